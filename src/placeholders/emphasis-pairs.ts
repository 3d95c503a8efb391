import { SHAPE_SIGNS } from "../lexicons/mask-signs.js";
import { isPlainSurname } from "../lexicons/surnames.js";
import { ALONE, isMask, LEAD, LEADS, LONGEST_MARK, type Run } from "./emphasis-runs.js";
import { isBalanced } from "./is-balanced.js";
import { isEdge } from "./is-edge.js";
import { isRowOfCommas } from "./rows-of-commas.js";

/** Signs that hide things and are no marks. */
const OTHER_SIGNS = `XxＸｘ×○□■${SHAPE_SIGNS}`;

/** A pair that is bold whatever the rest of the document does. By hand, as are all weights here. */
export const CLEAR = 4;

/** A pair, as it is whatever else the document does. */
export interface Pair {
  readonly open: Run;
  readonly close: Run;
  /** How much speaks for its being marks, what the document does left out. */
  readonly score: number;
  /** It may as well be two that begin sentences. */
  readonly spansSentences: boolean;
  /** It goes from the middle of a sentence to its end, and the line goes on. */
  readonly endsInText: boolean;
  /** It is inside a clause, without an edge on either side, and not short. */
  readonly isLongInside: boolean;
  readonly endsWithComma: boolean;
  /** It is longer than a few words, and heads no line. */
  readonly isPhrase: boolean;
  /** What is in it is itself masked, or begins so. */
  readonly isMasked: boolean;
}

const STARTS_ILL =
  /^(?:[+＋\s，。、；：！？）”’》】,.;:!?的%％‰℃]|[万亿](?:元|亩|吨(?!级)|千瓦|平方|立方)|以及|[和与及等或](?![平]))/;
const ENDS_ILL =
  /\s$|[是在对于和与及为以向从把被让使由到将来赴第近约超的是达共占或每“（《【]$|[增减升降提缩]至$|(?<![来以交过])往$|(?<![各独])自$|(?:抵达|途经|经过)$/;
const LONGEST_WORDS = 6;
const LONGEST_INNER = 400;
const SHORT = 7;

/** What two runs are as the marks of a pair; null where no one emphasises what is between them. */
export function pairOf(text: string, open: Run, close: Run, isPublished: boolean): Pair | null {
  if (open.length > LONGEST_MARK || close.start - open.end > LONGEST_INNER || close.start === open.end) return null;
  const inner = text.slice(open.end, close.start);
  const isFigure = FIGURE.test(inner);
  // **～**, **至**: what joins two numbers.
  if (!isFigure && JOINS.test(inner)) return null;
  if (STARTS_ILL.test(inner) || !isBalanced(inner)) return null;
  // **会议认为**，: whoever reports, and then a stop.
  const isWhole = WHOLE_ITEM.test(inner) || (inner.endsWith("认为") && /[：:，,]/.test(text[close.end] ?? ""));
  if (ENDS_ILL.test(inner) && !isFigure && !isWhole) return null;
  if (open.sign === "_" && (open.length !== 2 || !SHOWN.test(inner))) return null;
  if (BORDER_OF_CELLS.test(inner) || (inner.includes(",") && isRowOfCommas(text, open.start))) return null;
  if (open.masks >= ALONE || close.masks >= ALONE) return null;
  const before = isEdge(text, open.start - 1);
  const isLead = LEADS.test(text.slice(Math.max(0, open.start - LEAD), open.start));
  const behind = isEdge(text, close.end);
  const isMasked = isFigure && MASKED.test(inner);
  // 李**和王**: no one emphasises from one name to the next.
  if (isPlainSurname(text[open.start - 1] ?? "") && isPlainSurname(text[close.start - 1] ?? "")) return null;
  const mayBeInside = isMasked || isPublished;
  if (open.length === 1 && open.sign === "*" && !(before && behind) && !mayBeInside) return null;
  // **市。**一是…。**: the first hides something, and the next begins an item.
  const beginsItem = isEdge(text, close.start - 1) && ITEM.test(text.slice(close.end, close.end + ITEM_LENGTH));
  if (beginsItem && open.masks > 0) return null;
  if (/[，、]$/.test(inner) && !before) return null;
  if (!isFigure && COUNTED.test(text.slice(close.end, close.end + MEASURE))) return null;
  // **灌区、**灌区: no one emphasises up to the sign between two items.
  if (inner.endsWith("、") && !isPublished) return null;
  const endsLine = /^[ \t]*(?:\r?\n|$)/.test(text.slice(close.end, close.end + ITEM_LENGTH));
  let score = -open.masks - close.masks;
  if (isFigure) score += 2 * CLEAR;
  // One star for italics, and three, are rare.
  if (open.length !== 2 && !isPublished) score -= 2;
  if (WORDS.test(inner)) score++;
  if ((before || isMask(text, open.start - 1)) && (behind || isMask(text, close.end))) score += 3;
  // 甲方：__张三__
  if (open.sign === "_" && WORDS.test(inner) && /[：:]/.test(text[open.start - 1] ?? "") && behind) score += CLEAR;
  if (before && ITEM.test(inner)) score += CLEAR;
  if (isLead && endsLine) score += CLEAR;
  if (isLead && (/[：:]$/.test(inner) || /^[：:]/.test(text.slice(close.end, close.end + 1)))) score += CLEAR;
  if (isLead && /[。！？；]$/.test(inner)) score += 2;
  score -= 2 * countOf(inner, /[。；！？]/g) + (before ? WITH_COMMA : ACROSS_CLAUSES) * countOf(inner, /，/g);
  if (inner.length === 1 && !isFigure) score -= 2;
  return {
    open,
    close,
    score,
    spansSentences: isFromSentenceToSentence(text, open, close),
    endsInText: !isLead && endsInText(text, open, close),
    // What is in bold inside a clause is short.
    isLongInside: !behind && inner.length > SHORT && !isFigure,
    endsWithComma: /[，、]$/.test(inner),
    isPhrase: !isFigure && !isLead && inner.length > LONGEST_WORDS,
    isMasked: isMasked || BEGINS_MASKED.test(inner),
  };
}

