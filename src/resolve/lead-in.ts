import { oneOf } from "../lexicons/one-of.js";

const STOP = '(?:[，,：:　][“"‘]?)';
/** 本报讯（记者程方）, （记者 某某）: what a paper puts at the head of a report. */
const BYLINE = String.raw`(?:[\p{Script=Han}]{2,6}(?:讯|电|消息|报道))?[（(](?:本报|本台)?(?:见习|实习|全媒体)?(?:记者|通讯员|作者)[^（）()]{1,30}[）)](?:讯|电|报道)?[，,：:　]?`;
const SPEAKER = String.raw`[\p{Script=Han}·、]{1,20}?`;
/** What opens an item of a list in plain text: a sign, or a number. */
const BULLET =
  /^(?:[-–—•·●◆■▪▲△▶►★☆※◇*+](?![0-9])|[一二三四五六七八九十]{1,2}(?:是|要|、)|[（(][一二三四五六七八九十]{1,3}[）)]|[0-9]{1,2}[.．、)）](?![0-9]))/u;
const PHRASE = `(?:[另又](?=据|有)|同时)?${oneOf("lead-ins", "alone")}${STOP}?|${oneOf("lead-ins", "comma")}${STOP}`;
/** According to the union, and The union said: units have no spaces between them. */
const ENGLISH = String.raw`Accordingto[A-Za-z'’-]{2,60},|(?:However|Meanwhile|Moreover|Inaddition|Inparticular|Forexample|Asaresult|Atpresent|(?:Last|This)(?:year|month|week)|On[A-Z][a-z]{2,5}day|Yesterday|Today),|(?:[A-Z][A-Za-z'’-]{1,60}?(?:said|says|added|stated|noted|announced|explained|warned|confirmed|claimed|reported|argued|stressed|recalled|toldreporters)|[A-Z][A-Za-z'’-]{1,60}?(?:found|heard|show(?:s|ed)|says?|told[a-z]{2,12})(?=that))(?:that)?[,:]?(?=[A-Z0-9])`;
/** 截至公告日, 截至2023年底: no name begins so. */
const UP_TO = String.raw`截[至止]到?(?:目前|现在|(?:[0-9]{1,4}[年月日时点]|[今去本同上][年月])+[末底止前]?|\p{Script=Han}{1,7}?[日天时末底止晚])[，,]?`;
const FURTHER = new RegExp(`^(?:${PHRASE})`, "u");
const LEAD_IN = new RegExp(
  `^(?:${ENGLISH}|${UP_TO}|${BYLINE}|(?:(?:会议|会上|通知|公告|通报|方案|文件|报告|意见|讲话|[他她])?(?:同时|并|还)|会议|通知|公告|通报|方案|文件|[他她])${oneOf("reporting-verbs", "speech")}(?=[\\p{Script=Han}]{2})|${PHRASE}|${SPEAKER}(?:还|并|进一步|特别|最后|同时)?${oneOf("reporting-verbs", "speech", "lead")}(?:道|称)?${STOP})`,
  "u",
);

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
  const [found = ""] = LEAD_IN.exec(text) ?? BULLET.exec(text) ?? [];
  const [further = ""] = found === "" ? [] : (FURTHER.exec(text.slice(found.length)) ?? []);
  const length = found.length + further.length;
  return length < text.length ? length : 0;
}
