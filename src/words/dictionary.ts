import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { Trouble } from "../text/trouble.js";
import { packageFolder } from "./package-folder.js";

/** The folder of the built dictionary. */
export function dictionaryFolder(): string {
  return join(packageFolder(), "dist", "dictionary");
}

/**
 * Answers the folder after checking every file in it against the sums of the build, which checked every
 * line: nodejieba aborts the whole process on a file that is missing, empty or malformed.
 *
 * @throws Trouble if a file is missing or is not what was built.
 */
export async function checkedDictionary(folder: string): Promise<string> {
  for (const [name, sum] of Object.entries(await readSums(folder))) {
    const path = join(folder, name);
    const bytes = await readFile(path).catch((error: unknown) => {
      throw damaged(path, error);
    });
    if (createHash("sha256").update(bytes).digest("hex") !== sum) throw damaged(path);
  }
  return folder;
}

async function readSums(folder: string): Promise<Readonly<Record<string, string>>> {
  const path = join(folder, "manifest.json");
  try {
    const manifest: unknown = JSON.parse(await readFile(path, "utf8"));
    if (isManifest(manifest)) return manifest.sha256;
  } catch (error) {
    throw damaged(path, error);
  }
  throw damaged(path);
}

function isManifest(value: unknown): value is { readonly sha256: Readonly<Record<string, string>> } {
  if (typeof value !== "object" || value === null || !("sha256" in value)) return false;
  const { sha256 } = value;
  if (typeof sha256 !== "object" || sha256 === null || !("words.utf8" in sha256)) return false;
  return Object.values(sha256).every((sum) => typeof sum === "string");
}

function damaged(path: string, cause?: unknown): Trouble {
  return new Trouble(
    path,
    {
      zh: "词典缺失或损坏，无法分词：请重新安装，或加 --no-words",
      en: "the dictionary of words is missing or damaged: install again, or use --no-words",
    },
    cause,
  );
}