const JOINS = /^(?:[^\p{L}\p{N}]{1,3}|[至到兼])$/u;

/** Nothing goes on in bold from one cell to the next. */
const BORDER_OF_CELLS = /[\t|｜]|["”][,，;；]["“]/;

/** 。**发达，更要保护产权。**广大企业家: a whole sentence in bold, or the beginnings of two masked. */
function isFromSentenceToSentence(text: string, open: Run, close: Run): boolean {
  return (
    SENTENCE_END.test(
      text
        .slice(Math.max(0, open.start - 2), open.start)
        .trimEnd()
        .at(-1) ?? "",
    ) &&
    !ITEM.test(text.slice(open.end, open.end + ITEM_LENGTH)) &&
    SENTENCE_END.test(text[close.start - 1] ?? "") &&
    /\p{Script=Han}/u.test(text[close.end] ?? "")
  );
}

const SENTENCE_END = /[。！？；]/;

/** Whether what is between two runs begins behind a comma or a word, and ends a sentence behind which another one begins in its line. */
function endsInText(text: string, open: Run, close: Run): boolean {
  return (
    /[，、\p{Script=Han}]/u.test(text[open.start - 1] ?? "") &&
    SENTENCE_END.test(text[close.start - 1] ?? "") &&
    /\p{Script=Han}/u.test(text[close.end] ?? "")
  );
}

/** 教师**名。: a word in bold has no measure behind it alone. By hand. */
const COUNTED =
  /^(?:[%％‰℃]|(?:[名个家户处座台吨亩万亿元所间项条辆艘批场届倍张册支套棵株只头]|公里|[万亿]元|人次|万人|公顷|平方米|千瓦)(?:[，。；、：）]|$))/;
const MEASURE = 4;

/** A comma in what is in bold, and in what begins inside a clause. */
const WITH_COMMA = 0.5;
const ACROSS_CLAUSES = 2;

/** How many signs are in it, its last character left out. */
function countOf(inner: string, sign: RegExp): number {
  return inner.slice(0, -1).match(sign)?.length ?? 0;
}

/** What is itself masked, or a figure: no one hides what stands on both sides of it. */
const FIGURE = new RegExp(
  `^(?:第?[0-9${OTHER_SIGNS}]|某)(?:[0-9${OTHER_SIGNS}某.．,%％‰+＋~～至–—-]|[第年月日万亿元个家名项户人次条])*$`,
  "u",
);
/** XXX集团, 某某县. */
const BEGINS_MASKED = new RegExp(`^(?:[${OTHER_SIGNS}]{2}|某某)`, "u");
const MASKED = new RegExp(`[${OTHER_SIGNS}某]`, "u");
const SHOWN = new RegExp(`[${OTHER_SIGNS}\\p{Script=Han}*\\d]`, "u");
/** A few words without a stop. */
const WORDS = /^\p{Script=Han}{2,12}$/u;
/** How the items of a list in a sentence begin. */
const ITEM =
  /^(?:[一二三四五六七八九十]{1,2}[是要、，]|（[一二三四五六七八九十]{1,2}）|第[一二三四五六七八九十]{1,2}[，、]|\d{1,2}[.．、])/u;
/** `**一是**抓项目`. */
const WHOLE_ITEM = /^[一二三四五六七八九十]{1,2}[是要]$/;
const ITEM_LENGTH = 12;
