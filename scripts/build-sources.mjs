// Makes the sources that are not in git: the tables of data/, the gazetteer, the words, the pages' scripts and styles.
import { execFileSync } from "node:child_process";

for (const script of [
  "build-page",
  "build-data",
  "build-gazetteer",
  "build-lexicons",
  "build-numeral-names",
  "build-known-names",
])
  execFileSync(process.execPath, [`scripts/${script}.mjs`], { stdio: "inherit" });
