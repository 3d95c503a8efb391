import { expect, it } from "vitest";
import { givenValues } from "./given-values.js";

it("a clause that the other text lacks takes no value from another one of its frame", () => {
  const published = "团结村集体收入120万元；向阳村集体收入350万元；光明村集体收入96万元。";
  const anonymised = "团结村集体收入XX万元；向阳村集体收入XX万元；前进村集体收入XX万元；光明村集体收入XX万元。";
  expect([null, "350"]).toContain(givenValues(anonymised, published)[1]);
  expect(givenValues(anonymised, published)[2]).toBeNull();
});

it("a clause that the anonymised text lacks does not give its value to the one before", () => {
  const published = "西部片区新建学校12所；南部片区新建学校50所；北部片区新建学校27所。";
  const [first, second] = givenValues("西部片区新建学校XX所；北部片区新建学校XX所。", published);
  expect([null, "12"]).toContain(first);
  expect([null, "27"]).toContain(second);
});

it("of two cells a placeholder gets one", () => {
  const published = "财政收入\t81.88\t2.2%\n进出口总额\t300\t6.1%\n固定资产投资\t95\t3.7%";
  const values = givenValues("财政收入\tX\tX%\n进出口总额\tX\tX%\n固定资产投资\tX\tX%", published);
  for (const value of values) expect(value ?? "").not.toMatch(/\s/);
});

it("words that were reworded keep their values", () => {
  expect(givenValues("全市着力推动新建学校XX所。", "全市努力推动新建学校12所。")).toEqual(["12"]);
});
