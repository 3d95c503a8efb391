import type { Compared } from "../report/compare/compared.js";
import { visible } from "../report/shared/visible.js";
import { Trouble } from "../text/trouble.js";
import type { Words } from "../words/words.js";
import { compareFiles, sizeOf } from "./compare-files.js";
import { exitCode, type ExitCode } from "./exit-code.js";
import type { CompareRequest } from "./options.js";
import { writeToFile, writeToStdout } from "./output.js";
import { Progress } from "./progress.js";

/**
 * Compares the files and writes the answer.
 *
 * @throws Trouble if a file can't be read or the answer can't be written.
 */
export async function compareCommand(request: CompareRequest): Promise<ExitCode> {
  const progress = new Progress(request.language, process.stderr.isTTY);
  try {
    const compared = await compareFiles(request, progress);
    const bytes = sizeOf([compared.anonymised, ...compared.published]);
    progress.begin("words", bytes);
    const words = await wordsFor(request);
    progress.begin("render", bytes);
    const { language, width, color, allEdits } = request;
    const render = await request.format.load();
    const text = render(compared, { language, width, color, all: allEdits, ...(words === null ? {} : { words }) });
    progress.end();
    await write(text, request);
    return isSame(compared) ? exitCode.same : exitCode.differ;
  } finally {
    progress.end();
  }
}

/** Words make a report nicer; where they can't be loaded it does without, and says so, unless they were asked for. */
async function wordsFor({ words, language }: CompareRequest): Promise<Words | null> {
  if (words === "no") return null;
  const { loadWords } = await import("../words/words.js");
  if (words === "asked") return loadWords();
  try {
    return await loadWords();
  } catch (error) {
    if (!(error instanceof Trouble)) throw error;
    process.stderr.write(`duizhao: ${visible(error.said[language])}\n`);
    return null;
  }
}

async function write(text: string, request: CompareRequest): Promise<void> {
  const { output, force, anonymised, published } = request;
  if (output !== null) return writeToFile(output, text, { force, inputs: [anonymised, ...published] });
  if (request.pager) return (await import("./pager.js")).page(text, process.env);
  await writeToStdout(text);
}

/** Whether the texts differ in nothing but placeholders, with a value in the other text or without. */
function isSame({ comparison }: Compared): boolean {
  return comparison.segments.every(({ class: name }) => name === "verbatim" || name === "placeholder");
}
