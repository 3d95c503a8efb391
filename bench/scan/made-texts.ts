import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { sizedPair } from "../peers/sized-pairs.js";

/** About what a regulation or a long speech has. */
const CHARACTERS_A_FILE = 6_000;
const SOURCE = 2_000_000;
/** So far apart begin two texts in their source. */
const STEP = 911;

/** Writes so many texts, stretches of one that is made from the seeds, into a new folder; answers their paths. */
export function writeMadeTexts(folder: string, count: number): string[] {
  mkdirSync(folder);
  const { anonymised } = sizedPair(SOURCE);
  return Array.from({ length: count }, (_, at) => {
    const path = join(folder, `${at}.txt`);
    const from = (at * STEP) % (anonymised.length - CHARACTERS_A_FILE);
    writeFileSync(path, anonymised.slice(from, from + CHARACTERS_A_FILE));
    return path;
  });
}
