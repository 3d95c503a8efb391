import { describe, expect, it } from "vitest";
import { doubtfulLead } from "../../src/resolve/doubtful-lead.js";
import { bareLeadInOf } from "../../src/resolve/lead-in.js";
import { isPartOfYear, isYearOf } from "../../src/resolve/parts-of-dates.js";

/** `lead|name`: what of a stretch is before a name; one without a bar is all name. */
const parts = (shown: string): readonly [string, number] => [shown.replace("|", ""), Math.max(0, shown.indexOf("|"))];

describe("who or what reports is before a name, without a stop", () => {
  it.each([
    "调查结果表明|南矶",
    "受访专家认为|皖东",
    "记者日前从市水利局获悉|南矶",
    "省统计局最新数据显示|320",
    "一名参与调查的民警透露|永康",
    "当地村民告诉记者|永康",
    "业内人士在接受采访时表示|永康",
    "公诉机关指控|宏达",
    "卫星遥感影像显示|南矶",
    "刘海波认为|皖东",
    "大家都知道|南矶",
    "学校介绍|南矶",
    "主办方透露|南矶",
    "学校介绍信",
    "如今的|南矶",
    "2020年，|常州",
    "3月5日在|常州",
    "去年底|常州",
    "去年|和田",
    "新型显示",
    "中国小说学会",
    "大数据统计中心",
    "法院判决书",
    "专家公寓",
    "指南针",
    "今年三月",
    "去年底",
    "去年和前年",
    "2021年及2022年",
    "上半年、下半年",
  ])("%s", (shown) => {
    const [text, lead] = parts(shown);
    expect(bareLeadInOf(text)).toBe(lead);
  });
});

describe("what no list knows leaves a name in doubt", () => {
  it.each([
    "放眼全县，|芷溪",
    "陈大爷笑着说|南矶",
    "好消息传来|南矶",
    "谁也没想到|南矶",
    "放眼湖区|常州",
    "老乡亲们介绍|象山",
    "1931年|常州",
    "鄱阳湖南矶",
    "新型显示产业园",
    "成都武侯",
    "小说月报",
    "1931年冬",
  ])("%s", (shown) => {
    const [text, lead] = parts(shown);
    expect(doubtfulLead(text)).toBe(lead);
  });
});

describe("a part of a year", () => {
  it.each([
    ["1931年", "冬", true],
    ["1958年", "春天", true],
    ["1931年", "农历腊月", true],
    ["民国二十年", "春", true],
    ["1931年", "湄潭", false],
    ["常州", "冬", false],
  ])("%s before %s: %s", (before, value, isOne) => {
    expect(isYearOf(before, value)).toBe(isOne);
  });

  it.each([
    ["1954", "年秋", true],
    ["1954", "年10月初", true],
    ["1954", "年前夕", true],
    ["1954", "年以来", false],
    ["320", "年秋", false],
  ])("%s behind which is %s: %s", (value, behind, isOne) => {
    expect(isPartOfYear(value, behind)).toBe(isOne);
  });
});
