import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { barsOf } from "../../bench/eval/bars.js";
import { measure, sumOf, type Measured } from "../../bench/eval/measure.js";
import { measureSentences } from "../../bench/eval/sentence-measure.js";
import { pairFolders, readPair, type Status, type TruePlaceholder } from "../../bench/eval/truth.js";
import type { PlaceholderResult, SentenceReuse } from "../../src/answer/comparison.js";

const SOURCE = "规模超XXX亿元，一步之遥的XX，惟有重振。";

const truthOf = (offset: number, text: string, value: string, status: Status = "found"): TruePlaceholder => {
  const hasPlace = status === "found" || status === "changed";
  return {
    offset,
    length: text.length,
    text,
    type: "number",
    value,
    status,
    published: hasPlace ? { offset: 100, length: value.length, text: status === "changed" ? "6500" : value } : null,
    value_in_published: hasPlace,
  };
};

const resultOf = (
  start: number,
  end: number,
  value: string | null,
  { confidence = 0.95, at = 100, basis = "direct" as "direct" | "inferred" } = {},
): PlaceholderResult => ({
  id: 1,
  document: "anonymised",
  published: null,
  start,
  end,
  text: SOURCE.slice(start, end),
  notation: "X",
  line: 1,
  column: start + 1,
  kind: "number",
  context: { left: "", right: "" },
  note: null,
  alternatives: [],
  ...(value === null
    ? { value, basis: "none", confidence: 0, reason: "no-counterpart", rule: null, evidence: [] }
    : {
        value,
        confidence,
        reason: null,
        evidence: [{ published: 0, start: at, end: at + value.length, left: "", right: "" }],
        ...(basis === "direct" ? { basis, rule: null } : { basis, rule: { name: "agreement", from: [] } }),
      }),
});

const measured = (truths: readonly TruePlaceholder[], results: readonly PlaceholderResult[]): Measured =>
  measure(
    {
      id: "case",
      kind: "",
      level: null,
      style: null,
      placeholders: truths,
      decoys: [{ offset: 0, length: 1, text: "规" }],
      sentences: [],
    },
    { placeholders: results, segments: [], reuse: { sentences: [] } },
    SOURCE,
  );

describe("a value is", () => {
  const verdict = (truth: TruePlaceholder, result: PlaceholderResult | null): string | undefined =>
    measured([truth], result === null ? [] : [result]).judgements[0]?.verdict;

  it("right, wrong or missing where there is one", () => {
    const truth = truthOf(3, "XXX", "3000");
    expect(verdict(truth, resultOf(3, 6, "３０００"))).toBe("right");
    expect(verdict(truth, resultOf(3, 6, "3 000"))).toBe("right");
    expect(verdict(truth, resultOf(3, 6, "300"))).toBe("wrong");
    expect(verdict(truth, resultOf(3, 6, null))).toBe("unfilled");
    expect(verdict(truth, null)).toBe("unfilled");
  });

  it("what the published text has, where it was changed", () => {
    const truth = truthOf(3, "XXX", "3000", "changed");
    expect(verdict(truth, resultOf(3, 6, "6500"))).toBe("right");
    expect(verdict(truth, resultOf(3, 6, "3000"))).toBe("wrong");
  });

  it("a false fill where there is none, but for the true one", () => {
    for (const status of ["dropped", "foreign", "no-counterpart"] as const) {
      const truth = truthOf(3, "XXX", "3000", status);
      expect(verdict(truth, resultOf(3, 6, "6500"))).toBe("false-fill");
      expect(verdict(truth, resultOf(3, 6, "3000", { basis: "inferred" }))).toBe("inferred");
      expect(verdict(truth, null)).toBe("blank");
    }
    expect(verdict(truthOf(3, "XXX", "3000", "ambiguous"), resultOf(3, 6, "1"))).toBe("unscored");
  });

  it("seen if half of it is covered", () => {
    const detected = (start: number, end: number): number =>
      measured([truthOf(3, "XXX", "3000")], [resultOf(start, end, "3000")]).figures.detected;
    expect([detected(3, 6), detected(4, 6), detected(5, 6), detected(0, 9)]).toEqual([1, 1, 0, 1]);
  });

  it("right together where one result has both", () => {
    const truths = [truthOf(3, "X", "常州"), truthOf(4, "XX", "3000")];
    const both = measured(truths, [resultOf(3, 6, "常州3000")]);
    expect(both.figures.right).toBe(2);
    expect(measured(truths, [resultOf(3, 6, "常州")]).figures).toMatchObject({ right: 1, wrong: 1 });
    const list = measured([truthOf(3, "XXX", "甲、乙")], [resultOf(3, 4, "甲"), resultOf(5, 6, "乙")]);
    expect(list.figures).toMatchObject({ right: 1, detected: 1 });
  });
});

it("places are right within one character", () => {
  const placed = (at: number): number =>
    measured([truthOf(3, "XXX", "3000")], [resultOf(3, 6, "3000", { at })]).figures.placed;
  expect([placed(100), placed(101), placed(99), placed(102)]).toEqual([1, 1, 1, 0]);
});

it("false alarms and decoys are counted", () => {
  const { figures, falseAlarms } = measured(
    [truthOf(3, "XXX", "3000")],
    [resultOf(0, 1, null), resultOf(3, 6, "3000")],
  );
  expect(figures).toMatchObject({ falseAlarms: 1, decoysTaken: 1, decoys: 1, characters: SOURCE.length });
  expect(falseAlarms).toHaveLength(1);
});

