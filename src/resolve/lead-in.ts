import { oneOf, wordsOf } from "../lexicons/one-of.js";
import { once } from "../text/once.js";

const STOP = '(?:[，,：:　][“"‘]?)';
/** 本报讯（记者程方）, （记者 某某）: what a paper puts at the head of a report. */
const BYLINE = String.raw`(?:[\p{Script=Han}]{2,6}(?:讯|电|消息|报道))?[（(](?:本报|本台)?(?:见习|实习|全媒体)?(?:记者|通讯员|作者)[^（）()]{1,30}[）)](?:讯|电|报道)?[，,：:　]?`;
/** 财联社8月22日电, 新华社武汉5月8日电. */
const DATELINE = String.raw`[\p{Script=Han}]{2,10}[0-9]{1,2}月[0-9]{1,2}日(?:电|讯|消息|报道)[，,：:　]?`;
const SPEAKER = String.raw`[\p{Script=Han}·、]{1,20}?`;
/** What opens an item of a list in plain text: a sign, or a number. */
const BULLET =
  /^(?:[-–—•·●◆■▪▲△▶►★☆※◇*+](?![0-9])|[一二三四五六七八九十]{1,2}(?:是|要|、(?![一二三四五六七八九十百]))|[（(][一二三四五六七八九十]{1,3}[）)]|[0-9]{1,2}[.．、)）](?![0-9]))/u;
const PHRASE = `(?:[另又](?=据|有)|同时)?${oneOf("lead-ins", "alone")}${STOP}?|${oneOf("lead-ins", "comma")}${STOP}`;
/** According to the union, and The union said: units have no spaces between them. */
const ENGLISH_VERB =
  "said|says|added|stated|noted|announced|explained|warned|confirmed|claimed|reported|argued|stressed|recalled|complained|insisted|admitted|alleged|suggested|told[a-z]{2,12}";
const ENGLISH = String.raw`Accordingto[A-Za-z'’-]{2,60},|(?:However|Meanwhile|Moreover|Inaddition|Inparticular|Forexample|Asaresult|Atpresent|(?:Last|This)(?:year|month|week)|Yesterday|Today|(?:In|On|At|After|Before|Since|By|During|Speaking|Earlier)[A-Za-z0-9'’-]{3,60}),(?=[A-Z])|[A-Za-z][A-Za-z'’,-]{1,60}?(?:(?:${ENGLISH_VERB}|found|heard|agreed|believed|feared|estimated|learned|testified|show(?:s|ed))that|(?:${ENGLISH_VERB})[,:]?(?=[A-Z0-9]))`;
/** 截至公告日, 截至2023年底: no name begins so. */
const UP_TO = String.raw`截[至止]到?(?:目前|现在|(?:[0-9]{1,4}[年月日时点]|[今去本同上][年月])+[末底止前]?|\p{Script=Han}{1,7}?[日天时末底止晚])[，,]?`;
const further = once(() => new RegExp(`^(?:${PHRASE})`, "u"));
const leadIn = once(
  () =>
    new RegExp(
      `^(?:${ENGLISH}|${UP_TO}|${BYLINE}|${DATELINE}|(?:(?:会议|会上|通知|公告|通报|方案|文件|报告|意见|讲话|[他她])?(?:同时|并|还)|会议|通知|公告|通报|方案|文件|[他她])${oneOf("reporting-verbs", "speech")}(?=[\\p{Script=Han}]{2})|${PHRASE}|${SPEAKER}(?:还|并|进一步|特别|最后|同时)?${oneOf("reporting-verbs", "speech", "lead")}(?:道|称)?${STOP})`,
      "u",
    ),
);

/** So many characters of a text, unless that is all of it; 的 behind them is no name's: 如今的|南矶. */
function within(text: string, length: number): number {
  const end = length > 0 && text[length] === "的" ? length + 1 : length;
  return end < text.length ? end : 0;
}

