import { oneOf } from "../lexicons/one-of.js";
import type { Candidate, Context } from "./candidate.js";

const HAN = /[\u3400-\u9fff]/;
export const UNIT = new RegExp(`^(?:${oneOf("measures", "latin")}|[Gh](?![A-Za-z])|N·m)`);
/** Characters that it looks at. */
export const UNIT_REACH = 8;

/** Of a number with a point any few letters are a unit, listed or not: ×.××NTU, *.*T磁共振. */
export const OTHER_UNIT = /^[A-Za-zμ]{1,5}(?![A-Za-z0-9])/;

/** 波音XXX-MAX: the number of a type, with what follows it. */
export function isType({ signs }: Candidate, { left, right }: Context): boolean {
  return signs >= 2 && HAN.test(left.at(-1) ?? "") && /^-[A-Z]{1,5}(?![A-Za-z_-])/.test(right);
}

/** G××××次列车, S××省道, C×××客机, PM××: the number that a letter begins. */
export function isNumbered({ sign, signs }: Candidate, { left, right }: Context): boolean {
  if (BEFORE_DECIMAL.test(left)) return signs >= 2;
  if (sign !== "X" && ABBREVIATION_BEFORE.test(left) && COUNTED_BEHIND.test(right)) return true;
  if (MACHINE_BEFORE.test(left) && MACHINE_BEHIND.test(right)) return true;
  if (signs >= 3 && TYPE_BEFORE.test(left) && TYPE_BEHIND.test(right)) return true;
  if (signs >= 2 && PIPE_BEFORE.test(left) && TYPE_BEHIND.test(right)) return true;
  if (signs >= 2 && SERIES_BEFORE.test(left) && PRODUCT_BEHIND.test(right)) return true;
  if (!/(?:^|[^A-Za-z])[A-Z]$/.test(left)) return false;
  if (left.endsWith("K") && CHAINAGE_BEHIND.test(right)) return true;
  if (signs >= 2 && CALLS_NUMBER.test(left) && ENDS_NUMBER.test(right)) return true;
  if (signs === 1 && (sign === "X" ? BY_LETTER : BY_LETTER_AND_SIGN).test(right)) return true;
  return NUMBERED_BY_LETTER.test(right) || ((sign === "×" || sign === "*") && signs >= 2 && ENDS_NUMBER.test(right));
}

/** A word, or a stop: 混凝土强度等级达到C××，*/
const ENDS_NUMBER = /^[\u3400-\u9fff，。；、）]/;
/** PM×.×, PN×.×, pH×.×: what a number with a point may touch. */
export const BEFORE_DECIMAL = /(?:^|[^A-Za-z])(?:PM|PN|DN|pH|PH)$/;
/** DN×××球墨铸铁管, CRXXXAF型动车组: a series, and a number of three digits or more. */
const TYPE_BEFORE = /(?:^|[^A-Za-z])[A-WYZ]{1,4}$/;
/** DN××钢管, Φ××钢管: how wide it is. */
const PIPE_BEFORE = /(?:^|[^A-Za-z])(?:DN|PN|HRB|M)$|[ΦφФ]$/;
const TYPE_BEHIND = /^(?:[A-WYZ]{1,3})?(?:[\p{Script=Han}、，。；（）]|×[0-9]|$)/u;
/** 256排CT×台: so many of what is called by an abbreviation. */
const ABBREVIATION_BEFORE = /[\p{Script=Han}0-9][A-Z]{2,5}$/u;
const COUNTED_BEHIND = new RegExp(`^${oneOf("measures", "masked")}`, "u");
/** CTX台, CRTSX型: behind an abbreviation that is no word with an X in it. By hand. */
const MACHINE_BEFORE =
  /(?:^|[^A-Za-z])(?:CT|MRI|DR|PET|ICU|CCU|AED|ECMO|PCR|ETC|LED|ATM|UPS|GPS|POS|CNC|PPP|EPC|APP|VR|AR|AI|IP|LNG|CNG|CRTS)$/;
