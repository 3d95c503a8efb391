import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findLeaks } from "../../src/clues/leaks.js";
import { findPlaceholders } from "../../src/placeholders/find-placeholders.js";
import { checkFound } from "./check-found.js";
import { impliedBy, knowledge, leaksIn, seenOf } from "./known.js";

const check = (example: string): void => checkFound(example, (text) => leaksIn(text).flatMap(({ at }) => at));
const passing = (text: string): string[] =>
  leaksIn(text)
    .filter(({ isInPassing }) => isInPassing)
    .map(({ text: name }) => name);

describe("names left standing", () => {
  it.each([
    ["a district", "支持高新区、⟪汉滨区⟫等县区建设数字经济产业园区。"],
    ["a platform and its short name", "加快融入⟪秦创原创新驱动平台⟫，促进⟪秦创原⟫科技成果落地。"],
    ["a saying", "深入落实“⟪勤快严实精细廉⟫”作风要求。"],
    ["a product", "要巩固⟪富硒茶⟫、包装饮用水等产业。"],
    ["a river and a nickname", "把⟪赣江⟫两岸改造好，让“⟪甬商⟫”再现荣光。"],
    ["a person, a date and a meeting", "⟪2021年3月⟫，⟪市委四届十二次全会⟫后，市长⟪盛蕾⟫说"],
    ["nothing", "要加快壮大新兴产业，前瞻布局未来产业。"],
    ["no part of another name", "南京路步行街、北京路、中山路、江汉路、常州巷"],
    ["no county that begins with what a mask is called", "对**镇原副镇长***立案"],
    ["no county between “and” and its own kind", "城市管理主管部门和县区人民政府确定的"],
    ["nothing that any place has", "新区建设、高新区、城镇、乡镇街道、老城区和新城镇"],
    ["a county by its short name", "⟪句容⟫葡萄成为网红，⟪昆山⟫、⟪义乌⟫和⟪敦煌⟫"],
    ["no county whose short name is a word", "公安机关整合资源，绿水青山，海盐和江南"],
    ["a lake and a river inside words of the dictionary", "坐落在⟪大明湖⟫畔，推动⟪嘉陵江⟫流域绿色发展"],
    ["a prefecture whose word goes on", "⟪甘孜⟫州和⟪恩施⟫州"],
    ["not the end of a longer name", "千佛山下、富乐山基地"],
    ["the sign of a court", "（2021）⟪浙0203⟫刑初××号，（⟪2020⟫）⟪沪⟫民终×号".replace("（2021", "（⟪2021⟫")],
    ["the sign of a plate", "车牌号为⟪湘A⟫×××××的小型轿车，⟪鲁B⟫·12345"],
    ["neither where no number follows", "（2021）浙政大会、湘A组、鲁B"],
    ["no plate in what ends a word", "最新CPI指数，更新WINDOWS系统，天翼云STACK平台，最新COVID19"],
    [
      "the beginning of an identity number, masked or not",
      "身份证号⟪4503⟫21************，⟪330203⟫19880101123X".replace("⟪4503⟫21", "⟪450321⟫"),
    ],
    [
      "no other number",
      "电话138****5678，卡号6222************123，330203200013451234，订单号：3215**********1234，33020319880101123X".replace(
        "X",
        "4",
      ),
    ],
  ])("%s", (_name, example) => check(example));

  // The short name of 内蒙古自治区 is 内 in the list.
  it("内蒙古", () => check("去年在⟪内蒙古⟫调研时，草原很美。"));

  it("where names overlap, the longer one counts", () => {
    check("⟪甬江实验室⟫、⟪甬江科创区⟫和⟪甬江⟫的水");
    check("⟪常州大学⟫、⟪常州经济技术开发区⟫、⟪常州日报⟫和⟪常州市⟫");
  });

  // What several places call theirs is no clue to one of them.
  it.each([
    ["摆手舞", "weak", ["湖北省", "湖南省", "重庆市", "贵州省"]],
    ["李连贵熏肉大饼", "moderate", ["吉林省", "辽宁省"]],
    ["岭南名郡", "moderate", ["广东省"]],
    ["马颊河", "weak", ["山东省", "河南省"]],
  ])("%s is of all places that call it theirs", (name, strength, provinces) => {
    const [leak] = leaksIn(`保护和传承${name}。`);
    expect(leak).toMatchObject({ text: name, strength });
    expect(new Set(impliedBy(leak).map((path) => path.split("/")[0]))).toEqual(new Set(provinces));
    expect(leak.places.length).toBeGreaterThan(1);
  });

  it.each([
    ["龙城实验室", "organisation", 5],
    ["常州大学", "organisation", 1],
    ["常州经开区", "area", 1],
    ["汉滨区", "division", 1],
    ["鼓楼区", "division", 4],
  ])("%s is one %s of %i places", (name, kind, count) => {
    const [leak] = leaksIn(`要支持${name}。`);
    expect(leak).toMatchObject({ text: name, kind });
    expect(leak.places).toHaveLength(count);
    expect(leak.strength).toBe(count === 1 ? "strong" : "weak");
  });

  it.each([
    ["车牌号为湘A×××××。", "湖南省/长沙市"],
    ["车牌号为鲁B×××××。", "山东省/青岛市"],
    ["车牌号为新R·A1234。", "新疆维吾尔自治区/和田地区"],
    ["身份证号450321************，", "广西壮族自治区/桂林市/阳朔县"],
    ["公民身份号码3501**********0013，", "福建省/福州市"],
    ["证件号码33***************5，", "浙江省"],
    ["驾驶证号33020319880101123X，", "浙江省/宁波市/海曙区"],
    ["身份证号5102**********1234，", "重庆市"],
    ["（2023）粤1971民初×号。", "广东省/东莞市"],
    ["（××××）浙0203刑初×号。", "浙江省/宁波市/海曙区"],
    ["（××××）京民终×号。", "北京市"],
  ])("%s points to %s", (text, path) => {
    expect(leaksIn(text).flatMap(impliedBy)).toEqual([path]);
  });

  // One word of the dictionary hides the name of the place that it begins with.
  it.each([
    ["武汉大学", "湖北省/武汉市"],
    ["苏州大学", "江苏省/苏州市"],
    ["南京航空航天大学", "江苏省/南京市"],
  ])("%s points to %s", (name, path) => {
    expect(leaksIn(`要支持${name}。`).flatMap(impliedBy)).toEqual([path]);
  });
});