/** What is between whoever reports and the verb: 专家[在会上]表示. By hand. */
const BETWEEN =
  "(?:们|日前|近日|昨日|今日|当天|目前|现场|最新|初步|普遍|一致|随后|进一步|对此|分析|审理|研究|综合|曾|也|还|则|都|均|已|就|再次|多次|再三|明确|公开|最终|一度|向(?:记者|媒体|法庭|[他她]们?)|在(?:会上|现场|采访中|接受采访时|\\p{Script=Han}{1,6}[上中时])|(?:从|自)\\p{Script=Han}{1,10}?(?:处|上|中)?(?=获|了解|得)){0,3}";
/** Whoever or whatever it is: 一名参与调查的, 第三方, 县2023年. */
const WHO = String.raw`[\p{Script=Han}\d·—“”]`;
/** 2020年，常州, 3月5日在常州, 去年常州; not 去年底 and 去年和前年, which are no more than dates. */
const WHEN = String.raw`(?:(?:(?:\d{2,4}年)?(?:\d{1,2}月)?(?:\d{1,2}日)?(?<=[年月日]))[，,在]|(?:[去今明前当]年[初底末]?|年[初底]|上周|本周|上月|本月|上半年|下半年|近几年|这几年)[，,在]?)(?![年月日初末底春夏秋冬中上下前后以起间至、一二三四五六七八九十\d]|[和与及][去今明前当上下本近大\d])`;
const bare = once(
  () =>
    new RegExp(
      `^(?:${WHEN}|${WHO}{0,14}?${oneOf("speakers", "speaker")}${BETWEEN}${oneOf("reporting-verbs", "bare", "clear")}|${WHO}{1,18}?${oneOf("reporting-verbs", "clear")})(?:道|称|说|了)?${STOP}?(?=[\\p{Script=Han}\\d])`,
      "u",
    ),
);

const beginsVerb = once(() => firstOf(wordsOf("reporting-verbs", "bare", "clear")));
/** Of a verb behind a speaker, or within the head of a report. */
const withinLead = once(() => new Set([...firstOf(wordsOf("reporting-verbs", "speech", "lead")), ..."（(日"]));
const beginsLead = once(() => new Set([...firstOf(wordsOf("lead-ins")), ..."另又同截"]));

function firstOf(rows: readonly { readonly word: string }[]): ReadonlySet<string> {
  return new Set(rows.map(({ word }) => word.slice(0, 1)));
}

const BEGINS_DATE = /^[\d去今明前当年上下本近这]/;

/** Whether a verb that reports or a date may be in it: most runs then never make the expression. */
function mayReport(text: string): boolean {
  if (BEGINS_DATE.test(text)) return true;
  return holdsOne(text, beginsVerb());
}

/** Whether there may be a lead-in: nor this one. */
function mayLead(text: string): boolean {
  return /^[A-Za-z]/.test(text) || beginsLead().has(text.slice(0, 1)) || holdsOne(text, withinLead());
}

function holdsOne(text: string, characters: ReadonlySet<string>): boolean {
  for (const character of text) if (characters.has(character)) return true;
  return false;
}

/**
 * The same of a lead-in without a stop behind it, which only a sentence that goes on behind a name has:
 *
 *   调查结果表明南矶   →   6        受访专家认为皖东   →   6        新型显示   →   0
 */
export function bareLeadInOf(text: string): number {
  const known = leadInOf(text);
  if (known > 0 || !mayReport(text)) return known;
  const [found = ""] = bare().exec(text) ?? [];
  const [next = ""] = found === "" ? [] : (further().exec(text.slice(found.length)) ?? []);
  return within(text, found.length + next.length);
}

/**
 * How many characters of a stretch that begins a clause are a reporter's lead-in before something else.
 *
 *   据了解象山   →   3
 *   会议要求，庆元   →   5
 *   据统计，目前庆元   →   6
 *   -万宁   →   1
 *   一是植保站   →   2
 *   TheunionsaidLarsen   →   12
 */
export function leadInOf(text: string): number {
  const [found = ""] = (mayLead(text) ? leadIn().exec(text) : null) ?? BULLET.exec(text) ?? [];
  const [next = ""] = found === "" ? [] : (further().exec(text.slice(found.length)) ?? []);
  return within(text, found.length + next.length);
}