it("a direct value without counterpart is an error even if it is true", () => {
  const truth = truthOf(3, "XXX", "3000", "no-counterpart");
  expect(measured([truth], [resultOf(3, 6, "3000")]).figures.directWithoutCounterpart).toBe(1);
  expect(measured([truth], [resultOf(3, 6, "3000", { basis: "inferred" })]).figures.directWithoutCounterpart).toBe(0);
});

it("figures add up, and the bars are held against them", () => {
  const right = measured([truthOf(3, "XXX", "3000")], [resultOf(3, 6, "3000")]).figures;
  const wrong = measured([truthOf(3, "XXX", "3000")], [resultOf(3, 6, "30", { confidence: 0.6 })]).figures;
  const all = sumOf([right, wrong]);
  expect(all).toMatchObject({ pairs: 2, right: 1, wrong: 1, detected: 2 });
  expect(all.bins.map(({ count, right: good }) => [count, good])).toEqual([
    [0, 0],
    [1, 1],
    [0, 0],
    [0, 0],
    [1, 0],
    [0, 0],
  ]);
  const bars = barsOf({ all, of: () => null });
  const met = (name: string): boolean | null | undefined => bars.find((bar) => bar.name.startsWith(name))?.met;
  expect([met("detected"), met("right >="), met("wrong"), met("shuffled")]).toEqual([true, false, false, null]);
});

describe("sentences", () => {
  const said = (start: number, end: number, from: number, to: number): SentenceReuse => ({
    anonymised: { start, end },
    published: { document: 0, start: from, end: to },
    share: 1,
  });

  it("are right where half of the place said is true", () => {
    const rows = [
      [0, 100, 200, 100],
      [100, 50, -1, 0],
      [-1, 0, 300, 40],
    ] as const;
    expect(measureSentences(rows, [said(0, 100, 210, 300)]).figures).toEqual({
      said: 1,
      saidRight: 1,
      true: 1,
      trueFound: 1,
    });
    expect(measureSentences(rows, [said(0, 100, 600, 700)]).figures).toMatchObject({
      said: 1,
      saidRight: 0,
      trueFound: 0,
    });
    expect(measureSentences(rows, [said(0, 100, 0, 1000)]).figures).toMatchObject({
      said: 1,
      saidRight: 0,
      trueFound: 1,
    });
    expect(measureSentences(rows, [said(100, 150, 300, 340)]).figures).toMatchObject({ said: 1, saidRight: 0 });
    expect(measureSentences(rows, [said(150, 170, 0, 20)]).figures).toMatchObject({ said: 0 });
  });

  it("that became one have the places of both", () => {
    const rows = [
      [0, 20, 500, 20],
      [20, 20, 520, 20],
    ] as const;
    expect(measureSentences(rows, [said(0, 40, 500, 540)]).figures).toEqual({
      said: 1,
      saidRight: 1,
      true: 2,
      trueFound: 2,
    });
  });

  it("that stand twice are found at either place", () => {
    const rows = [
      [0, 20, 500, 20],
      [0, 20, 900, 20],
    ] as const;
    for (const at of [500, 900]) {
      expect(measureSentences(rows, [said(0, 20, at, at + 20)]).figures).toEqual({
        said: 1,
        saidRight: 1,
        true: 1,
        trueFound: 1,
      });
    }
  });

  it("of a text without counterpart are left out", () => {
    expect(measureSentences([[0, 20, -1, 0]], [said(0, 20, 5, 25)]).figures.said).toBe(0);
  });
});

describe("reading a truth", () => {
  const inFolder = (files: Readonly<Record<string, string>>, use: (folder: string) => void): void => {
    const folder = mkdtempSync(join(tmpdir(), "duizhao-truth-"));
    try {
      mkdirSync(join(folder, "pair"));
      for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, "pair", name), text);
      use(folder);
    } finally {
      rmSync(folder, { recursive: true });
    }
  };
  const placeholders = [{ ...truthOf(4, "XXX", "3000"), published: { offset: 3, length: 4, text: "3000" } }];

  it("counts a byte order mark in the file and not in what is compared", () => {
    const texts = { "anonymised.txt": `\ufeff${SOURCE}`, "published.md": "规模超3000亿元" };
    inFolder({ ...texts, "truth.json": JSON.stringify({ placeholders, sentences: [[1, 9, 0, 9]] }) }, (folder) => {
      const [{ truth }] = pairFolders(folder).map(readPair);
      expect(truth).toMatchObject({ level: null, decoys: [], sentences: [[0, 9, 0, 9]] });
      expect(truth.placeholders[0]).toMatchObject({ offset: 3, published: { offset: 3 } });
    });
  });

  it("refuses a span that holds something else", () => {
    const texts = { "anonymised.txt": SOURCE, "published.txt": "规模超3000亿元" };
    inFolder({ ...texts, "truth.json": JSON.stringify({ placeholders }) }, (folder) => {
      expect(() => pairFolders(folder).map(readPair)).toThrow("no “XXX” at 4");
    });
  });

  it("refuses what is no truth", () => {
    for (const [json, said] of [
      ["no JSON", "not JSON"],
      ["{}", "no placeholders"],
      [JSON.stringify({ placeholders: [{ status: "lost" }] }), "known status"],
    ]) {
      inFolder({ "anonymised.txt": SOURCE, "published.txt": "", "truth.json": json }, (folder) => {
        expect(() => pairFolders(folder).map(readPair)).toThrow(said);
      });
    }
  });

  it("refuses a folder without any", () => {
    inFolder({}, (folder) => {
      expect(() => pairFolders(folder)).toThrow("truth.json");
      expect(() => pairFolders(join(folder, "none"))).toThrow("truth.json");
    });
  });
});
