import { describe, expect, it } from "vitest";
import { compare } from "../../src/compare.js";
import { documentOf } from "../document-of.js";
import { readMarked } from "../marked.js";

const AROUND = [
  "全市上下要坚定信心、鼓足干劲，把各项部署落到实处，推动经济社会发展不断迈上新台阶。",
  "我们要营造最优的营商环境，让企业家安心经营、放心投资、专心创业，政府始终是企业最坚强的后盾。",
];

/** The inferred values of a passage between two paragraphs that both texts have, each with its rule. */
function bound(marked: string): (readonly [text: string, value: string | null, rule: string | null])[] {
  const { anonymised, published } = readMarked(`${AROUND[0]}\n${marked}\n${AROUND[1]}`);
  const { placeholders } = compare(documentOf(anonymised), documentOf(published));
  return placeholders.map(({ text, value, rule }) => [text, value, rule?.name ?? null]);
}

describe("numbers that a text binds itself", () => {
  it("a code name is the counts behind it", () => {
    expect(
      bound(
        "{聚力打造“***”万千亿级产业集群。|}即到二〇二七年，形成以数字产业为引领的[*|3]个万亿级产业集群，以新材料、新能源为支柱的[*|6]个千亿级产业集群，和一批具有竞争力的新兴产业集群。",
      ),
    ).toEqual([
      ["***", "361", "code"],
      ["*", "3", null],
      ["*", "6", null],
    ]);
  });

  it("counts are the digits of a code name", () => {
    expect(
      bound(
        "聚力打造“[***|361]”万千亿级产业集群，这是全市上下共同的目标。{即到二〇二七年，形成*个万亿级、*个千亿级产业集群，和一批新兴产业集群。|}",
      ),
    ).toEqual([
      ["***", "361", null],
      ["*", "3", "code"],
      ["*", "6", "code"],
    ]);
  });

  it("a total is the sum of its parts, and a part what is left of it", () => {
    expect(bound("{截至目前共有规上企业**家，分别是临江区30家、安平区12家。|}去年[**|35]项任务全部完成。")[0]).toEqual([
      "**",
      "42",
      "total",
    ]);
    expect(bound("{截至目前共有规上企业42家，分别是临江区30家、安平区**家。|}去年[**|35]项任务全部完成。")[0]).toEqual([
      "**",
      "12",
      "total",
    ]);
  });

  it("the shares of the three industries make a hundred", () => {
    expect(bound("{三次产业结构调整为7.4:**.*:53。|}去年[**|35]项任务全部完成。")[0]).toEqual([
      "**.*",
      "39.6",
      "shares",
    ]);
  });

  it.each([
    ["a code name with more counts than signs", "{聚力打造“**”产业集群，形成3个万亿级、6个千亿级、1批新兴产业集群。|}"],
    ["a code name with an unknown count", "{聚力打造“***”产业集群，形成*个万亿级、6个千亿级、1批新兴产业集群。|}"],
    ["a total with two unknown parts", "{截至目前共有规上企业42家，分别是临江区**家、安平区**家。|}"],
    ["parts in another measure", "{截至目前共有规上企业**家，分别是临江区30家、职工12人。|}"],
    ["parts that are more than the total", "{截至目前共有规上企业42家，分别是临江区50家、安平区**家。|}"],
    ["parts without a total", "{截至目前规上企业**家，分别是临江区30家、安平区12家。|}"],
    ["parts that may not be all", "{截至目前共有规上企业**家，其中临江区30家、安平区12家。|}"],
    ["numbers that are no shares", "{比分为7.4:**.*:53。|}"],
  ])("%s binds nothing", (_name, marked) => {
    expect(bound(marked).every(([, value]) => value === null)).toBe(true);
  });

  it("is left out with infer: false", () => {
    const { anonymised, published } = readMarked(
      `${AROUND[0]}{三次产业结构调整为7.4:**.*:53。|}${AROUND[1]}去年[**|35]项任务全部完成。`,
    );
    const { placeholders } = compare(documentOf(anonymised), documentOf(published), { infer: false });
    expect(placeholders.some(({ basis }) => basis === "inferred")).toBe(false);
  });
});
