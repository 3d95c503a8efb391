// Writes src/lexicons/known-names.generated.ts: the names of divisions down to counties, and of the organisations of
// data/landmarks/. A comparison finds changed names by them.
import { writeFileSync } from "node:fs";
import { lines } from "./divisions.mjs";
import { readTable } from "./read-table.mjs";

const TOWNSHIP = "4";

const divisions = lines.filter((line) => !line.startsWith(TOWNSHIP)).flatMap((line) => line.slice(1).split(" "));
const organisations = readTable("data/landmarks/organisations.tsv", [
  "name",
  "places",
  "strength",
  "source",
  "note",
]).map(({ name }) => name);
const names = [...new Set([...divisions, ...organisations])].filter((name) => /^\p{Script=Han}{2,12}$/u.test(name));

writeFileSync(
  "src/lexicons/known-names.generated.ts",
  [
    "// Made by scripts/build-known-names.mjs out of two packages of divisions and data/landmarks/organisations.tsv.",
    `export const KNOWN_NAMES: string = ${JSON.stringify(names.toSorted().join(" "))};`,
    "",
  ].join("\n"),
);
