// Writes what the documentation takes from the program: the tables of options, and that of readers.
import { readFileSync, writeFileSync } from "node:fs";
import { withOptionTable } from "./option-table.js";
import { withReaderTable } from "./reader-table.js";

for (const [file, language] of [
  ["README.md", "en"],
  ["README.zh.md", "zh"],
] as const) {
  writeFileSync(file, withOptionTable(readFileSync(file, "utf8"), language));
}
writeFileSync("docs/files.md", withReaderTable(readFileSync("docs/files.md", "utf8")));
