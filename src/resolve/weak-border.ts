import type { Passage } from "../align/align.js";
import { ofSide, type Run } from "../align/run.js";
import { wordsOf } from "../lexicons/one-of.js";
import { NUMERAL } from "../lexicons/numerals.js";
import { span, type Span } from "../text/span.js";
import { besideOf, endsWith } from "./beside-words.js";
import type { ReadTexts } from "./read-text.js";
import { holdsHole, readUnits } from "./units.js";

/** By hand: what a place of work is called, that the lists know only with more words before it. */
const MORE = ["厂", "场", "园", "馆", "社", "行", "坊", "店", "站", "堂", "基地", "门店", "工厂"];
const BODIES: ReadonlySet<string> = new Set([...wordsOf("organisations").map(({ word }) => word), ...MORE]);
const LONGEST_WORD = 8;
const LONGEST_GAP = 10;

const HAN = /^\p{Script=Han}/u;
const PARTICLE = /^[的了在和与及或是为于到至从由对向将被把等]$/u;
const NUMBER = new RegExp(`(?:\\d|^${NUMERAL}+)$`, "u");

/**
 * A value with the character beside it, where that is all that is paired of a word which was replaced: nothing says
 * whether it belongs to the value's word or to the word beside it.
 *
 *   □纸厂 | 宏达造纸企业   →   宏达造纸
 */
export function beyondWeakBorder(
  { runs }: Passage,
  index: number,
  side: "left" | "right",
  { own, other }: ReadTexts,
): Span<"folded"> | null {
  const otherSide = side === "left" ? "right" : "left";
  const given = ofSide(runs[index], otherSide);
  const value = readUnits(other.normalised, given.start, given.end);
  if (NUMBER.test(value)) return null;
  const gapBetween = (first: Run, last: Run): readonly [string, string] => {
    const [ownGap, otherGap] = [
      span<"folded">(ofSide(first, side).end, ofSide(last, side).start),
      span<"folded">(ofSide(first, otherSide).end, ofSide(last, otherSide).start),
    ];
    const isNear =
      ownGap.end - ownGap.start <= LONGEST_GAP &&
      otherGap.end - otherGap.start <= LONGEST_GAP &&
      !holdsHole(own.normalised, ownGap.start, ownGap.end);
    return isNear
      ? [readUnits(own.normalised, ownGap.start, ownGap.end), readUnits(other.normalised, otherGap.start, otherGap.end)]
      : ["", ""];
  };
  const isBeside = (near: Run | undefined, edge: "start" | "end"): near is Run => {
    if (near?.kind !== "match" || near.leftLength !== 1) return false;
    const far = edge === "start" ? "end" : "start";
    return ofSide(near, side)[far] === ofSide(runs[index], side)[edge] && ofSide(near, otherSide)[far] === given[edge];
  };
  const characterOf = (run: Run): string => {
    const { start, end } = ofSide(run, side);
    return readUnits(own.normalised, start, end);
  };
  const [before, behind] = [runs[index - 1], runs[index + 1]];
  const further = runs[index + 2];
  if (further !== undefined && isBeside(behind, "end")) {
    const [ownGap, otherGap] = gapBetween(behind, further);
    if (isWeakBehind(value, characterOf(behind), ownGap, otherGap)) return span(given.start, given.end + 1);
  }
  if (index > 1 && isBeside(before, "start")) {
    const [ownGap, otherGap] = gapBetween(runs[index - 2], before);
    if (isWeakBefore(characterOf(before), ownGap, otherGap)) return span(given.start - 1, given.end);
  }
  return null;
}

function isWeakBehind(value: string, character: string, own: string, other: string): boolean {
  if (!HAN.test(own) || !HAN.test(other) || !HAN.test(character) || PARTICLE.test(character)) return false;
  if (besideOf(character) !== null || BODIES.has(character)) return endsWith(value + character) > 1;
  return [own, other, character + own, character + other].some(beginsWithBody);
}

/** Its own text has a whole word that ends with the character, and the other text has none. */
function isWeakBefore(character: string, own: string, other: string): boolean {
  if (!HAN.test(own) || !HAN.test(other) || !HAN.test(character) || PARTICLE.test(character)) return false;
  return isWord(own.slice(-1) + character) && !isWord(other.slice(-1) + character) && besideOf(character) === null;
}

const isWord = (text: string): boolean => besideOf(text) !== null || BODIES.has(text);

function beginsWithBody(text: string): boolean {
  for (let length = Math.min(LONGEST_WORD, text.length); length > 0; length--)
    if (isWord(text.slice(0, length))) return true;
  return false;
}
