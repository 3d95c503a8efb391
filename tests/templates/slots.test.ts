import { describe, expect, it } from "vitest";
import { templates } from "../../src/templates.js";
import { documentOf } from "../document-of.js";
import { filledIn } from "./filled-in.js";
import { checkTemplatesLaws } from "./laws.js";

const BEFORE = "我们将继续坚持做好各项工作，进一步推动本地经济社会发展迈上新的台阶。\n";
const BEHIND = "\n完善体制机制，优化营商环境，提高办事效率，让群众更加满意，让企业更有信心。\n";
/** Paragraphs of the first document alone, and of the second. */
const OTHERS =
  "<本市的丝绸产业历史悠久，已有两千多年，去年出口到三十个国家和地区。\n|高校毕业生就业是重中之重，岗位要多，服务要好，一个也不能落下。\n>";

/** Where nothing but the values differs, the values are the slots. */
function checkSlots(template: string): void {
  const { documents, slots } = filledIn(BEFORE + template + BEHIND);
  const answer = templates(documents);
  checkTemplatesLaws(answer, documents);
  const found = answer.groups[0]?.members.map((member) => member.slots.map(({ start, value }) => ({ start, value })));
  expect(found).toEqual(slots.map((own) => own.map(({ start, value }) => ({ start, value }))));
}

describe("the slots of two documents", () => {
  it("are whole numbers, though two have a sign in common by chance", () => {
    checkSlots("强化项目履约监管，按照“[83|10]+[21|44]”控制性指标和竣工验收、达产复核等要求推动项目落地。");
    checkSlots("落实好省有关政策和[钦州|保山][62|61]个配套政策、高质量发展[26|94]条等政策措施，加强服务。");
  });

  it("are names that touch, each by itself", () => {
    checkSlots("区域结对机制常态化运行，出台支持[丽江|温州][廊坊|唐山]联动建设南部重要增长极的政策措施。");
  });

  it("are the names of a list, with what is between them", () => {
    checkSlots("总产能全国领先。[延安|湛江]、[天水|延安]、[临汾|淮安]入选国家能源领域首批氢能区域试点。");
  });

  it("are at the beginning of a line behind a paragraph that is another one's", () => {
    checkSlots(`${OTHERS}[绵阳|雅安]入选国家生态产品价值实现机制试点，要把这件事办好办实。`);
  });

  it("are whole names at the beginning of a line, whatever signs two have in common", () => {
    checkSlots(`${OTHERS}[南阳|衡阳]目前还有基于优势资源禀赋但尚未充分开发的后备项目，要尽快启动前期工作。`);
  });

  it("are organisations with the end that they have in common", () => {
    checkSlots(
      "该项目由[贵阳市华诚商贸有限公司|延安市正信农业发展有限公司]承担，资金来自上级补助，不足部分由承担单位自筹解决。",
    );
  });

  it("are people in a salutation of a few words", () => {
    checkSlots(
      `${OTHERS}[黄志强|周建国]委员：\n您提出的关于完善老旧小区电动自行车充电设施的提案收悉，经认真研究，现答复如下。`,
    );
  });

  it("are people and organisations in the first words of a line", () => {
    checkSlots(
      `${OTHERS}原告[黄志强|周建国]与被告[贵阳市华诚商贸有限公司|延安市正信农业有限公司]买卖合同纠纷一案，本院依法适用普通程序，公开开庭进行了审理。`,
    );
  });

  it("end at a comma between Chinese numbers", () => {
    checkSlots("口通关效率稳居中部地区第1，[2|9]家企业上榜全球国际承包商名单，对外开放水平不断提高。");
  });

  it("are found in a sentence that is mostly names", () => {
    checkSlots(
      `${OTHERS}承接产业转移能力持续增强。[安庆|岳阳]硅钢、[廊坊|延安]锂电、[绵阳|肇庆]生物制造等产业加快壮大。`,
    );
  });
});

