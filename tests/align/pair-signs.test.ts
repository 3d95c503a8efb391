import { describe, expect, it } from "vitest";
import { checkCompareOpen } from "../compare/check-compare.js";

const END = "本通知自印发之日起施行，各单位要认真组织学习，切实抓好贯彻落实，确保各项任务按期完成。";
const valuesOf = (own: string, published: string): (string | null)[] =>
  checkCompareOpen(own + END, published + END)
    .placeholders.filter(({ document }) => document === "anonymised")
    .map(({ value }) => value);

describe("the name of a series of documents with brackets in it", () => {
  it.each([
    ["依据____〔2022〕12号办理。", "依据浙市监（知）罚字〔2022〕12号办理。", ["浙市监（知）罚字"]],
    ["文号为____〔____〕____号。", "文号为松公（治）受案字〔2022〕1143号。", ["松公（治）受案字", "2022", "1143"]],
    ["文号为____〔____〕____号。", "文号为云政办发〔2021〕35号。", ["云政办发", "2021", "35"]],
    ["依据××〔2022〕12号办理。", "依据浙政（2022）12号办理。", ["浙政"]],
  ])("%s | %s", (own, published, values) => {
    expect(valuesOf(own, published)).toEqual(values);
  });

  it("is never cut at its brackets", () => {
    const [value] = valuesOf("文号为XX〔XX〕XX号。", "文号为松公（治）受案字〔2022〕1143号。");
    expect([null, "松公（治）受案字"]).toContain(value);
  });
});
