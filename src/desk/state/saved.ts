import type { Bilingual } from "../../text/language.js";
import { Trouble } from "../../text/trouble.js";
import { readWork } from "./read-work.js";
import type { Work } from "./work.js";

const SCHEMA = "duizhao.desk/1";

/** What a saved file contains: the work, and the texts in base64, by the ids of their sources, or their checksums alone. */
export interface Saved {
  readonly work: Work;
  readonly texts: Readonly<Record<string, string>>;
}

/** A work as a file. The same work gives the same file. */
export function saved({ work, texts }: Saved, version: string): string {
  return `${JSON.stringify({ schema: SCHEMA, tool: { name: "duizhao", version }, work, texts }, null, 2)}\n`;
}

/** Whether a file may be one that was saved. */
export function isSaved(text: string): boolean {
  return text.slice(0, 200).includes(`"schema": "${SCHEMA}"`);
}

/**
 * The work that was saved in a file.
 *
 * @throws Trouble on what is no such file, or is damaged.
 */
export function opened(text: string, name: string): Saved {
  let found: unknown;
  try {
    found = JSON.parse(text);
  } catch (error) {
    throw new Trouble(name, DAMAGED, error);
  }
  if (typeof found !== "object" || found === null || !("schema" in found) || found.schema !== SCHEMA) {
    throw new Trouble(name, OTHER);
  }
  const work = "work" in found ? readWork(found.work) : null;
  const texts = "texts" in found ? readTexts(found.texts) : null;
  if (work === null || texts === null) throw new Trouble(name, DAMAGED);
  return { work, texts };
}

function readTexts(value: unknown): Record<string, string> | null {
  if (typeof value !== "object" || value === null) return null;
  const entries = Object.entries(value);
  const isWhole = entries.every(([, text]) => typeof text === "string" && /^[A-Za-z0-9+/]*={0,2}$/.test(text));
  return isWhole ? Object.fromEntries(entries as [string, string][]) : null;
}

const DAMAGED: Bilingual = {
  zh: "文件已损坏，无法打开；请用另一份保存的文件",
  en: "the file is damaged and can't be opened; use another copy",
};
const OTHER: Bilingual = {
  zh: "不是本页保存的文件，或由更新的版本保存",
  en: "not a file that this page saved, or saved by a later version",
};
