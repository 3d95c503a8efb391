import type { Passage } from "../align/align.js";
import { leftEnd, ofSide, rightEnd, type Run } from "../align/run.js";
import { isDigit, isHan, isWordCharacter } from "../text/characters.js";
import type { NormalisedText } from "../text/normalise.js";
import type { Span } from "../text/span.js";
import type { Edges } from "./edge-beside-word.js";
import type { ReadTexts } from "./read-text.js";
import { withoutRank } from "./without-address.js";

/** Paired text of fewer units may be the rest of a word that was replaced, or what separates two items of a list. */
const LEAST_BESIDE = 4;
/** A name of more characters may have in it what stands beside names: how somebody is called, a role, an adverb. */
const LONGEST_NAME = 2;

/**
 * The edges of a value that paired text holds on both sides, in the middle of a clause: of figures alone, or of a name of
 * one or two characters. Most values are so held, and of all that may be wrong with an edge only a rank may be there:
 *
 *   全年新建口袋公园□个，新增绿地 | 全年新建口袋公园32个，新增绿地   →   32
 *
 * Null where more is to be asked.
 */
export function heldEdges(passage: Passage, index: number, side: "left" | "right", texts: ReadTexts): Edges | null {
  const { runs } = passage;
  const units = ofSide(runs[index], side === "left" ? "right" : "left");
  if (!touches(runs[index - 1], runs[index]) || !touches(runs[index], runs[index + 1])) return null;
  if (runs[index - 1].leftLength < LEAST_BESIDE || runs[index + 1].leftLength < LEAST_BESIDE) return null;
  const { plain } = texts.other.normalised;
  if (meetsLine(texts.other.normalised, units) || !isWordCharacter(plain[units.start - 1])) return null;
  if (hasNameBehind(runs, index + 1, side)) return null;
  if (isFigure(texts.other.normalised, units)) return { units, by: "paired" };
  if (!isShortName(texts.other.normalised, units)) return null;
  const named = withoutRank(passage, index, side, texts);
  return named === null ? { units, by: "paired" } : { units: named, by: "words" };
}

/** Whether one run follows another in both texts, and one of them is paired text. */
function touches(before: Run | undefined, behind: Run | undefined): boolean {
  if (before === undefined || behind === undefined || (before.kind === "hole" && behind.kind === "hole")) return false;
  return leftEnd(before) === behind.left && rightEnd(before) === behind.right;
}

/** Whether the other text goes on behind paired text with something of its own: 县长|马建勋. */
function hasNameBehind(runs: readonly Run[], at: number, side: "left" | "right"): boolean {
  const next = runs[at + 1];
  if (next === undefined) return false;
  return side === "left" ? next.right > rightEnd(runs[at]) : next.left > leftEnd(runs[at]);
}

/** Whether a line begins with it, in it or behind it. */
function meetsLine({ lineStarts }: NormalisedText, { start, end }: Span<"folded">): boolean {
  for (let at = start; at <= end; at++) if (lineStarts[at] === 1) return true;
  return false;
}

function isFigure({ plain }: NormalisedText, { start, end }: Span<"folded">): boolean {
  for (let at = start; at < end; at++) if (!isDigit(plain[at]) && plain[at] !== POINT) return false;
  return start < end;
}

const POINT = ".".charCodeAt(0);

function isShortName({ plain }: NormalisedText, { start, end }: Span<"folded">): boolean {
  if (start === end || end - start > LONGEST_NAME) return false;
  for (let at = start; at < end; at++) if (!isHan(plain[at])) return false;
  return true;
}
