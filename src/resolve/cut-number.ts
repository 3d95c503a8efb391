import type { NormalisedText } from "../text/normalise.js";
import type { Passage } from "../align/align.js";
import { ofSide } from "../align/run.js";
import { isDigit } from "../text/characters.js";
import { span, type Span } from "../text/span.js";
import type { Edges } from "./edge-beside-word.js";
import type { ReadTexts } from "./read-text.js";
import { holdsHole } from "./units.js";

/** Unpaired text of more units is no foot of a page. By hand. */
const LONGEST = 40;

/**
 * The unpaired text beside a number that the end of a line of the other text breaks off, if the other end of that text is
 * a digit too: nothing says which digits are the value. Null if it is not so.
 *
 *   抢修爆管□处 | 抢修爆管6⏎供水集团季度简报⏎4处
 */
export function cutNumberBeside(
  { runs }: Passage,
  index: number,
  direction: -1 | 1,
  { side, texts: { own, other } }: { readonly side: "left" | "right"; readonly texts: ReadTexts },
): Span<"folded"> | null {
  const otherSide = side === "left" ? "right" : "left";
  const [hole, value] = [ofSide(runs[index], side), ofSide(runs[index], otherSide)];
  const outer = ofSide(runs[index + direction], otherSide);
  const beside = direction < 0 ? span<"folded">(outer.end, value.start) : span<"folded">(value.end, outer.start);
  const { start, end } = beside;
  if (end - start < 2 || end - start > LONGEST || holdsHole(other.normalised, start, end)) return null;
  const { plain, lineStarts } = other.normalised;
  const [edge, ownEdge] = direction < 0 ? [value.start, hole.start] : [value.end, hole.end];
  if (own.normalised.lineStarts[ownEdge] === 1) return null;
  const [near, far] = direction < 0 ? [value.start, start] : [value.end - 1, end - 1];
  if (!isDigit(plain[near]) || !isDigit(plain[far])) return null;
  // Of a head that was joined with the line before it, 爆管6供水集团季度简报⏎4, the other end is broken off.
  let inner = far;
  while (inner >= start && inner < end && isDigit(plain[inner])) inner -= direction;
  const isBroken = lineStarts[edge] === 1 || lineStarts[direction > 0 ? inner + 1 : inner] === 1;
  return isBroken ? beside : null;
}

/**
 * The edges of a number of whose digits some are a whole line of its text, which may be the number of a page; null if
 * there are none. Nothing says which it is:
 *
 *   突破□亿元 | 突破⏎6⏎23亿元     →   623 or 23
 *   突破□亿元 | 突破2⏎6⏎3亿元     →   263, or what is no stretch of the text
 */
export function besideDigitLine({ plain, lineStarts }: NormalisedText, units: Span<"folded">): Edges | null {
  const { start, end } = units;
  const breaks: number[] = [];
  for (let at = start; at < end; at++) {
    if (!isDigit(plain[at]) && plain[at] !== POINT) return null;
    if (at > start && lineStarts[at] === 1) breaks.push(at);
  }
  if (breaks.length === 0) return null;
  if (lineStarts[start] === 1) return { units, by: "nothing", orElse: span(breaks[0], end) };
  if (end === plain.length || lineStarts[end] === 1)
    return { units, by: "nothing", orElse: span(start, breaks[breaks.length - 1]) };
  return breaks.length > 1 ? { units, by: "nothing" } : null;
}

const POINT = ".".charCodeAt(0);
