// Writes src/lexicons/words.generated.ts: the words of data/words/, with their uses and what may follow them, and an
// expression for those of each use. To make these whenever the command starts takes a tenth of a small comparison.
import { basename } from "node:path";
import { writeFileSync } from "node:fs";
import { build } from "esbuild";
import { Converter } from "opencc-js";
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

/** Lists whose words are looked for in both scripts, before anything of a text is known. */
const IN_BOTH_SCRIPTS = new Set(["labels"]);
const TRADITIONAL = ["t", "tw"].map((to) => Converter({ from: "cn", to }));

// JSON in strings, read when a list is first asked for: to compile as many objects takes twice the time.
const entries = Object.fromEntries(lists.map(({ name, rows }) => [name, rows.flatMap((row) => entriesOf(name, row))]));

const { outputFiles } = await build({
  entryPoints: ["src/lexicons/alternatives.ts"],
  bundle: true,
  format: "esm",
  write: false,
});
const { alternatives } = await import(`data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`);
const expressions = Object.fromEntries(Object.entries(entries).map(([name, words]) => [name, expressionsOf(words)]));

writeFileSync(
  "src/lexicons/words.generated.ts",
  [
    "// Made by scripts/build-lexicons.mjs out of data/words/.",
    "/** The uses of each list. */",
    `export interface Uses {${lists.map(({ name, rows }) => `${JSON.stringify(name)}: ${usesOf(rows)};`).join("\n")}}`,
    "/** The rows of each list, as JSON. */",
    "export const WORDS: { readonly [List in keyof Uses]: string } =",
    `${JSON.stringify(Object.fromEntries(Object.entries(entries).map(([name, rows]) => [name, JSON.stringify(rows)])))};`,
    "export const ALTERNATIVES: { readonly [List in keyof Uses]: { readonly [Use in Uses[List]]: string } } =",
    `${JSON.stringify(expressions)};`,
    "",
  ].join("\n"),
);

function expressionsOf(words) {
  const uses = new Set(words.flatMap((word) => word.uses));
  return Object.fromEntries(
    Array.from(uses, (use) => [use, alternatives(words.filter((word) => word.uses.includes(use)))]),
  );
}

function usesOf(rows) {
  const uses = new Set(rows.flatMap((row) => cellOf(row, "uses")));
  return uses.size === 0 ? "never" : Array.from(uses, (use) => JSON.stringify(use)).join(" | ");
}

function entriesOf(name, row) {
  const entry = entryOf(row);
  if (!IN_BOTH_SCRIPTS.has(name)) return [entry];
  const words = new Set([entry.word, ...TRADITIONAL.map((inScript) => inScript(entry.word))]);
  return Array.from(words, (word) => ({ ...entry, word }));
}

function entryOf(row) {
  if (row.word === "") fail(row.at, "no word");
  const entry = { word: row.word, uses: cellOf(row, "uses") };
  if (row["not-before"]) entry.notBefore = cellOf(row, "not-before");
  if (row["only-before"]) entry.onlyBefore = cellOf(row, "only-before");
  if (row.value) entry.value = Number(row.value);
  return entry;
}

function cellOf(row, column) {
  return (row[column] ?? "").split(" ").filter((part) => part !== "");
}
