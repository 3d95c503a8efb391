import { describe, expect, it } from "vitest";
import { givenValues } from "./given-values.js";

/** The value of the mask before one word, where the other text has 龙潭 before another one. */
function before(own: string, other: string): string | null {
  const said = (name: string, word: string): string =>
    `突击队开展汛前排查，先后来到${name}${word}查看配电设备和应急物资。`;
  return givenValues(said("××", own), said("龙潭", other))[0];
}

describe("a word behind a mask that was replaced by another one", () => {
  it.each([
    ["水厂", "泵站"],
    ["泵站", "水厂"],
    ["水库", "电站"],
    ["农场", "基地"],
    ["农场", "茶园"],
    ["卫生室", "诊所"],
    ["变电站", "供电所"],
    ["中学", "职校"],
    ["大桥", "隧道"],
    ["村", "社区"],
    ["村", "屯"],
    ["街道", "镇"],
    ["所", "站"],
  ])("leaves the name alone, if the lists know the other: %s | %s", (own, other) => {
    expect(before(own, other)).toBe("龙潭");
  });

  it.each([
    ["水厂", "闸站"],
    ["水厂", "管护站"],
    ["水厂", "渠首"],
    ["水电站", "渠首"],
    ["合作社", "种植园"],
    ["林场", "苗圃"],
    ["矿", "采区"],
    ["班组", "车间"],
  ])("is never cut in two where no list knows one of them: %s | %s", (own, other) => {
    expect([null, "龙潭"]).toContain(before(own, other));
  });

  it.each(["大队", "村", "公司"])("that was lost takes no end of a name with it: %s", (own) => {
    const [value] = givenValues(`调研组来到××${own}学习经验。`, "调研组来到黄泥塘学习经验。");
    expect([null, "黄泥塘"]).toContain(value);
  });

  it("leaves a name alone that is known, though it be long", () => {
    const [value] = givenValues("调研组来到××自治区学习经验。", "调研组来到内蒙古自治区学习经验。");
    expect(value).toBe("内蒙古");
  });
});
