// Asks an index for the candidates of texts: ask-index.mjs INDEX QUERY…; each query is asked twice.
import { readFileSync } from "node:fs";
import { distinct, everyShingle } from "../../src/fingerprints/finding.js";
import { openCorpus } from "../../src/corpus/open-corpus.js";
import { foldedText } from "../../src/index-files/fingerprint-text.js";

const BUDGET = 200_000;
const LIMIT = 100;

const [index, ...queries] = process.argv.slice(2);
const corpus = await openCorpus(index);
for (const path of queries) {
  const text = readFileSync(path, "utf8");
  const times: number[] = [];
  const cpuTimes: number[] = [];
  let said = {};
  for (let time = 0; time < 2; time++) {
    const started = performance.now();
    const cpu = process.cpuUsage();
    const fingerprints = distinct(everyShingle(foldedText(text)).fingerprints);
    const { hits, isCapped } = await corpus.candidates(fingerprints, { limit: LIMIT, budget: BUDGET });
    const { user, system } = process.cpuUsage(cpu);
    times.push(performance.now() - started);
    cpuTimes.push((user + system) / 1000);
    said = {
      asked: fingerprints.length,
      isCapped,
      first: hits.slice(0, 3).map(({ document, shared, weight }) => [document.id, shared.length, Math.round(weight)]),
    };
  }
  console.log(JSON.stringify({ path, times, cpuTimes, sinceStart: performance.now(), ...said }));
}
await corpus.close();
