import { isClosing, isLetter, isQuote, isSentenceEnd, isStop } from "../../text/characters.js";
import type { TextLine } from "./text-lines.js";

/** What begins an item, an article or a note: no sentence goes on with it. */
const OPENS_ITEM =
  /^(?:[一二三四五六七八九十百]{1,4}[、.．]|[（(][一二三四五六七八九十\d]{1,3}[)）]|\d{1,3}(?:[、)）]|[.．](?![\dXx×*])|[.．](?=[XxＸ×*]{2,4}[省市县区镇乡村局委办厅院所站街路公学医]))|第[一二三四五六七八九十百零〇\d]{1,5}[章节条编篇款]|[①-⑳•]|([●◆■▪★※])(?!\1)|[-*–—·]\s|附件|附表|[>＞|#])/;
const COLON = /[:：]$/;
const LATIN_END = /[a-z]{2}[.][)"”’]?$/;

/** Whether a line ends as a sentence does, closing quotes and brackets left aside. */
export function endsSentence({ text }: Pick<TextLine, "text">): boolean {
  let at = text.length;
  while (at > 0 && (isQuote(text.charCodeAt(at - 1)) || isClosing(text.charCodeAt(at - 1)))) at--;
  return (at > 0 && isSentenceEnd(text.charCodeAt(at - 1))) || COLON.test(text) || LATIN_END.test(text);
}

/** Whether a line can be the rest of a sentence that the line before it began. */
export function goesOn(line: Pick<TextLine, "text">, before?: Pick<TextLine, "text">): boolean {
  return line.text !== "" && (!OPENS_ITEM.test(line.text) || (before !== undefined && cutsMask(before, line)));
}

/** Whether the break is inside a mask: `预算×` and `××万元`, `下降●.` and `●`. */
export function cutsMask(line: Pick<TextLine, "text">, next: Pick<TextLine, "text">): boolean {
  return CUT_MASK.test(line.text.slice(-2) + next.text[0]);
}

const CUT_MASK = /([XxＸ×*＊□○〇■△▲●◎☆★◇◆◈▪※▽])\.?\1$/u;

/**
 * Whether the break is inside a number: `入突破2` and `3亿元`, `12.` and `5`, but not below the number of an item, nor
 * beside a year: 简报2023, 2023年第8期.
 */
export function cutsNumber(line: Pick<TextLine, "text">, next: Pick<TextLine, "text">): boolean {
  const end = line.text.slice(-LONGEST_NUMBER);
  if (isYearBehindNumber(line, next) || ENDS_WITH_YEAR.test(end)) return false;
  return DIGITS_AT_END.test(end) ? /^[.．]?\d/.test(next.text) : POINT_AT_END.test(end) && /^\d/.test(next.text);
}

/** Whether a line begins with a year, and no number of the line before goes on with it. */
export function isYearBehindNumber({ text }: Pick<TextLine, "text">, next: Pick<TextLine, "text">): boolean {
  return /\d$/.test(text) && BEGINS_WITH_YEAR.test(next.text);
}

const LONGEST_NUMBER = 16;
const DIGITS_AT_END = /[^\d.．]\d+$/;
const POINT_AT_END = /[^\d.．]\d+[.．]\d*$/;
const ENDS_WITH_YEAR = /(?<!\d)(?:19|20)\d{2}$/;
const BEGINS_WITH_YEAR = /^(?:19|20)\d{2}(?!\d)/;

/** A shorter line that ends without a stop may be a heading. In characters. */
const SHORTEST_PROSE = 10;

/** Whether a line breaks off inside a sentence. */
export function breaksOff(line: Pick<TextLine, "text">): boolean {
  return !endsSentence(line) && (line.text.length >= SHORTEST_PROSE || hasInnerStop(line));
}

export function hasInnerStop({ text }: Pick<TextLine, "text">): boolean {
  for (let at = 0; at < text.length - 1; at++) if (isStop(text.charCodeAt(at))) return true;
  return false;
}

/** What is between two lines of one sentence: a space between words of letters, else nothing. */
export function joinOf(before: string, behind: string): "" | " " {
  const [last, first] = [before.charCodeAt(before.length - 1), behind.charCodeAt(0)];
  if (!isLatin(before) && !isLatin(behind)) return isWordSign(before.at(-1)) && isWordSign(behind[0]) ? " " : "";
  return last > 0x2e7f || first > 0x2e7f || /[a-z]-$/.test(before) ? "" : " ";
}

const HAN = /\p{Script=Han}/u;
const LETTERS = /[A-Za-z]{2}/;

/** Whether a line is of a script that has spaces between its words. */
export function isLatin(line: string): boolean {
  return !HAN.test(line) && LETTERS.test(line);
}

/** A letter of a word; an X masks, and what it masks goes on. */
function isWordSign(sign = ""): boolean {
  return isLetter(sign.charCodeAt(0)) && sign !== "X" && sign !== "x";
}
