import type { Dirent } from "node:fs";
import { readdir } from "node:fs/promises";
import type { Bilingual } from "../text/language.js";

/** What is in a folder. What is hidden is left out: it is seldom a text, and may be an answer that is being written. */
export interface FolderEntries {
  /** In the order of their names. */
  readonly entries: readonly Dirent[];
  readonly hidden: number;
}

/** Why a folder can't be read is answered instead. */
export async function entriesOf(folder: string): Promise<FolderEntries | { readonly message: Bilingual }> {
  try {
    const all = await readdir(folder, { withFileTypes: true });
    const entries = all.filter(({ name }) => !name.startsWith("."));
    entries.sort((one, other) => (one.name < other.name ? -1 : 1));
    return { entries, hidden: all.length - entries.length };
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : String(error);
    return { message: { zh: `文件夹无法读取（${code}）`, en: `this folder cannot be read (${code})` } };
  }
}
