import fc from "fast-check";
import { expect, it } from "vitest";
import { givenValues } from "./given-values.js";

const TOWNS = ["前进村", "向阳村", "光明村", "团结村", "红星村", "幸福村"];

/** How an item of a list is written, of a town, and of two figures or what stands for them. */
const FRAMES: readonly ((town: string, first: string, second: string) => string)[] = [
  (town, first, second) => `${town}集体收入${first}万元，人均增收${second}元。`,
  (town, first, second) => `${town} | ${first} | ${second}\n`,
  (town, first, second) => `${town}修建公路${first}公里，种植果树${second}亩；`,
];

it("of a list that lost items in both texts, an item has its own values or none", () => {
  const lists = fc.record({
    frame: fc.constantFrom(...FRAMES),
    left: fc.subarray(TOWNS, { minLength: 3 }),
    kept: fc.subarray(TOWNS, { minLength: 3 }),
  });
  fc.assert(
    fc.property(lists, ({ frame, left, kept }) => {
      const values = TOWNS.map((_, at) => [String(210 + 37 * at), String(3100 + 411 * at)]);
      const valueOf = (town: string): string[] => values[TOWNS.indexOf(town)];
      const anonymised = left.map((town) => frame(town, "XX", "XXX")).join("");
      const published = kept.map((town) => frame(town, valueOf(town)[0], valueOf(town)[1])).join("");
      const said = givenValues(anonymised, published);
      left.forEach((town, at) => {
        const own = kept.includes(town) ? valueOf(town) : [null, null];
        expect([null, own[0]]).toContain(said[2 * at]);
        expect([null, own[1]]).toContain(said[2 * at + 1]);
      });
    }),
    { numRuns: 150 },
  );
});

it("items that begin with a placeholder are told apart by what they are about", () => {
  const published =
    "2月14日，会议听取了绿化条例的说明。7月7日，会议听取了审计报告的说明。9月3日，会议听取了预算草案的说明。";
  const anonymised =
    "X月X日，会议听取了绿化条例的说明。X月X日，会议听取了任免名单的说明。X月X日，会议听取了预算草案的说明。";
  expect(givenValues(anonymised, published)).toEqual(["2", "14", null, null, "9", "3"]);
});

it("words that were reworded at the beginning of one item keep its value", () => {
  const published = "年内新建学校12所，新增学位3600个。北部片区农户又增收850元。";
  expect(givenValues("全年新建学校XX所，新增学位XX个。北部片区农户又增收XX元。", published)).toEqual([
    "12",
    "3600",
    "850",
  ]);
});

it("an article of which one word was replaced keeps its number, though others have the words beside it", () => {
  const articles = (number: string, word: string): string =>
    [
      "第一条 区、县人民政府有关部门每年检查道路。",
      `第${number}条 市、区人民政府${word}根据上一级人民政府的发展规划，结合本地实际编制规划。`,
      "第三条 区、县人民政府可以委托协会检查桥梁。",
    ].join("\n");
  expect(givenValues(articles("▲▲", "应当"), articles("二", "须"))).toEqual(["二"]);
});
