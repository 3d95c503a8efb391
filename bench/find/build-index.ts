// Builds an index and says what it took: build-index.mjs INDEX THREADS PATH
import { pathToFileURL } from "node:url";
import { openEmbeddedWriter } from "../../src/corpus/embedded/embedded-writer.js";
import { FingerprinterPool } from "../../src/index-files/fingerprinter-pool.js";
import { indexTexts, type Progress } from "../../src/index-files/index-texts.js";
import { tasksFor } from "../../src/index-files/tasks.js";
import { Walk } from "../../src/index-files/walk.js";

const [index, threads, path] = process.argv.slice(2);
const started = performance.now();
const script = pathToFileURL("dist/index-files/fingerprint-worker.js");
const pool = new FingerprinterPool(Number(threads), { script, keepsTexts: false, setAside: new Set() });
const writer = await openEmbeddedWriter(index);
const tasks = tasksFor(new Walk(index).filesIn([path]), async (paths) => paths.map(() => null));
let [last, notRead]: [Progress | null, number] = [null, 0];
for await (const progress of indexTexts(writer, pool, tasks, { notRead: () => notRead++ })) last = progress;
await writer.commit();
await writer.close();
await pool.end();
const seconds = (performance.now() - started) / 1000;
console.log(JSON.stringify({ ...last, notRead, seconds, rss: process.resourceUsage().maxRSS * 1024 }));
