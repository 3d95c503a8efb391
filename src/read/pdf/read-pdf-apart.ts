import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { packageFolder } from "../../words/package-folder.js";
import type { Document } from "../../text/document.js";
import type { Bilingual } from "../../text/language.js";
import { Trouble } from "../../text/trouble.js";
import { pictureKindOf } from "../ocr/picture-kind.js";
import { takeTurn } from "../ocr/turns.js";
import type { FileToRead } from "../reader.js";
import type { PdfToRead } from "./read-pdf.js";

/** What a thread is given, and what it answers. */
export interface PdfTask extends PdfToRead {
  /** The folder of the tables of characters. */
  readonly tables: string;
  /** Whether it is looked for covered text alone: the answer is a `Look`. */
  readonly looks?: boolean;
}

export type PdfAnswer = { readonly document: Document } | { readonly path: string | null; readonly said: Bilingual };

/** Before the answer: which page is recognised now, of how many. */
export interface PdfProgress {
  readonly page: number;
  readonly count: number;
}

/**
 * What a thread may take. `silence` is the time in milliseconds without any page, by the clock and of the processor alike:
 * where much else runs, a long file is no reason to stop. `growth` is how much the process may grow, in bytes.
 */
interface Limits {
  readonly silence: number;
  readonly growth: number;
}

const MIB = 1024 * 1024;
/** In MB; by hand: 300 pages take a second and 150 MB. */
const LARGEST_HEAP = 700;
/** In MB; by hand: with Node's 48 a tenth of the time goes into tidying up. */
const YOUNG_HEAP = 96;
const READING: Limits = { silence: 15_000, growth: 640 * MIB };
/** By hand: a page takes 7 s of processor time, several times as much where others work too, and half a gigabyte. */
const RECOGNISING: Limits = { silence: 60_000, growth: 1200 * MIB };
const LOOKED_AT_EVERY = 25;
/** So many times the silence by the clock is too long for anything. */
const STALLED = 4;

/**
 * Reads a PDF or a picture in a thread: one that takes too much time or memory costs a line.
 *
 * @throws Trouble on what can't be read.
 */
export async function readPdfApart(file: Omit<FileToRead, "text">): Promise<Document> {
  const { bytes, path, sha256, format, ocr = false, onPage } = file;
  const task: PdfTask = {
    bytes,
    path,
    sha256,
    ocr,
    ...(format === undefined ? {} : { format }),
    tables: join(packageFolder(), "dist", "cmaps"),
  };
  if (!ocr && pictureKindOf(bytes) === null) return answered(task, READING);
  const endTurn = await takeTurn(() => onPage?.(1, 1));
  try {
    return await answered(task, RECOGNISING, onPage);
  } finally {
    endTurn();
  }
}

async function answered(task: PdfTask, { silence, growth }: Limits, onPage?: FileToRead["onPage"]): Promise<Document> {
  const { path } = task;
  const worker = new Worker(join(packageFolder(), "dist", "read", "pdf-worker.js"), {
    workerData: task,
    resourceLimits: { maxOldGenerationSizeMb: LARGEST_HEAP, maxYoungGenerationSizeMb: YOUNG_HEAP },
  });
  const { rss } = process.memoryUsage;
  const before = rss();
  let watch: NodeJS.Timeout | undefined;
  try {
    const answer = await new Promise<PdfAnswer>((done, failed) => {
      let since = times();
      worker.on("message", (said: PdfAnswer | PdfProgress) => {
        if (!("page" in said)) return done(said);
        since = times();
        onPage?.(said.page, said.count);
      });
      worker.once("error", (error: NodeJS.ErrnoException) =>
        failed(error.code === "ERR_WORKER_OUT_OF_MEMORY" ? new Trouble(path, TOO_LARGE, error) : error),
      );
      worker.once("exit", () => failed(new Trouble(path, TOO_LARGE)));
      watch = setInterval(() => {
        if (rss() - before > growth) failed(new Trouble(path, TOO_LARGE));
        const { clock, processor } = times();
        const still = clock - since.clock;
        if (still > STALLED * silence || (still > silence && processor - since.processor > silence))
          failed(new Trouble(path, tooLong(silence)));
      }, LOOKED_AT_EVERY);
    });
    if ("document" in answer) return answer.document;
    throw new Trouble(answer.path, answer.said);
  } finally {
    clearInterval(watch);
    await worker.terminate();
  }
}

/** In milliseconds. */
function times(): { readonly clock: number; readonly processor: number } {
  const { user, system } = process.cpuUsage();
  return { clock: performance.now(), processor: (user + system) / 1000 };
}

function tooLong(silence: number): Bilingual {
  return {
    zh: `读取 PDF 或图片超过 ${silence / 1000} 秒没有进展，已停止；请只取需要的页，或另存为 .txt`,
    en: `reading the PDF or picture took more than ${silence / 1000} s without getting on and was stopped; take the pages that are needed, or save it as .txt`,
  };
}
const TOO_LARGE: Bilingual = {
  zh: "读取 PDF 或图片所需内存太多，已停止；请只取需要的页，或另存为 .txt",
  en: "reading the PDF or picture took too much memory and was stopped; take the pages that are needed, or save it as .txt",
};
