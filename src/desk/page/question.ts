import { pairOf, type Source, type Work } from "../state/work.js";
import type { AskedWith, SentText } from "../worker/messages.js";

/** What a work asks of the worker; null where a text is missing that it needs. */
export function askedOf(work: Work, contents: ReadonlyMap<string, Blob>): AskedWith | null {
  const { question, options, sources } = work;
  const sent = (list: readonly Source[]): SentText[] =>
    list.flatMap(({ id, name }) => {
      const content = contents.get(id);
      return content === undefined ? [] : [{ id, name, content }];
    });
  if (sources.length === 0 || sent(sources).length < sources.length) return null;
  switch (question) {
    case "compare": {
      const pair = pairOf(work);
      if (pair === null) return null;
      const [anonymised] = sent([pair.anonymised]);
      return { kind: "compare", anonymised, published: sent(pair.published), options };
    }
    case "scan":
      return { kind: "scan", texts: sent(sources), options };
    case "templates":
      return { kind: "templates", texts: sent(sources), options };
  }
}

/** Two works with one key have one answer. */
export function keyOf({ sources, question, options }: Work): string {
  return JSON.stringify([sources.map(({ id, role }) => [id, question === "compare" ? role : ""]), question, options]);
}
