import { oneOf } from "../../lexicons/one-of.js";
import { once } from "../../text/once.js";
import type { FormNotation } from "./notation.js";

/** What N and M may count: measures that are no letters, and are none of N大优势, N多. */
const COUNTED = `(?:(?![A-Za-zµμΩ°几多大余])${oneOf("measures", "masked")}|名(?!字)|[家户亿万台座所项条件批处支套间起头株元]|场(?!景)|例(?![如外会子])|口(?=[，。；、井塘锅窑人]))`;

/** A、B两镇: more letters, and how many they are. */
const AND_OTHERS = "(?:(?:[、和与及][A-WYZ]){1,6}|(?:[、和与及][A-WYZ]){0,6}[两二三四五六七八九十]个?)?";

/** Letters, and the stems 甲, 乙 and 丙, in the place of names and numbers. */
export const LETTER_NOTATIONS: readonly FormNotation[] = [
  {
    name: "A市",
    opens: "ABCDEFGHIJKLMNOPQRSTUVWYZ",
    form: once(
      () =>
        /(?<=^|[\p{Script=Han}\s，。、；：“（])[A-WYZ](?=省(?![略级道])|县(?!级)|镇|市(?![场值盈民政面区])|自治州)|(?<=[XxＸ×][省市州县区镇])(?:YY|ZZ)(?=[市州县区镇乡村])|(?<=[A-Z][市州])[A-WYZ](?=区)|(?<=[A-Z][县区市镇乡])[A-WYZ](?=[镇乡村])/muy,
    ),
    certainty: 0.85,
    standsFor: "a place; each letter is a different one",
    examples: ["位于中部⟦H⟧省⟦Y⟧县⟦D⟧镇", "⟦A⟧市⟦B⟧区的居民，到⟦C⟧市", "⟦XX⟧市⟦YY⟧县"],
    traps: ["A市场、B市值、A区展厅、停在B区，C位，T恤", "上证A股，乙类B级，A省级"],
  },
  {
    name: "A村",
    opens: "ABCDEFGHIJKLMNOPQRSTUVWYZ",
    near: /(?<=^|[\p{Script=Han}\s，。、；：“（])[A-WYZ](?=\p{Script=Han}|、)/muy,
    form: once(
      () =>
        new RegExp(
          `(?<=^|[\\p{Script=Han}\\s，。、；：“（])[A-WYZ](?=${AND_OTHERS}${oneOf("behind-letters", "clear", "beside")})`,
          "muy",
        ),
    ),
    certainty: 0.85,
    clear: once(() => new RegExp(`^${AND_OTHERS}${oneOf("behind-letters", "clear")}`, "u")),
    together: true,
    standsFor: "a place, a body or a person; each letter is a different one",
    examples: [
      "⟦A⟧村和⟦B⟧村结对",
      "⟦A⟧公司与⟦B⟧银行签约，⟦C⟧先生出席",
      "⟦A⟧县⟦B⟧乡，⟦C⟧区",
      "⟦C⟧渔港可停船⟦N⟧艘，⟦A⟧水库、⟦B⟧灌区，由⟦D⟧项目承担，⟦E⟧、⟦F⟧两村，⟦G⟧老师",
    ],
    traps: ["A区展厅、B区展厅", "A类企业、B座公司、H股公司", "购买K公司产品", "A馆与B馆，A站和B站，A座、B口，A路公交"],
  },
  {
    name: "N名",
    opens: "NMKYZnmkyz",
    near: /(?<=^|[\p{Script=Han}\s，。、；：“（])[NMKYZnmkyz]{1,4}(?![A-Za-z0-9])/muy,
    form: once(
      () =>
        new RegExp(
          `(?<=^|[\\p{Script=Han}\\s，。、；：“（])(?:N{1,4}|M{1,4}|n{1,4}|m{1,4}|[KYZkyz])(?=[多余]?(?:${COUNTED}|公里|平方|台套|[个次年天人位种期届月日]))`,
          "muy",
        ),
    ),
    certainty: 0.85,
    // N个, N次, N年 are “any number of” as well.
    clear: once(
      () => new RegExp(`^[多余]?(?:公里|平方|(?![个次年天人位种期届月日类点级层度节部门分成])${COUNTED})`, "u"),
    ),
    together: true,
    standsFor: "a number",
    examples: [
      "⟦A⟧市选派⟦N⟧名干部，经费⟦N⟧万元，⟦N⟧个村",
      "⟦A⟧县开展远程会诊⟦N⟧例，⟦N⟧名城市医生坐诊，组织⟦N⟧场活动，发放⟦M⟧件物品",
      "⟦A⟧公司申报债权⟦N⟧笔，现有厂房⟦N⟧幢、船⟦N⟧艘、桌椅⟦N⟧张、仓库⟦N⟧栋",
      "⟦D⟧镇有⟦N⟧户转产，网箱增至⟦N⟧口，完成围裙⟦NNNN⟧条，培训⟦NN⟧人次、投资⟦NNN⟧万元",
    ],
    traps: [
      "N个理由、第N次、N年前",
      "“1+N”体系下N项制度、N个方案、N家单位",
      "M2增长、N95口罩、5N名、买了N件衣服",
      "长5mm、NN材料、一块MMC板",
    ],
  },
  {
    name: "N",
    opens: "NMnm",
    form: once(
      () =>
        new RegExp(
          `(?<=^|[\\p{Script=Han}\\s，。、；：“（(〔【|｜:+±≥≤~～—,;])[NMnm](?=$|[\\p{Script=Han}\\s，。、；：”）)〕】|｜:~～—,;%％‰℃°]|${oneOf("measures", "latin")}(?![A-Za-z0-9*＊×]))`,
          "muy",
        ),
    ),
    certainty: 0.8,
    surely: once(() => /(?!)/uy),
    standsFor: "a number, where the letter is one before measures",
    examples: ["下达⟦N⟧名、⟦N⟧户、⟦N⟧万元，坐标⟦N⟧，每亩⟦N⟧kg，债权⟦N⟧笔"],
    traps: ["N和M两点，M码", "北纬N，买了N件"],
  },
  {
    name: "甲县",
    opens: "甲乙丙丁戊己庚",
    form: once(
      () =>
        /(?<=^|[^\p{Script=Han}]|[告与和及向由对将被给在诉即为的到从经至往据于是]|[甲乙丙丁戊己庚][省市州区县镇乡])[甲乙丙丁戊己庚](?=省|县(?!级)|镇|乡|村|市(?![场值盈民政面区])|区(?![块间域])|街道|社区|小区)/muy,
    ),
    certainty: 0.75,
    together: true,
    standsFor: "a place; each letter is a different one",
    examples: [
      "在⟦甲⟧县查获，在⟦乙⟧镇租用民房",
      "⟦甲⟧省⟦乙⟧市⟦丙⟧区居民，到⟦丁⟧村",
      "反映的⟦甲⟧镇⟦C⟧公司拖欠⟦M⟧名工人工资⟦M⟧万元",
      "涉案的⟦丙⟧公司在⟦乙⟧镇租用民房",
    ],
    traps: ["园丁社区、装甲镇", "到丁村参观，丁村遗址", "从甲区到展厅"],
  },
  {
    name: "甲公司",
    opens: "甲乙丙丁戊",
    form: once(
      () =>
        /(?<=^|[^\p{Script=Han}]|[告与和及向由对将被给在诉即为的到从经至往据于是])[甲乙丙丁戊](?=公司|银行|集团|企业|医院|学校|工厂)/muy,
    ),
    certainty: 0.75,
    standsFor: "an organisation; each letter is a different one",
    examples: ["⟦甲⟧公司与⟦乙⟧公司签订合同"],
    traps: ["装甲公司、甲方、乙方、花甲"],
  },
];
