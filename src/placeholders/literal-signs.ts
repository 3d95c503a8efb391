import { SHAPE_SIGNS } from "../lexicons/mask-signs.js";
import { oneOf } from "../lexicons/one-of.js";
import { once } from "../text/once.js";
import type { Candidate, Context } from "./candidate.js";
import { isBeforeCourt } from "./court-numbers.js";
import { PROVINCE_SIGNS } from "./kinds/shapes.js";

type Test = Pick<RegExp, "test">;

/** A long expression, made when it is first asked. */
function later(make: () => RegExp): Test {
  const made = once(make);
  return { test: (text) => made().test(text) };
}

/** Where a sign stands for itself. `left` is what the text before ends with, `right` what follows; either or both. */
export interface LiteralRow {
  readonly signs: string;
  /** Only a run of one. */
  readonly single?: true;
  /** A placeholder nevertheless where the document hides many figures behind one such sign. */
  readonly unlessFigures?: true;
  readonly left?: Test;
  readonly right?: Test;
  readonly example: string;
}

/** 推荐○○○○公司: what is recommended has a name, and no rating. */
const notNamed = (): RegExp =>
  new RegExp(`^(?!(?:有限|股份)?${oneOf("organisations", "masked")}|[省市县区镇乡村](?![场民]))`);
const notNamedOrCounted = (): RegExp => new RegExp(`^(?!${oneOf("measures", "masked")})${notNamed().source.slice(1)}`);

