import { describe, expect, it } from "vitest";
import { checkCompareOpen } from "./check-compare.js";

const END =
  "大家一致认为，要坚持学思用贯通、知信行统一，把学习成效转化为推动高质量发展的实际行动，不断开创各项工作新局面。";

const valuesOf = (own: string, published: string): readonly (string | null)[] =>
  checkCompareOpen(own + END, published + END, { persons: true })
    .placeholders.filter(({ document }) => document === "anonymised")
    .map(({ value }) => value);

describe("text that is unpaired beside a value", () => {
  it.each([
    ["专项检查由XX等部门联合开展。", "专项检查由公安、税务、消防、教育等部门联合开展。", "公安、税务、消防、教育"],
    ["在XX召开，XX和XX四市作了发言。", "在扬州召开，徐州、淮安、盐城和宿迁四市作了发言。", "徐州、淮安、盐城"],
    ["降温对××等作物影响较大。", "降温对设施蔬菜、油茶、柑橘和三华李等作物影响较大。", "设施蔬菜、油茶、柑橘和三华李"],
    ["班车每天XX从客运站发车。", "班车每天18:30从客运站发车。", "18:30"],
    ["景区成功创建XX级旅游景区。", "景区成功创建5A级旅游景区。", "5A"],
    ["全村管护林地XX亩，没有火情。", "全村管护林地近千亩，没有火情。", "近千"],
    ["仓库位于____，面积620平方米。", "仓库位于站前路18号，面积620平方米。", "站前路18号"],
    [
      "现委托受托人在____一案中代理。",
      "现委托受托人在我单位与宏达公司承揽合同纠纷一案中代理。",
      "我单位与宏达公司承揽合同纠纷",
    ],
    ["The author, █████, agreed.", "The author, Dr. Elena Marsh, agreed.", "Dr. Elena Marsh"],
  ])("belongs to it: %s", (own, published, value) => {
    const given = valuesOf(own, published);
    expect(given).toContain(value);
  });

  it.each([
    ["高企数量达XXX家左右。", "高企数量要达3400家左右。", "3400"],
    ["全市新增就业XX万人，形势稳定。", "全市新增就业约12万人，形势稳定。", "12"],
    ["我县成果巩固。**县建立预警机制。", "我县成果巩固。其中宕昌县建立预警机制。", "宕昌"],
    ["XX州第X届硒博会昨天开幕。", "本报讯（记者程方 通讯员刘琼）恩施州第六届硒博会昨天开幕。", "恩施"],
    ["老人说。“××道工序，一道不能少。”", "老人说。他介绍，“38道工序，一道不能少。”", "38"],
    ["XXX书记指出，整改完成率明显提高。", "市委书记马建勋指出，整改完成率明显提高。", "马建勋"],
    ["XX水质由X类改善到X类，群众满意。", "渌江水质由Ⅳ类改善到Ⅲ类，群众满意。", "Ⅲ"],
  ])("was put in: %s", (own, published, value) => {
    expect(valuesOf(own, published)).toContain(value);
  });

  it("leaves a value in doubt if nothing says so, with both readings", () => {
    const own = `XX县群众满意度最高，其他各县也有提高。${END}`;
    const published = `平陆县县群众满意度最高，其他各县也有提高。${END}`;
    const [first] = checkCompareOpen(own, published).placeholders;
    expect(first.value).toBeNull();
    expect(first.alternatives.map(({ value }) => value)).toEqual(["平陆县", "平陆"]);
  });
});

describe("items of one frame", () => {
  const towns = ["城关镇", "梨园镇", "三岔镇", "石河镇", "大安乡"];
  const figures = new Map(towns.map((town, at) => [town, [`${41 + 7 * at}`, `${12 + 5 * at}`] as const]));
  const frame = (names: readonly string[], isMasked: boolean): string =>
    `一季度，${names
      .map((name) => {
        const [received, settled] = isMasked ? ["××", "××"] : (figures.get(name) ?? []);
        return `${name}受理信访事项${received}件，办结${settled}件`;
      })
      .join("；")}。`;

  const orders: readonly (readonly [readonly number[], readonly number[]])[] = [
    [
      [0, 2, 4],
      [0, 1, 2, 3, 4],
    ],
    [
      [0, 1, 2, 3, 4],
      [0, 2, 4],
    ],
    [
      [0, 1, 2, 3],
      [3, 0, 2, 1],
    ],
    [
      [4, 2, 0],
      [0, 2, 4],
    ],
    [
      [1, 3],
      [4, 3, 1],
    ],
  ];
  it.each(orders)("lend each other no figures: %j against %j", (own, other) => {
    const names = own.map((at) => towns[at]);
    const given = valuesOf(
      frame(names, true),
      frame(
        other.map((at) => towns[at]),
        false,
      ),
    );
    given.forEach((value, at) => {
      if (value !== null) expect(value).toBe(figures.get(names[Math.floor(at / 2)])?.[at % 2]);
    });
  });

  it("of a year that the published text lacks have no value", () => {
    const year = (y: number, a: string, b: string): string => `${y}年，全区新改扩建幼儿园${a}所，新增学位${b}个。\n`;
    const given = valuesOf(year(2021, "XX", "XXXX") + year(2022, "XX", "XXXX"), year(2022, "13", "3900"));
    expect(given).toEqual([null, null, "13", "3900"]);
  });
});
