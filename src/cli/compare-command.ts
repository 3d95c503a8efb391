import type { Compared } from "../report/compare/compared.js";
import { visible } from "../report/shared/visible.js";
import { Trouble } from "../text/trouble.js";
import type { Words } from "../words/words.js";
import { compareFiles, sizeOf } from "./compare-files.js";
import { exitCode, type ExitCode } from "./exit-code.js";
import { isWatched } from "./guard/apart.js";
import { guarded } from "./guard/guarded.js";
import { leftOutLines } from "./left-out-lines.js";
import type { CompareRequest } from "./options.js";
import { openOutput, STDOUT, type Output } from "./output.js";
import { writeParts } from "./output/write-parts.js";
import { Progress } from "./progress.js";

/**
 * Compares the files and writes the answer.
 *
 * @throws Trouble if a file can't be read, or is too large for the memory, or the answer can't be written.
 */
export function compareCommand(request: CompareRequest): Promise<ExitCode> {
  return guarded(request, compareHere);
}

async function compareHere(request: CompareRequest): Promise<ExitCode> {
  const target = await outputFor(request);
  const progress = new Progress(request.language, isWatched(process.env));
  try {
    const compared = await compareFiles(request, progress);
    const bytes = sizeOf([compared.anonymised, ...compared.published]);
    progress.begin("words", bytes);
    const words = await wordsFor(request, compared);
    progress.begin("render", bytes);
    const { language, width, color, allEdits } = request;
    const render = await request.format.load();
    const parts = render(compared, { language, width, color, all: allEdits, ...(words === null ? {} : { words }) });
    await writeParts(target, parts, () => {
      progress.end();
      process.stderr.write(leftOutLines(compared.comparison.warnings, request.formatName, language));
    });
    await target.close();
    return isSame(compared) ? exitCode.same : exitCode.differ;
  } finally {
    progress.end();
    await target.abandon();
  }
}

/** Words make a report nicer; where they can't be loaded it does without, and says so, unless they were asked for. */
async function wordsFor(
  { words, language }: CompareRequest,
  { anonymised, published }: Compared,
): Promise<Words | null> {
  if (words === "no") return null;
  const { loadWordsOf } = await import("../words/words.js");
  const texts = [anonymised, ...published].map(({ text }) => text);
  if (words === "asked") return loadWordsOf(texts);
  try {
    return await loadWordsOf(texts);
  } catch (error) {
    if (!(error instanceof Trouble)) throw error;
    process.stderr.write(`duizhao: ${visible(error.said[language])}\n`);
    return null;
  }
}

async function outputFor({ output, force, anonymised, published, pager }: CompareRequest): Promise<Output> {
  if (output !== null) return openOutput(output, { force, inputs: [anonymised, ...published] });
  return pager ? (await import("./pager.js")).openPager(process.env) : STDOUT;
}

/** Whether the texts differ in nothing but placeholders, with a value in the other text or without. */
function isSame({ comparison }: Compared): boolean {
  return comparison.segments.every(({ class: name }) => name === "verbatim" || name === "placeholder");
}
