import type { Passage } from "../align/align.js";
import { endIn, ofSide, startIn } from "../align/run.js";
import { isQuote, isSentenceEnd, isStop } from "../text/characters.js";
import { isBracket } from "../text/brackets.js";
import { HOLE, type NormalisedText } from "../text/normalise.js";
import { span, type Span } from "../text/span.js";
import type { Edges } from "./edges.js";
import { looksLikeName } from "./beside-words.js";
import { leadInOf } from "./lead-in.js";
import type { ReadTexts } from "./read-text.js";
import { holdsHole, readUnits } from "./units.js";

/** Text of more units than these is no longer what one placeholder stood for. By hand. */
const LONGEST = 80;

/** What is on one side of a placeholder in its own text. */
type Border = "colon" | "mark" | "line" | "comma" | "list" | "word";

const BLANK = /^[_＿\s]+$/u;
const ONLY_DIGITS = /^[0-9.]+$/u;
/** Of 18:30 and 1,200 the sign is no stop. */
const HOLDS_STOP = /[，。；：！？;!?]|(?<![0-9])[,:]|[,:](?![0-9])/u;
const WHOLE_LIST = /^[\p{L}\p{N}、·]+$/u;
const COLON = ":".charCodeAt(0);
const SEMICOLON = ";".charCodeAt(0);
const LIST_COMMA = "、".charCodeAt(0);
const WIDE = 2;

/**
 * The value of several clauses for a placeholder that fills a clause of its own, between a colon, quotation mark,
 * bracket or line break and a stop or one of these; a blank has them in the middle of a clause too:
 *
 *   处理意见：“□” | 处理意见：“限期改正，逾期立案”   →   限期改正，逾期立案
 *   存在____的行为 | 存在超范围经营，且未明码标价的行为   →   超范围经营，且未明码标价
 *
 * Null where one clause is all that the other text has there.
 */
export function wholeClause(passage: Passage, index: number, side: "left" | "right", texts: ReadTexts): Edges | null {
  const { own, other } = texts;
  const otherSide = side === "left" ? "right" : "left";
  const at = startIn(passage.runs[index], side);
  const given = ofSide(passage.runs[index], otherSide);
  const between = betweenPaired(passage, index, side, texts);
  if (between === null || between.end - between.start > LONGEST) return null;
  const { start, end } = between;
  if (holdsHole(other.normalised, start, end)) return null;
  const found = readUnits(other.normalised, start, end);
  // 途经：□。 | 途经：甲、乙、丙。: the stop behind the placeholder was paired with the first comma of the list.
  const isList =
    given.start === start &&
    given.end < end &&
    other.normalised.plain[given.end] === LIST_COMMA &&
    own.normalised.plain[at + 1] !== LIST_COMMA &&
    WHOLE_LIST.test(found);
  if (isList) return { units: between, by: "words" };
  if (!HOLDS_STOP.test(found)) return null;
  const [before, behind] = [borderBefore(own.normalised, at), borderBehind(own.normalised, at)];
  if (before === "list" || behind === "list") return null;
  const lead = leadInOf(readUnits(other.normalised, start, end));
  const units = span<"folded">(start + lead, end);
  if (lead > 0 && !HOLDS_STOP.test(readUnits(other.normalised, units.start, end))) return null;
  const doubtful: Edges = { units: given, by: "nothing", orElse: units };
  const isOpen = given.start > units.start || given.end < end;
  if (holdsSentenceEnd(other.normalised, units))
    return before === "word" || behind === "word" || !isOpen ? null : doubtful;
  const isClause = before !== "word" && before !== "comma" && behind !== "word";
  const value = readUnits(other.normalised, given.start, given.end);
  const whole = readUnits(other.normalised, units.start, units.end);
  const mayEndBefore = behind === "comma" && (before !== "colon" || looksLikeName(firstClause(whole)));
  const isBlank = BLANK.test(own.placeholders[own.normalised.key[at] - HOLE]?.text ?? "");
  if (isClause && (isBlank || !mayEndBefore)) return { units, by: "words" };
  if (ONLY_DIGITS.test(value) || before === "comma") return null;
  if (isBlank) return { units, by: "words" };
  if (isClause) return { units, by: "nothing", orElse: span(units.start, units.start + firstClause(whole).length) };
  const isPhrase = behind === "mark" && given.end - given.start >= SHORTEST_PHRASE;
  const isCut =
    (given.start > units.start && before === "word") || (given.end < end && (behind === "word" || isPhrase));
  return isCut ? doubtful : null;
}

/** A value of fewer units is a name rather than what somebody did. By hand. */
const SHORTEST_PHRASE = 4;