describe("the slots of three documents", () => {
  it("are numbers of one list, each in its place", () => {
    checkSlots("装备制造业产业规模分别达[9.99|3.32|8.37]万亿、[7.21|8.99|8.94]万亿、[4526|6974|1141]亿元，增长较快。");
  });

  it("are names that recur in other places of the same sentence", () => {
    checkSlots(
      "区域结对机制常态化运行，出台支持[淮安|德阳|安庆][岳阳|南昌|贵阳]联动建设[德阳|池州|岳阳]南部重要增长极的政策措施。",
    );
  });
});

describe("a passage with values in it for which some have a few words", () => {
  it("hides no slot of those that have it", () => {
    const kept =
      "您提出的关于完善[常州|眉山|保山|毕节|延安]老旧小区电动自行车充电设施的提案收悉，经认真研究，现答复如下。";
    const { documents, slots } = filledIn(
      `${BEFORE}${kept}\n近年来累计建成集中充电点位[1260|88|341|27|905]个。${BEHIND}`,
    );
    const without = documents.map(({ source, origin }, at) =>
      documentOf(at < 3 ? source : source.replace(/您提出.*\n/u, "黄志强委员：\n"), origin.path),
    );
    const [{ members }] = templates(without).groups;
    expect(members.map((member) => member.slots.map(({ value }) => value))).toEqual(
      slots.map((own, at) => own.map(({ value }) => value).slice(at < 3 ? 0 : 1)),
    );
  });
});

describe("the slots of an anonymised document and others", () => {
  it("leave out what is counted, and what is between two", () => {
    const { documents } = filledIn(
      `${BEFORE}国家级、部级创新平台分别达到[X|41|52]家、[X|265|368]家，省内转化科技成果明显增长。${BEHIND}`,
    );
    const [{ members }] = templates(documents).groups;
    const values = members.map(({ slots }) => slots.map(({ value }) => value));
    expect(values.slice(1)).toEqual([
      ["41", "265"],
      ["52", "368"],
    ]);
  });
});

describe("a member that words a passage otherwise", () => {
  it("hides no slot of the others", () => {
    const { documents } = filledIn(
      `${BEFORE}{抓好高校毕业生、农民工、退役军人、残疾人等群体就业，开展技能强企行动|抓好高校毕业生、农民工、退役军人、残疾人等群体就业，开展技能强企行动|抓好高校毕业生、农民工、退役军人、残疾人等群体就业，开展技能强企行动|稳定重点群体的就业}，城镇新增就业[97|46|84|86]万人，确保零就业家庭动态清零。${BEHIND}`,
    );
    const [{ members }] = templates(documents).groups;
    expect(members.slice(0, 3).map(({ slots }) => slots.map(({ value }) => value))).toEqual([["97"], ["46"], ["84"]]);
  });
});

describe("numbers of articles", () => {
  it("are wording, with the sign of the number and a word behind it too", () => {
    const { documents } = filledIn(
      `${BEFORE}{第四条|第三条}人民政府应当组织推动全民义务植树活动和群众性城市绿化工作，增强群众绿化意识。\n` +
        `{第五条　勘查|第四条　开采}矿产资源，必须依法提出申请，经批准取得许可证，并办理登记手续。${BEHIND}`,
    );
    expect(templates(documents).groups[0].slots).toEqual([]);
  });
});

describe("a number at the beginning of a line", () => {
  it("is whole, whatever signs two have in common", () => {
    checkSlots("[2320|2326]人参加了全市义务植树活动，共植树[12|9]万株，城市绿化水平进一步提高。");
    checkSlots(`${OTHERS}[2320|1320]人参加了全市义务植树活动，城市绿化水平进一步提高，市民反响热烈。`);
    checkSlots(`${OTHERS}[2320|232]人参加了全市义务植树活动，城市绿化水平进一步提高，市民反响热烈。`);
  });
});

describe("the parts of a date", () => {
  it("are values each, though two documents have the same year", () => {
    checkSlots("开标时间为[2024|2022|2022]年[2|11|3]月[5|21|18]日上午，届时请投标人代表准时出席并携带有效证件。");
  });
});
