// The store on a search engine beside the one in a folder: npm run bench:engine [-- --articles N,N] [--engine URL --pid PID]
// Without --engine a node of OpenSearch is started, for which Java 21 or later and Maven are needed.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { openEmbeddedCorpus } from "../../src/corpus/embedded/embedded-corpus.js";
import { openEngineCorpus } from "../../src/corpus/engine/engine-corpus.js";
import { EngineNode, freePorts } from "../../tests/engine/engine-node.js";
import { engineRelease, preparedFolder } from "../../tests/engine/engine-release.js";
import { ask as askEngine, inNewIndex } from "../../tests/engine/in-new-index.js";
import { makeCorpus } from "../find/measure-index.js";
import { Remembered } from "../find/remembered.js";
import { engineReport, type EngineFigures } from "./engine-report.js";
import { add, ask } from "./measure-store.js";

const { values } = parseArgs({
  options: {
    articles: { type: "string", default: "10000,30000,100000" },
    engine: { type: "string" },
    pid: { type: "string" },
    output: { type: "string", default: "bench/ENGINE.md" },
  },
});

const folder = mkdtempSync(join(tmpdir(), "duizhao-bench-engine-"));
const state = new Remembered(join(folder, "state"), true);
const { address, pid, end } = await engineToMeasure();
try {
  const version = (await askEngine(address, "GET", "/")) as { version: { number: string } };
  const figures: EngineFigures[] = [];
  for (const articles of values.articles.split(",").map(Number)) figures.push(await measure(articles));
  const report = engineReport(figures, { engine: `OpenSearch ${version.version.number}`, load: loadavg()[0] });
  writeFileSync(values.output, report);
  process.stdout.write(report);
} finally {
  await end();
  rmSync(folder, { recursive: true, force: true });
}

async function engineToMeasure(): Promise<{ address: string; pid: number; end: () => Promise<void> }> {
  if (values.engine !== undefined)
    return { address: values.engine, pid: Number(values.pid), end: () => Promise.resolve() };
  const [http, transport] = await freePorts(2);
  const node = new EngineNode(preparedFolder(engineRelease("opensearch")), "one", { http, transport });
  node.start({ isMeasured: true });
  await node.ready();
  return { address: node.address, pid: node.pid, end: () => node.end() };
}

async function measure(articles: number): Promise<EngineFigures> {
  const { lines, queries } = makeCorpus(articles, state);
  const paths = queries.map(({ path }) => path);
  const own = join(folder, `${articles}.duizhao`);
  return inNewIndex(address, { number_of_shards: 1 }, async (index) => {
    const embeddedAdded = await add(lines, own, folder, null);
    const added = { embedded: embeddedAdded, engine: await add(lines, index, folder, pid) };
    const embedded = openEmbeddedCorpus(own);
    const took = { milliseconds: 0 };
    const engine = await openEngineCorpus(index, { onTook: (_, more) => (took.milliseconds += more) });
    const asked = {
      embedded: await ask(paths, embedded, { milliseconds: 0 }, null),
      engine: await ask(paths, engine, took, pid),
    };
    await embedded.close();
    await engine.close();
    return { articles, added, asked };
  });
}
