import { expect, it } from "vitest";
import * as browser from "../src/index.js";
import * as node from "../src/node.js";

const EVERYWHERE = [
  "Trouble",
  "align",
  "compare",
  "documentFromBytes",
  "documentFromText",
  "findPlaceholders",
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
  "resolve",
  "rowOf",
  "scan",
  "segmentsOf",
  "sentencesOf",
  "span",
  "toSource",
  "toText",
  "version",
  "wildcardOf",
];

it("the library exports these, and nothing else", () => {
  expect(Object.keys(browser).sort()).toEqual(EVERYWHERE);
  expect(Object.keys(node).sort()).toEqual([...EVERYWHERE, "loadWords", "readDocument", "scanMany"].sort());
});
