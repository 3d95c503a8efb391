import { longestKnownNameAt } from "../lexicons/known-names.js";
import { NUMERAL } from "../lexicons/numerals.js";
import type { NormalisedText } from "../text/normalise.js";
import { span, type Span } from "../text/span.js";
import {
  beginsWithTitle,
  behindNameOf,
  besideOf,
  endsWith,
  endsWithNamed,
  isDivision,
  isVerb,
  looksLikeName,
} from "./beside-words.js";
import type { Gap } from "./gap-beside.js";
import { readUnits } from "./units.js";

/** Where a value begins and ends, if the text right beside it differs. */
export interface Edges {
  /** The units that are the value. */
  readonly units: Span<"folded">;
  /** The paired text right beside it, words that were replaced, the length alone, or nothing. */
  readonly by: "paired" | "words" | "length" | "nothing";
  /** The value with the unpaired text beside it, where nothing says whether that belongs to it. */
  readonly orElse?: Span<"folded">;
}

/** The edges of a value, by the words that its own text has behind it in place of those of the other one. */
export function settleBehind(other: NormalisedText, { start, end }: Span<"folded">, gap: Gap): Edges | null {
  const kind = behindNameOf(gap.own);
  const value = readUnits(other, start, end);
  const whole = value + gap.other;
  if (kind === "title") {
    const title = beginsWithTitle(whole);
    if (title > 0 && looksLikeName(whole.slice(title))) return byWords(start + title, start + whole.length);
  }
  const named = kind === null && gap.other === "" ? nameBeforeRest(value, gap.own) : 0;
  if (named > 0) return byWords(start, start + named);
  if (kind !== null) {
    const suffix = kind === "title" ? endsWith(whole, ["title"]) : endsWithNamed(whole);
    if (suffix > 0 && whole.length - suffix > 1) return byWord(start, whole, suffix, gap);
    if (gap.other === "")
      return { units: span(start, end), by: kind !== "title" && mayHoldNoun(value, gap.own) ? "nothing" : "words" };
    const isPlausible = kind === "title" ? looksLikeName(whole) : false;
    return isPlausible ? byWords(start, start + whole.length) : { units: span(start, end), by: "nothing" };
  }
  if (isVerb(gap.own) && isVerb(gap.other)) return byWords(start, end);
  const form = FIRM.test(gap.own) ? (FIRM_BEHIND.exec(whole)?.[0].length ?? 0) : 0;
  if (form > 0) return byWords(start, start + whole.length - form);
  if (gap.other === "" && mayHoldNoun(value, gap.own)) return { units: span(start, end), by: "nothing" };
  if (gap.other === "" || !cutsHan(value, gap.other)) return null;
  // 林 | 木木: one character that was read as two.
  return { units: span(start, end), by: value.endsWith(gap.other) ? "nothing" : byLength(value, gap) };
}

/** XX会议室 | 云台报告厅: a word was lost, and the value is long enough to hold another one. */
function mayHoldNoun(value: string, own: string): boolean {
  return LOST_NOUN.test(own) && NAME_AND_NOUN.test(value) && longestKnownNameAt(value, 0) < value.length;
}

/** By hand. */
const LOST_NOUN = /^\p{Script=Han}{2,4}$/u;
const NAME_AND_NOUN = /^\p{Script=Han}{4,8}$/u;

/** By hand: what ends the name of a firm in English. Units have no spaces: HaldenGroup. */
const FIRM_WORDS =
  "(?:Inc|Ltd|LLC|LLP|Corp|Corporation|Company|Co|Group|plc|PLC|Holdings|Limited|Industries|Partners|GmbH|AG)";
const FIRM = new RegExp(`^,?(?:Co\\.,?)?${FIRM_WORDS}\\.?$`);
const FIRM_BEHIND = new RegExp(`(?<=[a-z0-9]),?(?:Co\\.,?)?${FIRM_WORDS}\\.?$`);

/**
 * Up to the word behind a name; not if what is before that may belong to either, 柘林[巡回]审判站, nor if it is one
 * character, which may end a word that no list has, XX水厂 | 枫林[管护]站, or the name: XX大队 | 黄泥[湖]. One for another
 * is whole, XX所 | 枫林站, and so is that of a division in place of a place.
 */
