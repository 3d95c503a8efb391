import { oneOf } from "../lexicons/one-of.js";

const STOP = '(?:[，,：:　][“"‘]?)';
/** 本报讯（记者程方）, （记者 某某）: what a paper puts at the head of a report. */
const BYLINE = String.raw`(?:[\p{Script=Han}]{2,6}(?:讯|电|消息|报道))?[（(](?:本报|本台)?(?:见习|实习|全媒体)?(?:记者|通讯员|作者)[^（）()]{1,30}[）)](?:讯|电|报道)?[，,：:　]?`;
const SPEAKER = String.raw`[\p{Script=Han}·]{1,12}?`;
/** What opens an item of a list in plain text: a sign, or a number. */
const BULLET =
  /^(?:[-–—•·●◆■▪▲△▶►★☆※◇*+](?![0-9])|[一二三四五六七八九十]{1,2}(?:是|要|、)|[（(][一二三四五六七八九十]{1,3}[）)]|[0-9]{1,2}[.．、)）](?![0-9]))/u;
const PHRASE = `(?:[另又](?=据|有)|同时)?${oneOf("lead-ins", "alone")}${STOP}?|${oneOf("lead-ins", "comma")}${STOP}`;
const FURTHER = new RegExp(`^(?:${PHRASE})`, "u");
const LEAD_IN = new RegExp(
  `^(?:${BYLINE}|(?:同时|并|还)${oneOf("reporting-verbs", "speech")}(?=[\\p{Script=Han}]{2})|${PHRASE}|${SPEAKER}(?:还|并|进一步|特别|最后|同时)?${oneOf("reporting-verbs", "speech", "lead")}(?:道|称)?${STOP})`,
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
 */
export function leadInOf(text: string): number {
  const [found = ""] = LEAD_IN.exec(text) ?? BULLET.exec(text) ?? [];
  const [further = ""] = found === "" ? [] : (FURTHER.exec(text.slice(found.length)) ?? []);
  const length = found.length + further.length;
  return length < text.length ? length : 0;
}
