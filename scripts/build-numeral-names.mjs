// Writes src/lexicons/numeral-names.generated.ts: names of divisions and of what is in data/landmarks/ that begin with
// a numeral, such as 三明 and 三一重工. What begins so is else read as a number.
import { writeFileSync } from "node:fs";
import { lines } from "./divisions.mjs";
import { filesOf, readTable } from "./read-table.mjs";

const LANDMARKS = ["name", "places", "strength", "source", "note"];
const numerals = new Set(
  readTable("data/words/numerals.tsv", ["word", "uses", "value", "example", "source", "note"])
    .filter(({ uses }) => /\b(?:digit|power|large|count)\b/.test(uses))
    .map(({ word }) => word),
);

const divisions = lines.flatMap((line) => line.slice(1).split(" "));
const landmarks = filesOf("data/landmarks", ".tsv").flatMap((path) =>
  readTable(path, LANDMARKS).map(({ name }) => name),
);
const names = [...new Set([...divisions, ...landmarks])].filter(
  (name) => numerals.has(name[0]) && name.length > 1 && /^\p{Script=Han}+$/u.test(name),
);

writeFileSync(
  "src/lexicons/numeral-names.generated.ts",
  [
    "// Made by scripts/build-numeral-names.mjs out of two packages of divisions and data/landmarks/.",
    `export const NUMERAL_NAMES: string = ${JSON.stringify(names.toSorted().join(" "))};`,
    "",
  ].join("\n"),
);
