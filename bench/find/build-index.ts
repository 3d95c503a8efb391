// Builds an index and says what it took: build-index.mjs INDEX THREADS (--lines FILE | FOLDER)
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { openEmbeddedWriter } from "../../src/corpus/embedded/embedded-writer.js";
import { FingerprinterPool } from "../../src/index-files/fingerprinter-pool.js";
import { indexTexts } from "../../src/index-files/index-texts.js";
import { fileTasks, lineTasks } from "../../src/index-files/tasks.js";

const [index, threads, first, second] = process.argv.slice(2);
const started = performance.now();
const tasks = first === "--lines" ? lineTasks(second) : fileTasks(filesIn(first));
const worker = pathToFileURL("dist/index-files/fingerprint-worker.js");
const pool = new FingerprinterPool(Number(threads), worker);
const writer = await openEmbeddedWriter(index);
let last = null;
for await (const progress of indexTexts(writer, pool, tasks)) last = progress;
await writer.close();
await pool.end();
const seconds = (performance.now() - started) / 1000;
console.log(
  JSON.stringify({ ...last, notRead: last?.notRead.length, seconds, rss: process.resourceUsage().maxRSS * 1024 }),
);

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .toSorted();
}
