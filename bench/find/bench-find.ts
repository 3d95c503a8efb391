// How an index is built, asked and paired up, beside peers: npm run bench:find [-- --articles N,N] [--texts FOLDER]
// A run that was broken off goes on where it was; --fresh begins anew.
import { rmSync, writeFileSync } from "node:fs";
import { loadavg } from "node:os";
import { basename, join } from "node:path";
import { parseArgs } from "node:util";
import { ask, build, makeCorpus, pairUp } from "./measure-index.js";
import { compareAll, phrasesOf, searchFile, searchTable, type PeerFigures } from "./measure-peers.js";
import { findReport, type CorpusFigures } from "./find-report.js";
import { Remembered } from "./remembered.js";

/** Peers that keep all in memory, or an index larger than the text, are asked among at most so many articles. */
const MOST_FOR_TABLE = 100_000;
const MOST_FOR_DOLOS = 10_000;
/** Its settings for characters, and ours. */
const DOLOS = [
  { kgram: 23, window: 17 },
  { kgram: 5, window: 8 },
];

const { values } = parseArgs({
  options: {
    articles: { type: "string", default: "10000,100000" },
    texts: { type: "string" },
    dolos: { type: "string" },
    state: { type: "string", default: "node_modules/.cache/duizhao/bench-find" },
    fresh: { type: "boolean", default: false },
    output: { type: "string", default: "bench/FIND.md" },
  },
});
const state = new Remembered(values.state, values.fresh);
const loads: number[] = [];

const corpora = [
  ...values.articles.split(",").map((articles) => measureArticles(Number(articles))),
  ...(values.texts === undefined ? [] : [measureTexts(values.texts)]),
];
const report = findReport(corpora, loads);
writeFileSync(values.output, report);
process.stdout.write(report);

function measureArticles(articles: number): CorpusFigures {
  const corpus = state.step(`${articles}-made`, () => makeCorpus(articles, state));
  const figures = {
    name: `${articles.toLocaleString("en")} articles`,
    ...measureIndex(String(articles), corpus.lines),
    asked: step(`${articles}-asked`, () => ask(corpus.queries, indexOf(articles), state)),
    paired: step(`${articles}-paired`, () => pairUp(indexOf(articles), state)),
    peers: measurePeers(articles),
  };
  state.step(`${articles}-cleared`, () => {
    for (const path of [indexOf(articles), corpus.lines, join(state.folder, "articles.fts5")])
      rmSync(path, { recursive: true, force: true });
    return true;
  });
  return figures;
}

function measurePeers(articles: number): PeerFigures[] {
  const corpus = state.step(`${articles}-made`, () => makeCorpus(articles, state));
  const phrases = step(`${articles}-phrases`, () => phrasesOf(corpus.queries, state));
  const dolos = values.dolos ?? null;
  return [
    step(`${articles}-file`, () => searchFile(corpus, phrases, state)),
    ...(articles > MOST_FOR_TABLE ? [] : [step(`${articles}-table`, () => searchTable(corpus, phrases, state))]),
    ...(articles > MOST_FOR_DOLOS
      ? []
      : DOLOS.map((settings) =>
          step(`${articles}-dolos-${settings.kgram}`, () => compareAll(corpus, { ...settings, dolos }, state)),
        )),
  ];
}

function measureTexts(texts: string): CorpusFigures {
  const name = basename(texts);
  return {
    name: `files of ${name}`,
    ...measureIndex(name, texts),
    paired: step(`${name}-paired`, () => pairUp(indexOf(name), state)),
  };
}

function measureIndex(name: string, what: string): Pick<CorpusFigures, "built"> {
  return { built: step(`${name}-built`, () => build(what, state.emptied(`${name}.index`), state)) };
}

function indexOf(name: number | string): string {
  return join(state.folder, `${name}.index`);
}

/** The load of the machine is part of what a step measured. */
function step<T>(name: string, work: () => T): T {
  const { answer, load } = state.step(name, () => ({ answer: work(), load: loadavg()[0] }));
  loads.push(load);
  return answer;
}
