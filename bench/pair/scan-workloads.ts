import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { seedPath } from "../peers/seed-pair.js";
import { sizedPair } from "../peers/sized-pairs.js";
import { writeMadeTexts } from "../scan/made-texts.js";
import type { Workload } from "./pair-builds.js";

const SEEDS = ["000", "001", "002", "003", "004"];
const FILES = 250;
const LARGE = 1_000_000;

/**
 * Scans as people run them, whole processes: one seed, all of them, many texts, a large one.
 *
 * @param corpus a folder of texts to read in the place of made ones; null for those.
 */
export function scanWorkloads(corpus: string | null, folder: string): Workload[] {
  const many = corpus === null ? writeMadeTexts(join(folder, "texts"), FILES) : filesIn(corpus);
  const large = join(folder, "large.txt");
  writeFileSync(large, sizedPair(LARGE).anonymised);
  return [
    { name: "seed 001, text", args: ["scan", seedPath("001")] },
    { name: "seed 001, json", args: ["scan", seedPath("001"), "--json"] },
    { name: "all seeds, json", args: ["scan", ...SEEDS.map(seedPath), "--json"] },
    { name: `${many.length} texts, json`, args: ["scan", ...many, "--json"] },
    { name: `${LARGE.toLocaleString("en")} characters, json`, args: ["scan", large, "--json"] },
  ];
}

/**
 * The files of a folder and of the folders in it, in order.
 *
 * @throws Error if there is none.
 */
function filesIn(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  if (files.length === 0) throw new Error(`${folder}: there is no file in it`);
  return files.sort();
}
