import { describe, it } from "vitest";
import { findOtherNames } from "../../src/clues/other-names.js";
import { checkFound } from "./check-found.js";
import { seenOf } from "./known.js";

const check = (example: string): void => checkFound(example, (text) => findOtherNames(seenOf(text)));

describe("names in quotation marks, and what they are the names of", () => {
  it.each([
    "全力建设⟪“两湖”创新区⟫、智能制造⟪“龙城”实验室⟫。",
    "打造⟪“三江”经济带⟫和⟪「东湖」科学城⟫。",
    "⟪“金谷”产业园⟫开园。",
  ])("%s", check);

  it.each([
    ["policies that are everywhere", "“一带一路”示范区、“双碳”示范区、“放管服”试验区、“无废”示范区"],
    ["emphasis", "打好“主动仗”，走好“先手棋”，当好“压舱石”，用好“大通道”。"],
    ["nothing in quotation marks", "“”创新区、两湖创新区"],
  ])("not %s", (_name, example) => check(example));
});

describe("names of the dictionary", () => {
  it.each(["⟪武汉大学⟫与⟪南京航空航天大学⟫共建基地。", "沿着⟪汨罗江⟫而上。"])("%s", check);

  it.each([
    ["what any town has", "中国大学、老年大学、人民医院、中心医院、工业大学，城市和上市公司"],
    ["what is left of a masked name", "**理工大学、X复旦大学、○○武汉大学，武汉大学X院"],
    ["who everybody names", "清华大学、北京大学和中国人民大学，长江与黄河"],
  ])("not %s", (_name, example) => check(example));
});
