import { cpus, loadavg } from "node:os";
import { machineLine } from "../peers/machine.js";
import type { Asked, Built, FoundFirst, Paired } from "./measure-index.js";
import type { PeerFigures } from "./measure-peers.js";

/** What was measured of one corpus; what was not is absent. */
export interface CorpusFigures {
  readonly name: string;
  readonly built: Built;
  readonly asked?: Asked;
  readonly paired?: Paired;
  readonly peers?: readonly PeerFigures[];
}

const MB = 1e6;

/** bench/FIND.md. */
export function findReport(corpora: readonly CorpusFigures[], loads: readonly number[]): string {
  const rows = <T>(of: (corpus: CorpusFigures) => T | undefined, row: (figures: T, name: string) => string): string =>
    corpora
      .flatMap((corpus) => {
        const figures = of(corpus);
        return figures === undefined ? [] : [row(figures, corpus.name)];
      })
      .join("\n");
  const peers = corpora.flatMap(({ name, peers: ofOne }) => (ofOne ?? []).map((peer) => peerRow(peer, name)));
  return `# Finding among many

Written by \`npm run bench:find\`. ${machineLine()}${busyLine(loads)}

Made articles have 800 characters: a quarter of their clauses are those of the fixtures, the others are made up. Ten of
3,000 characters are asked for, each in another notation: with a placeholder every 12 to 30 characters, and again with one
every 5 to 8. What comes first is counted of both.

## Building

\`duizhao index add\`: threads read and fingerprint, another one writes. Seconds are of the whole process; processor seconds of
all threads.

| corpus | MB | seconds | MB/s | processor seconds | peak memory, MB | size of index / bytes read |
| --- | --- | --- | --- | --- | --- | --- |
${rows(({ built }) => built, builtRow)}

## Asking

\`duizhao find\`, the whole process with reading and aligning the best candidates. Median and most, in milliseconds. Cold: before
it the system has forgotten the files of the index. Start-up is \`duizhao --version\`.

| corpus | comes first | nothing found | cold | warm | start-up | warm, processor | start-up, processor |
| --- | --- | --- | --- | --- | --- | --- | --- |
${rows(({ asked }) => asked, askedRow)}

## All pairs

\`duizhao find --all\`. Fingerprints in more documents than a budget allows are not counted.

| corpus | pairs | in at most so many documents | seconds | processor seconds | peak memory, MB |
| --- | --- | --- | --- | --- | --- |
${rows(({ paired }) => paired, pairedRow)}

## Peers

The same articles and queries. What is searched for by hand is what \`duizhao scan\` calls the three rarest phrases of the
query: the best one in a file, or all three in turn in a table. Dolos compares each query with every text; its own settings for
plain characters are 23 and 17. None of these says what a placeholder stood for; a search
by hand finds nothing where no phrase of nine characters is left. FindMyText is in no package registry: it was not measured.

| program | corpus | comes first | seconds a query, median and most | build, processor seconds | peak memory, MB | size of index, MB |
| --- | --- | --- | --- | --- | --- | --- |
${peers.join("\n")}
`;
}

/** What is measured beside other work is no measure of time. */
function busyLine(loads: readonly number[]): string {
  const load = Math.max(loadavg()[2], ...loads);
  return load <= cpus().length + 1
    ? ""
    : `\n\n**The machine did other work meanwhile (load average up to ${load.toFixed(0)}): processor seconds hold, other times are far too long.**`;
}

function builtRow({ bytes, seconds, cpuSeconds, memory, size }: Built, name: string): string {
  const cells = [
    (bytes / MB).toFixed(0),
    seconds.toFixed(1),
    (bytes / MB / seconds).toFixed(1),
    cpuSeconds.toFixed(1),
    (memory / MB).toFixed(0),
    (size / bytes).toFixed(3),
  ];
  return rowOf([name, ...cells]);
}

function askedRow(asked: Asked, name: string): string {
  const { queries, first, none, cold, warm, startUp, warmCpu, startUpCpu } = asked;
  const times = [cold, warm, startUp, warmCpu, startUpCpu].map((of) => spread(of, 1000, 0));
  return rowOf([name, foundOf(first, queries), String(none), ...times]);
}

function pairedRow({ pairs, mostDocuments, seconds, cpuSeconds, memory }: Paired, name: string): string {
  const cells = [String(pairs), String(mostDocuments ?? "all"), seconds.toFixed(1), cpuSeconds.toFixed(1)];
  return rowOf([name, ...cells, (memory / MB).toFixed(0)]);
}

function peerRow({ name, why, built, found, seconds }: PeerFigures, corpus: string): string {
  if (why !== null) return rowOf([name, corpus, why.replaceAll("|", "/"), "–", "–", "–", "–"]);
  return rowOf([
    name,
    corpus,
    foundOf(found, seconds.length),
    spread(seconds, 1, 3),
    built === null ? "–" : built.cpuSeconds.toFixed(1),
    built === null ? "–" : (built.memory / MB).toFixed(0),
    built?.size == null ? "–" : (built.size / MB).toFixed(0),
  ]);
}

/** Of as many queries of either sort. */
function foundOf({ light, dense }: FoundFirst, queries: number): string {
  return `${light} and ${dense} of ${queries / 2}`;
}

const rowOf = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;

function spread(times: readonly number[], unit: number, digits: number): string {
  const sorted = times.map((time) => time * unit).toSorted((one, other) => one - other);
  return `${sorted[Math.floor(sorted.length / 2)].toFixed(digits)} (${sorted[sorted.length - 1].toFixed(digits)})`;
}
