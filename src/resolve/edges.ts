import type { Passage } from "../align/align.js";
import { ofSide } from "../align/run.js";
import { holdsWord } from "../text/holds-word.js";
import type { NormalisedText } from "../text/normalise.js";
import { span, type Span } from "../text/span.js";
import { besideOf, endsWith, looksLikeName } from "./beside-words.js";
import { type Edges, prepositionOf, settleBefore, settleBehind } from "./edge-beside-word.js";
import { besideDigitLine } from "./cut-number.js";
import { doubtfulLead } from "./doubtful-lead.js";
import { isQuote } from "../text/characters.js";
import { gapAt, LONGEST_BESIDE, type Gap } from "./gap-beside.js";
import { besideValue } from "./insertions.js";
import { bareLeadInOf, leadInOf } from "./lead-in.js";
import type { ReadTexts } from "./read-text.js";
import { takesNeighbours } from "./takes-neighbours.js";
import { holdsHole, readUnits } from "./units.js";
import { beyondWeakBorder, withoutReplacedWord } from "./weak-border.js";
import { withoutAddress, withoutAdverb, withoutRank, withoutRole } from "./without-address.js";
import { withoutWordOfOneEnd } from "./word-of-one-end.js";

export type { Edges } from "./edge-beside-word.js";

/**
 * Moves the edges of a value where the word beside it was replaced, dropped or moved, or where a reporter's lead-in
 * came before it:
 *
 *   ××机关 | 审计局         →   审计
 *   XXX同志 | 方立群        →   方立群
 *   XXX市长 | 市长严志平    →   严志平
 *   □□县 | 据了解象山县     →   象山
 */
export function edgesOf(passage: Passage, index: number, side: "left" | "right", texts: ReadTexts): Edges {
  const { own, other } = texts;
  const otherSide = side === "left" ? "right" : "left";
  const given = ofSide(passage.runs[index], otherSide);
  const before = gapAt(passage, index, -1, side, texts);
  const behind = gapAt(passage, index, 1, side, texts);
  if (
    takesNeighbours(passage, index, side, texts) ||
    isOfOtherItem(before, readUnits(other.normalised, given.start, given.end))
  )
    return { units: given, by: "nothing" };
  const cut = besideDigitLine(other.normalised, given);
  if (cut !== null) return cut;
  const first = firstOfSeveral(passage, index, side, texts);
  if (first > 0) return { units: given, by: "nothing", orElse: span(given.start, given.start + first) };
  const isMiddle = goesOnWithWord(own.normalised, ofSide(passage.runs[index], side).end);
  const led = withoutLeadIn(other.normalised, given, furtherThan(passage, index, side, texts), isMiddle);
  if (led !== null) {
    // 据了解□□县已有 | 据了解象山己有: the word behind it was replaced as well.
    const isReplaced = behind !== null && behind.other !== "" && holdsWord(behind.own);
    return (isReplaced ? settleBehind(other.normalised, led, behind) : null) ?? { units: led, by: "words" };
  }
  const named =
    withoutAddress(passage, index, side, texts) ??
    withoutRank(passage, index, side, texts) ??
    withoutAdverb(passage, index, side, texts) ??
    withoutRole(passage, index, side, texts);
  if (named !== null) return { units: named, by: "words" };
  const clause = isMiddle ? behindClause(other.normalised, given) : null;
  if (clause !== null) return { units: clause, by: "nothing", orElse: given };
  const shorter = withoutReplacedWord(passage, index, side, texts) ?? withoutWordOfOneEnd(passage, index, side, texts);
  if (shorter !== null) return { units: shorter, by: "words" };
  const replacedBehind =
    behind === null || !holdsWord(behind.own) ? null : settleBehind(other.normalised, given, behind);
  if (replacedBehind !== null) return withoutPreposition(replacedBehind, before, other.normalised);
  const replacedBefore =
    before === null || !holdsWord(before.own)
      ? null
      : settleBefore(other.normalised, given, before, isBehindTitle(passage, index, side, texts));
  if (replacedBefore !== null) return replacedBefore;
  const behindTitle = nameBehindTitle(passage, index, side, texts);
  if (behindTitle !== null) return behindTitle;
  const beyond = beyondWeakBorder(passage, index, side, texts);
  if (beyond !== null) return { units: given, by: "nothing", orElse: beyond };
  return withoutDoubled(passage, index, side, texts) ?? withInsertions(passage, index, side, texts);
}

/**
 * How much of a value comes before the word that makes a place or a body of it, if it ends with what another placeholder
 * stood for, which is all unpaired with the words between the two; 0 if it does not:
 *
 *   给XX乡XX中心校送来 | 给马岗镇柿园小学送来   →   马岗|镇柿园小学
 */
