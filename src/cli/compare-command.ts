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
    const text = await render(compared, request, words);
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

/** Each rendering is loaded only if it is wanted: starting up is most of the time of a small comparison. */
async function render(compared: Compared, request: CompareRequest, words: Words | null): Promise<string> {
  const { language, width, color } = request;
  const withWords = words === null ? {} : { words };
  switch (request.format) {
    case "text":
      return (await import("../report/compare/text/text.js")).renderText(compared, {
        language,
        width,
        color,
        ...withWords,
      });
    case "json":
      return (await import("../report/compare/json.js")).renderJson(compared, withWords);
    case "html":
      return (await import("../report/compare/html/html.js")).renderHtml(compared, {
        language,
        ...(words === null ? {} : { words: (text: string) => words.cut(text) }),
      });
    case "csv":
      return (await import("../report/compare/csv.js")).renderCsv(compared);
    case "markdown":
      return (await import("../report/compare/markdown.js")).renderMarkdown(compared, { language });
    case "patch":
      return (await import("../report/compare/patch.js")).renderPatch(compared);
  }
}

async function write(text: string, request: CompareRequest): Promise<void> {
  const { output, force, anonymised, published } = request;
  if (output !== null) return writeToFile(output, text, { force, inputs: [anonymised, ...published] });
  if (request.pager) return (await import("./pager.js")).page(text, process.env);
  await writeToStdout(text);
}

/** Whether nothing differs but placeholders: what stands for them, and what has no counterpart, aside. */
function isSame({ comparison }: Compared): boolean {
  return comparison.segments.every(({ class: name }) => name === "verbatim" || name === "placeholder");
}
