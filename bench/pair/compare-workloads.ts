import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { hostilePairs } from "../peers/hostile-texts.js";
import { seedPath, type BenchPair } from "../peers/seed-pair.js";
import { sizedPair } from "../peers/sized-pairs.js";
import type { Workload } from "./pair-builds.js";

const SIZES = [50_000, 200_000, 1_000_000];
/** One with many alignments that are equally good, one with very many placeholders; each takes seconds at most. */
const HOSTILE = new Set(["period of ten, 200,000, shifted by three", "20,000 near-duplicate lines"]);
const FORMATS = ["json", "text", "html"];

/** Comparisons as people run them, whole processes: next to nothing, the seed pair in each format, made pairs, hostile ones. */
export function compareWorkloads(seed: BenchPair, folder: string): Workload[] {
  const hostile = hostilePairs(seed).filter(({ name }) => HOSTILE.has(name));
  return [
    { name: "version", args: ["--version"] },
    ...FORMATS.map((format) => ({
      name: `seed pair, ${format}`,
      args: [seedPath("000"), seedPath("004"), "--format", format],
    })),
    ...[...SIZES.map(sizedPair), ...hostile].map((pair, index) => ({
      name: pair.name,
      args: [...writeTexts(pair, join(folder, `pair-${index}`)), "--json"],
    })),
  ];
}

function writeTexts({ anonymised, published }: BenchPair, prefix: string): string[] {
  const paths = [`${prefix}-anonymised.txt`, `${prefix}-published.txt`];
  writeFileSync(paths[0], anonymised);
  writeFileSync(paths[1], published);
  return paths;
}