const MACHINE_BEHIND = new RegExp(`^(?:${oneOf("measures", "masked")}|型)`, "u");
/** NOVAXX手机: a series, and the number of a product in it. */
const SERIES_BEFORE = /(?:^|[^A-Za-z])[A-WYZ]{2,6}$/;
const PRODUCT_BEHIND = /^(?:手机|平板|电脑|笔记本|汽车|轿车|车型|机型|系列|芯片|耳机|手表|相机|机器人|无人机)/;
/** 高速GXX、: what is called by a letter and a number, before the letter. */
const CALLS_NUMBER = /(?:高速|国道|省道|县道|车次|列车|航班|桩号|型号|房号|座位|展位|泊位|机位|编号)[：:]?[A-Z]$/u;
/** KXX+XXX: where on a road. */
const CHAINAGE_BEHIND = /^[+＋](?:[0-9]{3}|([XxＸ×*＊○□])\1{2})(?![0-9XxＸ×*＊○□])/;
/** A×幅面, C×驾照, Q×季度: one sign, and what is called by a letter and a digit. By hand. */
const CALLED_BY_LETTER =
  "幅面|图幅|画幅|图纸|纸(?!业)|复印|打印|彩打|开本|驾照|驾驶?证|层|季度|实验室|出口|航站|考场|展[厅馆区位]";
/** Behind an X, these may be other names: CX级, AX版. */
const ALSO_BY_LETTER = "尺寸|大小|照|证|级|等级|楼|版|口|号?线|路|方程式|比例|车厢|车型";
const BY_LETTER = new RegExp(`^(?:${CALLED_BY_LETTER})`);
const BY_LETTER_AND_SIGN = new RegExp(`^(?:${CALLED_BY_LETTER}|${ALSO_BY_LETTER})`);
const NUMBERED_BY_LETTER =
  /^(?:次(?:列车|高铁|动车|航班)?|[\p{Script=Han}]{0,2}高速|国道|省道|县道|公路|客机|飞机|航站楼|候机楼|登机口)/u;

/** `in XXXXX and`, `by ______ on`: alone between words of Latin letters. XXX is a numeral, but not in `by XXX`. */
export function isBetweenWords(text: string, candidate: Candidate): boolean {
  const { sign, start, signs } = candidate;
  const isBehindArticle =
    signs === 3 && sign === "X" && BEFORE_NO_NUMERAL.test(text.slice(Math.max(0, start - ARTICLE), start));
  if (isBehindArticle && standsBetweenWords(text, candidate)) return true;
  const fewest = FEWEST_BETWEEN_WORDS.get(sign);
  return fewest !== undefined && candidate.signs >= fewest && standsBetweenWords(text, candidate);
}

/** Whether words of Latin letters are before it or behind it, and it touches none. */
export function standsBetweenWords(text: string, { start, end }: Candidate): boolean {
  const before = text.slice(Math.max(0, start - WORD_REACH), start);
  const behind = text.slice(end, end + WORD_REACH);
  return (
    (LATIN_BEFORE.test(before) && NO_WORD_BEHIND.test(behind)) ||
    (LATIN_BEHIND.test(behind) && NO_WORD_BEFORE.test(before))
  );
}

/** `replaced X pumps`: one sign with words of Latin letters on both sides, or at one side and a stop at the other. */
export function isOneOfWords(text: string, { sign, shape, signs, start, end }: Candidate): boolean {
  if (shape !== "run" || signs > 1 || (sign !== "X" && !FEWEST_BETWEEN_WORDS.has(sign)) || sign === "*") return false;
  const before = text.slice(Math.max(0, start - WORD_REACH), start);
  const behind = text.slice(end, end + WORD_REACH);
  return LATIN_BEFORE.test(before) && (LATIN_BEHIND.test(behind) || (sign !== "X" && STOP_BEHIND.test(behind)));
}

const STOP_BEHIND = /^[,.;:)”](?:$|[ \n])/;

/**
 * `Pier X at`, `voted XX to X in`: one sign where English has a number, if the document hides others so. Malcolm X and
 * X marks are none.
 */
export function standsForNumber(text: string, { sign, signs, start, end }: Candidate): boolean {
  if (sign !== "X" || signs !== 1) return false;
  const before = text.slice(Math.max(0, start - NUMBERED_REACH), start);
  const behind = text.slice(end, end + NUMBERED_REACH);
  if (!NO_WORD_BEHIND.test(behind) || !NO_WORD_BEFORE.test(before)) return false;
  return (
    NUMBERED_THING.test(before) || SCORE_BEFORE.test(before) || SCORE_BEHIND.test(behind) || COUNT_BEHIND.test(behind)
  );
}

