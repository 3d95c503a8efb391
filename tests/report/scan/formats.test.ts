import { describe, expect, it } from "vitest";
import type { Scan, ScannedDocument } from "../../../src/answer/scan.js";
import { SCAN_FORMATS, type ScanFormatName } from "../../../src/report/scan/formats.js";
import { rowOf } from "../../../src/report/scan/rendering.js";
import { widthOf } from "../../../src/report/shared/text/width.js";
import type { Document } from "../../../src/text/document.js";
import { documentOf } from "../../document-of.js";
import { checkHarmless, HOSTILE_TEXTS } from "../harmless.js";
import { HEAD, placeOf, scanOf } from "./scan-of.js";
import { scanned, seed, written } from "./written.js";

const linesOf = (text: string): string[] => text.trimEnd().split("\n");

describe("the report of a scan", () => {
  it("as JSON is of one schema for one document and for several", async () => {
    for (const numbers of [["001"], ["000", "001", "004"]]) {
      const json = await written("json", numbers.map(seed));
      const { schema, documents, shared, warnings } = JSON.parse(json) as Scan;
      expect({ schema, warnings }).toEqual({ schema: "duizhao.scan/1", warnings: [] });
      expect(documents.map(({ path }) => path)).toEqual(numbers.map((number) => `${number}.txt`));
      expect(shared === null).toBe(numbers.length === 1);
      expect(json.endsWith("}\n")).toBe(true);
    }
  });

  it.each<[ScanFormatName, ...RegExp[]]>([
    ["text", /安康市/, /Leaks {2}\d/],
    ["html", /^<!doctype html>/, /汉滨区/],
    ["csv", /^\ufeff"file","finding","id"/, /"001\.txt","leak"/],
    ["markdown", /^# /, /汉滨区/],
  ])("as %s begins as such, and says where the text points to", async (format, ...patterns) => {
    const report = await written(format, [seed("001")]);
    for (const pattern of patterns) expect(report).toMatch(pattern);
  });

  it("as CSV has a row a finding, all of one width", async () => {
    const seeds = [seed("001"), seed("002")];
    const csv = await written("csv", seeds);
    const rows = csv.replace("\ufeff", "").split("\r\n").slice(0, -1);
    const widths = rows.map((row) => Array.from(row.matchAll(/"(?:[^"]|"")*"/g)).length);
    expect(new Set(widths).size).toBe(1);
    const answers = await Promise.all(seeds.map((document) => scanned(document)));
    const found = answers.flatMap(({ placeholders, deletions, leaks, places, clues }) =>
      [placeholders, deletions, leaks, places, clues].map(({ length }) => length),
    );
    expect(rows).toHaveLength(1 + found.reduce((sum, one) => sum + one, 0));
  });

  it.each([
    ["zh", "检索短语", "扫描记录", "zh-CN"],
    ["en", "Search phrases", "Scan note", "en"],
  ] as const)("speaks %s", async (language, text, markdown, html) => {
    expect(await written("text", [seed("001")], { language })).toContain(text);
    expect(linesOf(await written("markdown", [seed("001")], { language }))[0]).toContain(markdown);
    expect(await written("html", [seed("001")], { language })).toContain(`<html lang="${html}">`);
  });

  it("as text is no wider than asked for, and says the same without words", async () => {
    for (const width of [40, 60, 120])
      for (const line of linesOf(await written("text", [seed("001")], { width })))
        expect(widthOf(line)).toBeLessThanOrEqual(width);
    expect(await written("text", [seed("001")], { hasWords: false })).toContain("安康市");
  });

  it("has a table across the texts where there are several", async () => {
    expect(await written("text", [seed("000"), seed("004")])).toContain("All texts");
    expect(await written("text", [seed("000")])).not.toContain("All texts");
  });
});

const ESCAPES = "\u001b]0;owned\u0007\u001b[31m\u009b31m\b\r\u202e反转\u2066\u007f";
const HOSTILE = `在XX市${ESCAPES}汉滨区召开大会，常州${ESCAPES}大学=HYPERLINK(1)|<script>alert(1)</script>参加，增长${ESCAPES}X%，把毛绒玩具${ESCAPES}嵌入文旅经济产业链。\n${"要加快壮大新兴产业，前瞻布局未来产业。".repeat(20)}\n`;
/** Control bytes that could act on a terminal: all but line feed and tab, and the C1 controls in UTF-8. */
const ACTS = /[\u0000-\u0008\u000b-\u001f\u007f\u0080-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;

describe.each(Object.keys(SCAN_FORMATS) as ScanFormatName[])("the report as %s holds nothing raw", (format) => {
  it.each([
    ["of a hostile text", "hostile.txt"],
    ["of a hostile name", "\u001b[31m\n\u202e=1.txt"],
  ])("%s", async (_of, name) => {
    const report = await written(format, [documentOf(HOSTILE, name), seed("001")]);
    // Rows of a CSV file end in CR LF.
    expect(report.replaceAll("\r\n", "\n")).not.toMatch(ACTS);
    if (format === "html") expect(report).not.toContain("<script>alert");
  });

  it.each(HOSTILE_TEXTS)("of %s: %j", async (_what, text) => {
    const document = documentOf(`前${text}后，在${text}区。`, text);
    const rendering = (await SCAN_FORMATS[format].load())({ language: "en", width: 80, color: false });
    const answer = { document, scanned: hostileScan(document, text), index: 0 };
    const report =
      rendering.begin(HEAD) +
      rendering.text(answer) +
      rendering.end({ rows: [rowOf(answer.scanned, 0)], shared: null, warnings: [] });
    checkHarmless(format, report, text);
  });
});

/** A scan with a text wherever an input can put some. */
function hostileScan(document: Document, text: string): ScannedDocument {
  const said = { zh: text, en: text };
  const found = {
    signs: /区/g,
    leaks: [{ text, kind: "division", implies: [[text, text]], reason: said }],
    clues: [`${text}后`],
    deletions: [{ after: text, kind: "place" }],
    voices: [text],
    headings: [text],
    published: [text],
  } as const;
  return scanOf(document, found, { title: text, places: [placeOf([text, text], [1], 1, "strong")] });
}
