import type { PlaceholderResult } from "../answer/comparison.js";
import { docxEnding } from "../docx/docx-ending.js";
import { openFile } from "../read/open-file.js";
import { restoredDocx } from "../report/compare/restored-docx.js";
import { count, fill } from "../report/shared/labels.js";
import { whereLabel } from "../report/shared/place-label.js";
import type { Document } from "../text/document.js";
import type { Bilingual, Language } from "../text/language.js";
import { Trouble } from "../text/trouble.js";
import { compareFiles } from "./compare-files.js";
import type { ExitCode } from "./exit-code.js";
import { isWatched } from "./guard/apart.js";
import type { RestoreRequest } from "./options.js";
import { openOutput } from "./output.js";
import { Progress } from "./progress.js";
import { sayRestored } from "./say-restored.js";

const NEW_FILE: Bilingual = {
  zh: "{file} 不是 Word 文件（docx），无格式可保留：修订写入了一份新的文档，一行一段",
  en: "{file} is no Word file (docx), so there was no formatting to keep: the changes are in a new document, a paragraph for each line",
};
const UNWRITTEN: Bilingual = {
  zh: "{count}处占位符在公式或已删除的文字中，无法写入修订：{places}",
  en: "{count} placeholders are in formulas or deleted text, where no change can be written: {places}",
};
const MOST_PLACES = 10;

/**
 * Writes the Word file with every known value as a tracked change and its evidence as a comment.
 *
 * @throws Trouble if a file can't be read or written, or `output` is not called as files of its kind are.
 */
export async function restoreIntoDocx(asked: RestoreRequest, output: string): Promise<ExitCode> {
  const { force, language, anonymised: path } = asked;
  const target = await openOutput(output, { force, inputs: [path, ...asked.published] });
  const progress = new Progress(language, isWatched(process.env));
  try {
    const stdin = path === "-" ? (asked.stdin ?? (await openFile("-")).bytes) : null;
    // Comments name the files.
    const request = { ...asked, fullPaths: false, ...(stdin === null ? {} : { stdin }) };
    const { comparison, anonymised } = await compareFiles(request, progress);
    const bytes = await bytesOf(anonymised, request);
    refuseEnding(output, bytes === null ? ".docx" : docxEnding(bytes, path));
    const { parts, filled, left, unwritten } = restoredDocx(anonymised, comparison, { bytes, language });
    for (const part of parts) await target.write(part);
    await target.close();
    progress.end();
    const more = [
      ...(bytes === null ? [fill(NEW_FILE, language, { file: anonymised.origin.path })] : []),
      ...(unwritten.length === 0 ? [] : [unwrittenLine(unwritten, language)]),
    ];
    return sayRestored({ comparison, anonymised, filled, left, language, more });
  } finally {
    progress.end();
    await target.abandon();
  }
}

/** Of a Word file the bytes that were read; null of any other, and of one in an archive. */
async function bytesOf({ origin }: Document, { anonymised, stdin }: RestoreRequest): Promise<Uint8Array | null> {
  if (origin.format !== "docx" || origin.entry !== undefined) return null;
  if (anonymised === "-") return stdin ?? null;
  const { bytes, sha256 } = await openFile(anonymised);
  if (sha256 === origin.sha256) return bytes;
  throw new Trouble(anonymised, {
    zh: "文件在比对期间被改动；请再运行一次",
    en: "the file changed while it was compared; run the command again",
  });
}

/** Word opens no file whose name says another kind than its content. */
function refuseEnding(output: string, ending: string): void {
  if (output.toLowerCase().endsWith(ending)) return;
  throw new Trouble(output, {
    zh: `写入的是 ${ending} 文件，Word 不会打开扩展名不符的文件：请把输出命名为 *${ending}`,
    en: `what is written is a ${ending} file, and Word opens none that is called otherwise: name the output *${ending}`,
  });
}

function unwrittenLine(unwritten: readonly PlaceholderResult[], language: Language): string {
  const places = unwritten
    .slice(0, MOST_PLACES)
    .map((placeholder) => `#${placeholder.id} ${placeholder.text} (${whereLabel(placeholder)[language]})`);
  if (unwritten.length > MOST_PLACES) places.push("…");
  return fill(UNWRITTEN, language, { count: count(unwritten.length), places: places.join(", ") });
}