const NUMBERED_REACH = 24;
/** By hand: what is called by its number. */
const NUMBERED_THING =
  /(?:^|[^A-Za-z])(?:[Pp]ier|[Rr]oom|[Gg]ate|[Pp]latform|[Bb]uilding|[Ff]lat|[Aa]partment|[Ss]uite|[Uu]nit|[Rr]oute|[Bb]us|[Tt]ram|[Ll]ine|[Bb]lock|[Ww]ard|[Ff]loor|[Ll]evel|[Ss]ection|[Cc]hapter|[Cc]lass|[Gg]rade|[Yy]ear|[Ll]ot|[Hh]all|[Tt]erminal|[Bb]ay|[Bb]erth|[Zz]one|[Pp]hase|[Tt]rack|[Dd]ock|[Jj]unction|[Ee]xit|[Dd]istrict|[Tt]able|[Pp]age|[Ss]tage|[Rr]ound|[Gg]roup|[Tt]eam|[Cc]ase|[Pp]lot|[Ss]tand|[Bb]ed|[Nn]o\.?|[Nn]umber|[Nn]umbers) $/;
/** Of XX to X, X to XX and X out of XX. */
const SCORE_BEFORE = /(?:^|[^A-Za-z])(?:XX|[0-9]{1,3}|X) (?:to|out of|of|and|or|votes? to) $/;
const SCORE_BEHIND = /^ (?:to|out of|or) (?:X{1,3}|[0-9]{1,3})(?![A-Za-z0-9])/;
const COUNT_BEHIND =
  /^ (?:per ?cent|percent|million|billion|thousand|hundred|pounds|dollars|euros|votes?|years?|months?|weeks?|days?|hours?|minutes?|miles?|metres?|meters?|people|members|children|pupils|households|goals|points|times)(?![A-Za-z])/;

const FEWEST_BETWEEN_WORDS: ReadonlyMap<string, number> = new Map([
  ["X", 4],
  ["*", 3],
  ["_", 3],
  ...Array.from("×○□■〓△▽▲●◎◇◆◈※", (sign) => [sign, 2] as const),
]);
/** Words before a name: no numeral follows them. */
export const BEFORE_NO_NUMERAL =
  /(?:^|[^A-Za-z])(?:in|on|at|of|by|to|from|into|over|under|than|the|for|with|and|that|near|until|since|about|between|Mr\.?|Mrs\.?|Ms\.?|Dr\.?) $/;
const ARTICLE = 9;
/** Characters that are looked at. */
const WORD_REACH = 4;
const LATIN_BEFORE = /[A-Za-z][,.:;]?[ \t"“(]{1,2}$/;
const LATIN_BEHIND = /^[,.:;)"”%％]?[ \t]{1,2}[A-Za-z]/;
const NO_WORD_BEFORE = /(?:^|[\s"“($£€¥￥])$/;
/** `____-year-old` too. */
const NO_WORD_BEHIND = /^(?:$|[\s,.:;)"”'’%％°]|-[a-z]{2})/;

/**
 * `保单号PDAA××××××`, `C××，`, `H7N×核酸`, `WinXX系统`: behind Latin letters, and nothing of theirs behind it. One sign alone is
 * an ending of many words.
 */
export function endsCode(text: string, { sign, signs, shape, start, end }: Candidate): boolean {
  if (shape !== "run" || sign === "_" || sign === "O" || !ENDS_CODE.test(text.slice(end, end + 1))) return false;
  const before = BEFORE_CODE.exec(text.slice(Math.max(0, start - CODE), start))?.[0] ?? "";
  if (before === "" || (sign === "X" && text[start] !== text[start].toUpperCase())) return false;
  return /[0-9]/.test(before) ? before.length > 1 : signs >= 2 || (sign !== "X" && BEFORE_ONE.test(before));
}

/** Wi-Fi×, O×浓度: what has a version or a number of one digit. By hand. */
const BEFORE_ONE = /(?:^|[^A-Za-z])(?:Fi|WiFi|O|CO|NO|SO|PM|SN|Win|Windows|Android|Cat|CAT|DDR|IPv|HPV|LED|PPP)$/;
const ENDS_CODE = /^(?:$|[\p{Script=Han}，。、；：）”])/u;
const BEFORE_CODE = /(?<![A-Za-z0-9_./-])(?=[A-Z])(?:Wi-)?[A-Za-z0-9]*[A-Za-z]$/;
const CODE = 8;
