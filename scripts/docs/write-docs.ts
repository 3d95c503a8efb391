// Writes what the documentation takes from the program: the tables of options, that of readers, the manual pages.
import { readFileSync, writeFileSync } from "node:fs";
import { MAN_PAGES, manPage } from "./man-page.js";
import { withOptionTable } from "./option-table.js";
import { withReaderTable } from "./reader-table.js";

for (const [file, language] of [
  ["README.md", "en"],
  ["README.zh.md", "zh"],
] as const) {
  writeFileSync(file, withOptionTable(readFileSync(file, "utf8"), language));
}
writeFileSync("docs/files.md", withReaderTable(readFileSync("docs/files.md", "utf8")));
for (const [file, language] of MAN_PAGES) writeFileSync(file, manPage(language));
