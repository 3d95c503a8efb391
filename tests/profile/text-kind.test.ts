import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { KIND_SIGNS, textKind } from "../../src/profile/text-kind.js";

const seed = (number: string): string =>
  readFileSync(`fixtures/${readdirSync("fixtures").find((name) => name.startsWith(`${number}_`))}`, "utf8");

type Sign = (typeof KIND_SIGNS)[number];
const shows = ({ pattern, example, weight, kind }: Sign): void => {
  expect(pattern.test(example)).toBe(true);
  expect(pattern.global).toBe(false);
  expect(weight).toBeGreaterThan(0);
  if (weight > 2) expect(textKind(example).kind).toBe(kind);
};

it.each(KIND_SIGNS)("$example shows that a text is a $kind", shows);

describe("the seeds", () => {
  it.each([
    ["001", "speech", "strong"],
    ["002", "speech", "strong"],
    ["003", "speech", "strong"],
    ["004", "news", "strong"],
  ])("%s is a %s", (number, kind, strength) => {
    const found = textKind(seed(number).replaceAll(/<[^>]*>/g, ""));
    expect(found).toMatchObject({ kind, strength });
    expect(found.signs.length).toBeGreaterThan(1);
  });

  it("000, a speech cut out of a report, shows it less clearly", () => {
    expect(textKind(seed("000"))).toMatchObject({ kind: "speech", strength: "moderate" });
  });
});

describe("texts of other kinds", () => {
  it.each([
    ["judgment", "某市人民法院刑事判决书。经审理查明，被告人张某，男，1980年生。本院认为，判决如下"],
    ["law", "第一章　总则\n第一条　为了规范管理，制定本条例。\n第二条　本条例适用于本市。本条例自公布之日起施行。"],
    ["notice", "关于进一步做好防汛工作的通知\n各县（区）人民政府：\n现将有关事项通知如下。特此通知"],
    ["report", "各位代表：现在我向大会报告政府工作，请予审议。一、过去一年工作总结。二、存在的问题和下一步工作打算"],
    ["news", "本报讯（记者王某）近日，全市大会召开。会议指出，要抓好落实。"],
    ["unknown", "春天来了，花开了。"],
    ["unknown", ""],
  ])("%s: %s", (kind, text) => {
    expect(textKind(text).kind).toBe(kind);
  });

  it("signs that are shown are short and stand in the text", () => {
    for (const number of ["000", "001", "002", "003", "004"]) {
      const text = seed(number);
      for (const sign of textKind(text).signs) {
        expect(sign.length).toBeLessThanOrEqual(24);
        expect(text.replaceAll(/\s+/g, " ")).toContain(sign);
      }
    }
  });
});
