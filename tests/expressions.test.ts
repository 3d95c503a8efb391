import { readFileSync } from "node:fs";
import { analyse } from "scslre";
import { describe, expect, it } from "vitest";
import { builtExpressions, expressionsIn, writtenExpressions, type Expression } from "./expressions.js";
import { sourceFiles } from "./imports.js";

/** What may take more than linear time, and why it does not here. */
const BOUNDED: Readonly<Record<string, string>> = {
  [/^[[(（［【〔]?\s*(?:注释?|note)?\s*(?:\d{1,3}(?:\s*[,，、–-]\s*\d{1,3})*|[①-⑳*†‡§]{1,2}|[a-z](?=[\])）]))?\s*[\])）］】〕]?$/i
    .source]: "the mark of a note: at most 48 characters of it are looked at",
  [/[^\n]*$/.source]: "40 characters beside an edit",
  [/[\n\r\u0085\u2028\u2029]\s*$/u.source]: "the last 8 characters of a stretch",
  [/([^\r\n]*)(?:\r\n|[\r\n]|$)/g.source]: "what ends the line is always there",
};

/** What an expression does that takes more than linear time on some text; empty where it does not. */
function faultsOf({ source, flags }: Expression): string[] {
  const { reports } = analyse({ source, flags }, { reportTypes: { Move: !flags.includes("y") } });
  return reports.map((report) => `${report.type}${report.exponential ? ", exponential" : ""}: /${source}/${flags}`);
}

const isAllowed = ({ source }: Expression): boolean => Object.hasOwn(BOUNDED, source);

/** Loads every file, and has a scan and a comparison build what is built when it is first needed. */
async function runAll(): Promise<void> {
  for (const file of sourceFiles("src").filter(
    (name) => !/^(?:cli\/main|report\/page-scripts\/|.*worker|.*page)\b/.test(name),
  ))
    await import(/* @vite-ignore */ `../src/${file.replace(/\.ts$/, ".js")}`);
  const { documentFromText } = await import("../src/read/document-from-text.js");
  const { compare } = await import("../src/compare.js");
  const { scan } = await import("../src/scan.js");
  const { loadKnowledge } = await import("../src/clues/knowledge.js");
  const [own, other] = ["000_f912dcad99087971", "001_3f0cbd7fdfdebd01"].map((name) =>
    documentFromText(readFileSync(`fixtures/${name}.txt`, "utf8")),
  );
  compare(own, other);
  await scan(own, await loadKnowledge());
}

describe("expressions take linear time on any text", () => {
  it("those that are written in the sources", () => {
    const written = writtenExpressions("src");
    expect(written.length).toBeGreaterThan(400);
    expect(written.filter((one) => !isAllowed(one)).flatMap(faultsOf)).toEqual([]);
  });

  it("those that are built", async () => {
    const built = await builtExpressions(runAll);
    expect(built.length).toBeGreaterThan(60);
    expect(built.filter((one) => !isAllowed(one)).flatMap(faultsOf)).toEqual([]);
  });

  it("what is allowed is there, and would be found", () => {
    const written = writtenExpressions("src");
    for (const source of Object.keys(BOUNDED)) {
      const found = written.filter((one) => one.source === source);
      expect(found, source).not.toEqual([]);
      expect(found.flatMap(faultsOf), source).not.toEqual([]);
    }
  });
});

describe("expressions that take more are found", () => {
  it.each([
    [/^(?:a+)+$/, "exponential"],
    [/^a*b?a*$/, "Trade"],
    [/\s+$/, "Move"],
    [/[.]+\/?(?:[.]+)\)/, "Trade"],
  ])("%s", (expression, fault) => {
    const [written] = expressionsIn(`const one: RegExp = ${String(expression)};`);
    expect(faultsOf(written).join()).toContain(fault);
  });
});
