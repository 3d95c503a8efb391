import { describe, expect, it } from "vitest";
import { givenValues } from "./given-values.js";

describe("the bounds of numbers", () => {
  it.each([
    ["固定资产投资增长XX%以上，进出口稳中提质。", "固定资产投资增长5%左右，进出口稳中提质。"],
    ["对单位并处XX元左右的罚款，限期整改。", "对单位并处三千元以下的罚款，限期整改。"],
    [
      "地区生产总值增长XX%，固定资产投资增长XX%，进出口稳中提质。",
      "地区生产总值增长5%左右，固定资产投资增长3%以上，进出口稳中提质。",
    ],
  ])("that differ are those of another number: %s | %s", (anonymised, published) => {
    expect(givenValues(anonymised, published).filter((value) => value !== null)).toEqual([]);
  });

  it.each([
    ["固定资产投资增长XX%以上，进出口稳中提质。", "固定资产投资增长5%以上，进出口稳中提质。", ["5"]],
    ["新增就业XX万人以上，群众踊跃参加。", "新增就业30万人以下，群众踊跃参加。", ["30"]],
    ["固定资产投资增长XX%左右，进出口稳中提质。", "固定资产投资增长5%上下，进出口稳中提质。", ["5"]],
    [
      "地区生产总值增长XX%，固定资产投资增长XX%，进出口稳中提质。",
      "地区生产总值增长5%左右，固定资产投资增长3%，进出口稳中提质。",
      ["5", "3"],
    ],
  ])("that agree, or of which one was left out, keep values: %s | %s", (anonymised, published, values) => {
    expect(givenValues(anonymised, published)).toEqual(values);
  });
});
