import type { Find, FoundQuery } from "../../answer/find.js";
import { compare } from "../../compare.js";
import { find, type ReadText } from "../../find.js";
import type { NotRead } from "../../index-files/fingerprinter.js";
import { readAgain } from "../../index-files/read-again.js";
import type { Compared } from "../../report/compare/compared.js";
import { FIND_FORMATS } from "../../report/find/formats.js";
import type { FoundReport } from "../../report/find/found-report.js";
import { renamed, type Document, type Warning } from "../../text/document.js";
import { Trouble } from "../../text/trouble.js";
import { version } from "../../version.js";
import type { NameOf } from "../file-names.js";
import type { FindRequest } from "../find-request.js";
import type { FileProgress } from "../file-progress.js";
import { queriesOf } from "./query-documents.js";
import { renamedResults } from "./renamed-results.js";
import type { Searched } from "./searched.js";

/** What `find` answers: a report. */
export interface ReadReport extends FoundReport {
  /** Of queries that could not be read. */
  readonly troubles: readonly Trouble[];
}

/** Looks for what is asked for, text by text. */
export async function findReport(
  request: FindRequest,
  searched: Searched,
  progress: Pick<FileProgress, "tell">,
): Promise<ReadReport> {
  const { corpus, nameOf, notRead } = searched;
  const { top, min, since, until, persons, fullPaths, files, phrases } = request;
  const options = { top, min, since, until, persons };
  const queries: FoundQuery[] = [];
  const compared: Compared[][] = [];
  const troubles: Trouble[] = [];
  const tell = (): void => progress.tell("find", queries.length + troubles.length, files.length + phrases.length);
  for await (const query of queriesOf(request)) {
    tell();
    if (query.kind === "not read") {
      troubles.push(query.trouble);
      continue;
    }
    const { found, texts } = await find(query.document, corpus, readText(searched, tell), options);
    queries.push(fullPaths ? found : renamedResults(found, nameOf));
    const named = fullPaths ? texts : texts.map((text) => renamed(text, nameOf(text.origin.path)));
    if ("showsTexts" in FIND_FORMATS[request.format])
      compared.push(named.map((text) => comparedWith(query.document, text, persons)));
  }
  const { kind, path, documents, generation } = await corpus.status();
  const answer: Find = {
    schema: "duizhao.find/1",
    tool: { name: "duizhao", version },
    options,
    store: { kind, path: fullPaths ? path : nameOf(path), documents, generation },
    queries,
    warnings: notRead.map((one) => warningOf(one, fullPaths ? asItIs : nameOf)),
  };
  return { find: answer, compared, troubles };
}

function comparedWith(anonymised: Document, text: Document, persons: boolean): Compared {
  return { comparison: compare(anonymised, text, { persons }), anonymised, published: [text] };
}

/** Reads a text of the corpus again, in which nothing may have changed; each time it says how far it is. */
export function readText({ corpus }: Pick<Searched, "corpus">, tell: () => void): ReadText {
  return async (known) => {
    tell();
    const again = await readAgain(corpus, known);
    if (again.kind !== "read") throw new Trouble(known.path ?? known.id, again.message);
    return again.document;
  };
}

const asItIs = (path: string): string => path;

export function warningOf({ path, line, message }: NotRead, nameOf: NameOf): Warning {
  const name = nameOf(path);
  return { code: "not-read", path: line === null ? name : `${name}:${line}`, message };
}
