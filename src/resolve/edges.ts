import type { Passage } from "../align/align.js";
import { ofSide } from "../align/run.js";
import type { NormalisedText } from "../text/normalise.js";
import { span, type Span } from "../text/span.js";
import { besideOf, endsWith, looksLikeName } from "./beside-words.js";
import { type Edges, settleBefore, settleBehind } from "./edge-beside-word.js";
import { gapAt, LONGEST_BESIDE, type Gap } from "./gap-beside.js";
import { besideValue } from "./insertions.js";
import { leadInOf } from "./lead-in.js";
import type { ReadTexts } from "./read-text.js";
import { holdsHole, readUnits } from "./units.js";
import { beyondWeakBorder, withoutReplacedWord } from "./weak-border.js";
import { withoutAddress, withoutRank } from "./without-address.js";
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
  const led = withoutLeadIn(other.normalised, given, furtherThan(passage, index, side, texts));
  if (led !== null) return { units: led, by: "words" };
  const clause = goesOnWithWord(own.normalised, ofSide(passage.runs[index], side).end)
    ? behindClause(other.normalised, given)
    : null;
  if (clause !== null) return { units: clause, by: "nothing", orElse: given };
  const named = withoutAddress(passage, index, side, texts) ?? withoutRank(passage, index, side, texts);
  if (named !== null) return { units: named, by: "words" };
  const shorter = withoutReplacedWord(passage, index, side, texts) ?? withoutWordOfOneEnd(passage, index, side, texts);
  if (shorter !== null) return { units: shorter, by: "words" };
  const replacedBehind =
    behind === null || !holdsWords(behind.own) ? null : settleBehind(other.normalised, given, behind);
  if (replacedBehind !== null) return replacedBehind;
  const replacedBefore =
    before === null || !holdsWords(before.own)
      ? null
      : settleBefore(other.normalised, given, before, isBehindTitle(passage, index, side, texts));
  if (replacedBefore !== null) return replacedBefore;
  const behindTitle = nameBehindTitle(passage, index, side, texts);
  if (behindTitle !== null) return behindTitle;
  const beyond = beyondWeakBorder(passage, index, side, texts);
  if (beyond !== null) return { units: given, by: "nothing", orElse: beyond };
  return withoutDoubled(passage, index, side, texts) ?? withInsertions(passage, index, side, texts);
}

/** Whether there is more than signs in it, which may have been misread. */
function holdsWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
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

const TITLES: ReadonlySet<string> = new Set(["《》", "〈〉", "「」", "『』"]);

/** What joins the items of a list. */
const JOINTS = Array.from("、与和及", (joint) => joint.charCodeAt(0));

/**
 * Whether another item of a list is between the words that are shared and the value: of 产业集群□个 | 产业集群、产业强镇各1个 the
 * number counts something else.
 */
function isOfOtherItem(before: Gap | null, value: string): boolean {
  return before !== null && before.own === "" && ITEM_BEFORE.test(before.other) && ONLY_DIGITS.test(value);
}

const ITEM_BEFORE = /^[、，,].*\p{Script=Han}/u;

const ONLY_DIGITS = /^[0-9.]+$/;

/** How many runs beside a value are looked at for a placeholder that has lost its own. By hand. */
const NEARBY_RUNS = 3;

/**
 * Whether a value is a list and a placeholder beside its own has none: of ××镇、××乡 | 柳泉街道、石鼓镇 the first did not
 * stand for both, nor of ××公司与××中学 | 恒丰集团与清涧学校.
 */
function takesNeighbours({ runs }: Passage, index: number, side: "left" | "right", { own, other }: ReadTexts): boolean {
  const units = ofSide(runs[index], side === "left" ? "right" : "left");
  const joints = JOINTS.filter((joint) =>
    other.normalised.plain.subarray(units.start + 1, units.end - 1).includes(joint),
  );
  if (joints.length === 0) return false;
  const [first, last] = [Math.max(0, index - NEARBY_RUNS), Math.min(runs.length - 1, index + NEARBY_RUNS)];
  for (let at = first; at < last; at++) {
    const { end } = ofSide(runs[at], side);
    const { start } = ofSide(runs[at + 1], side);
    const isListed =
      start - end <= LONGEST_BESIDE &&
      joints.some((joint) => own.normalised.plain.subarray(end, start).includes(joint));
    if (isListed && holdsHole(own.normalised, end, start)) return true;
  }
  return false;
}

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

function withoutLeadIn(other: NormalisedText, { start, end }: Span<"folded">, further: number): Span<"folded"> | null {
  if (!beginsClause(other, start)) return null;
  const text = readUnits(other, start, end + further);
  const lead = leadInOf(text);
  // The lead-in alone was taken for the value, and the value is behind it.
  const stop = lead >= end - start ? end + further : end;
  return lead === 0 ? null : span(start + lead, stop);
}

const goesOnWithWord = (own: NormalisedText, at: number): boolean =>
  at < own.plain.length && own.lineStarts[at] === 0 && HAN.test(readUnits(own, at, at + 1));

/** What is behind the first clause of a value that begins one: of 放眼全县，芷溪 nothing says that it is a name. */
function behindClause(other: NormalisedText, { start, end }: Span<"folded">): Span<"folded"> | null {
  if (!beginsClause(other, start)) return null;
  const [clause = ""] = FIRST_CLAUSE.exec(readUnits(other, start, end)) ?? [];
  return clause === "" ? null : span(start + clause.length, end);
}

const FIRST_CLAUSE = /^\p{Script=Han}{2,12}[，,](?=\p{Script=Han}{2,12}$)/u;

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
