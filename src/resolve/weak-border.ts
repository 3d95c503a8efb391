import type { Passage } from "../align/align.js";
import { leftEnd, ofSide, rightEnd, type Run } from "../align/run.js";
import { wordsOf } from "../lexicons/one-of.js";
import { NUMERAL } from "../lexicons/numerals.js";
import { span, type Span } from "../text/span.js";
import { besideOf, endsWith } from "./beside-words.js";
import { gapAt } from "./gap-beside.js";
import type { ReadText, ReadTexts } from "./read-text.js";
import { readUnits } from "./units.js";

/** By hand: what a place of work is called, that the lists know only with more words before it. */
const MORE = ["厂", "场", "园", "馆", "社", "行", "坊", "店", "站", "堂", "队", "中队", "基地", "门店", "工厂"];
const BODIES: ReadonlySet<string> = new Set([...wordsOf("organisations").map(({ word }) => word), ...MORE]);
const LONGEST_WORD = 8;

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
  passage: Passage,
  index: number,
  side: "left" | "right",
  texts: ReadTexts,
): Span<"folded"> | null {
  const { own, other } = texts;
  const { start, end } = ofSide(passage.runs[index], side === "left" ? "right" : "left");
  const value = readUnits(other.normalised, start, end);
  if (NUMBER.test(value)) return null;
  const characterAt = (direction: -1 | 1): string | null => {
    const run = characterBeside(passage.runs, index, direction);
    return run === null ? null : readUnits(own.normalised, ofSide(run, side).start, ofSide(run, side).end);
  };
  const behind = characterAt(1);
  const gapBehind = behind === null ? null : gapAt(passage, index + 1, 1, side, texts);
  if (behind !== null && gapBehind !== null) {
    const ownWord = gapBehind.own === "" ? textOf(passage.runs[index + 2], side, own) : gapBehind.own;
    if (isWeakBehind(value, behind, ownWord, gapBehind.other)) return span(start, end + 1);
  }
  const before = characterAt(-1);
  const gapBefore = before === null ? null : gapAt(passage, index - 1, -1, side, texts);
  if (before === null || gapBefore === null) return null;
  return isWeakBefore(before, gapBefore.own, gapBefore.other) ? span(start - 1, end) : null;
}

/**
 * A value without what begins its text's own word behind it, of which only the last character is paired, as the first
 * of a word that was replaced:
 *
 *   XX学院 | 海洋大学   →   海洋, not 海洋大
 */
export function withoutReplacedWord(
  passage: Passage,
  index: number,
  side: "left" | "right",
  texts: ReadTexts,
): Span<"folded"> | null {
  const { own, other } = texts;
  const { start, end } = ofSide(passage.runs[index], side === "left" ? "right" : "left");
  const run = characterBeside(passage.runs, index, 1);
  const gap = run === null ? null : gapAt(passage, index + 1, 1, side, texts);
  if (run === null || gap === null || gap.own === "" || gap.other !== "") return null;
  const character = readUnits(own.normalised, ofSide(run, side).start, ofSide(run, side).end);
  if (isWord(character) || !isWord(character + gap.own)) return null;
  const value = readUnits(other.normalised, start, end);
  for (let length = Math.min(LONGEST_WORD, value.length - 1); length > 0; length--)
    if (isWord(value.slice(-length) + character)) return span(start, end - length);
  return null;
}

/** What is paired right beside a placeholder and its value, if it is one character. */
function characterBeside(runs: readonly Run[], index: number, direction: -1 | 1): Run | null {
  const [given, near] = [runs[index], runs[index + direction]];
  if (near?.kind !== "match" || near.leftLength !== 1) return null;
  const [first, last] = direction < 0 ? [near, given] : [given, near];
  return leftEnd(first) === last.left && rightEnd(first) === last.right ? near : null;
}

function textOf(run: Run, side: "left" | "right", { normalised }: ReadText): string {
  const { start, end } = ofSide(run, side);
  return readUnits(normalised, start, Math.min(end, start + LONGEST_WORD));
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
