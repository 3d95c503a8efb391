import type { Passage } from "../align/align.js";
import { ofSide } from "../align/run.js";
import { span, type Span } from "../text/span.js";
import { type Beside, besideOf, sortsLike } from "./beside-words.js";
import { gapAt } from "./gap-beside.js";
import type { ReadTexts } from "./read-text.js";
import { readUnits } from "./units.js";

/** In units. */
const LONGEST_WORD = 8;
/** So much of the two words may be the same at their ends. By hand. */
const LONGEST_END = 3;
/** What is left of the value. */
const LEAST = 2;

/**
 * A value without the beginning of a word that took the place of its own text's word behind it, where the two end alike
 * and only that end is paired:
 *
 *   XX医院 | 南桥卫生院   →   南桥, not 南桥卫
 */
export function withoutWordOfOneEnd(
  passage: Passage,
  index: number,
  side: "left" | "right",
  texts: ReadTexts,
): Span<"folded"> | null {
  const { own, other } = texts;
  const otherSide = side === "left" ? "right" : "left";
  const [given, next] = passage.runs.slice(index, index + 2);
  const gap = gapAt(passage, index, 1, side, texts);
  if (gap === null || gap.own === "" || next.kind !== "match") return null;
  const { start, end } = ofSide(given, otherSide);
  const paired = ofSide(next, side);
  for (let shared = 1; shared <= Math.min(LONGEST_END, next.leftLength); shared++) {
    const tail = readUnits(own.normalised, paired.start, paired.start + shared);
    const kind = besideOf(gap.own + tail);
    if (kind === null) continue;
    const whole = readUnits(other.normalised, start, end) + gap.other + tail;
    const least = gap.other.length + shared;
    const sorts: readonly (Beside | null)[] = sortsLike(kind);
    for (let length = Math.min(LONGEST_WORD, whole.length - LEAST); length >= least; length--)
      if (sorts.includes(besideOf(whole.slice(-length)))) return span(start, start + whole.length - length);
  }
  return null;
}
