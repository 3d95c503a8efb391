import { FIGURE_MASK_SIGNS } from "../../lexicons/mask-signs.js";
import { oneOf } from "../../lexicons/one-of.js";
import type { KindRow } from "./kind-row.js";
import { MASK, YEARS } from "./shapes.js";

const PEOPLE = "(?:多|余)?人";
const LEAD = oneOf("number-leads", "masked");

/** Rows for numbers by what is counted. */
const COUNT_ROWS: readonly KindRow[] = [
  {
    weight: "fixed",
    left: oneOf("people", "counted"),
    right: `${PEOPLE}(?!民|大|才|口|均(?![未不无已系被]))`,
    examples: ["其股东⟦XX⟧人均未申报", "镇村干部⟦XX⟧人包村联户", "离退休党员⟦***⟧人，", "X、X等⟦X⟧人"],
  },
  {
    weight: "formula",
    left: `(?:[^没只享所]有|${oneOf("number-leads", "people")})`,
    right: `${PEOPLE}(?!大|才|力|气|工|社|民|均|居)`,
    examples: ["其中⟦○○⟧人考上大学", "培训⟦XX⟧人"],
  },
  { weight: "formula", left: "户", right: "人", examples: ["监测对象30户⟦XXXX⟧人。"] },
  { weight: "formula", left: "(?:连办|已办|办了|成功举办|连续举办)", right: "届", examples: ["文化节连办⟦__⟧届。"] },
  { weight: "phrase", right: "来(?:场|个|名|家(?!访)|次|户|天|年|斤|亩|里)", examples: ["演出⟦XX⟧来场"] },
  { weight: "phrase", right: "支(?:队伍(?!建)|专业|突击|抢险|救援)", examples: ["组织⟦XX⟧支队伍"] },
  { weight: "phrase", right: "票(?!据|房|证|价|务|选)", examples: ["赞成⟦XX⟧票"] },
  { weight: "formula", left: "大写[）)]?[：:]?", unless: "元", examples: ["（大写：⟦________⟧）"] },
  {
    weight: "formula",
    left: `[百千万]分之(?:(?:[0-9]|${MASK}|[一二三四五六七八九十]){1,3}点)?`,
    examples: ["年利率百分之⟦X⟧。", "月息千分之⟦×⟧，", "接近百分之X点⟦X⟧，"],
  },
  {
    weight: "measure",
    right: oneOf("measures", "masked"),
    examples: [
      "救治患者⟦XXX⟧例，",
      "工业增加值增长⟦X⟧%",
      "还有⟦×⟧个贫困村",
      "达⟦XXX⟧家左右",
      "全县⟦XXX⟧户",
      "火灾⟦XX⟧起",
    ],
  },
  {
    weight: "sign",
    hint: true,
    left: LEAD,
    right: `(?:[，。；、）)]|[一–—~～至到-][0-9${FIGURE_MASK_SIGNS}]|$)`,
    examples: ["同比增长⟦XX⟧。"],
  },
];

