import type { Alignment, Passage } from "../align/align.js";
import { endIn, hole, ofSide, startIn } from "../align/run.js";
import { isQuote } from "../text/characters.js";
import { HOLE, unitsToText, type NormalisedText } from "../text/normalise.js";
import { span, type Span } from "../text/span.js";
import { valueFits } from "../values/value-fits.js";
import { cellOf } from "./cell-of-row.js";
import { clauseShares, supportOf } from "./context.js";
import { edgesOf, type Edges } from "./edges.js";
import { beginsOtherwise, framesOfYears, isOfOtherYear } from "./frames.js";
import { splitsAt } from "./glued.js";
import { heldEdges } from "./held-edges.js";
import { itemsApart } from "./items-apart.js";
import { bareLeadInOf } from "./lead-in.js";
import { readUnits } from "./units.js";
import { beginsClause } from "./other-clauses.js";
import { oneCellOf } from "./one-cell.js";
import { itemOf } from "./item-of-list.js";
import { otherBounds } from "./other-bounds.js";
import { otherMembers } from "./other-member.js";
import type { ReadText, ReadTexts } from "./read-text.js";
import type { Reading } from "./reading.js";
import { settleByOthers } from "./settle-by-others.js";
import { skipsMember } from "./skipped-member.js";
import { wholeClause } from "./whole-clause.js";
import { surplusRows } from "./surplus-rows.js";
import { isWholeLine, ofWholeLine } from "./whole-line.js";
import { isImpossibleDate } from "./impossible-date.js";
import { innerOf, isTorn, isValue, numberOf, valueIn } from "./value.js";
import { withoutStray } from "./without-stray.js";

/** In UTF-16 code units. */
const LONGEST_MEASURE = 8;
/** How much of the agreeing text beside a value is reported, in units. */
const CONTEXT = 20;

/** The value that the alignment puts in the place of each placeholder, or null. */
export function readValues(
  own: ReadText,
  other: ReadText,
  { passages, echoes }: Alignment,
  side: "left" | "right",
): (Reading | null)[] {
  const readings: (Reading | null)[] = own.placeholders.map(() => null);
  const [left, right] = side === "left" ? [own.normalised, other.normalised] : [other.normalised, own.normalised];
  const clauseShareOf = clauseShares(own.normalised, side);
  const hasOtherBound = otherBounds(own.normalised, other.normalised, side);
  const memberOf = otherMembers(own.normalised, other.normalised, side);
  let counted: ReadonlyMap<string, number> | null = null;
  const frames = (): ReadonlyMap<string, number> => (counted ??= framesOfYears(other.normalised));
  const sure = echoes[side].filter((echo) => !beginsOtherwise(echo, left, right));
  const all = [...passages, ...sure];
  const surplusOf = surplusRows(all, side, own.normalised, other.normalised);
  const isOfOtherItem = itemsApart(
    all,
    new Set(sure),
    side,
    { own, other },
    (passage, index) => surplusOf(passage, index) !== null,
  );
  for (const passage of all) {
    passage.runs.forEach((run, index) => {
      if (run.kind !== "hole") return;
      const unit = side === "left" ? left.key[run.left] : right.key[run.right];
      if (unit < HOLE || (side === "left" ? run.leftLength : run.rightLength) !== 1) return;
      const placeholder = own.placeholders[unit - HOLE];
      if (readings[unit - HOLE] !== null) return;
      if (isMaskedToo(other.normalised, ofSide(run, side === "left" ? "right" : "left"))) return;
      const texts = { own, other };
      const held = heldEdges(passage, index, side, texts);
      const ofRow = held === null ? edgesInRow(passage, index, side, texts) : null;
      const edges: Edges =
        held ?? ofRow ?? wholeClause(passage, index, side, texts) ?? edgesOf(passage, index, side, texts);
      const cell = oneCellOf(passage, index, side, { own: own.normalised, other: other.normalised }, edges.units);
      const units = cell ?? edges.units;
      const member = memberOf(passage, index);
      const isOtherOne =
        cell === null || member === "other" || skipsMember(passage, index, own.normalised, other.normalised, side);
      const isOther = ({ start }: Span<"folded">): boolean =>
        isOfOtherYear(own.normalised, startIn(run, side), other.normalised, start, frames);
      const isApart = isOfOtherItem(passage, index) || hasOtherBound(passage, index);
      const isOfOther = isOther(units) || isOtherOne || isApart;
      const orElse = edges.orElse ?? surplusOf(passage, index)?.orElse ?? null;
      const inner = innerOf(placeholder, unitsToText(other.normalised, units), other.text);
      const around = {
        text: other.text,
        behind: own.text.slice(placeholder.span.end, placeholder.span.end + LONGEST_MEASURE).trimStart(),
      };
      const found = withoutStray(numberOf(placeholder, inner, around), around);
      const value = valueIn(other.text, found);
      if (!isValue(value, placeholder)) return;
      const torn = isTorn(value) || isImpossibleDate(value, own.text.charAt(placeholder.span.start - 1), around.behind);
      const read = edges.by === "words" ? withValue(passage, index, side, units) : { passage, index };
      const support = ([-1, 1] as const).map((direction) =>
        supportOf(read.passage, read.index, direction, left, right),
      );
      const isLine = isWholeLine([support[0], support[1]], passage, index, other.normalised, side);
      const [before, behind] = isLine ? support.map(ofWholeLine) : support;
      const ownAt = startIn(run, side);
      // What was put in before a clause that begins with the value leaves its edge where it is.
      const beginsBoth = (taken: Span<"folded">): boolean =>
        beginsClause(own.normalised, ownAt) &&
        beginsClauseOrSpeech(other.normalised, taken, startIn(run, side === "left" ? "right" : "left"));
      readings[unit - HOLE] = {
        value,
        span: found,
        before: beginsBoth(units)
          ? { ...before, touches: true, atLine: before.atLine || isBehindLeadIn(own, ownAt, other, units) }
          : before,
        behind,
        fit: torn ? 0 : valueFits(placeholder, value),
        isTorn: torn,
        edges: isOfOther ? "nothing" : edges.by === "paired" && found !== inner ? "words" : edges.by,
        isOfOtherItem: isApart,
        orElse: orElse === null ? null : valueIn(other.text, unitsToText(other.normalised, orElse)),
        mayMove: !isOfOther && (edges.by === "nothing" || edges.by === "length"),
        isReplaced: member === "replaced",
        weight: passage.weight,
        clause: isLine ? 1 : clauseShareOf(passage, index),
        splits: held === null && ofRow === null ? splitsAt(passage, index, side, texts) : [],
        left: agreeingText(passage, index, -1, side, other),
        right: agreeingText(passage, index, 1, side, other),
      };
    });
  }
  return settleByOthers(readings, other.text);
}

