import { loadKnowledge } from "../clues/knowledge.js";
import { SharedPhrases } from "../clues/shared-phrases.js";
import { readDocument } from "../read/read-document.js";
import { rowOf, type ScanEnd, type ScanRendering, type ScanRow } from "../report/scan/rendering.js";
import { visible } from "../report/visible.js";
import { scan } from "../scan.js";
import type { Document } from "../text/document.js";
import { Trouble } from "../text/trouble.js";
import { version } from "../version.js";
import type { Words } from "../words/words.js";
import { exitCode, type ExitCode } from "./exit-code.js";
import { filesIn, knownWording } from "./known-wording.js";
import type { ScanRequest } from "./options.js";
import { openOutput, STDOUT, type Output } from "./output.js";
import { FileProgress } from "./progress.js";

/**
 * Scans files one by one and writes what they give away as it goes, so that memory does not grow with
 * their number. A file that can't be read is told on standard error, and in the exit code; the others go on.
 *
 * @throws Trouble if the answer can't be written.
 */
export async function scanCommand(request: ScanRequest): Promise<ExitCode> {
  const { files, language, output, force, known } = request;
  const progress = new FileProgress(language, process.stderr.isTTY);
  const inputs = [...files, ...(await Promise.all(known.map(filesIn))).flat()];
  const target = output === null ? await outputFor(request) : await openOutput(output, { force, inputs });
  try {
    const { failed, scanned } = await scanFiles(request, target, progress);
    if (scanned > 0) await target.close();
    return failed === 0 ? exitCode.same : exitCode.trouble;
  } finally {
    progress.end();
    await target.abandon();
  }
}

/** How many files were scanned, and how many could not be. */
interface Ended {
  readonly failed: number;
  readonly scanned: number;
}

async function scanFiles(request: ScanRequest, target: Output, progress: FileProgress): Promise<Ended> {
  const { files, clues, persons, known } = request;
  const words = await wordsFor(request);
  const knowledge = await loadKnowledge();
  const { isKnown, documents, failed } = await knownWording(request, readAloud(request), progress);
  const rendering = await renderingFor(request);
  const shared = files.length > 1 ? new SharedPhrases(knowledge.stock) : null;
  const rows: ScanRow[] = [];
  const begin = rendering.begin({
    schema: "duizhao.scan/1",
    tool: { name: "duizhao", version },
    options: { clues, persons, known },
    words: { engine: words?.engine ?? null },
    gazetteer: knowledge.dates,
  });
  for (const [at, path] of files.entries()) {
    progress.tell("files", at, files.length);
    const document = documents.get(path) ?? (failed.has(path) ? null : await readAloud(request)(path));
    if (document === null) {
      failed.add(path);
      continue;
    }
    const tag = words === null ? {} : { tag: (sentence: string) => words.tag(sentence) };
    const scanned = scan(document, knowledge, { clues, persons, isKnown, ...tag });
    progress.end();
    await target.write((rows.length === 0 ? begin : "") + rendering.text({ document, scanned, index: rows.length }));
    shared?.add(document.text);
    rows.push(rowOf(scanned));
  }
  // Where nothing could be read nothing is written.
  if (rows.length === 0) return { failed: failed.size, scanned: 0 };
  await target.write(rendering.end({ rows, shared: sharedBy(shared), warnings: warningsFor(failed) }));
  return { failed: failed.size, scanned: rows.length };
}

function sharedBy(shared: SharedPhrases | null): ScanEnd["shared"] {
  if (shared === null) return null;
  const { phrases, isApproximate } = shared.end();
  return { phrases: phrases.map(({ text, count, texts }) => ({ text, count, documents: texts })), isApproximate };
}

function warningsFor(failed: ReadonlySet<string>): ScanEnd["warnings"] {
  return Array.from(failed, (path) => ({
    code: "not-read",
    path,
    message: { zh: `${path} 未能读取，不在其中`, en: `${path} could not be read and is left out` },
  }));
}

/** Reads a file, or tells why it can't be read and answers null. */
function readAloud({ encoding, language }: ScanRequest): (path: string) => Promise<Document | null> {
  return async (path) => {
    try {
      return await readDocument(path, encoding === null ? {} : { encoding });
    } catch (error) {
      if (!(error instanceof Trouble)) throw error;
      const place = error.path === null ? "" : `${visible(error.path)}: `;
      process.stderr.write(`duizhao: ${place}${visible(error.said[language])}\n`);
      return null;
    }
  };
}

async function wordsFor({ words, language }: ScanRequest): Promise<Words | null> {
  if (!words) return null;
  const { loadWords } = await import("../words/words.js");
  try {
    return await loadWords();
  } catch (error) {
    if (!(error instanceof Trouble)) throw error;
    process.stderr.write(`duizhao: ${visible(error.said[language])}\n`);
    return null;
  }
}

/** Each rendering is loaded only if it is wanted. */
async function renderingFor({ format, language, width, color }: ScanRequest): Promise<ScanRendering> {
  switch (format) {
    case "text":
      return (await import("../report/scan/text.js")).scanText({ language, width, color });
    case "json":
      return (await import("../report/scan/json.js")).scanJson();
    case "html":
      return (await import("../report/scan/html/html.js")).scanHtml(language);
    case "csv":
      return (await import("../report/scan/csv.js")).scanCsv();
    case "markdown":
      return (await import("../report/scan/markdown.js")).scanMarkdown(language);
  }
}

/** Standard output, or a pager, which is given the whole. */
async function outputFor({ pager }: ScanRequest): Promise<Output> {
  if (!pager) return STDOUT;
  const { page } = await import("./pager.js");
  const parts: string[] = [];
  return {
    write: (text) => Promise.resolve(void parts.push(text)),
    close: () => page(parts.join(""), process.env),
    abandon: () => Promise.resolve(),
  };
}
