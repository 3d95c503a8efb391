// Writes src/lexicons/words.generated.ts: the words of data/words/, with their uses and what may follow them.
import { basename } from "node:path";
import { writeFileSync } from "node:fs";
import { fail, filesOf, readTable } from "./read-table.mjs";

/** The columns of a list; other lists have those of `WORDS`. */
const COLUMNS = {
  "surnames": ["word", "uses", "example", "source", "note"],
  "numerals": ["word", "uses", "value", "example", "source", "note"],
  "public-speech": ["word", "example", "source", "note"],
};
const WORDS = ["word", "uses", "not-before", "only-before", "example", "source", "note"];

const lists = filesOf("data/words", ".tsv").map((path) => {
  const name = basename(path, ".tsv");
  return { name, rows: readTable(path, COLUMNS[name] ?? WORDS) };
});

writeFileSync(
  "src/lexicons/words.generated.ts",
  [
    "// Made by scripts/build-lexicons.mjs out of data/words/.",
    'import type { WordRow } from "./one-of.js";',
    "/** The uses of each list. */",
    `export interface Uses {${lists.map(({ name, rows }) => `${JSON.stringify(name)}: ${usesOf(rows)};`).join("\n")}}`,
    "export const WORDS: { readonly [List in keyof Uses]: readonly WordRow<Uses[List]>[] } = {",
    ...lists.map(({ name, rows }) => `${JSON.stringify(name)}: [${rows.map(entryOf).join(",\n")}],`),
    "};",
    "",
  ].join("\n"),
);

function usesOf(rows) {
  const uses = new Set(rows.flatMap((row) => cellOf(row, "uses")));
  return uses.size === 0 ? "never" : Array.from(uses, (use) => JSON.stringify(use)).join(" | ");
}

function entryOf(row) {
  if (row.word === "") fail(row.at, "no word");
  const entry = { word: row.word, uses: cellOf(row, "uses") };
  if (row["not-before"]) entry.notBefore = cellOf(row, "not-before");
  if (row["only-before"]) entry.onlyBefore = cellOf(row, "only-before");
  if (row.value) entry.value = Number(row.value);
  return JSON.stringify(entry);
}

function cellOf(row, column) {
  return (row[column] ?? "").split(" ").filter((part) => part !== "");
}