describe("a name that comes again", () => {
  const leaks = leaksIn("汉滨区要带头。2021年，汉滨区和甬江；汉滨区也要。");

  it("is one leak, with each place where it stands", () => {
    expect(leaks.map(({ text, at }) => [text, at.map(({ start }) => start)])).toEqual([
      ["汉滨区", [0, 13, 20]],
      ["2021年", [7]],
      ["甬江", [17]],
    ]);
  });
});

describe("named in passing", () => {
  it.each([
    ["those to learn from", "学习宁波、温州的做法，对标深圳，借鉴杭州经验。", ["宁波", "温州", "深圳", "杭州"]],
    [
      "a place of another province, from the province down",
      "对标浙江安吉、本省溧阳等先进地区",
      ["浙江", "安吉", "溧阳"],
    ],
    ["where somebody was born", "出生于四川省仪陇县，户籍地湖南省", ["四川省", "仪陇县", "湖南省"]],
    ["a list across provinces", "上海、苏州、杭州等地纷纷出台政策。", ["上海", "苏州", "杭州"]],
    ["others to go to", "赴合肥考察，来自上海的客商", ["合肥", "上海"]],
    ["no list within one province", "在常州、无锡、苏州三市推进。", []],
    ["none that stands alone", "汉滨区要带头，常州也要行动。", []],
    ["none that stands as its own elsewhere too", "学习宁波经验。宁波要行动。", []],
  ])("%s", (_name, text, names) => expect(passing(text)).toEqual(names));
});

describe("laws", () => {
  const piece = fc.constantFrom(
    ..."汉滨区 宁波 常州 大学 甬江 实验室 市 龙城 鼓楼区 市委四届十二次全会 2021年 市长 盛蕾 X * ** 某某 “ ” 、 ， 。 的 在 学习 X市 X区 内 \n".split(
      " ",
    ),
  );
  const made = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(""));

  it("names stand where they say, in order, none inside another, and no placeholder is touched", () => {
    fc.assert(
      fc.property(made, (text) => {
        const hidden = findPlaceholders(text).map(({ span }) => span);
        const leaks = findLeaks(seenOf(text), knowledge, hidden);
        const spans = leaks.flatMap(({ at, text: name }) => {
          for (const { start, end } of at) expect(text.slice(start, end)).toBe(name);
          return at;
        });
        const ordered = spans.toSorted((one, other) => one.start - other.start);
        expect(ordered.every(({ start }, at) => at === 0 || ordered[at - 1].end <= start)).toBe(true);
        for (const mask of hidden)
          expect(spans.filter(({ start, end }) => start < mask.end && mask.start < end)).toEqual([]);
        const firsts = leaks.map(({ at }) => at[0].start);
        expect(firsts).toEqual(firsts.toSorted((one, other) => one - other));
      }),
      { numRuns: 300 },
    );
  });
});
