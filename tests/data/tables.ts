import { basename } from "node:path";
import { filesOf, readList, readTable } from "../../scripts/read-table.mjs";

/** The tables of data/, as they are written. */
export const landmarkFiles = filesOf("data/landmarks", ".tsv").map((path) => ({
  file: basename(path),
  rows: readTable(path, ["name", "places", "strength", "source", "note"]),
}));
export const stockPhraseFiles = filesOf("data/stock-phrases", ".txt").map((path) => ({
  file: basename(path),
  phrases: readList(path),
}));
export const plates = readTable("data/plates.tsv", ["plate", "place", "source", "note"]);
export const events = readTable("data/events.tsv", ["pattern", "month", "example", "source", "note"]);
export const ordinaryUses = readTable("data/ordinary-uses.tsv", ["name", "left", "right", "example", "source", "note"]);
export const everybodysNames = readList("data/everybodys-names.txt");
export const ordinaryShortNames = readList("data/ordinary-short-names.txt");

/** What is written more than once. */
export function repeated(names: readonly string[]): string[] {
  const seen = new Set<string>();
  return names.filter((name) => seen.size === seen.add(name).size);
}

/** Each name that is not behind the one before it, by UTF-16 code units. */
export function unsorted(names: readonly string[]): string[] {
  return names.filter((name, index) => index > 0 && name < names[index - 1]);
}

const SOURCE = /^(?:law: [^;]+|package: [^;]+|page: [^;]+|general knowledge)$/u;

/** Rows whose source is none of the sorts that data/README.md names. */
export function withoutSource(rows: readonly { readonly at: string; readonly source: string }[]): string[] {
  return rows.filter(({ source }) => !source.split("; ").every((one) => SOURCE.test(one))).map(({ at }) => at);
}
