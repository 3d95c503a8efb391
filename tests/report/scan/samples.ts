import { readdirSync, readFileSync } from "node:fs";
import type { Document } from "../../../src/text/document.js";
import { documentFromText } from "../../../src/read/document-from-text.js";
import type { ScannedDocument } from "../../../src/answer/scan.js";
import { placeOf, scanOf, timeOf } from "./scan-of.js";

interface Sample {
  readonly document: Document;
  readonly scanned: ScannedDocument;
}

function seed(number: string): Document {
  const name = readdirSync("fixtures").find((file) => file.startsWith(`${number}_`)) ?? "";
  return documentFromText(readFileSync(`fixtures/${name}`, "utf8"), { path: `fixtures/${name}` });
}

const ANKANG = ["陕西省", "安康市"];
const NINGBO = ["浙江省", "宁波市"];

/** The second seed, with findings as a scan might make them. */
export function ankang(): Sample {
  const document = seed("001");
  return {
    document,
    scanned: scanOf(
      document,
      {
        signs: /X(?:\+X)?/g,
        leaks: [
          {
            text: "关中平原城市群",
            kind: "area",
            strength: "weak",
            implies: [["陕西省"]],
            reason: { zh: "国家级城市群，主体在陕西", en: "a national cluster of cities, most of it in Shaanxi" },
          },
          {
            text: "汉滨区",
            kind: "division",
            strength: "strong",
            implies: [[...ANKANG, "汉滨区"]],
            reason: { zh: "安康市的市辖区，全国仅此一处", en: "a district of Ankang, the only one of its name" },
          },
          {
            text: "来安",
            kind: "division",
            strength: "weak",
            implies: [["安徽省", "滁州市", "来安县"]],
            isContradicting: true,
            reason: {
              zh: "滁州市的县名，这里可能是“来安”二字相邻",
              en: "a county of Chuzhou; here it may be two words that meet",
            },
          },
          {
            text: "成渝",
            kind: "area",
            strength: "weak",
            implies: [["四川省"], ["重庆市"]],
            isContradicting: true,
            reason: { zh: "四川、重庆的合称", en: "Sichuan and Chongqing together" },
          },
          {
            text: "市委四届十二次全会",
            kind: "meeting",
            strength: "moderate",
            time: { notBefore: "2019", notAfter: "2022" },
            reason: {
              zh: "届次可与各市党代会年份对照",
              en: "the number of the congress can be compared with those of the cities",
            },
          },
          {
            text: "秦创原",
            kind: "organisation",
            strength: "strong",
            implies: [["陕西省"]],
            time: { notBefore: "2021-03", notAfter: null },
            reason: {
              zh: "陕西的创新驱动平台，2021年3月启动",
              en: "the innovation platform of Shaanxi, begun in March 2021",
            },
          },
          {
            text: "富硒茶",
            kind: "landmark",
            strength: "moderate",
            implies: [ANKANG, ["湖北省", "恩施土家族苗族自治州"]],
            reason: { zh: "富硒地区的特产", en: "a product of places rich in selenium" },
          },
          {
            text: "深化产业项目建设年",
            kind: "local-word",
            strength: "weak",
            reason: { zh: "市里一年的工作主题", en: "the theme that the city gave a year" },
          },
          {
            text: "党的二十大",
            kind: "date",
            strength: "strong",
            time: { notBefore: null, notAfter: "2022-10" },
            reason: {
              zh: "“迎接党的二十大胜利召开”，说在2022年10月以前",
              en: "“to greet the 20th Congress”: said before October 2022",
            },
          },
          {
            text: "绞股蓝",
            kind: "nickname",
            strength: "moderate",
            implies: [[...ANKANG, "平利县"]],
            reason: { zh: "平利县被称为绞股蓝之乡", en: "Pingli is called the home of gynostemma" },
          },
        ],
        clues: [
          "工业兴则经济兴，开局稳则全局稳",
          "把富硒食品、毛绒玩具等设计、生产、加工、销售，嵌入文旅经济产业链",
          "支持高新区、汉滨区等县区建设数字经济产业园区",
          "土地等项目、厂房找项目、落地启项目",
          "要加快融入秦创原创新驱动平台",
          "周分析、半月研判、月调度",
          "勤快严实精细廉",
          "围绕石煤矿、民爆等重点工业行业",
        ],
        deletions: [
          { after: "节后市政府第一个工作会", kind: "text" },
          { after: "我代表市委、市政府", kind: "person" },
        ],
        voices: ["我强调五点意见", "中央经济工作会议指出", "省委经济工作会议强调"],
        headings: [
          "第一，要紧扣五大领域精准发力",
          "第二，要聚焦项目建设精准发力",
          "第三，要围绕惠企纾困精准发力",
          "第四，要突出基础保障精准发力",
          "第五，要强化实干担当精准发力",
        ],
      },
      {
        places: [
          placeOf(ANKANG, [2, 7, 10, 6], 14.2, "strong"),
          placeOf(["湖北省", "恩施土家族苗族自治州"], [7], 2.1, "weak"),
          placeOf(["四川省"], [4], 0.6, "weak"),
        ],
        time: timeOf(document, ["党的二十大", "面对新冠肺炎疫情"], {
          notBefore: "2022-01",
          notAfter: "2022-10",
          leaks: [9],
        }),
      },
    ),
  };
}

/** The third seed: another notation, findings of Ningbo, and a warning. */
export function ningbo(): Sample {
  const document = seed("002");
  return {
    document,
    scanned: scanOf(
      document,
      {
        signs: /\*+(?:[.+]\*+)?/g,
        leaks: [
          { text: "甬江科创区", kind: "area", strength: "strong", implies: [NINGBO] },
          { text: "浙江", kind: "division", strength: "moderate", implies: [["浙江省"]] },
          { text: "甬商", kind: "nickname", strength: "strong", implies: [NINGBO] },
          { text: "阿拉", kind: "local-word", strength: "moderate", implies: [NINGBO, ["上海市"]] },
          {
            text: "市委召开十四届四次全会",
            kind: "meeting",
            strength: "moderate",
            time: { notBefore: "2023", notAfter: "2023" },
          },
        ],
        clues: [
          "人大和政协要用好代表督事、“阿拉甬商有话讲”等平台载体",
          "推动“大制造”与“大创新”“大港口”“大开放”“大文化”深度融合",
        ],
        voices: ["习近平总书记指出"],
      },
      {
        places: [placeOf(NINGBO, [1, 3, 4, 2], 18, "strong")],
        time: timeOf(document, ["市委召开十四届四次全会", "省委十五届三次全会"], {
          notBefore: "2023",
          notAfter: "2023",
          leaks: [5],
        }),
        warnings: [
          {
            code: "approximate",
            message: { zh: "文字太长，短语只取前一部分。", en: "The text is long: clues are of its first part only." },
          },
          {
            code: "private",
            message: {
              zh: "文本像裁判文书或个人材料：其中的人依法隐名，不列人名线索。",
              en: "This looks like a court judgment or a private record: its people are anonymised for a reason.",
            },
          },
        ],
      },
    ),
  };
}
