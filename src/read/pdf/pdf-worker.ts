// The thread that reads a PDF or a picture.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parentPort, resourceLimits, Worker, workerData } from "node:worker_threads";
import { Trouble } from "../../text/trouble.js";
import { lookAtPages, type Look } from "./covered-on.js";
import { inflateAtOnce } from "./inflate-at-once.js";
import { openPdf } from "./pdf-pages.js";
import type { PdfAnswer, PdfProgress, PdfTask } from "./read-pdf-apart.js";
import { readPdf } from "./read-pdf.js";

const task = workerData as PdfTask;

/** Names of tables are letters and digits: what a file asks for leads nowhere else. */
const TABLE = /^[\w-]{1,40}\.bcmap$/;

async function loadTable(name: string): Promise<Uint8Array | null> {
  if (!TABLE.test(name)) return null;
  return readFile(join(task.tables, name)).catch(() => null);
}

inflateAtOnce();

function lookApart(): Promise<Look | null> {
  const worker = new Worker(new URL(import.meta.url), {
    workerData: { ...task, looks: true } satisfies PdfTask,
    resourceLimits,
  });
  return new Promise<Look | null>((done) => {
    worker.once("message", done);
    worker.once("error", () => done(null));
    worker.once("exit", () => done(null));
  });
}

async function look(): Promise<Look> {
  const file = await openPdf(task.bytes, task.path, loadTable);
  return lookAtPages(file, []);
}

async function answer(): Promise<PdfAnswer> {
  try {
    const document = await readPdf(task, {
      loadTable,
      loadRecogniser: async () => (await import("../ocr/load-recogniser.js")).loadRecogniser(task.path),
      lookApart,
      onPage: (page, count) => parentPort?.postMessage({ page, count } satisfies PdfProgress),
    });
    return { document };
  } catch (error) {
    if (!(error instanceof Trouble)) throw error;
    return { path: error.path, said: error.said };
  }
}

parentPort?.postMessage(task.looks === true ? await look() : await answer());
