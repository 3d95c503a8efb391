import { describe, expect, it } from "vitest";
import { randomFrom, type Random } from "../../bench/generate/random.js";
import { loadKnowledge } from "../../src/clues/knowledge.js";
import { compare } from "../../src/compare.js";
import { documentFromBytes } from "../../src/read/document-from-bytes.js";
import { documentFromText } from "../../src/read/document-from-text.js";
import { COMPARISON_FORMATS } from "../../src/report/compare/formats.js";
import { SCAN_FORMATS } from "../../src/report/scan/formats.js";
import { rowOf } from "../../src/report/scan/rendering.js";
import { scan } from "../../src/scan.js";
import { countCharacters } from "../../src/text/count-characters.js";
import type { Document } from "../../src/text/document.js";
import { Trouble } from "../../src/text/trouble.js";
import { loadWords } from "../../src/words/words.js";
import { ACTS } from "../report/harmless.js";
import { HEAD } from "../report/scan/scan-of.js";
import { writtenWhole } from "../written-whole.js";
import { mutationFrom, type Mutation } from "./mutations.js";

const knowledge = await loadKnowledge();
const words = await loadWords();
const writeComparison = await Promise.all(
  Object.entries(COMPARISON_FORMATS).map(async ([name, format]) => [name, await format.load()] as const),
);
const openScan = await Promise.all(
  Object.entries(SCAN_FORMATS).map(async ([name, format]) => [name, await format.load()] as const),
);
const OPTIONS = { language: "zh", width: 80, color: false, words } as const;

/** A document, or null for what is refused in words. */
async function read({ bytes, path }: Mutation): Promise<Document | null> {
  try {
    return await documentFromBytes(bytes, { path, sha256: "" });
  } catch (error) {
    expect(error).toBeInstanceOf(Trouble);
    return null;
  }
}

/** The law: what is in a source is in its text, or counted under one reason. */
function expectNothingLost({ source, text, origin }: Document): void {
  const leftOut = (origin.leftOut ?? []).reduce((sum, { characters }) => sum + characters, 0);
  expect(countCharacters(text) + leftOut).toBe(countCharacters(source));
}

/** All reports on a text, by their names. */
async function reportsOn(document: Document, whole: Document): Promise<Map<string, string>> {
  const reports = new Map<string, string>();
  const scanned = await scan(document, knowledge, { tag: (sentence) => words.tag(sentence), persons: true });
  for (const [name, open] of openScan) {
    const report = open(OPTIONS);
    const text = report.text({ document, scanned, index: 0 });
    const end = report.end({ rows: [rowOf(scanned, 0)], shared: null, warnings: [] });
    reports.set(`scan as ${name}`, report.begin(HEAD) + text + end);
  }
  const compared = { comparison: compare(document, whole), anonymised: document, published: [whole] };
  for (const [name, write] of writeComparison)
    reports.set(`comparison as ${name}`, writtenWhole(write(compared, OPTIONS)));
  return reports;
}

async function check(random: Random): Promise<boolean> {
  const mutation = mutationFrom(random);
  const document = await read(mutation);
  if (document === null) return false;
  expectNothingLost(document);
  const whole = documentFromText(mutation.whole, { path: "b.txt" });
  const reports = await reportsOn(document, whole);
  for (const [name, report] of reports) expect(ACTS.exec(report.replaceAll("\r\n", "\n")), name).toBeNull();
  for (const name of ["scan as json", "comparison as json"]) JSON.parse(reports.get(name) ?? "");
  const again = await read(mutation);
  expect(again).toEqual(document);
  if (again !== null && random.chance(AGAIN)) expect(await reportsOn(again, whole)).toEqual(reports);
  return true;
}

/** Of so many the reports are written twice. */
const AGAIN = 0.15;
const SEEDS = 20;
const EACH = 100;

describe("2,000 damaged pieces of fixtures lose nothing, throw nothing, act nowhere and give the same twice", () => {
  it.each(Array.from({ length: SEEDS }, (_, seed) => [seed]))("those of seed %i", async (seed) => {
    const random = randomFrom(seed);
    let answered = 0;
    for (let turn = 0; turn < EACH; turn++) if (await check(random)) answered++;
    expect(answered).toBeGreaterThan(0.9 * EACH);
  });
});
