import type { Find, FoundQuery } from "../answer/find.js";
import { compare } from "../compare.js";
import { find, type ReadText } from "../find.js";
import type { NotRead } from "../index-files/fingerprinter.js";
import { readAgain } from "../index-files/read-again.js";
import type { Compared } from "../report/compare/compared.js";
import { FIND_FORMATS } from "../report/find/formats.js";
import type { FoundReport } from "../report/find/found-report.js";
import { visible } from "../report/shared/visible.js";
import { renamed, type Document, type Warning } from "../text/document.js";
import { Trouble } from "../text/trouble.js";
import { version } from "../version.js";
import { exitCode, type ExitCode } from "./exit-code.js";
import { queriesOf } from "./find/query-documents.js";
import { renamedResults } from "./find/renamed-results.js";
import { openSearched } from "./find/open-searched.js";
import type { Searched } from "./find/searched.js";
import type { FindRequest } from "./options.js";
import { openOutput, STDOUT, type Output } from "./output.js";
import { writeParts } from "./output/write-parts.js";
import { FileProgress } from "./progress.js";

/**
 * Finds the counterparts of texts and writes where they are. What can't be read is reported on standard error, and in the
 * exit code; the others are looked for.
 *
 * @throws Trouble if there is nothing to search, or the answer can't be written.
 */
export async function findCommand(request: FindRequest): Promise<ExitCode> {
  const progress = new FileProgress(request.language, process.stderr.isTTY);
  const searched = await openSearched(request, progress);
  const target = await outputFor(request, searched);
  try {
    const report = await reportOf(request, searched, progress);
    progress.clear();
    const troubles = [...searched.notRead.map(troubleOf), ...report.troubles];
    for (const trouble of troubles) process.stderr.write(`duizhao: ${lineOf(trouble, request)}\n`);
    const { language, width, color, format } = request;
    const { queries } = report.find;
    if (queries.length > 0) {
      const render = await FIND_FORMATS[format].load();
      await writeParts(target, render(report, { language, width, color }));
      await target.close();
    }
    if (troubles.length > 0 || queries.some(({ isPartial }) => isPartial)) return exitCode.trouble;
    return queries.some(({ results }) => results.length > 0) ? exitCode.same : exitCode.differ;
  } finally {
    progress.end();
    await target.abandon();
    await searched.corpus.close();
  }
}

interface Report extends FoundReport {
  /** Of queries that could not be read. */
  readonly troubles: readonly Trouble[];
}

async function reportOf(request: FindRequest, searched: Searched, progress: FileProgress): Promise<Report> {
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
    warnings: notRead.map((one) => warningOf(one, request, searched)),
  };
  return { find: answer, compared, troubles };
}

function comparedWith(anonymised: Document, text: Document, persons: boolean): Compared {
  return { comparison: compare(anonymised, text, { persons }), anonymised, published: [text] };
}

/** Reads a text of the corpus again, in which nothing may have changed; each time it says how far it is. */
function readText({ corpus }: Searched, tell: () => void): ReadText {
  return async (known) => {
    tell();
    const again = await readAgain(corpus, known);
    if (again.kind !== "read") throw new Trouble(known.path ?? known.id, again.message);
    return again.document;
  };
}

function warningOf({ path, line, message }: NotRead, { fullPaths }: FindRequest, { nameOf }: Searched): Warning {
  const name = fullPaths ? path : nameOf(path);
  return { code: "not-read", path: line === null ? name : `${name}:${line}`, message };
}

function troubleOf({ path, line, message }: NotRead): Trouble {
  return new Trouble(line === null ? path : `${path}:${line}`, message);
}

function lineOf({ path, said }: Trouble, { language }: FindRequest): string {
  return `${path === null ? "" : `${visible(path)}: `}${visible(said[language])}`;
}

async function outputFor({ output, force, files, pager }: FindRequest, searched: Searched): Promise<Output> {
  if (output !== null) return openOutput(output, { force, inputs: [...files, ...searched.files] });
  return pager ? (await import("./pager.js")).openPager(process.env) : STDOUT;
}
