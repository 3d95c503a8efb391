import { describe, expect, it } from "vitest";
import { readPlaceholders } from "./read-placeholders.js";

const BEFORE = "为全面推进各项重点工作，有关部门昨天召开专题会议，认真分析了当前形势。\n";
const BEHIND = "\n与会人员围绕下一步工作安排进行了深入讨论，并就有关事项达成了一致意见。";

describe("a mask has the whole of its value, and nothing beside it", () => {
  it.each([
    ["a name before a number", "[××|永康]3个村试点，[XX|丽水]2021年实现增收，[**|龙泉]21日讯，[×××|王建国]16岁参军"],
    ["a decimal of any sign", "灌溉农田[〓〓.〓|42.6]万亩，检修[〓|9]座，引水[〓,〓〓〓|2,600]万立方米，[〓〓|永康]市"],
    ["a number with a part kept", "系数提高到[0.XX|0.63]。浙岭渔[0××××|06218]船，得分[9X.X|96.3]，第[X3|53]页"],
    ["letters", "[C|闸坡]渔港完成投资[N|6.2]亿元，可停泊渔船[N|830]艘，[D|沙扒]镇建成产业园"],
    ["traditional labels", "由[〔名稱〕|崑山科大]駐點創作，[【人數】|6800]人參加，[（地點）|後壁區]由農會提供"],
    ["what was left out", "开标地点为[（略）|行政楼三层会议室]。联系人：[（略）|王建国]，中标人为[【略】|海河公司]；"],
    ["a phrase in quotation marks", "探索“[***|一店一品、一街一景]”模式，实施“[***|1+6+5]”行动、“[****|十百千]”工程"],
    [
      "all between quotation marks",
      "新增企业[**|45]家，推行靠“[**|单一窗口、不见面办结]”的模式，实施‘[**|三张清单，一次告知]’办法，时间压缩到[**|18]小时",
    ],
    [
      "a table of names and figures",
      "航班      出发    到达    时间\n[MU****|MU5172]    [**|阜阳]    [**|温州]     [**|12]分\n[CA****|CA4365]    [**|达州]    [***|石家庄]   [**|19]分",
    ],
    [
      "scores in cells",
      "主队    客队    比分\n[XX|阜阳]    [XX|温州]     [X|2]-[X|1]\n[XX|达州]    [XXX|石家庄]   [X|0]-[X|3]",
    ],
  ])("%s", (_, marked) => {
    expect(readPlaceholders(BEFORE + marked + BEHIND).wrong).toEqual([]);
  });

  it("点 alone is no number, whatever else the sign hides", () => {
    const { wrong } = readPlaceholders(
      "面向返乡青年举办技能夜校，首期开设[某某|月嫂护理、电商直播和中式面点]等[某|三]门课程，招收学员[某某|185]人，合格率为[某某|97]%。",
    );
    expect(wrong).not.toContainEqual(expect.stringMatching(/^点/u));
    expect(wrong.length).toBeLessThanOrEqual(1);
  });
});