const firstClause = (text: string): string => /^[^，,]*/u.exec(text)?.[0] ?? "";

/** What the other text has between the words that are paired on both sides of a placeholder, in its line. */
function betweenPaired(
  passage: Passage,
  index: number,
  side: "left" | "right",
  texts: ReadTexts,
): Span<"folded"> | null {
  const start = startBehindPaired(passage, index, side, texts);
  const end = endBeforePaired(passage, index, side, texts);
  return start === null || end === null ? null : span(start, end);
}

function startBehindPaired(
  { runs }: Passage,
  index: number,
  side: "left" | "right",
  { own, other }: ReadTexts,
): number | null {
  const otherSide = side === "left" ? "right" : "left";
  const [before, at] = [runs[index - 1], ofSide(runs[index], side)];
  const isPaired = before !== undefined && before.kind === "match" && endIn(before, side) === at.start;
  const { lineStarts } = other.normalised;
  let start = startIn(runs[index], otherSide);
  const limit = isPaired ? endIn(before, otherSide) : Math.max(0, start - LONGEST);
  while (start > limit && lineStarts[start] === 0) start--;
  if (own.normalised.lineStarts[at.start] === 1) return lineStarts[start] === 1 ? start : null;
  return isPaired && start === limit ? start : null;
}

function endBeforePaired(
  { runs }: Passage,
  index: number,
  side: "left" | "right",
  { own, other }: ReadTexts,
): number | null {
  const otherSide = side === "left" ? "right" : "left";
  const [behind, at] = [runs[index + 1], ofSide(runs[index], side)];
  const isPaired = behind !== undefined && behind.kind === "match" && startIn(behind, side) === at.end;
  const { lineStarts, plain } = other.normalised;
  let { end } = ofSide(runs[index], otherSide);
  const limit = isPaired ? startIn(behind, otherSide) : Math.min(plain.length, end + LONGEST);
  while (end < limit && lineStarts[end] === 0) end++;
  const endsOwn = own.normalised.lineStarts[at.end] === 1 || at.end === own.normalised.plain.length;
  if (endsOwn) return lineStarts[end] === 1 || end === plain.length ? end : null;
  if (!isPaired || end !== limit) return null;
  return behindSameStop(runs, index, side, { own, other }) ?? end;
}

/** Where the stop behind the placeholder is paired, and more clauses follow that end with the same stop: its place. */
function behindSameStop(
  runs: Passage["runs"],
  index: number,
  side: "left" | "right",
  { own, other }: ReadTexts,
): number | null {
  const otherSide = side === "left" ? "right" : "left";
  const [stop, next] = [runs[index + 1], runs[index + 2]];
  if (next === undefined) return null;
  const { start, end } = ofSide(stop, side);
  if (end - start !== 1 || startIn(next, side) !== end || !isStop(own.normalised.plain[start])) return null;
  const [from, to] = [startIn(stop, otherSide), startIn(next, otherSide) - 1];
  if (to <= from || other.normalised.plain[to] !== own.normalised.plain[start]) return null;
  return other.normalised.lineStarts.subarray(from + 1, to + 1).includes(1) ? null : to;
}

function borderBefore(text: NormalisedText, at: number): Border {
  const { plain, lineStarts } = text;
  if (at === 0 || lineStarts[at] === 1) return "line";
  if (plain[at - 1] === COLON) return "colon";
  let from = at;
  while (from > 0 && at - from < LONGEST_NUMBER && lineStarts[from] === 0) from--;
  const isLine = from === 0 || lineStarts[from] === 1;
  return ITEM_NUMBER.test((isLine ? ":" : "") + readUnits(text, from, at)) ? "mark" : borderOf(plain[at - 1]);
}

const LONGEST_NUMBER = 4;
/** 1. and 二、 before an item. */
const ITEM_NUMBER = /[:;。](?:[0-9]{1,2}[.、]|[一二三四五六七八九十]{1,2}、)$/u;

function borderBehind({ plain, lineStarts, spaces }: NormalisedText, at: number): Border {
  if (at + 1 === plain.length || lineStarts[at + 1] === 1 || spaces[at + 1] === WIDE) return "line";
  return isSentenceEnd(plain[at + 1]) || plain[at + 1] === SEMICOLON ? "mark" : borderOf(plain[at + 1]);
}

function borderOf(code: number): Border {
  if (isQuote(code) || isBracket(code)) return "mark";
  if (code === LIST_COMMA) return "list";
  return isStop(code) ? "comma" : "word";
}

function holdsSentenceEnd({ plain }: NormalisedText, { start, end }: Span<"folded">): boolean {
  for (let at = start; at < end; at++) if (isSentenceEnd(plain[at])) return true;
  return false;
}
