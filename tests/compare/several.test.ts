import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compare } from "../../src/compare.js";
import type { Comparison } from "../../src/answer/comparison.js";
import { documentOf } from "../document-of.js";
import { checkLaws } from "./laws.js";
import { madePairs } from "./made-pairs.js";

const ANONYMISED =
  "当前，XX正处在爬坡过坎、滚石上山的关键阶段，全市上下要坚定信心、鼓足干劲，把各项部署落到实处。\n" +
  "要加快打造先进制造业集群，到2025年培育规模超XXX亿元的产业集群，推动产业链迈向中高端。\n" +
  "我们要营造最优的营商环境，让企业家在XX安心经营、放心投资、专心创业，政府始终是企业最坚强的后盾。";
const PUBLISHED = ANONYMISED.replaceAll("XXX", "3000").replaceAll("XX", "云河");

function compareWith(...published: readonly string[]): Comparison {
  return compare(
    documentOf(ANONYMISED),
    published.map((text) => documentOf(text)),
  );
}

const said = ({ placeholders }: Comparison) =>
  placeholders.filter(({ document }) => document === "anonymised").map(({ value, reason }) => value ?? reason);

describe("several published texts", () => {
  it("each fill what the others leave out", () => {
    const lines = PUBLISHED.split("\n");
    const [first, second] = [lines.slice(0, 2).join("\n"), lines.slice(1).join("\n")];
    const comparison = compareWith(first, second);
    expect(said(comparison)).toEqual(["云河", "3000", "云河"]);
    expect(comparison.placeholders.map(({ evidence }) => evidence.map(({ published }) => published))).toEqual([
      [0],
      [0, 1],
      [1],
    ]);
  });

  it("that are one text confirm nothing, and that is said", () => {
    const once = compareWith(PUBLISHED);
    const twice = compareWith(PUBLISHED, PUBLISHED, PUBLISHED);
    const own = ({ placeholders }: Comparison) => placeholders.filter(({ document }) => document === "anonymised");
    expect(own(twice)).toEqual(own(once));
    expect(twice.warnings.map(({ code }) => code)).toEqual(["same-text", "same-text"]);
    expect(once.warnings).toEqual([]);
    expect(compareWith(PUBLISHED, `${PUBLISHED}。`).warnings).toEqual([]);
  });

  it("that agree make a value surer", () => {
    const text = "甲乙。关于XX市的情况，会议作了通报。丙丁，全市上下要坚定信心、鼓足干劲，把各项部署落到实处。";
    const one = documentOf(text.replace("关于XX市的情况", "听取云河的情况"));
    const alone = compare(documentOf(text), one).placeholders[0];
    const both = compare(documentOf(text), [one, documentOf(text.replace("XX", "云河"))]).placeholders[0];
    expect(both.value).toBe("云河");
    expect(both.confidence).toBeGreaterThan(alone.confidence);
  });

  it("that disagree are a conflict, with both values and both places", () => {
    const comparison = compareWith(PUBLISHED, PUBLISHED.replace("3000", "3500"));
    expect(said(comparison)).toEqual(["云河", "conflict", "云河"]);
    const [, disputed] = comparison.placeholders;
    expect(disputed.alternatives.map(({ value, published }) => [value, published])).toEqual([
      ["3000", [0]],
      ["3500", [1]],
    ]);
    expect(disputed.evidence.map(({ published }) => published)).toEqual([0, 1]);
  });

  it("one of which names a place with its rank do not disagree", () => {
    const withRank = PUBLISHED.replace("当前，云河", "当前，云河市");
    expect(said(compareWith(PUBLISHED, withRank))[0]).toMatch(/^云河市?$/);
  });

  it("have segments, edits and a verdict each", () => {
    const comparison = compareWith("会议还听取了三个方面的专题汇报。", PUBLISHED);
    expect(comparison.reuse.verdicts).toEqual(["no-reuse", "same-source"]);
    expect(comparison.reuse.verdict).toBe("same-source");
    expect(comparison.reuse.longestRun?.published.document).toBe(1);
    expect(comparison.reuse.sentences.every(({ published }) => published?.document === 1)).toBe(true);
    expect(new Set(comparison.segments.map(({ against }) => against))).toEqual(new Set([0, 1]));
  });

  it("masked themselves have placeholders of their own, numbered through", () => {
    const { placeholders } = compareWith(PUBLISHED.replaceAll("3000", "***"), ANONYMISED);
    expect(placeholders.map(({ id }) => id)).toEqual(placeholders.map((_, at) => at + 1));
    expect(placeholders.map(({ published }) => published)).toEqual([null, null, null, 0, 1, 1, 1]);
  });

  it("are compared each as if it were alone", () => {
    fc.assert(
      fc.property(madePairs(), madePairs({ shuffled: true }), (one, other) => {
        const own = documentOf(one.anonymised);
        const texts = [one.published, other.published];
        const together = compare(
          own,
          texts.map((text) => documentOf(text)),
        );
        texts.forEach((text, against) => {
          const alone = compare(own, documentOf(text));
          checkLaws(alone, one.anonymised, text);
          expect(together.reuse.published[against]).toEqual(alone.reuse.published[0]);
          expect(together.segments.filter((segment) => segment.against === against)).toHaveLength(
            alone.segments.length,
          );
        });
      }),
      { numRuns: 30 },
    );
  });

  it("of which there is none are an error", () => {
    expect(() => compare(documentOf(ANONYMISED), [])).toThrow(RangeError);
  });
});
