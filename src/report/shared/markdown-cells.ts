import type { PlaceInFile } from "../../text/places.js";
import { placeLabel } from "./place-label.js";
import type { Bilingual, Language } from "../../text/language.js";
import { joined } from "./parts.js";
import { visible } from "./visible.js";

/** Every sign that Markdown, its tables, or a bare link could be made of. */
const MARKUP = /[!-/:-@[-`{-~]/g;
/** What a backslash does not make harmless everywhere. */
const ENTITIES: Readonly<Record<string, string>> = { "<": "&lt;", ">": "&gt;", "&": "&amp;" };

/** A message in both languages. */
export type Both = (message: Bilingual) => string;

/** The page or paragraph of a finding, where the file has them; otherwise what is given. */
export function placeCell(at: PlaceInFile, otherwise: string, both: Both): string {
  const label = placeLabel(at);
  if (label === null) return otherwise;
  return label.zh === label.en ? data(label.en) : both(label);
}

export function tableOf(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return joined(tableParts(head, rows, (row) => row));
}

/** The same, row by row. */
export function* tableParts<T>(
  head: readonly string[],
  items: readonly T[],
  cellsOf: (item: T) => readonly string[],
): Generator<string> {
  if (items.length === 0) return yield "—";
  yield `${rowOf(head)}\n${rowOf(head.map(() => "---"))}`;
  for (const item of items) yield `\n${rowOf(cellsOf(item))}`;
}

function rowOf(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |`;
}

export function order({ zh, en }: Bilingual, language: Language): string[] {
  return language === "zh" ? [zh, en] : [en, zh];
}

export function bothIn(message: Bilingual, language: Language): string {
  return order(message, language).map(data).join(" ");
}

/** Text of an input, as text. */
export function data(text: string): string {
  return visible(text).replace(MARKUP, (sign) => ENTITIES[sign] ?? `\\${sign}`);
}
