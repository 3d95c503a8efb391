import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { FoundQuery } from "../../src/answer/find.js";
import type { Corpus, CorpusDocument } from "../../src/corpus/corpus.js";
import { MemoryCorpus } from "../../src/corpus/in-memory/memory-corpus.js";
import { find, type FindSettings, type ReadText } from "../../src/find.js";
import { fingerprintText } from "../../src/index-files/fingerprint-text.js";
import { documentFromText } from "../../src/read/document-from-text.js";
import { Trouble } from "../../src/text/trouble.js";

/** Texts by their ids, with what is known of them beside. */
export type Texts = Readonly<Record<string, string | { readonly text: string; readonly date: string }>>;

export interface Made {
  readonly corpus: Corpus;
  readonly readText: ReadText;
}

export function corpusOf(texts: Texts): Made {
  const held = Object.entries(texts).map(([id, given]) => {
    const { text, date } = typeof given === "string" ? { text: given, date: null } : given;
    const { sha256 } = documentFromText(text).origin;
    const document: CorpusDocument = {
      id,
      path: id,
      part: null,
      title: null,
      date,
      url: null,
      sha256,
      length: text.length,
    };
    return { document, fingerprints: fingerprintText(text) };
  });
  const readText: ReadText = async ({ id }) => {
    const given = texts[id];
    if (given === undefined) throw new Trouble(id, { zh: "没有", en: "gone" });
    return documentFromText(typeof given === "string" ? given : given.text, { path: id });
  };
  return { corpus: new MemoryCorpus(held, "texts"), readText };
}

export async function found(query: string, { corpus, readText }: Made, settings?: FindSettings): Promise<FoundQuery> {
  return (await find(documentFromText(query, { path: "query" }), corpus, readText, settings)).found;
}

/** A seed by its number. */
export function seedText(number: string): string {
  const name = readdirSync("fixtures").find((one) => one.startsWith(`${number}_`)) ?? "";
  return readFileSync(join("fixtures", name), "utf8");
}

/** Texts of one genre that nobody took from one another: paragraphs of the seeds, each in one text. */
export function unrelated(count: number): Texts {
  const lines = ["001", "002", "003"].flatMap((number) =>
    seedText(number)
      .split("\n")
      .filter((line) => line.length > 60),
  );
  return Object.fromEntries(
    Array.from({ length: count }, (_, at) => [
      `unrelated-${at}.txt`,
      lines.filter((_line, place) => place % count === at).join("\n") || `无关的文字第${at}篇。`,
    ]),
  );
}