function byWord(start: number, whole: string, suffix: number, gap: Gap): Edges {
  const name = whole.slice(0, -suffix);
  const end = start + name.length;
  const isWhole = suffix > 1 || isWholeAlone(whole.slice(-1), gap);
  if (!isWhole && gap.other === "")
    return { units: span(start, end + suffix), by: "nothing", orElse: span(start, end) };
  const more = MORE_OF_WORD.exec(name)?.[0].length ?? 0;
  const length = more > 0 || isWhole ? more : Math.min(LONGEST_BEFORE_CHARACTER, name.length - SHORTEST_NAME);
  if (length <= 0 || length === name.length) return byWords(start, end);
  return { units: span(start, end), by: "nothing", orElse: span(start, end - length) };
}

const isWholeAlone = (character: string, { own, other }: Gap): boolean =>
  isDivision(character) ? besideOf(own) === "place" : own.length === 1 && other === character;

/** In characters: 枫林, and 管护 before 站. */
const SHORTEST_NAME = 2;
const LONGEST_BEFORE_CHARACTER = 2;

/** By hand. */
const MORE_OF_WORD = /(?:巡回|中心|人民|综合|联合|直属|附属|社区|专科|第[一二三四五六七八九十]{1,2})$/u;

/**
 * The length of the name that a value begins with, if its own text has a title there and what the value goes on with:
 * XXX教授因病 | 俞德浚因突发疾病 → 俞德浚. 0 if it has not.
 */
function nameBeforeRest(value: string, own: string): number {
  const title = beginsWithTitle(own);
  const at = title === 0 ? -1 : value.indexOf(own.slice(title), 1);
  return at > 0 && looksLikeName(value.slice(0, at)) ? at : 0;
}

/**
 * The length of the preposition that a value begins with, if its own text has another one there:
 * 位于XX | 坐落在凤凰山 → 1. 0 if it has not.
 */
export function prepositionOf(own: string, value: string): number {
  if (!PREPOSITION_BEFORE.test(own) || value.length < LEAST_BEHIND_PREPOSITION || looksLikeName(value)) return 0;
  return PREPOSITION_FIRST.exec(value)?.[0].length ?? 0;
}

const LEAST_BEHIND_PREPOSITION = 3;
const PREPOSITION_BEFORE = /(?:[在于至到赴去抵由往从把被向给对同与和]|抵达|走进|根据|按照)$/u;
const PREPOSITION_FIRST = /^(?:[在于至到赴由往从把被向给对]|根据|按照)(?=\p{Script=Han})/u;

/** The same, by the words before it. */
export function settleBefore(
  other: NormalisedText,
  { start, end }: Span<"folded">,
  gap: Gap,
  isTitled: boolean,
): Edges | null {
  const preposition = prepositionOf(gap.own, readUnits(other, start, end));
  if (preposition > 0) return byWords(start + preposition, end);
  // 和XX | 以及南昌.
  if (gap.other.endsWith("以") && end - start > 1 && readUnits(other, start, start + 1) === "及")
    return byWords(start + 1, end);
  const from = start - gap.other.length;
  const whole = readUnits(other, from, end);
  const value = readUnits(other, start, end);
  if (isTitled || besideOf(gap.own) === "title") {
    const title = beginsWithTitle(whole);
    if (title > 0 && whole.length - title > 1) return byWords(from + title, end);
  }
  if (besideOf(gap.own) === "title") {
    const behind = endsWith(whole, ["title"]);
    if (behind > 0 && looksLikeName(whole.slice(0, -behind))) return byWords(from, end - behind);
    if (gap.other === "") return { units: span(start, end), by: "words" };
    return looksLikeName(whole) ? byWords(from, end) : { units: span(start, end), by: "nothing" };
  }
  if (isVerb(gap.own) && isVerb(gap.other)) return byWords(start, end);
  return gap.other === "" || !cutsHan(gap.other, value) ? null : { units: span(start, end), by: byLength(value, gap) };
}

/** One misread character beside a value leaves it in doubt; a whole word that was replaced may be part of it. */
function byLength(value: string, { own, other }: Gap): "length" | "nothing" {
  return (value.length === 1 && !NUMERAL_ALONE.test(value)) || own.length > 1 || other.length > 1
    ? "nothing"
    : "length";
}

const byWords = (start: number, end: number): Edges => ({ units: span(start, end), by: "words" });

const NUMERAL_ALONE = new RegExp(`^${NUMERAL}$`, "u");

/** Whether Chinese characters are on both sides of an edge. */
function cutsHan(before: string, behind: string): boolean {
  return HAN.test(before.at(-1) ?? "") && HAN.test(behind.at(0) ?? "");
}

const HAN = /\p{Script=Han}/u;
