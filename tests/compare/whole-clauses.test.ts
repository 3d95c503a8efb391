import { describe, expect, it } from "vitest";
import type { Comparison } from "../../src/answer/comparison.js";
import { checkCompareOpen } from "./check-compare.js";

const END =
  "\n大家一致认为，要坚持学思用贯通、知信行统一，把学习成效转化为推动高质量发展的实际行动，不断开创各项工作新局面。";

const placeholdersOf = (own: string, published: string): Comparison["placeholders"] =>
  checkCompareOpen(own + END, published + END, { persons: true }).placeholders.filter(
    ({ document }) => document === "anonymised",
  );
const valuesOf = (own: string, published: string): readonly (string | null)[] =>
  placeholdersOf(own, published).map(({ value }) => value);

describe("a placeholder that fills a clause", () => {
  const value = "原料库未离地存放，进货台账登记不全";

  it.each([
    ["检查情况：", "。当事人签字。"],
    ["检查情况：", "；当事人签字。"],
    ["检查情况：“", "”。当事人签字。"],
    ["检查情况属实（", "），当事人签字。"],
    ["检查员写道：“", "。”当事人签字。"],
    ["一、检查情况：", "。\n二、检查人员签字。"],
    ["1. 检查人员签字；2. ", "；3. 当事人签字。"],
    ["检查人员签字。\n二、", "。\n三、当事人签字。"],
  ])("takes all of the text between %s and %s", (before, behind) => {
    for (const mask of ["XX", "____", "□□□"])
      expect(valuesOf(before + mask + behind, before + value + behind)).toEqual([value]);
  });

  it.each([
    ["该公司存在", "的行为，依法予以处罚。"],
    ["事故原因为", "，责任人已被控制。"],
    ["申请事项包括", "；并承担诉讼费用。"],
  ])("takes it if it is a blank between %s and %s", (before, behind) => {
    expect(valuesOf(`${before}____${behind}`, before + value + behind)).toEqual([value]);
  });

  it.each([
    ["该公司存在XX的行为。", "该公司存在超范围经营食品，且未按规定明码标价的行为。"],
    ["一是XX；二是加强督查。", "一是加强领导，压实责任；二是加强督查。"],
    ["检查情况：____。\n检查人签字。", "检查情况：原料库未离地存放。进货台账登记不全。\n检查人签字。"],
    ["（XX，男，45岁）到案。", "（刘大勇，绰号小刀，男，45岁）到案。"],
    ["XX，这里风景如画。", "清江县城关镇，群山环绕，这里风景如画。"],
  ])("leaves in doubt where it ends: %s", (own, published) => {
    const [{ value: given, alternatives }] = placeholdersOf(own, published);
    expect(given).toBeNull();
    expect(alternatives.length).toBe(2);
  });

  it.each([
    ["原因：XX。", "原因：据了解，雨天路滑，超速行驶。", ["雨天路滑，超速行驶"]],
    ["时间：XX，地点不变。", "时间：18:30，地点不变。", ["18:30"]],
    ["来自XX。他是教师。", "来自常州，是本地人。他是教师。", ["常州"]],
    ["在推进会上，XX作了发言。", "在推进会上，经过推荐，南屏作了发言。", ["南屏"]],
  ])("has no lead-in, time or put-in clause taken for more: %s", (own, published, values) => {
    expect(valuesOf(own, published)).toEqual(values);
  });
});

describe("placeholders in a list", () => {
  it.each(["会议强调，", "该负责人表示，", "据统计，目前", "据悉", "近日，"])("%s is before it", (lead) => {
    const own = "全省冷库容量达到420万吨。XX、XX等地要建设产地冷藏保鲜设施。";
    const published = `全省冷库容量达到420万吨。${lead}武鸣、横州等地要建设产地冷藏保鲜设施。`;
    expect(valuesOf(own, published)).toEqual(["武鸣", "横州"]);
  });

  it("have the items between its stops, though there are other stops inside", () => {
    const published = "主要任务：加强领导，压实责任；健全制度；严格考核，兑现奖惩。";
    expect(valuesOf("主要任务：XX；XX；XX。", published)).toEqual([
      "加强领导，压实责任",
      "健全制度",
      "严格考核，兑现奖惩",
    ]);
  });
});

describe("a word beside a placeholder that was replaced", () => {
  it.each([
    ["纸厂", "宏达造纸企业"],
    ["药厂", "宏达制药公司"],
    ["茶园", "宏达采茶基地"],
    ["电站", "宏达发电公司"],
    ["校长", "宏达学校书记"],
  ])("%s, and shares one character with %s, gives no part of that word", (own, published) => {
    const text = (name: string): string => `督查组随后来到${name}处，现场查看消防通道。`;
    expect([null, "宏达"]).toContain(valuesOf(text(`XX${own}`), text(published))[0]);
  });

  it.each([
    ["XX县委召开会议。", "平陆县政府召开会议。", "平陆"],
    ["督查组来到XX的厂房。", "督查组来到宏达的车间。", "宏达"],
    ["督查组来到XX纸厂检查。", "督查组来到宏达造纸厂检查。", "宏达造"],
    ["新开了XX个厂，吸纳就业。", "新开了三个公司，吸纳就业。", "三"],
  ])("is whole if a list says so: %s", (own, published, value) => {
    expect(valuesOf(own, published)).toEqual([value]);
  });

  it.each(["副", "常务副", "代", "名誉", "总"])("%s before a title is no part of a name", (rank) => {
    expect(valuesOf("XX主席宣读了表彰决定。", `王建国${rank}主席宣读了表彰决定。`)).toEqual(["王建国"]);
  });
});

it("a place that opens its line is told from the lead-in before it", () => {
  const line = "作为全国首批体育消费试点城市，人均体育场地面积达到2.93平方米，锻炼人数比例达到42.6%。";
  expect(
    valuesOf(`XX${line}\nXX区要总结推广经验。`, `会议指出，芜湖${line}\n会议强调，镜湖区要总结推广经验。`),
  ).toEqual(["芜湖", "镜湖"]);
});
