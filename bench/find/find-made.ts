// Makes queries of the texts of a folder and looks for them: find-made.mjs FOLDER SEED TEXTS. It has the texts that they
// are made of in one index, and not in another.
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";
import { openEmbeddedWriter } from "../../src/corpus/embedded/embedded-writer.js";
import { openCorpus } from "../../src/corpus/open-corpus.js";
import { find } from "../../src/find.js";
import { FingerprinterPool } from "../../src/index-files/fingerprinter-pool.js";
import { indexTexts } from "../../src/index-files/index-texts.js";
import { tasksFor } from "../../src/index-files/tasks.js";
import { Walk } from "../../src/index-files/walk.js";
import { documentFromText } from "../../src/read/document-from-text.js";
import { readDocument } from "../../src/read/read-document.js";
import { randomFrom } from "../generate/random.js";
import { STYLES } from "../generate/styles.js";
import { DAMAGES, madeQuery } from "./made-query.js";

const [folder, seed, count] = process.argv.slice(2);
const random = randomFrom(Number(seed));
const files = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map(({ parentPath, name }) => join(parentPath, name))
  .toSorted();
/** A law has its date in its name: those of one name are versions of one text. */
const nameOf = (path: string): string => basename(path).replace(/[(（]\d{4}-.*$|\.\w+$/, "");
const chosen = random.shuffle(files).slice(0, Number(count));
const names = new Set(chosen.map(nameOf));

const indexes = mkdtempSync(join(tmpdir(), "find-made-"));
const withAll = await indexed(join(indexes, "all"), files);
const without = await indexed(
  join(indexes, "others"),
  files.filter((path) => !names.has(nameOf(path))),
);

let [asked, first, found, none, nothing] = [0, 0, 0, 0, 0];
const times: number[] = [];
for (const [at, path] of chosen.entries()) {
  const style = STYLES[at % STYLES.length].name;
  const source = await readDocument(path).catch(() => null);
  if (source === null || source.text.length < 400) continue;
  for (const damage of DAMAGES) {
    const query = documentFromText(madeQuery(source.text, style, damage, random));
    const started = performance.now();
    const { found: inAll } = await find(query, withAll, (known) => readDocument(known.path ?? ""));
    times.push(performance.now() - started);
    asked++;
    const right = (one: { path: string | null; alike: readonly { path: string | null }[] }): boolean =>
      [one.path, ...one.alike.map((other) => other.path)].some(
        (other) => other !== null && nameOf(other) === nameOf(path),
      );
    const rank = inAll.results.findIndex(right) + 1;
    if (rank === 1) first++;
    if (rank > 0) found++;
    if (rank !== 1)
      console.log(
        "MISS",
        rank,
        damage.name,
        style,
        path.slice(-40),
        JSON.stringify(inAll.results[0] ?? inAll.nearestMiss, show),
      );
    const { found: inOthers } = await find(query, without, (known) => readDocument(known.path ?? ""));
    nothing++;
    if (inOthers.results.length === 0) none++;
    else console.log("FALSE", damage.name, style, path.slice(-40), JSON.stringify(inOthers.results[0], show));
  }
}
const sorted = times.toSorted((one, other) => one - other);
console.log(
  JSON.stringify({ asked, first, found, nothing, none, median: sorted[sorted.length >> 1], most: sorted.at(-1) }),
);
await withAll.close();
await without.close();
rmSync(indexes, { recursive: true });

function show(name: string, value: unknown): unknown {
  return ["values", "passages", "alike", "sha256", "id", "placeholdersOfText", "title", "url"].includes(name)
    ? undefined
    : value;
}

async function indexed(index: string, paths: readonly string[]): ReturnType<typeof openCorpus> {
  const script = pathToFileURL("dist/index-files/fingerprint-worker.js");
  const pool = new FingerprinterPool(2, { script, keepsTexts: false, setAside: new Set() });
  const writer = await openEmbeddedWriter(index);
  const tasks = tasksFor(new Walk(index).filesIn(paths), async (some) => some.map(() => null));
  for await (const _ of indexTexts(writer, pool, tasks));
  await writer.commit();
  await writer.close();
  await pool.end();
  return openCorpus(index);
}