function firstOfSeveral(passage: Passage, index: number, side: "left" | "right", { own, other }: ReadTexts): number {
  const otherSide = side === "left" ? "right" : "left";
  const value = ofSide(passage.runs[index], otherSide);
  // A word of one or two characters behind the placeholder may be paired with that of the next: 区XX乡|XX社[区].
  const isShort = passage.runs[index + 1]?.kind === "match" && passage.runs[index + 1].leftLength <= SHORT_WORD;
  const last = passage.runs[index + (isShort ? 1 : 0)];
  const next = passage.runs[index + (isShort ? 2 : 1)];
  if (next === undefined) return 0;
  const from = ofSide(last, side).end;
  const to = ofSide(next, side).start;
  const isFlush = isShort || ofSide(next, otherSide).start === value.end;
  if (!isFlush || to - from > LONGEST_BESIDE || !holdsHole(own.normalised, from, to)) return 0;
  const found = readUnits(other.normalised, value.start, value.end);
  for (let length = SHORTEST_NAMED; length < found.length; length++) {
    const suffix = endsWith(found.slice(0, length), ["place", "organisation"]);
    if (suffix > 0) return length - suffix;
  }
  return 0;
}

const SHORT_WORD = 2;
/** 马岗镇. */
const SHORTEST_NAMED = 3;

/** 赴XX县 | 来到定南区: the word before was replaced as well. */
function withoutPreposition(edges: Edges, before: Gap | null, other: NormalisedText): Edges {
  const { start, end } = edges.units;
  const length = before === null ? 0 : prepositionOf(before.own, readUnits(other, start, end));
  return length === 0 ? edges : { ...edges, units: span(start + length, end) };
}

/**
 * A value that ends with the character which its own text has once behind the placeholder: copied twice, or a part of
 * a longer word. 的的 is copied; of 平陆县|县群众 nothing says, but 市|市长, 学院|院长 are two words.
 */
function withoutDoubled(passage: Passage, index: number, side: "left" | "right", { other }: ReadTexts): Edges | null {
  const otherSide = side === "left" ? "right" : "left";
  const [given, next] = passage.runs.slice(index, index + 2);
  const { start, end } = ofSide(given, otherSide);
  if (
    next?.kind !== "match" ||
    ofSide(next, otherSide).start !== end ||
    ofSide(next, side).start !== ofSide(given, side).end
  )
    return null;
  const { plain } = other.normalised;
  if (end - start < 3 || plain[end] !== plain[end - 1] || !HAN.test(String.fromCharCode(plain[end]))) return null;
  const shorter = span<"folded">(start, end - 1);
  const behind = readUnits(other.normalised, end, Math.min(plain.length, end + 2));
  if (PARTICLES.test(behind) || /\d/u.test(readUnits(other.normalised, end - 2, end - 1)))
    return { units: shorter, by: "words" };
  if (besideOf(behind[0]) === null || TWO_WORDS.test(behind.slice(1))) return null;
  const both = besideOf(behind);
  if (both !== null && both !== besideOf(behind[0])) return null;
  return { units: span(start, end), by: "nothing", orElse: shorter };
}

const PARTICLES = /^[的了在和与地得着]/u;
/** What makes another word of the character before it, which names a place or a body: 市长, 县委, 村民. By hand. */
const TWO_WORDS = /^[长委民城政直内级域区界情容务办处员花树校]/u;

/** Where a title was moved in front of the name, with what it is a title of: XXX书记 | 市委书记马建勋 → 马建勋. */
function nameBehindTitle(passage: Passage, index: number, side: "left" | "right", { other }: ReadTexts): Edges | null {
  const otherSide = side === "left" ? "right" : "left";
  const [given, title, behind] = passage.runs.slice(index, index + 3);
  if (title?.kind !== "match" || behind === undefined) return null;
  const { start, end } = ofSide(given, otherSide);
  const { start: from, end: to } = ofSide(title, otherSide);
  const name = span<"folded">(to, ofSide(behind, otherSide).start);
  if (from !== end || name.end - name.start > LONGEST_NAME || ofSide(title, side).end !== ofSide(behind, side).start)
    return null;
  if (!looksLikeName(readUnits(other.normalised, name.start, name.end))) return null;
  if (besideOf(readUnits(other.normalised, from, to)) !== "title") return null;
  const isName = looksLikeName(readUnits(other.normalised, start, end));
  return isName ? { units: span(start, end), by: "nothing", orElse: name } : { units: name, by: "words" };
}

