import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compare } from "../../src/compare.js";
import { documentFromText } from "../../src/read/document-from-text.js";
import { readPlaceholders } from "./read-placeholders.js";

const BEFORE =
  "会议强调，要坚持以人民为中心的发展思想，把群众冷暖放在心上。\n城乡面貌发生了可喜变化，老旧小区改造惠及千家万户。";
const BEHIND = "各级各部门要提高站位，压实责任，切实抓好工作落实。\n全市完成投资[XX|57]亿元，新增就业[XX|6.2]万人。\n";

describe("a kind that the words around suggest keeps no other value away", () => {
  it.each([
    "五年来，贫困发生率从[XX|14]到[XX|2]，群众收入明显提高。",
    "据水利部[XX|有关司局]了解到，今年汛期来水总体偏少。",
    "市统计局[XX|15日]表示，经济运行总体平稳。",
    "[XX|2018年]以来，全市累计拆除违建面积居全省前列。",
    "在[XX|2017年]的基础上，今年财政投入再增加一成。",
    "近[XX|3000名]志愿者走上街头，服务过往旅客。",
    "约[XX|三分之一]的耕地实现了高效节水灌溉。",
    "总投资达[XX|32亿元]，建设周期为三年。",
    "覆盖率达[XX|98.6%]，比上年有所提高。",
    "比[XX|全国平均水平]高出两个百分点。",
    "[XX|工业]与[XX|服务业]的比重更加协调。",
    "第[XX|二产业]增加值占比稳步提高。",
    "由[XX|12.4%]至[XX|9.8%]，失业水平持续下降。",
    "[XX|12]市的空气质量达到二级标准。",
    "[XX|1200多家]企业反映订单比去年有所增加。",
    "占[XX|规模以上工业]的比重超过三成。",
    "排名[XX|第5]，比上年前移两位。",
    "于[XX|11月]正式通车，沿线居民出行更便捷。",
    "管护[XX|小麦、玉米和大豆]等主要农作物，推广新品种。",
  ])("%s", (marked) => {
    expect(readPlaceholders(BEFORE + marked + BEHIND).wrong).toEqual([]);
  });

  it("and the kind that is reported is that of the value", () => {
    const { kinds } = readPlaceholders(
      `${BEFORE}比[XX|全国平均水平]高出两个百分点。市长[XX|2020年]在大会上宣布脱贫。${BEHIND}`,
    );
    expect(kinds.slice(0, 2)).toEqual(["unknown", "date"]);
  });
});

describe("a number that the words around tell surely is not given the words beside it", () => {
  it.each([
    "一般公共预算收入增长{|了}[XX|5]%，运行平稳。",
    "技术合同成交额突破{|了}[XX|300]亿元，创历史新高。",
    "引进企业[XX|46.7]{%|张}、外资十家，产业结构优化。",
  ])("%s", (marked) => {
    expect(readPlaceholders(BEFORE + marked + BEHIND).wrong).toEqual([]);
  });
});

describe("brackets around a placeholder, or around its value, keep none of them from the other", () => {
  const brackets = fc
    .constantFrom("（）", "()", "〔〕", "【】", "[]", "［］", "「」", "“”", "〈〉", "{}")
    .map((pair) => Array.from(pair));
  const frames = fc.constantFrom(
    ["国家公布第", "批历史文化名镇名单，我镇入选。", "7"],
    ["市长", "主持会议并讲话，强调要抓好落实。", "李建华"],
    ["全年旅游收入", "亿元，增长较快，形势喜人。", "56.3"],
  );

  it("whatever they are; those around a name may be taken for part of it", () => {
    fc.assert(
      fc.property(
        brackets,
        frames,
        fc.constantFrom("XX", "××"),
        fc.boolean(),
        ([open, close], [left, right, value], mask, isMask) => {
          const [own, other] = isMask ? [open + mask + close, value] : [mask, open + value + close];
          const text = (inner: string): string =>
            `${BEFORE}${left}${inner}${right}各级各部门要提高站位，压实责任。\n完成投资${inner === own ? "XX" : "57"}亿元，增长${inner === own ? "××" : "8"}%。`;
          const { placeholders } = compare(documentFromText(text(own)), documentFromText(text(other)));
          const allowed = isMask ? [value] : [value, open + value + close];
          expect(allowed).toContain(placeholders[0].value);
        },
      ),
      { numRuns: 60 },
    );
  });
});
