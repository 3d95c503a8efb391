import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Trouble } from "../../src/text/trouble.js";
import { makePair, type Pair } from "./make-pair.js";
import { readMaterial } from "./material.js";
import { readTexts } from "./read-texts.js";
import { recipes, roughRecipes } from "./recipe.js";

export interface SetWishes {
  readonly seed: number;
  readonly count: number | null;
  /** Texts as people really have them, instead of the set that the tool is judged by. */
  readonly rough?: boolean;
  /** A folder of texts to make them of, instead of the seeds. */
  readonly from?: string | undefined;
}

/**
 * Writes a folder for each pair: both texts and their truth. Returns how many.
 *
 * @throws Trouble where the directory is not empty.
 */
export function writeSet(directory: string, wishes: SetWishes): number {
  if (existsSync(directory) && readdirSync(directory).length > 0) {
    throw new Trouble(directory, { en: "not empty; give a new directory", zh: "不是空目录，请换一个新目录" });
  }
  const seeds = readMaterial();
  const material = wishes.from === undefined ? seeds : { ...seeds, texts: readTexts(wishes.from) };
  const all = recipes(wishes.seed, wishes.count, wishes.rough === true ? roughRecipes(wishes.seed) : undefined);
  for (const recipe of all) writePair(join(directory, recipe.id), makePair(recipe, material));
  return all.length;
}

function writePair(folder: string, { anonymised, published, publishedName, truth }: Pair): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "anonymised.txt"), anonymised);
  writeFileSync(join(folder, publishedName), published);
  writeFileSync(join(folder, "truth.json"), `${JSON.stringify(truth, null, 1)}\n`);
}
