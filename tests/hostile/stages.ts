import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { loadKnowledge } from "../../src/clues/knowledge.js";
import { compare } from "../../src/compare.js";
import { COMPARISON_FORMATS } from "../../src/report/compare/formats.js";
import { SCAN_FORMATS } from "../../src/report/scan/formats.js";
import { rowOf } from "../../src/report/scan/rendering.js";
import { scan } from "../../src/scan.js";
import type { Document } from "../../src/text/document.js";
import { loadWords } from "../../src/words/words.js";
import { reading } from "../read/reading.js";
import { HEAD } from "../report/scan/scan-of.js";
import { writtenWhole } from "../written-whole.js";
import type { Counted } from "./work.js";

const knowledge = await loadKnowledge();
const words = await loadWords();
const texts = readdirSync("fixtures").filter((name) => /^\d{3}_/.test(name));
const ordinary = texts.map((name) => readFileSync(join("fixtures", name), "utf8")).join("\n");
const OPTIONS = { language: "zh", width: 100, color: true, words } as const;

/** Reports of these formats are written; the others are made of the same parts. */
const FORMATS = ["json", "text", "html", "csv", "markdown"] as const;
const writeComparison = await Promise.all(
  FORMATS.map(async (name) => [name, await COMPARISON_FORMATS[name].load()] as const),
);
const openScan = await Promise.all(FORMATS.map(async (name) => [name, await SCAN_FORMATS[name].load()] as const));

/** Texts that share nothing are compared cell by cell, up to a budget: of those a piece is enough. */
export const SHORT = 200;

/** Scans a text, compares it with itself, with as much of the fixtures and with `next`, and writes what is found. */
export async function answerAll(document: Document, next: Document, counted: Counted): Promise<void> {
  const scanned = await counted("scanning", () =>
    scan(document, knowledge, { tag: (sentence) => words.tag(sentence), persons: true }),
  );
  for (const [name, open] of openScan) {
    await counted(`a scan as ${name}`, () => {
      const report = open(OPTIONS);
      const text = report.text({ document, scanned, index: 0 });
      return report.begin(HEAD) + text + report.end({ rows: [rowOf(scanned, 0)], shared: null, warnings: [] });
    });
  }
  const short = await reading(document.text.slice(0, SHORT));
  const fixture = await reading(ordinary.slice(0, SHORT));
  await counted("comparing with a fixture", () => compare(short, fixture));
  const pairs = [["itself", document, document] as const, ["the next", short, next] as const];
  for (const [what, anonymised, published] of pairs) {
    const comparison = await counted(`comparing with ${what}`, () => compare(anonymised, published));
    const compared = { comparison, anonymised, published: [published] };
    for (const [name, write] of writeComparison)
      await counted(`${what} as ${name}`, () => writtenWhole(write(compared, OPTIONS)));
  }
}
