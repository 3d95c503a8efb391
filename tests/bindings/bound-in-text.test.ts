import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { boundInText } from "../../src/bindings/bound-in-text.js";
import { unknownMark } from "../../src/bindings/mark.js";
import { findPlaceholders } from "../../src/placeholders/find-placeholders.js";
import { plainOf } from "../placeholders/check-placeholders.js";

/** What each bound placeholder is bound to be; `?` where it is bound to others alone. */
function boundIn(text: string): string[] {
  const placeholders = findPlaceholders(text);
  return Array.from(boundInText(text, placeholders.map(unknownMark)))
    .toSorted(([one], [other]) => one - other)
    .map(([index, { value }]) => `${placeholders[index].text} = ${value ?? "?"}`);
}

const CLUSTERS =
  "聚力打造“***”万千亿级产业集群，形成**制造业的标志性成果。即到****年，形成以数字产业、绿色石化、高端装备为引领的*个万亿级产业集群，以新型功能材料、新能源、关键基础件、智能家电、时尚纺织服装、现代健康为支柱的*个千亿级产业集群，和一批具有较强竞争力的新兴产业、未来产业集群。";

describe("a list says how many there are", () => {
  it.each([
    ["形成以数字产业、绿色石化、高端装备为引领的X个万亿级产业集群", ["X = 3"]],
    ["在全省，把新材料、新能源这X个产业做大", ["X = 2"]],
    ["要聚焦，以毛绒玩具、富硒食品、生物医药、电子线束为重点的*大产业，占**%，居第*位", ["* = 4"]],
  ])("%s", (text, bound) => {
    expect(boundIn(text)).toEqual(bound);
  });

  it.each([
    ["等 leaves open whether there are more", "形成数字产业、绿色石化、高端装备等X个产业集群，共X家"],
    ["one item is no list", "以数字产业为引领的X个产业集群，共X家"],
    ["what is counted is missing", "以数字产业、绿色石化为引领的X亿元产业"],
    ["a place is no count", "以数字产业、绿色石化为引领的X市"],
    ["the list is in another sentence", "以数字产业、绿色石化为引领。X个产业集群，共X家"],
    [
      "more than ten items",
      "以甲子业、乙丑业、丙寅业、丁卯业、戊辰业、己巳业、庚午业、辛未业、壬申业、癸酉业、甲戌业、乙亥业为支柱的X个产业",
    ],
    ["nothing is masked", "以数字产业、绿色石化、高端装备为引领的三个产业集群"],
  ])("%s", (_name, text) => {
    expect(boundIn(text)).toEqual([]);
  });
});

describe("a code name is spelt by the counts that follow", () => {
  it("3, 6 and one: 361", () => {
    expect(boundIn(CLUSTERS)).toEqual(["*** = 361", "* = 3", "* = 6"]);
  });

  it("the text says so where the evidence stands", () => {
    const placeholders = findPlaceholders(CLUSTERS);
    const bound = boundInText(CLUSTERS, placeholders.map(unknownMark));
    const code = placeholders.findIndex(({ text }) => text === "***");
    const { rule, evidence, to, confidence } = bound.get(code) ?? { evidence: [], to: [] };
    expect(rule).toBe("code");
    expect(evidence.map(({ start, end }) => CLUSTERS.slice(start, end))).toEqual(["*", "*", "一"]);
    expect(to.map((index) => placeholders[index].text)).toEqual(["*", "*"]);
    expect(confidence).toBeLessThan(1);
    const list = bound.get(to[0])?.evidence.map(({ start, end }) => CLUSTERS.slice(start, end));
    expect(list).toEqual(["数字产业、绿色石化、高端装备"]);
  });

  it("without lists the counts are bound to each other alone", () => {
    expect(boundIn("打造“**”工程，即建设*个园区、*条产业链，增长**.*%。****年居第*位。")).toEqual([
      "** = ?",
      "* = ?",
      "* = ?",
    ]);
  });

  it.each([
    ["no quotation marks", "打造***产业集群，即形成*个万亿级、*个千亿级和一批新兴产业集群，****年"],
    ["another number of counts", "打造“****”产业集群，即形成*个万亿级、*个千亿级产业集群，在**市"],
    ["no counts behind", "打造“***”产业集群，在**市，****年增长*.*%"],
    ["counts in another paragraph", "打造“***”产业集群，****年。\n形成*个万亿级、*个千亿级和一批新兴产业集群"],
  ])("not with %s", (_name, text) => {
    expect(boundIn(text).filter((one) => one.startsWith("**"))).toEqual([]);
  });
});

it("binds nothing outside the text, and never a placeholder to itself", () => {
  const piece = fc.constantFrom(
    ..."“***” “**” * X 个 大 条 万亿级 产业集群 数字产业 、 绿色石化 为引领的 以 等 和 一批 三个 ， 。 \n 即".split(
      / /,
    ),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const text = pieces.join("");
      const placeholders = findPlaceholders(text);
      for (const [index, { value, evidence, to, confidence }] of boundInText(text, placeholders.map(unknownMark))) {
        expect(placeholders[index]).toBeDefined();
        expect(to).not.toContain(index);
        expect(to.every((other) => placeholders[other] !== undefined)).toBe(true);
        expect(value === null || /^[0-9]+$/.test(value)).toBe(true);
        expect(confidence).toBeLessThan(1);
        expect(evidence.every(({ start, end }) => start >= 0 && start <= end && end <= text.length)).toBe(true);
      }
    }),
    { numRuns: 500 },
  );
});

it("is silent where nothing is masked", () => {
  expect(boundIn(plainOf("以⟦⟧数字产业、绿色石化为引领"))).toEqual([]);
});