/** Rows for lengths of time. */
const TIME_ROWS: readonly KindRow[] = [
  { weight: "formula", right: "年新高", examples: ["粮食产量创⟦×⟧年新高"] },
  { weight: "formula", left: "折抵(?:管制|拘役|刑期)?", right: "[日天年]", examples: ["折抵管制⟦*⟧日"] },
  { weight: "formula", right: "(?:多|余)?年(?:如一日|前)", examples: ["⟦XX⟧年如一日", "⟦XX⟧年前"] },
  {
    weight: "formula",
    left: `${oneOf("time-leads", "work")}[^，。；]{0,6}`,
    right: YEARS,
    examples: ["扎根山区⟦XX⟧年，"],
  },
  {
    weight: "formula",
    left: `(?:[^为除]了|${oneOf("time-leads", "years")})`,
    right: `(?!年[底初])${YEARS}`,
    examples: ["一干就是⟦○○⟧年", "企业成立⟦X⟧年，", "标准厂房免租⟦X⟧年"],
  },
  {
    weight: "formula",
    left: oneOf("time-leads", "days"),
    right: "[日天周月](?!\\d|期间)",
    examples: ["决定行政拘留⟦X⟧日", "住院治疗⟦XX⟧天"],
  },
  {
    weight: "formula",
    left: `(?:[花干]了?|${oneOf("time-leads", "calling")})`,
    right: YEARS,
    examples: ["他当兵⟦××⟧年，", "匠人们花⟦X⟧年攻下"],
  },
  { weight: "formula", right: "月(?:余|多|有余)", examples: ["咳嗽伴痰中带血⟦X⟧月余"] },
  {
    weight: "formula",
    left: "(?:病史|[痛咳热晕胀])",
    right: "[年月周天日]",
    examples: ["腹痛⟦*⟧月", "高血压病史⟦**⟧年"],
  },
  {
    weight: "formula",
    right: "年(?:来|内|间|多|以[上下内]|左右|时间|累计|平均|之久|期|行动|攻坚|规划(?!纲)|不受理)",
    examples: ["实施⟦**⟧年来", "判决生效之日起⟦XXX⟧年以上"],
  },
  {
    weight: "formula",
    left: `(?:${LEAD}|过去|未来|[近这那]|走过|[一二三四五六七八九十0-9]到|工作)`,
    right: "[年日天月](?!\\d|[一二三四五六七八九]月)",
    examples: ["最长期限不得超过⟦××⟧年", "近⟦*⟧年提升"],
  },
  { weight: "phrase", right: "个月", examples: ["应当在⟦*⟧个月内"] },
  { weight: "formula", right: "日(?:之?[内前])", examples: ["应当在⟦X⟧日内", "责令当事人于⟦某某⟧日之内"] },
];

/** Rows for the numbers that something is called by: of houses, lines, classes. */
const NUMBERING_ROWS: readonly KindRow[] = [
  { weight: "fixed", left: "［", right: "］", examples: ["四大主导产业［⟦xx⟧］占"] },
  {
    weight: "phrase",
    right: `车(?:${MASK}|[0-9])|路、.{1,3}路公交`,
    examples: ["（⟦XX⟧车XX座）", "⟦X⟧路、X路公交车绕行"],
  },
  { weight: "fixed", left: "[高初][（(]?", right: "[（(）)]", examples: ["高⟦XX⟧（⟦XX⟧）班"] },
  { weight: "formula", left: "[（(]", right: "[）)]班", examples: ["高一（⟦XX⟧）班"] },
  {
    weight: "formula",
    left: "(?:[组路街巷弄段附村里幢栋]|大道|胡同)",
    right: "(?:[号弄巷幢栋](?![召称角线])|段(?=[^，。；]{1,4}[号巷弄])|[一二三四五六七八九]?组(?!织|建|成))",
    examples: ["村×组⟦××⟧号", "信义路⟦*⟧号附⟦*⟧号", "××村⟦×⟧组"],
  },
  {
    weight: "formula",
    left: "(?:[幢栋楼层号]|单元|[A-Z0-9]座)",
    right: "(?:室|单元|层|楼|会议室|房)",
    examples: ["×幢⟦×⟧室", "3号楼⟦xxx⟧会议室", "A座⟦XX⟧楼"],
  },
  { weight: "formula", left: "团", right: "[连营]", examples: ["XX团⟦XX⟧连党支部"] },
  { weight: "phrase", left: "PM", examples: ["PM⟦×.×⟧浓度"] },
  { weight: "phrase", right: "路(?:公交|车|巴士)", examples: ["⟦X⟧路公交车"] },
  { weight: "phrase", right: `号${oneOf("things", "numbered")}`, examples: ["地铁⟦XX⟧号线", "⟦X⟧号队员"] },
  {
    weight: "sign",
    hint: true,
    left: `(?:(?:[0-9]|${MASK})[∶:：·+＋]|[0-9XxＸ]×)`,
    unless: "年",
    examples: ["按照“X+⟦X⟧”控制性指标", "由XXX∶⟦XXX⟧调整为"],
  },
  {
    weight: "sign",
    hint: true,
    right: "[∶:：·+＋×][0-9XxＸ*＊]|[—–~～-][0-9]|[—–~～至-]{1,2}[0-9.XxＸ×*＊○]{1,6}(?:[%％万亿个家项户条名人]|公里)",
    examples: ["由⟦XXX⟧∶XXX调整为", "省“⟦*⟧+*”政策", "做强做优⟦XXX⟧—XXX个主导产业"],
  },
];

export const NUMBER_ROWS: readonly KindRow[] = [...COUNT_ROWS, ...TIME_ROWS, ...NUMBERING_ROWS];
