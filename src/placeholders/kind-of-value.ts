import type { Kind } from "../answer/kind.js";

/** What a value looks like, by itself. The first row that fits decides. */
export interface ValueRow {
  readonly kind: Kind;
  readonly form: RegExp;
  readonly examples: readonly string[];
}

const DIGITS = "[0-9０-９]{1,24}(?:[.．,，·][0-9０-９]{1,24}){0,6}";
const CHINESE = "[〇○零一二三四五六七八九十百千万亿两廿卅壹贰叁肆伍陆柒捌玖拾佰仟兩貳參陸點点半]{1,16}";
const UNIT =
  "(?:[%％‰]|[万亿千百萬億]{1,2}|余|多|个百分点|分之.{1,4}|元|倍|家|个|人|户|项|条|吨|公里|平方米|米|亩|公顷){0,3}";

export const VALUE_ROWS: readonly ValueRow[] = [
  {
    kind: "date",
    form: /^(?:[0-9０-９]{2,4}|[〇○零一二三四五六七八九]{2,4})年(?:[0-9０-９一二三四五六七八九十]{1,3}月)?(?:[0-9０-９一二三四五六七八九十]{1,3}[日号])?$|^[0-9]{4}([-/.])[0-9]{1,2}\1[0-9]{1,2}$|^[0-9０-９一二三四五六七八九十]{1,3}月(?:[0-9０-９一二三四五六七八九十]{1,3}[日号])?$/,
    examples: ["2021年", "二〇二一年", "3月15日", "2021-03-15"],
  },
  { kind: "ordinal", form: new RegExp(`^第(?:${DIGITS}|${CHINESE})`), examples: ["第3", "第十二"] },
  {
    kind: "number",
    form: new RegExp(`^(?:近|超|约|逾)?(?:${DIGITS}|${CHINESE})(?:[-–—~～至]${DIGITS})?${UNIT}$`),
    examples: ["3000", "3.5%", "三百五十", "1.2万亿", "2021", "5-10"],
  },
  {
    kind: "organisation",
    form: /^.{2,40}(?:公司|集团|大学|学院|中学|小学|医院|银行|法院|检察院|研究院|研究所|委员会|协会|[公财]?[安政]局|厅|局)$/,
    examples: ["海康威视公司", "宁波大学", "市公安局"],
  },
  {
    kind: "person",
    form: /^.{1,4}(?:同志|先生|女士|书记|主任|教授)$/,
    examples: ["张三同志"],
  },
  {
    kind: "name",
    form: /^.{1,20}(?:工程|计划|行动|项目|小区|路|大道|街|广场|公园|水库|大桥|机场)$/,
    examples: ["人民路", "引江工程"],
  },
  {
    kind: "place",
    form: /^\p{Script=Han}{1,12}(?:[省市区县镇乡村州盟旗]|街道|新区|自治[区州县])$/u,
    examples: ["常州市", "鄞州区", "内蒙古自治区"],
  },
];

/** What a value looks like by itself; most names of places and people say nothing, and are `unknown`. */
export function kindOfValue(value: string): Kind {
  const read = value.slice(0, LONGEST).replace(/\s+/g, "");
  return VALUE_ROWS.find(({ form }) => form.test(read))?.kind ?? "unknown";
}

const LONGEST = 64;
