import { describe, expect, it } from "vitest";
import { checkCompare, checkCompareOpen } from "./check-compare.js";

describe("a placeholder stands for what the published text has in its place", () => {
  it.each([
    "要打造特色地标产业，到2025年培育3个以上规模超[XXX|3000]亿元的产业集群。",
    "面对前所未有的产业振兴之势，距离“万亿GDP之城”仅一步之遥的[XX|常州]，惟有重振产业雄风。",
    "当前[X|安康]正处在工业化初期向中期迈进的关键阶段，全年规上工业增加值增长[X|7.6]%，排名全省第[X|3]；",
    "[****|2022]年，全市规上工业总产值突破[*.*|2.5]万亿元，工业增加值达到[****|6681]亿元。",
    "[XX|江西省]人民政府向大会报告工作，请予审议。",
    "刚才，[X|王伟]、[X|李强国]同志分别围绕工业稳增长、数字经济发展讲了很有指导性的意见。",
    "高质量发展取得新的成效，地区生产总值增长[XX|百分之五点五]左右，居民收入稳步提高。",
  ])("%s", (marked) => {
    checkCompare(marked);
  });
});

describe("words changed beside a placeholder are not part of its value", () => {
  it.each([
    "今年{|，}全市高企数量{|要}达[XXX|3400]家左右，到2025年实现倍增。",
    "今年全市高企数量{达|达到了}[XXX|3400]家{左右|上下}，到2025年实现倍增。",
    "学习德国{|的}工匠精神，使[XX|常州]质量向德国质量看齐、与德国质量媲美。",
  ])("%s", (marked) => {
    checkCompare(marked);
  });
});

describe("a placeholder without a counterpart has no value", () => {
  it("when its sentence is not there", () => {
    const { placeholders } = checkCompare(
      "要打造特色地标产业，到2025年培育3个以上产业集群。{当前，|}[XX|]{正处在乘势而上的关键期，大家要珍惜。|}要加速壮大新兴产业，聚焦八大高成长性产业链，加快建设企业矩阵。",
    );
    expect(placeholders[0].reason).toBe("no-counterpart");
  });

  it("when nothing stands in its place", () => {
    checkCompare("要加速壮大新兴产业，聚焦[XX|]高成长性产业链，加快建设企业矩阵，推动全市经济社会持续发展。");
  });
});

describe("glued placeholders", () => {
  it("have no value where one ends and the next begins is open, and the readings are listed", () => {
    const { placeholders } = checkCompareOpen(
      "要加速推进“[XXX]某某”平台建设，聚焦八大高成长性产业链。",
      "要加速推进“江南水乡智造”平台建设，聚焦八大高成长性产业链。",
    );
    for (const placeholder of placeholders) {
      expect(placeholder.reason).toBe("ambiguous");
      expect(placeholder.alternatives.length).toBeGreaterThan(1);
    }
  });
});

describe("two texts of one kind and nothing else in common", () => {
  it("say nothing of each other's placeholders", () => {
    const own =
      "全年地区生产总值增长XX%，规模以上工业增加值增长XX%。我们坚持项目为王，新开工水利工程三十项，改造农村危房两千户，群众出行更加方便。";
    const other =
      "一年来，全市地区生产总值增长5.5%，财政收入再创新高。教育事业优先发展，新建改扩建学校四十所，引进博士一百二十名，文化惠民演出进村入户。";
    const { placeholders, reuse } = checkCompareOpen(own, other);
    expect(placeholders.map(({ basis }) => basis)).toEqual(["none", "none"]);
    expect(["no-reuse", "stock-phrases"]).toContain(reuse.verdict);
  });
});

describe("what stays open is not decided", () => {
  const REST = "会议要求，各级各部门要进一步统一思想，提高认识，压实责任，确保各项工作落到实处。";
  const readings = (anonymised: string, published: string) =>
    checkCompareOpen(anonymised + REST, published + REST).placeholders.map(({ value, reason }) => value ?? reason);

  it.each([
    [
      "a separator that stands in a name too",
      "XX市XX镇成立合作社。",
      "沙市市观音镇成立合作社。",
      ["ambiguous", "ambiguous"],
    ],
    ["a quotation mark torn off", "完成“XX工程”建设任务。", "完成“四个三”重大生态工程建设任务。", ["ambiguous"]],
    ["nothing but punctuation", "公司名为XX，情况属实。", "公司名为？！，情况属实。", ["no-counterpart"]],
  ])("%s", (_name, anonymised, published, expected) => {
    expect(readings(anonymised, published)).toEqual(expected);
  });

  it("a measure word is not the value of a number's place, nor the next line that of the last", () => {
    expect(
      readings(
        "XX市领导、XX县领导、XX镇领导出席，今年新增企业XX。",
        "苏州市领导、吴江县领导、同里镇领导出席，今年新增企业28家。",
      )[3],
    ).toBe("28家");
    expect(readings("XX\nXX\n", "王立\n马旭明\n")).toEqual(["王立", "马旭明"]);
  });
});