/** In units. */
const LONGEST_NAME = 4;

/** A value with what of the unpaired text beside it belongs to it. */
function withInsertions(passage: Passage, index: number, side: "left" | "right", texts: ReadTexts): Edges {
  const { start, end } = ofSide(passage.runs[index], side === "left" ? "right" : "left");
  const [before, behind] = ([-1, 1] as const).map((direction) =>
    besideValue(passage, index, direction, { side, texts }),
  );
  // 《穆桂英挂帅》: the signs of a title are part of it.
  if (TITLES.has(before.text + behind.text)) return { units: span(start - 1, end + 1), by: "words" };
  const isDoubtful = before.belongs === "doubtful" || behind.belongs === "doubtful";
  const taken = ({ text, belongs }: typeof before): number => (belongs === "doubtful" ? text.length : belongs);
  const whole = span<"folded">(start - taken(before), end + taken(behind));
  if (isDoubtful) return { units: span(start, end), by: "nothing", orElse: whole };
  return { units: whole, by: whole.start < start || whole.end > end ? "words" : "paired" };
}

const TITLES: ReadonlySet<string> = new Set(["《》", "〈〉"]);

/**
 * Whether another item of a list is between the words that are shared and the value: of 产业集群□个 | 产业集群、产业强镇各1个 the
 * number counts something else.
 */
function isOfOtherItem(before: Gap | null, value: string): boolean {
  return before !== null && before.own === "" && ITEM_BEFORE.test(before.other) && ONLY_DIGITS.test(value);
}

const ITEM_BEFORE = /^[、，,].*\p{Script=Han}/u;

const ONLY_DIGITS = /^[0-9.]+$/;

/** A lead-in is no longer, in units: 局长郭长征在会上指出，. By hand. */
const LONGEST_LEAD = 24;

/** How much the other text alone has behind a value, up to what is paired. */
function furtherThan({ runs }: Passage, index: number, side: "left" | "right", { other }: ReadTexts): number {
  const otherSide = side === "left" ? "right" : "left";
  const [given, next] = [runs[index], runs[index + 1]];
  if (next === undefined || ofSide(next, side).start !== ofSide(given, side).end) return 0;
  const [from, to] = [ofSide(given, otherSide).end, ofSide(next, otherSide).start];
  return to - from > LONGEST_LEAD || holdsHole(other.normalised, from, to) ? 0 : to - from;
}

function withoutLeadIn(
  other: NormalisedText,
  { start, end }: Span<"folded">,
  further: number,
  isMiddle: boolean,
): Span<"folded"> | null {
  if (!beginsClause(other, start)) return null;
  const text = readUnits(other, start, end + further);
  const lead = isMiddle ? bareLeadInOf(text) : leadInOf(text);
  // The lead-in alone was taken for the value, and the value is behind it.
  const stop = lead >= end - start ? end + further : end;
  return lead === 0 ? null : span(start + lead, stop);
}

const goesOnWithWord = (own: NormalisedText, at: number): boolean =>
  at < own.plain.length && own.lineStarts[at] === 0 && HAN.test(readUnits(own, at, at + 1));

/** What is behind the first clause of a value that begins one: of 放眼全县，芷溪 nothing says that it is a name. */
function behindClause(other: NormalisedText, { start, end }: Span<"folded">): Span<"folded"> | null {
  if (!beginsClause(other, start) || isQuote(other.plain[start - 1])) return null;
  const lead = doubtfulLead(readUnits(other, start, end));
  return lead === 0 ? null : span(start + lead, end);
}

/** Whether a title is before the placeholder in its own text, though a part of it be paired: 小学校长 | 学校书记. */
function isBehindTitle(passage: Passage, index: number, side: "left" | "right", { own }: ReadTexts): boolean {
  const at = ofSide(passage.runs[index], side).start;
  const from = Math.max(0, at - LONGEST_NAME);
  return !holdsHole(own.normalised, from, at) && endsWith(`。${readUnits(own.normalised, from, at)}`, ["title"]) > 0;
}

const CLAUSE_SIGNS: ReadonlySet<number> = new Set(Array.from("，。；：！？,;:!?“”", (sign) => sign.charCodeAt(0)));

function beginsClause({ plain, lineStarts }: NormalisedText, at: number): boolean {
  if (lineStarts[at] === 1 || CLAUSE_SIGNS.has(plain[at - 1])) return true;
  return plain[at - 1] === POINT && CAPITAL.test(String.fromCharCode(plain[at]));
}

const POINT = ".".charCodeAt(0);
const CAPITAL = /[A-Z]/;
const HAN = /\p{Script=Han}/u;
