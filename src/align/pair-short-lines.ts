import { HOLE } from "../text/normalise.js";
import { fillGap } from "./gap.js";
import type { Means } from "./means.js";
import { takenIn, type Pair } from "./pair.js";
import { cellsOf } from "./region.js";
import { inOrder, turned, type Run } from "./run.js";
import { hasHole, wordsBetween, type Side } from "./side.js";
import { freeFrom, mark, type Taken } from "./taken.js";

/** Units of a line, placeholders included, that is short; and those besides placeholders that it needs, or words'. By hand. */
const LONGEST_LINE = 40;
const LEAST_UNITS = 5;
const LEAST_WORDS_ALONE = 4;
/** Units at its beginning, or else at its end, by which it is looked for. */
const LEAD = 2;
/** A beginning that more lines have says nothing. */
const MOST_LINES = 24;

/**
 * Pairs a line of a few signs and placeholders that is free with the one line of the other text that it fits as a
 * whole: too little of it is words for a sentence to be found by.
 *
 *   ［8］□+□+N： | ［8］1+5+N：   →   ［8］[□|1]+[□|5]+N：
 * 第□章 附则 | 第六章 附则   →   第[□|六]章 附则
 */
export function pairShortLines(pair: Pair): Pair {
  if (!pair.isCounterpart) return pair;
  const { left, right, means } = pair;
  const taken = takenIn(pair);
  const inLeft = fittingLines(left, right, taken, means);
  const inRight = fittingLines(right, left, { left: taken.right, right: taken.left }, means).map(turned);
  const found = [...inLeft, ...inRight];
  return found.length === 0 ? pair : { ...pair, runs: inOrder([...pair.runs, ...found]) };
}

interface Line {
  readonly start: number;
  readonly end: number;
}

/** The own text is the left one of `taken`, in which what is found is marked. */
function fittingLines(own: Side, other: Side, taken: Taken, means: Means): Run[] {
  const lines = shortLines(own, taken.left);
  if (lines.length === 0) return [];
  const places = linesByLead(other, new Set(lines.map((line) => leadOf(own, line))));
  const claims = new Map<number, { readonly runs: readonly Run[]; readonly isOnly: boolean }>();
  for (const line of lines) {
    const candidates = places.get(leadOf(own, line)) ?? [];
    if (candidates.length > MOST_LINES) continue;
    const fitting = candidates.flatMap((place) => {
      const runs = fitted(line, place, { own, other, means });
      return runs === null ? [] : [{ place, runs }];
    });
    if (fitting.length !== 1) continue;
    const [{ place, runs }] = fitting;
    claims.set(place.start, { runs, isOnly: !claims.has(place.start) && isFreeLine(place, taken.right) });
  }
  const found = [...claims.values()].flatMap(({ runs, isOnly }) => (isOnly ? runs : []));
  for (const run of found) mark(run, taken);
  return found;
}

/** Free lines with a placeholder behind some signs, too short for a sentence. */
function shortLines(own: Side, taken: Uint8Array): Line[] {
  const { key, holes } = own.text;
  const lines: Line[] = [];
  let end = 0;
  for (const hole of holes) {
    if (hole < end) continue;
    const start = lineStart(own, hole);
    end = lineEnd(own, hole);
    if (end - start > LONGEST_LINE || leadOf(own, { start, end }) === "") continue;
    let units = 0;
    for (let at = start; at < end; at++) if (key[at] < HOLE) units++;
    const isLong = units >= LEAST_UNITS || wordsBetween(own, start, end) >= LEAST_WORDS_ALONE;
    if (isLong && isFreeLine({ start, end }, taken)) lines.push({ start, end });
  }
  return lines;
}

/** The lines of a text that begin or end with one of these leads. */
function linesByLead(side: Side, leads: ReadonlySet<string>): Map<string, Line[]> {
  const lines = new Map<string, Line[]>();
  for (let start = 0; start + LEAD <= side.text.key.length; start++) {
    if (!begins(side, start)) continue;
    const end = lineEnd(side, start);
    if (end - start > 2 * LONGEST_LINE) continue;
    for (const lead of [leadAt(side, start, "^"), leadAt(side, end - LEAD, "$")])
      if (leads.has(lead)) lines.set(lead, [...(lines.get(lead) ?? []), { start, end }]);
  }
  return lines;
}

/** A line aligned with another one, if all of it but its placeholders is there, and nothing else. */
function fitted(
  line: Line,
  place: Line,
  { own, other, means: { budget, buffers } }: { own: Side; other: Side; means: Means },
): readonly Run[] | null {
  const region = { leftStart: line.start, leftEnd: line.end, rightStart: place.start, rightEnd: place.end };
  if (!budget.spend(cellsOf(region))) return null;
  const runs = fillGap(own, other, region, "both", buffers);
  const paired = runs.reduce((sum, { leftLength }) => sum + leftLength, 0);
  const pairedThere = runs.reduce((sum, { rightLength }) => sum + rightLength, 0);
  return paired === line.end - line.start && pairedThere === place.end - place.start ? runs : null;
}

/** The units that a line begins with, or else those that it ends with; none of either if placeholders are in them. */
function leadOf(side: Side, { start, end }: Line): string {
  if (!hasHole(side, start, start + LEAD)) return leadAt(side, start, "^");
  return end - start > LEAD && !hasHole(side, end - LEAD, end) ? leadAt(side, end - LEAD, "$") : "";
}

function leadAt({ text: { key } }: Side, start: number, edge: "^" | "$"): string {
  return edge + key.subarray(start, start + LEAD).join(" ");
}

function lineStart(side: Side, at: number): number {
  let start = at;
  while (start > 0 && at - start <= LONGEST_LINE && !begins(side, start)) start--;
  return start;
}

function lineEnd(side: Side, at: number): number {
  let end = at + 1;
  while (end < side.text.key.length && end - at <= 2 * LONGEST_LINE && !begins(side, end)) end++;
  return end;
}

/** Where a line begins, or one that was joined to the line before it: 五张清单：［19］九大行动. */
function begins({ text: { lineStarts, plain } }: Side, at: number): boolean {
  return lineStarts[at] === 1 || (NOTE_OPENS.has(plain[at]) && STOPS.has(plain[at - 1]));
}

const NOTE_OPENS: ReadonlySet<number> = new Set(Array.from("［[", (sign) => sign.charCodeAt(0)));
const STOPS: ReadonlySet<number> = new Set(Array.from("，：。；,:;", (sign) => sign.charCodeAt(0)));

function isFreeLine({ start, end }: Line, taken: Uint8Array): boolean {
  return freeFrom(taken, start, end) === end;
}
