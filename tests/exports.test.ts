import { describe, expect, it } from "vitest";
import * as browser from "../src/index.js";
import * as node from "../src/node.js";
import { COMPARISON_FORMATS } from "../src/report/compare/formats.js";
import { FIND_FORMATS } from "../src/report/find/formats.js";
import { SCAN_FORMATS } from "../src/report/scan/formats.js";
import { TEMPLATES_FORMATS } from "../src/report/templates/formats.js";

const EVERYWHERE = [
  "MemoryCorpus",
  "Trouble",
  "againstTemplates",
  "align",
  "backgroundOf",
  "compare",
  "documentFromBytes",
  "documentFromText",
  "find",
  "findPlaceholders",
  "fingerprintText",
  "groupPairs",
  "loadKnowledge",
  "loadVariants",
  "maskStyle",
  "normalise",
  "openScanCsv",
  "openScanHtml",
  "openScanJson",
  "openScanMarkdown",
  "openScanText",
  "renderComparisonCsv",
  "renderComparisonHtml",
  "renderComparisonJson",
  "renderComparisonMarkdown",
  "renderComparisonPatch",
  "renderComparisonText",
  "renderFindCsv",
  "renderFindHtml",
  "renderFindJson",
  "renderFindMarkdown",
  "renderFindText",
  "renderTemplatesCsv",
  "renderTemplatesHtml",
  "renderTemplatesJson",
  "renderTemplatesMarkdown",
  "renderTemplatesText",
  "resolve",
  "rowOf",
  "savedTemplatesOf",
  "scan",
  "segmentsOf",
  "sentencesOf",
  "span",
  "templates",
  "toSource",
  "toText",
  "version",
  "wildcardOf",
];

it("the library exports these, and nothing else", () => {
  expect(Object.keys(browser).sort()).toEqual(EVERYWHERE);
  expect(Object.keys(node).sort()).toEqual(
    [...EVERYWHERE, "findPairs", "loadWords", "readDocument", "scanMany"].sort(),
  );
});

describe("what writes a comparison is exported, as a whole string", () => {
  it.each(Object.keys(COMPARISON_FORMATS))("as %s", (name) => {
    const whole = `renderComparison${name.charAt(0).toUpperCase()}${name.slice(1)}`;
    expect(Object.keys(browser)).toContain(whole);
  });
});

describe("what writes what was found is exported, as a whole string", () => {
  it.each(Object.keys(FIND_FORMATS))("as %s", (name) => {
    expect(Object.keys(browser)).toContain(`renderFind${name.charAt(0).toUpperCase()}${name.slice(1)}`);
  });
});

describe("what writes templates is exported, as a whole string", () => {
  it.each(Object.keys(TEMPLATES_FORMATS))("as %s", (name) => {
    const whole = `renderTemplates${name.charAt(0).toUpperCase()}${name.slice(1)}`;
    expect(Object.keys(browser)).toContain(whole);
  });
});

describe("what writes a scan is exported", () => {
  it.each(Object.entries(SCAN_FORMATS))("as %s", async (_name, { load }) => {
    const writes: unknown = await load();
    expect(Object.values(browser)).toContain(writes);
  });
});
