import { oneOf } from "../../lexicons/one-of.js";
import { EMPTIED_ANYWHERE, EMPTIED_WHERE_TAKEN_OUT } from "./emptied.js";
import type { FormNotation } from "./notation.js";

const LABELS = `(?:${oneOf("labels", "label")}|某{1,3}\\p{Script=Han}{0,4}|\\p{Script=Han}某{1,3}|\\p{Script=Han}岗位|\\p{Script=Han}{2}单位|\\p{Script=Han}{1,4}${oneOf("labels", "end")})`;
/** Those that are no gloss in round brackets, as 部门（单位） and 区域（地点） are. */
const BARE_LABELS = oneOf("labels", "round");
const ENTITIES = oneOf("labels", "entity");
const WITHHELD = oneOf("labels", "withheld");
/** [Name], [Date of birth]. */
const CAPITALISED = WITHHELD.replace(/(?<=\(\?:|\|)[a-z]/g, (letter) => letter.toUpperCase());
/** 此处填写姓名. */
const TO_FILL = "(?:此处|请)填[写入]?\\p{Script=Han}{0,8}";
/** What is in brackets of its own is no gloss of the word before it, as 部门（单位） is. */
const NO_GLOSS =
  "(?<=^|[：:，。；、￥¥$）)》”]|[到来收付给交由与和及向对从自于在往经为是共计取领购买租借至按将把因让请](?<!自由|事由|共和|[统合预总审设]计|来往|往来|因为|成为|行为))";
/** Those that are no ordinary words in brackets, as (date) is. */
const NAMED_WITHHELD =
  "(?:(?:names?|address|text) (?:withheld|redacted|deleted|removed)|redacted|(?:NAMES?|ADDRESS|TEXT) (?:WITHHELD|REDACTED|DELETED|REMOVED)|REDACTED)";

/** What N and M may count: measures that are no letters, and are none of N大优势, N多. */
const COUNTED = `(?:(?![A-Za-zµμΩ°几多大余])${oneOf("measures", "masked")}|名(?!字)|[家户亿万台座所项条件批处支套间起头株元]|场(?!景)|例(?![如外会子]))`;

export const FORM_NOTATIONS: readonly FormNotation[] = [
  {
    name: "{{…}}",
    opens: "{｛$<«",
    form: new RegExp(
      `\\$?\\{\\{ ?[\\p{L}\\p{N}_.-]{1,40} ?\\}\\}|\\$?\\{${LABELS}\\}|｛${LABELS}｝|(?<=^|[\\s\\p{Script=Han}，。、；：（“(:,])\\$\\{[\\p{L}_][\\p{L}\\p{N}_.]{0,40}\\}(?![/"'\\x60(.\\w-])|<<[\\p{L}_][\\p{L}\\p{N}_]{0,40}>>|«(?:[A-Z][A-Za-z0-9_]{1,30}|${LABELS})»`,
      "u",
    ),
    certainty: 0.95,
    standsFor: "a field of a template",
    examples: [
      "尊敬的⟦{{name}}⟧：",
      "位于⟦{{城市}}⟧的工厂",
      "致⟦{公司名称}⟧的⟦｛姓名｝⟧",
      "Dear ⟦<<FirstName>>⟧, ⟦«City»⟧，⟦«姓名»⟧于⟦${date}⟧",
    ],
    traps: ["{{}} 和 {name}"],
  },
  {
    name: "<…>",
    opens: "<＜",
    form: new RegExp(`<(?:${ENTITIES}(?:_\\d{1,4})?|${NAMED_WITHHELD}|${LABELS})>|＜${LABELS}＞`, "u"),
    certainty: 0.98,
    standsFor: "an entity, named by its kind",
    examples: [
      "witness ⟦<PERSON>⟧ stated",
      "住在⟦<LOCATION>⟧",
      "met ⟦<REDACTED>⟧ in ⟦<name redacted>⟧",
      "由⟦＜姓名＞⟧负责",
    ],
    traps: ["<TABLE><BR>", "<名单>"],
  },
  {
    name: "PERSON_1",
    opens: "PNFLGOCDTEAIMYSHUVRQB",
    form: new RegExp(`(?<![A-Za-z0-9_])${ENTITIES}(?:_[A-Z]{2,20}){0,2}_\\d{1,4}(?![A-Za-z0-9_])`, "u"),
    certainty: 0.95,
    standsFor: "an entity, named by its kind and a number",
    examples: ["⟦PERSON_FIRSTNAME_1⟧ lives in ⟦LOCATION_2⟧"],
    traps: ["MAX_LENGTH_1 和 PERSON_NAME"],
  },
  {
    name: "[REDACTED]",
    opens: "[",
    form: new RegExp(
      `\\[(?:${WITHHELD}|${WITHHELD.toUpperCase()}|${CAPITALISED}|${ENTITIES}(?:[_ ]\\d{1,4})?|\\(?b\\)? ?\\(?(?:7\\)? ?\\(?[A-F]|[1-9])\\)?)\\](?!\\()`,
      "u",
    ),
    certainty: 0.95,
    standsFor: "an entity, in releases in English",
    examples: [
      "met ⟦[REDACTED]⟧ and ⟦[name withheld]⟧ on",
      "between ⟦[YEAR]⟧ and ⟦[Year]⟧, ⟦[AMOUNT]⟧ paid in ⟦[COUNTY]⟧ to ⟦[TITLE]⟧ of ⟦[SCHOOL]⟧ on ⟦[MONTH]⟧ ⟦[DAY_1]⟧",
      "led by ⟦[b6]⟧ and ⟦[b7C]⟧, ⟦[(b)(6)]⟧, ⟦[PERSON_2]⟧ in ⟦[LOCATION]⟧",
    ],
    traps: ["[a link](https://example.org), [1], [sic], [b], [B2B]"],
  },
  {
    name: "(redacted)",
    opens: "(",
    form: new RegExp(`\\(${NAMED_WITHHELD}\\)`, "u"),
    certainty: 0.9,
    standsFor: "an entity, in releases in English",
    examples: ["met ⟦(redacted)⟧ and ⟦(NAME WITHHELD)⟧ on"],
    traps: ["(date), (omitted), (the name was withheld)"],
  },
  {
    name: "(b)(6)",
    opens: "(",
    form: /\(b\) ?\([1-9]\)(?:\([A-F]\))?/u,
    certainty: 0.95,
    standsFor: "an entity, by the exemption that it was withheld under",
    examples: ["From: ⟦(b)(6)⟧", "by ⟦(b)(7)(C)⟧ of"],
    traps: ["see (a) and (b), (6)"],
  },
  {
    name: "DELETED",
    opens: "DR",
    form: /(?<![A-Za-z0-9_.=-])(?:DELETED|REDACTED)(?![A-Za-z0-9_.=-]| (?:=|FROM))/u,
    certainty: 0.7,
    standsFor: "an entity, in releases in English",
    examples: ["Senior Analyst ⟦DELETED⟧ visited"],
    traps: ["was deleted; IS_DELETED=1; NOT_REDACTED"],
  },
  {
    name: "[姓名]",
    opens: "[【〔［（",
    form: new RegExp(
      `\\[(?:${LABELS}|${TO_FILL})\\](?!\\()|【(?:${LABELS}|${TO_FILL})】|〔${LABELS}〕|［${LABELS}］|（${TO_FILL}）`,
      "u",
    ),
    certainty: 0.9,
    // 【联系人】张三 on a line of its own.
    heading: /^【[^】]*】[ \t\u3000]*(?:[：:]|[0-9０-９]|(?!敬上|敬启|宣|启)\p{Script=Han}{2,8}[ \t\u3000]*(?:\n|$))/u,
    standsFor: "an entity, named by its kind",
    examples: [
      "经理⟦[姓名]⟧代表⟦【公司名称】⟧签署",
      "培养了⟦[人数]⟧名毕业生，⟦[毕业生姓名]⟧说，乘⟦[航班号]⟧航班",
      "由⟦【此处填写单位名称】⟧于⟦（此处填写日期）⟧前报送",
      "⟦【某公司】⟧于⟦[某日]⟧签约",
      "⟦[单位名称]⟧关于报送工作总结的函⏎⟦【公司名称】⟧成立于2010年，⏎⟦[姓名]⟧说，⏎⟦[金额]⟧元",
    ],
    traps: ["【编者按】、〔2022〕1号、[1]", "【会议时间】2024年3月5日⏎【报名电话】0571-88886666⏎【联系人】张三"],
  },
  {
    name: "（名称）",
    opens: "（(",
    form: new RegExp(
      `(?<=\\p{Script=Han})(?<!附|附件|附表|附图|附录|计量|行政|姓名|名称)(?:（${BARE_LABELS}）|\\(${BARE_LABELS}\\))(?=\\p{Script=Han})`,
      "u",
    ),
    certainty: 0.75,
    standsFor: "an entity, named by its kind",
    examples: ["由⟦（名称）⟧负责"],
    traps: ["（一）名称；（二）住所", "有关部门（单位）负责，禁放区域（地点）内"],
  },
  {
    name: "（金额）",
    opens: "（(",
    form: new RegExp(`${NO_GLOSS}(?:（${LABELS}）|\\(${LABELS}\\))`, "mu"),
    certainty: 0.75,
    together: true,
    standsFor: "an entity, named by its kind, where a text has several",
    examples: [
      "今收到⟦（交款人）⟧交来⟦（款项名称）⟧，小写￥⟦（金额）⟧元",
      "经⟦（单位名称）⟧批准，由⟦（姓名）⟧领取",
      "经⟦(单位名称)⟧批准，由⟦（姓名）⟧于⟦（日期）⟧办理，收款单位：⟦（单位名称）⟧",
      "⟦【公司名称】⟧于⟦（日期）⟧供货，货款⟦【金额】⟧元",
    ],
    traps: [
      "有关部门（单位）负责，禁放区域（地点）内，金额（数量）",
      "今收到（金额）元",
      "处罚事由（时间）、统计（数量）",
    ],
  },
  {
    name: "（略）",
    opens: "（〔【［[",
    form: /(?<=^[ \t\u3000]{0,8}|[\p{Script=Han}，、；：“《）\]】。！？])(?<!附件|附表|附图|附录|第.{1,4}[条章节款])(?:（略）|〔略〕|【略】|［略］|\[略\])/mu,
    certainty: 0.75,
    clear: /^(?:》|(?!第|[一二三四五六七八九十]{1,3}、)\p{Script=Han})/u,
    standsFor: "an entity left out",
    examples: [
      "位于⟦（略）⟧的仓库，著有《⟦（略）⟧》等书",
      "当前，⟦（略）⟧制造正处在关键期",
      "⟦（略）⟧工业文化是⟦（略）⟧城市的根。⟦（略）⟧作为主城区，",
      "　　⟦（略）⟧要立足独特的工业文化",
      "經費由地方自籌⟦〔略〕⟧萬元，由⟦【略】⟧镇承办，⟦[略]⟧县协办",
      "在⟦（略）⟧落户，为⟦（略）⟧城市出力，覆盖⟦（略）⟧、⟦（略）⟧。",
    ],
    traps: ["附件（略）", "第三条（略）", "工作情况（略）。", "一、总则（略）第二章"],
  },
  {
    name: "[X]",
    opens: "[",
    form: /(?<!^[ \t]*(?:[-*+]|\d{1,3}\.)[ \t]+)\[(?:[Xx]{1,4}|[×＊]{1,4}|\*{1,4}|_{1,8})\](?=[%％\p{Script=Han}，。；、])/mu,
    certainty: 0.9,
    standsFor: "an entity",
    examples: ["增长⟦[X]⟧%，引进⟦[XX]⟧家企业"],
    traps: ["- [x] 已完成", "[x](https://example.org)"],
  },
  {
    name: "（　）",
    opens: "（〔【［[(",
    form: new RegExp(`${EMPTIED_WHERE_TAKEN_OUT}|${EMPTIED_ANYWHERE}`, "mu"),
    surely: new RegExp(EMPTIED_WHERE_TAKEN_OUT, "mu"),
    certainty: 0.8,
    standsFor: "an entity taken out of its brackets",
    examples: [
      "乡亲们，⟦（　）⟧镇党委问候！联系人：⟦（　）⟧。",
      "杭政办函⟦〔〕⟧75号",
      "由⟦（　）⟧负责",
      "甲方（捐赠方）：⟦【　】⟧⏎数量⟦【　】⟧件",
      "经⟦【 】⟧批准，共⟦[ ]⟧人",
      "⟦【　】⟧村获评文明村，⟦【　】⟧小学新教学楼启用",
      "甲方：⟦[      ]⟧⏎地址：⟦(    )⟧⏎⟦[    ]⟧（以下简称乙方）",
      "由⟦（　）⟧负责，⟦（　）⟧派出所提醒⏎1. ⟦（　）⟧水厂 | ⟦（　）⟧ | ⟦（　）⟧",
      "介绍信⏎⟦（　　　）⟧：⏎兹介绍⟦（　　）⟧等⟦（　　）⟧名同志⏎⟦（　　　）⟧⏎⟦（　　）⟧公司：",
    ],
    traps: [
      "杭政办函〔2022〕1号",
      "【编者按】、（一）",
      "调用 f() 和 a[]",
      "- [ ] 待办",
      "（　　）1.下列说法正确的是：⏎（　　）下列哪一项",
      "是否同意：[ ] 同意 [ ] 不同意",
    ],
  },
  {
    name: "000",
    opens: "0",
    form: /(?<=[段路街道巷弄鄰里村號号之樓]|0、)0{1,4}(?=[之號号巷弄樓楼鄰室]|地[號号]|、0{1,4}地[號号])/u,
    certainty: 0.9,
    standsFor: "one a digit of a house number (Taiwan)",
    examples: ["信義路⟦00⟧巷⟦0⟧號", "大安段⟦000⟧地號", "大安段⟦000⟧、⟦0000⟧地號"],
    traps: ["加0号柴油，地铁10号线，100号"],
  },
  {
    name: "A市",
    opens: "ABCDEFGHIJKLMNOPQRSTUVWYZ",
    form: /(?<=^|[\p{Script=Han}\s，。、；：“（])[A-WYZ](?=省(?![略级道])|县(?!级)|镇|市(?![场值盈民政面区])|自治州)|(?<=[XxＸ×][省市州县区镇])(?:YY|ZZ)(?=[市州县区镇乡村])|(?<=[A-Z][市州])[A-WYZ](?=区)|(?<=[A-Z][县区市镇乡])[A-WYZ](?=[镇乡村])/mu,
    certainty: 0.85,
    standsFor: "a place; each letter is a different one",
    examples: ["位于中部⟦H⟧省⟦Y⟧县⟦D⟧镇", "⟦A⟧市⟦B⟧区的居民，到⟦C⟧市", "⟦XX⟧市⟦YY⟧县"],
    traps: ["A市场、B市值、A区展厅、停在B区，C位，T恤", "上证A股，乙类B级，A省级"],
  },
  {
    name: "A村",
    opens: "ABCDEFGHIJKLMNOPQRSTUVWYZ",
    form: /(?<=^|[\p{Script=Han}\s，。、；：“（])[A-WYZ](?=村|乡(?!村)|街道|社区|小区|区(?![块间域])|州(?!长)|公司|集团|银行|医院|学校|企业|大学|中学|小学|学院|工厂|先生|女士|同志|书记|[市县镇局]长)/mu,
    certainty: 0.85,
    clear: /^(?!区)/,
    together: true,
    standsFor: "a place, a body or a person; each letter is a different one",
    examples: ["⟦A⟧村和⟦B⟧村结对", "⟦A⟧公司与⟦B⟧银行签约，⟦C⟧先生出席", "⟦A⟧县⟦B⟧乡，⟦C⟧区"],
    traps: ["A区展厅、B区展厅", "A类企业、B座公司、H股公司", "购买K公司产品"],
  },
  {
    name: "N名",
    opens: "NMKYZnmkyz",
    form: new RegExp(
      `(?<=^|[\\p{Script=Han}\\s，。、；：“（])(?:N{1,4}|M{1,4}|n{1,4}|m{1,4}|[KYZkyz])(?=[多余]?(?:${COUNTED}|公里|平方|台套|[个次年天人位种期届月日]))`,
      "mu",
    ),
    certainty: 0.85,
    // N个, N次, N年 are “any number of” as well.
    clear: new RegExp(`^[多余]?(?:公里|平方|(?![个次年天人位种期届月日类点级层度节部门分成])${COUNTED})`, "u"),
    together: true,
    standsFor: "a number",
    examples: [
      "⟦A⟧市选派⟦N⟧名干部，经费⟦N⟧万元，⟦N⟧个村",
      "⟦A⟧县开展远程会诊⟦N⟧例，⟦N⟧名城市医生坐诊，组织⟦N⟧场活动，发放⟦M⟧件物品",
      "⟦A⟧公司申报债权⟦N⟧笔，现有厂房⟦N⟧幢、船⟦N⟧艘、桌椅⟦N⟧张、仓库⟦N⟧栋",
      "⟦D⟧镇有⟦N⟧户转产，完成围裙⟦NNNN⟧条，培训⟦NN⟧人次、投资⟦NNN⟧万元",
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
    form: new RegExp(
      `(?<=^|[\\p{Script=Han}\\s，。、；：“（(〔【|｜:+±≥≤~～—,;])[NMnm](?=$|[\\p{Script=Han}\\s，。、；：”）)〕】|｜:~～—,;%％‰℃°]|${oneOf("measures", "latin")})`,
      "mu",
    ),
    certainty: 0.8,
    surely: /(?!)/u,
    standsFor: "a number, where the letter is one before measures",
    examples: ["下达⟦N⟧名、⟦N⟧户、⟦N⟧万元，坐标⟦N⟧，每亩⟦N⟧kg，债权⟦N⟧笔"],
    traps: ["N和M两点，M码", "北纬N，买了N件"],
  },
  {
    name: "甲县",
    opens: "甲乙丙丁戊己庚",
    form: /(?<=^|[^\p{Script=Han}]|[告与和及向由对将被给在诉即为的到从经至往据于是]|[甲乙丙丁戊己庚][省市州区县镇乡])[甲乙丙丁戊己庚](?=省|县(?!级)|镇|乡|村|市(?![场值盈民政面区])|区(?![块间域])|街道|社区|小区)/mu,
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
    form: /(?<=^|[^\p{Script=Han}]|[告与和及向由对将被给在诉即为的到从经至往据于是])[甲乙丙丁戊](?=公司|银行|集团|企业|医院|学校|工厂)/mu,
    certainty: 0.75,
    standsFor: "an organisation; each letter is a different one",
    examples: ["⟦甲⟧公司与⟦乙⟧公司签订合同"],
    traps: ["装甲公司、甲方、乙方、花甲"],
  },
];