export const LITERAL_ROWS: readonly LiteralRow[] = [
  {
    signs: "X",
    single: true,
    right:
      /^[-‐–—]?(?:射线|射線|荧光|螢光|衍射|波段|轴|軸|坐标|座標|世代|染色|刀(?=[手术治])|光(?!伏|电|谷|明|彩|缆|纤|荣|大|学|华|通|辉|刻|子|寺|庙|村|镇|乡|县|山|湖|路|岩|社))/,
    example: "X射线、X光机、X轴",
  },
  {
    signs: "X",
    single: true,
    left: /(?:^|[^中砍捅刺割扎挨划了连])$/,
    right: /^[-‐–—]?刀/,
    example: "用X刀治疗",
  },
  {
    signs: "X",
    single: true,
    right: /^[-‐–—]?线(?=[检片摄机胸造照透表诊下示平、，。；]|$)/,
    example: "X线检查、X线机",
  },
  { signs: "X", single: true, right: /^型(?=[架钢梁腿支构射染])|^[0-9]?字签证/, example: "X型支架，X字签证" },
  { signs: "X", single: true, right: /^(?:战警|展架)/, example: "“X战警”，一个X展架" },
  { signs: "X", right: /^(?:染色体|染色體|综合征|一代)/, example: "XX染色体" },
  { signs: "X", single: true, right: /^[、和与/,，][A-WYZa-wyz](?![A-Za-z])/, example: "X、Y两个变量" },
  { signs: "X", single: true, left: /(?:^|[^A-Za-z])[A-WYZa-wyz][、和与/,，]$/, example: "Y和X" },
  { signs: "X", right: /^[=＝<>≤≥≈]/, example: "x=3" },
  { signs: "X", left: /[=＝]$/, example: "y=x" },
  { signs: "X", single: true, left: /(?:^|[^\p{Script=Han}])[-*+]\[$/u, right: /^\]/, example: "- [x] 待办" },
  {
    signs: "X",
    single: true,
    left: /[0-9][+＋]$/,
    right: /^[”"]?(?:证书|職業|职业|高考|考试|科目|专科)/,
    example: "“3+X”高考、1+X证书",
  },
  { signs: "X×*", single: true, unlessFigures: true, left: /[0-9A-WYZa-wyz][+＋]$/, example: "“4+X”工程" },
  {
    signs: "X×*",
    single: true,
    unlessFigures: true,
    left: /(?:^|[^+＋]|[^XxＸ×*＊][+＋])$/,
    right: /^[+＋](?:[0-9]|[A-WYZa-wyz])/,
    example: "“X+1”",
  },
  { signs: "X×*", single: true, left: /\p{Script=Han}[+＋]$/u, right: /^[”"’』」]/, example: "“互联网+X”" },
  { signs: "X×*", left: /[0-9A-Za-z)）\]²³]$/, right: /^[0-9]/, example: "3 x 5" },
  { signs: "X×*", single: true, left: /[0-9A-Za-z)）\]²³]$/, right: /^[(（]/, example: "（a+b）×（c+d）" },
  { signs: "×", single: true, left: /(?:[打画填√✓错]|(?<![计规策区筹谋])划)$/, right: /^(?!折)/, example: "打×" },
  {
    signs: "×",
    single: true,
    left: /[“「]\p{Script=Han}{2,6}$/u,
    right: /^(?![省市县区镇乡村局年月日个届次])\p{Script=Han}{2,6}[”」]/u,
    example: "“国潮×非遗”市集",
  },
  { signs: "×", single: true, right: /^[错√✓]/, example: "×错" },
  {
    signs: "×",
    single: true,
    left: /(?:要素|数据|智能|能源|网络?|文化|文旅|旅游|科技|体育|金融|交通|商务|教育|医疗|健康|农业|制造|服务|消费|经济)$/,
    right: /^[”"』」]/,
    example: "“数据要素×”行动",
  },
  {
    signs: "×",
    single: true,
    unlessFigures: true,
    left: /\p{Script=Han}$/u,
    right: /^[”"』」]/,
    example: "“国潮×”市集",
  },
  {
    signs: "×",
    single: true,
    right: later(() => new RegExp(`^(?!${oneOf("measures", "latin")})(?:[0-9A-Za-z]|[（(](?![×XＸ*]{1,2}[）)]))`)),
    example: "单价×（1＋税率）",
  },
  {
    signs: "×",
    single: true,
    left: /[额率价值费户务量]$|[天日人件]数$/,
    right: later(
      () =>
        new RegExp(
          `^(?!${oneOf("measures", "latin")}|[元万亿%％个家吨辆台套项条名户处次批场倍亩米艘架班株头只起宗位分岁届成]|公[里顷斤]|千[米瓦克]|平方|立方|人(?![数天均日])|件(?!数)|天(?!数)|年(?!数|限)|月(?!数)|日(?!数))`,
        ),
    ),
    example: "用户×小时",
  },
  {
    signs: "×",
    single: true,
    left: /[长長宽寬底]$/,
    right: /^(?:[宽寬厚深](?![带帶])|高(?=[×÷=＝约为（）)，。、；：]|$)|[BDHW](?![A-Za-z\p{Script=Han}]))/u,
    example: "长×宽×高，底×高÷2，长×W",
  },
  { signs: "×", single: true, left: /[)）\]]$/, example: "（一）×税率" },
  {
    signs: "○□■△▲●",
    single: true,
    left: /(?:[打画填√×]|(?<![计规策区筹谋])划)$/,
    right: /^(?!折)/,
    example: "画○、填□",
  },
  {
    signs: SHAPE_SIGNS,
    right: later(() => new RegExp(`^(?!${oneOf("measures", "latin")}|N·m|[ADEGKS](?![A-Za-z]))[A-Za-z○●◎☆★◇◆]`)),
    example: "●●○",
  },
  { signs: SHAPE_SIGNS, single: true, right: /^[0-9]/, example: "利润△12.5%" },
  {
    signs: "☆★",
    right: /^[0-9]/,
    example: "★★★5.0",
  },
  {
    signs: SHAPE_SIGNS,
    left: /(?:(?<!(?:^|[^0-9])0[0-9]{2,3}-[0-9]{1,5})[0-9]|[A-Za-z○●◎☆★◇◆](?<!(?:^|[^A-Za-z])PM))$/,
    example: "○○●",
  },
  { signs: "○", left: /[●◎☆★△▲]$/, example: "●●○" },
  { signs: "○", right: /^[●◎☆★△▲]/, example: "○●●" },
  { signs: "☆★", right: /^(?:[级級]|(?:大?酒店|宾馆|饭店|景区))/, example: "☆☆☆级酒店，★★★★酒店" },
  { signs: "※", right: /^(?:注|备注|说明|附注|提示|以上|上述|本表)/, example: "※※注意事项" },
  {
    signs: `○${SHAPE_SIGNS}`,
    left: /(?:(?:评分|评级|星级|推荐指数|难度|评价|推荐)[：:]?|(?:指数|热度|程度|等级)[：:])$/,
    right: later(notNamed),
    example: "推荐指数：●●●",
  },
  {
    signs: "O",
    single: true,
    right: later(() => new RegExp(`^(?!${oneOf("measures", "masked")}|[年月日時时個萬億場條])`)),
    example: "O型血",
  },
  { signs: "O", left: /[0-9A-Za-z]$/, example: "20OO" },
  { signs: "O", right: /^[0-9A-Za-z]/, example: "OOXX" },
  {
    signs: "□",
    single: true,
    left: /(?:^|[^\p{Script=Han}“”])$/u,
    right: /^(?:是|否|男|女(?!士|子)|有(?!限)|无|不|已|未|同意)/,
    example: "□是 □否",
  },
  {
    signs: "□",
    single: true,
    unlessFigures: true,
    left: /[\p{Script=Han}“”]$/u,
    right: /^(?:是|否|男|女(?!士|子)|有(?!限)|无|不|已|未|同意)/u,
    example: "低保□否",
  },
  { signs: "□", single: true, left: /(?:(?:^|[^\p{Script=Han}])[是否男女有无]|同意)$/u, example: "是□" },
  { signs: "*", right: /^(?:ST|注(?![册入资销射])|\.[A-Za-z])/, example: "*ST股票" },
  {
    signs: "*",
    single: true,
    left: /[。！？；]$/,
    right: /^(?:以上|上述|备注|说明|本表|本次数据|带)/,
    example: "快报数。*以上数据",
  },
  { signs: "*", left: /^$/, right: /^[.．]$/, example: "*." },
  {
    signs: "*",
    left: /(?:(?:评分|评级|星级|推荐指数|难度|评价|推荐)[：:]?|指数[：:])$/,
    right: later(notNamedOrCounted),
    example: "评分：*****",
  },
  {
    signs: "*",
    left: /(?:[0-9)\]}\\]|(?:^|[^A-Za-z℃%％*＊\p{Script=Han}])\/|(?<![*＊]S)[A-WYZa-wyz](?<!PM))$/u,
    right: later(() => new RegExp(`^(?!${oneOf("measures", "masked")}|航站楼|候机楼|登机口|[号號])`)),
    example: "a*b",
  },
  { signs: "*", left: /\\$/, example: "〔2022〕\\*号" },
  { signs: "*", right: /^(?:[/\\](?![*＊])|\()/, example: "/* 注释 */" },
  {
    signs: "_",
    // No.00____ and 编号：2023____ are numbers of which a part is to be filled in.
    left: /(?<![Nn][Oo]\.?|№|[号號码碼第])(?:[A-Za-z]|(?<![Nn][Oo][.．]?[0-9]{0,8}|[№号號码碼第][：:]?[0-9]{0,8})[0-9])$/,
    example: "snake_",
  },
  { signs: "_", left: /(?:^|[.$@'"`#&=<>[{])$/, right: /^[A-Za-z0-9]/, example: "$_case" },
  {
    signs: "_",
    // __04室: the number of a room of which a part is to be filled in.
    right: later(
      () =>
        new RegExp(
          `^(?!${oneOf("measures", "latin")}(?!_)|[0-9]{1,4}(?:[室号號房楼樓栋棟层層幢座班组届期]|单元))[A-Za-z0-9]`,
        ),
    ),
    example: "变量__init__",
  },
];

/** An initial of a province and a letter: what a licence plate begins with. */
export const PLATE = new RegExp(`${PROVINCE_SIGNS}[A-Z]·?$`);

const ROWS_OF: ReadonlyMap<string, readonly LiteralRow[]> = new Map(
  LITERAL_ROWS.flatMap((row) => Array.from(row.signs)).map((sign) => [
    sign,
    LITERAL_ROWS.filter(({ signs }) => signs.includes(sign)),
  ]),
);

export function isLiteral(candidate: Candidate, context: Context): boolean {
  if (PLATE.test(context.left) || isBeforeCourt(candidate.signs, context.right)) return false;
  return (ROWS_OF.get(candidate.sign) ?? []).some((row) => saysLiteral(row, candidate, context));
}

/** “4+X”科创工程, “投资×”品牌: literal, but for a document that hides many figures so. */
export function isLiteralUnlessFigures(candidate: Candidate, context: Context): boolean {
  const rows = (ROWS_OF.get(candidate.sign) ?? []).filter((row) => saysLiteral(row, candidate, context));
  return rows.length > 0 && rows.every(({ unlessFigures }) => unlessFigures === true);
}

/** Whether a row applies to a candidate between these texts. */
export function saysLiteral(row: Omit<LiteralRow, "example">, { sign, signs }: Candidate, context: Context): boolean {
  return (
    row.signs.includes(sign) &&
    (row.single === undefined || signs === 1) &&
    (row.left === undefined || row.left.test(context.left)) &&
    (row.right === undefined || row.right.test(context.right))
  );
}

const NOT_TEXT = /`[^`\n]*`|<\/?[a-zA-Z!][^<>\n]*>|(?:https?|ftp|file):\/\/[!-~]+|www\.[!-~]+/g;
const NOT_WORDS = /@[A-Za-z]|[A-Za-z0-9]@|\.[a-z]{2,5}$|^(?!\.{3}|\/X+$)[./~]+[A-Za-z]|[A-Za-z]:?\\|::|->|&[a-z]{2,6};/;
/** x.xx, x.xmm: a figure, and no name of a file. */
const SMALL_FIGURE = /^x{1,6}\.x{1,3}(?:[kchm]?m|[km]?g|t|h|k[WV]h?|MW)?$/;
const IN_TOKEN = /[!#-&*-+\--:=?-Z\\^-`a-z~]/;

/**
 * Answers, for offsets that never go back, whether they are in what isn't prose: code between
 * backticks, a tag, an address, a path.
 */
export function codeIn(text: string): (offset: number) => boolean {
  const finder = new RegExp(NOT_TEXT);
  let range = nextRange(finder, text);
  let tokenEnd = 0;
  let isCode = false;
  return (offset) => {
    while (range !== null && range.end <= offset) range = nextRange(finder, text);
    if (range !== null && range.start <= offset) return true;
    if (offset >= tokenEnd) {
      let start = offset;
      while (start > tokenEnd && IN_TOKEN.test(text[start - 1])) start--;
      tokenEnd = offset + 1;
      while (tokenEnd < text.length && IN_TOKEN.test(text[tokenEnd])) tokenEnd++;
      const token = text.slice(start, tokenEnd);
      isCode = NOT_WORDS.test(token) && !SMALL_FIGURE.test(token);
    }
    return isCode;
  };
}

function nextRange(finder: RegExp, text: string): { readonly start: number; readonly end: number } | null {
  const match = finder.exec(text);
  return match === null ? null : { start: match.index, end: match.index + match[0].length };
}
