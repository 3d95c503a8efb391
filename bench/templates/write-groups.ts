import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { Trouble } from "../../src/text/trouble.js";
import { makeGroups, type MadeGroup } from "./group-recipes.js";
import { readReports, readSeeds } from "./read-seeds.js";

export interface GroupWishes {
  readonly seed: number;
  /** A folder of texts to make them of, instead of the seeds. */
  readonly from?: string | undefined;
}

/**
 * Writes a folder for each group of documents that are one template filled in: the documents and their truth. Returns
 * how many.
 *
 * @throws Trouble where the directory is not empty.
 */
export function writeGroups(directory: string, { seed, from }: GroupWishes): number {
  if (existsSync(directory) && readdirSync(directory).length > 0) {
    throw new Trouble(directory, { en: "not empty; give a new directory", zh: "不是空目录，请换一个新目录" });
  }
  const groups = makeGroups(from === undefined ? readSeeds("fixtures") : readReports(from), seed);
  for (const group of groups) writeGroup(join(directory, group.name), group);
  return groups.length;
}

function writeGroup(folder: string, { name, made }: MadeGroup): void {
  mkdirSync(folder, { recursive: true });
  const docs = made.map(({ path, text, slots, segments }) => {
    const file = basename(path);
    writeFileSync(join(folder, file), text);
    return {
      file,
      slots: slots.map(({ start, end, value, state }) => ({ offset: start, length: end - start, value, state })),
      segments: segments.map(({ start, end, kind }) => ({ offset: start, length: end - start, kind })),
    };
  });
  writeFileSync(join(folder, "truth.json"), `${JSON.stringify({ id: name, docs }, null, 1)}\n`);
}