/** The edges of a value that is an item of a list or a cell of a row; null where it is none. */
function edgesInRow(passage: Passage, index: number, side: "left" | "right", texts: ReadTexts): Edges | null {
  const item = itemOf(passage, index, side, texts);
  return item === null ? cellOf(passage, index, side, texts) : { units: item, by: "words" };
}

/** Runs on either side by which a value is supported. */
const AROUND = 16;

/** The runs around a placeholder, with the value that was found in the place of what was aligned. */
function withValue(
  passage: Passage,
  index: number,
  side: "left" | "right",
  { start, end }: Span<"folded">,
): { readonly passage: Passage; readonly index: number } {
  const from = Math.max(0, index - AROUND);
  const { left, right, leftLength, rightLength } = passage.runs[index];
  const run =
    side === "left" ? hole(left, start, leftLength, end - start) : hole(start, right, end - start, rightLength);
  const runs = passage.runs.slice(from, index + AROUND + 1);
  runs[index - from] = run;
  return { passage: { ...passage, runs }, index: index - from };
}

/** How far back a line of the other text may begin with a lead-in, in units. By hand. */
const LONGEST_LEAD = 40;

/** Whether a placeholder begins its line, and the other text's line has a lead-in before the value. */
function isBehindLeadIn(own: ReadText, at: number, { normalised }: ReadText, { start, end }: Span<"folded">): boolean {
  if (own.normalised.lineStarts[at] !== 1) return false;
  let line = start;
  while (line > 0 && start - line < LONGEST_LEAD && normalised.lineStarts[line] === 0) line--;
  return line < start && bareLeadInOf(readUnits(normalised, line, end)) === start - line;
}

/** Whether a value begins a clause or what somebody says, or is behind a lead-in that was taken for a part of it. */
function beginsClauseOrSpeech(other: NormalisedText, { start, end }: Span<"folded">, given: number): boolean {
  if (beginsClause(other, start)) return true;
  if (isQuote(other.plain[start - 1])) return beginsClause(other, start - 1);
  return given < start && beginsClause(other, given) && bareLeadInOf(readUnits(other, given, end)) === start - given;
}

function isMaskedToo({ key }: NormalisedText, units: Span<"folded">): boolean {
  for (let i = units.start; i < units.end; i++) if (key[i] >= HOLE) return true;
  return false;
}

/** The text of the other side that agrees with this one's, next to a value. */
function agreeingText(
  passage: Passage,
  index: number,
  direction: -1 | 1,
  side: "left" | "right",
  other: ReadText,
): Span<"text"> {
  const otherSide = side === "left" ? "right" : "left";
  const own = passage.runs[index];
  let edge = direction < 0 ? startIn(own, otherSide) : endIn(own, otherSide);
  const origin = edge;
  for (let at = index + direction; at >= 0 && at < passage.runs.length; at += direction) {
    const run = passage.runs[at];
    const units = ofSide(run, otherSide);
    const isFlush = direction < 0 ? units.end === edge : units.start === edge;
    if (run.kind !== "match" || !isFlush || Math.abs(edge - origin) >= CONTEXT) break;
    edge = direction < 0 ? Math.max(units.start, origin - CONTEXT) : Math.min(units.end, origin + CONTEXT);
  }
  return unitsToText(other.normalised, span(Math.min(edge, origin), Math.max(edge, origin)));
}
