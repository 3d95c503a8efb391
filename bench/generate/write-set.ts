import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Trouble } from "../../src/text/trouble.js";
import { makePair, type Pair } from "./make-pair.js";
import { readMaterial } from "./material.js";
import { recipes } from "./recipe.js";

/**
 * Writes a folder for each pair: both texts and their truth. Returns how many.
 *
 * @throws Trouble where the directory is not empty.
 */
export function writeSet(directory: string, wishes: { readonly seed: number; readonly count: number | null }): number {
  if (existsSync(directory) && readdirSync(directory).length > 0) {
    throw new Trouble(directory, { en: "not empty; give a new directory", zh: "不是空目录，请换一个新目录" });
  }
  const material = readMaterial();
  const all = recipes(wishes.seed, wishes.count);
  for (const recipe of all) writePair(join(directory, recipe.id), makePair(recipe, material));
  return all.length;
}

function writePair(folder: string, { anonymised, published, publishedName, truth }: Pair): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "anonymised.txt"), anonymised);
  writeFileSync(join(folder, publishedName), published);
  writeFileSync(join(folder, "truth.json"), `${JSON.stringify(truth, null, 1)}\n`);
}
