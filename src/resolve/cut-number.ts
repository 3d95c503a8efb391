import type { Passage } from "../align/align.js";
import { ofSide } from "../align/run.js";
import { isDigit } from "../text/characters.js";
import { span, type Span } from "../text/span.js";
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
  if (lineStarts[edge] !== 1 || own.normalised.lineStarts[ownEdge] === 1) return null;
  const [near, far] = direction < 0 ? [value.start, start] : [value.end - 1, end - 1];
  return isDigit(plain[near]) && isDigit(plain[far]) ? beside : null;
}
