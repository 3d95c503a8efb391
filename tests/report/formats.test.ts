import { describe, expect, it } from "vitest";
import { COMPARISON_FORMATS, type ComparisonFormatName } from "../../src/report/compare/formats.js";
import { FIND_FORMATS, type FindFormatName } from "../../src/report/find/formats.js";
import { SCAN_FORMATS, type ScanFormatName } from "../../src/report/scan/formats.js";
import { rowOf } from "../../src/report/scan/rendering.js";
import { formatOfFile, type Format } from "../../src/report/shared/format.js";
import { joined } from "../../src/report/shared/parts.js";
import { CASE, comparedOf } from "./compare/compared-of.js";
import { checkHarmless, HOSTILE_TEXTS } from "./harmless.js";
import { foundReport } from "./find/found-report.js";
import { ankang } from "./scan/samples.js";
import { HEAD } from "./scan/scan-of.js";

const OPTIONS = { language: "zh", width: 100, color: false } as const;

const TABLES: readonly (readonly [report: string, formats: Readonly<Record<string, Format<unknown>>>])[] = [
  ["comparison", COMPARISON_FORMATS],
  ["scan", SCAN_FORMATS],
  ["search", FIND_FORMATS],
];

describe("each format of a comparison renders one", () => {
  it.each(Object.keys(COMPARISON_FORMATS) as ComparisonFormatName[])("%s", async (name) => {
    const render = await COMPARISON_FORMATS[name].load();
    const report = joined(render(CASE, OPTIONS));
    expect(report).toContain("云河");
    expect(report.endsWith("\n")).toBe(true);
  });
});

describe.each(Object.keys(COMPARISON_FORMATS) as ComparisonFormatName[])("a comparison as %s is harmless", (format) => {
  it.each(HOSTILE_TEXTS)("with %s: %j", async (_what, text) => {
    const said = (title: string): string => `会上听取了题为“${title}”的报告，全市产业发展大会的代表进行了讨论。`;
    const compared = comparedOf(said("XX"), said(text), [text, text]);
    const { comparison } = compared;
    const placeholders = comparison.placeholders.map((placeholder) =>
      placeholder.basis === "none" ? placeholder : { ...placeholder, value: text },
    );
    const render = await COMPARISON_FORMATS[format].load();
    const report = joined(render({ ...compared, comparison: { ...comparison, placeholders } }, OPTIONS));
    checkHarmless(format, report, text);
  });
});

describe("each format of a scan renders one", () => {
  it.each(Object.keys(SCAN_FORMATS) as ScanFormatName[])("%s", async (name) => {
    const { document, scanned } = ankang();
    const report = (await SCAN_FORMATS[name].load())(OPTIONS);
    const begin = report.begin(HEAD);
    const text = report.text({ document, scanned, index: 0 });
    expect(text).toContain("汉滨区");
    const whole = begin + text + report.end({ rows: [rowOf(scanned, 0)], shared: null, warnings: [] });
    expect(whole.endsWith("\n")).toBe(true);
  });
});

describe.each(Object.keys(FIND_FORMATS) as FindFormatName[])("what was found, as %s", (format) => {
  it("is rendered", async () => {
    const report = joined((await FIND_FORMATS[format].load())(await foundReport("XX", "云河"), OPTIONS));
    expect(report).toContain("云河");
    expect(report.endsWith("\n")).toBe(true);
  });

  it("is rendered where nothing was found", async () => {
    const report = joined((await FIND_FORMATS[format].load())(await foundReport("XX", null), OPTIONS));
    expect(report.endsWith("\n")).toBe(true);
  });

  it.each(HOSTILE_TEXTS)("is harmless with %s: %j", async (_what, text) => {
    const report = joined((await FIND_FORMATS[format].load())(await foundReport("XX", text), OPTIONS));
    checkHarmless(format, report, text);
  });
});

describe.each(TABLES)("the formats of a %s", (_report, formats) => {
  const rows = Object.entries(formats);

  it("are told by each of their endings, in capitals too", () => {
    for (const [name, { endings }] of rows) {
      for (const ending of endings) {
        expect(formatOfFile(formats, `报告${ending}`)).toBe(name);
        expect(formatOfFile(formats, `A.TXT${ending.toUpperCase()}`)).toBe(name);
      }
    }
  });

  it("are told by nothing else", () => {
    for (const file of ["报告", "报告.txt", "html", "a.html.gz", ""]) expect(formatOfFile(formats, file)).toBeNull();
  });

  it("share no ending", () => {
    const endings = rows.flatMap(([, row]) => row.endings);
    expect(new Set(endings).size).toBe(endings.length);
    expect(endings).toEqual(endings.map((ending) => ending.toLowerCase()));
  });

  it("are each told by an ending, but for the one of the terminal", () => {
    expect(rows.filter(([, { endings }]) => endings.length === 0).map(([name]) => name)).toEqual(["text"]);
    expect(rows.filter(([, { isPaged }]) => isPaged).map(([name]) => name)).toEqual(["text"]);
  });
});
