import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { packageFolder } from "../../words/package-folder.js";
import type { Document } from "../../text/document.js";
import type { Bilingual } from "../../text/language.js";
import { Trouble } from "../../text/trouble.js";
import type { PdfToRead } from "./read-pdf.js";

/** What a thread is given, and what it answers. */
export interface PdfTask extends PdfToRead {
  /** The folder of the tables of characters. */
  readonly tables: string;
}

export type PdfAnswer = { readonly document: Document } | { readonly path: string | null; readonly said: Bilingual };

/** In milliseconds and MB; by hand: 300 pages take a second and 150 MB. */
const LONGEST = 15_000;
const LARGEST_HEAP = 700;
/** What is unpacked is outside the heap: how much the process may grow, in bytes, and how often that is looked at. */
const MOST_GROWTH = 640 * 1024 * 1024;
const LOOKED_AT_EVERY = 25;

/**
 * Reads a PDF in a thread: one that takes too much time or memory costs a line.
 *
 * @throws Trouble on what can't be read.
 */
export async function readPdfApart({ bytes, path, sha256, format }: PdfToRead): Promise<Document> {
  const built = join(packageFolder(), "dist");
  const task: PdfTask = {
    bytes,
    path,
    sha256,
    ...(format === undefined ? {} : { format }),
    tables: join(built, "cmaps"),
  };
  const worker = new Worker(join(built, "read", "pdf-worker.js"), {
    workerData: task,
    resourceLimits: { maxOldGenerationSizeMb: LARGEST_HEAP },
  });
  const { rss } = process.memoryUsage;
  const before = rss();
  let timer: NodeJS.Timeout | undefined;
  let watch: NodeJS.Timeout | undefined;
  try {
    const answer = await new Promise<PdfAnswer>((done, failed) => {
      worker.once("message", done);
      worker.once("error", (error: NodeJS.ErrnoException) =>
        failed(error.code === "ERR_WORKER_OUT_OF_MEMORY" ? new Trouble(path, TOO_LARGE, error) : error),
      );
      worker.once("exit", () => failed(new Trouble(path, TOO_LARGE)));
      timer = setTimeout(() => failed(new Trouble(path, TOO_LONG)), LONGEST);
      watch = setInterval(() => {
        if (rss() - before > MOST_GROWTH) failed(new Trouble(path, TOO_LARGE));
      }, LOOKED_AT_EVERY);
    });
    if ("document" in answer) return answer.document;
    throw new Trouble(answer.path, answer.said);
  } finally {
    clearTimeout(timer);
    clearInterval(watch);
    await worker.terminate();
  }
}

const TOO_LONG: Bilingual = {
  zh: `读取 PDF 超过 ${LONGEST / 1000} 秒，已停止；请只取需要的页，或另存为 .txt`,
  en: `reading the PDF took more than ${LONGEST / 1000} s and was stopped; take the pages that are needed, or save it as .txt`,
};
const TOO_LARGE: Bilingual = {
  zh: "读取 PDF 所需内存太多，已停止；请只取需要的页，或另存为 .txt",
  en: "reading the PDF took too much memory and was stopped; take the pages that are needed, or save it as .txt",
};
