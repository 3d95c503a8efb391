import { HOLE } from "../text/normalise.js";
import { beginBehindLead, beginLine, isBehindStop } from "./clauses.js";
import type { Cells } from "./gap-cells.js";
import { AFTER_CLEAN, FROM_LEFT_ONLY, FROM_MATCH, FROM_RIGHT_ONLY, STATE } from "./gap-trace.js";
import { NONE } from "./means.js";
import { AT_LINE, BEHIND_LEAD, BESIDE_GAP, splitsQuantity, TAKE } from "./scores.js";
import { LONGEST_VALUE } from "./fields.js";
import { ownPlaceOf } from "./own-place.js";

/** Lets the placeholder of a row take every stretch of the right text that may be its value. */
export function takeValues(cells: Cells, row: number): void {
  const { left, right, region, width, columns, best, trace, value, costs } = cells;
  const at = region.leftStart + row - 1;
  const wildcard = left.wildcards[left.text.key[at] - HOLE];
  const place = { start: 0, limit: region.rightEnd, backwards: false, own: ownPlaceOf(left.text, at) };
  const { lineStarts } = right.text;
  const [beginsLine, endsLine] = [left.text.lineStarts[at] === 1, left.text.lineStarts[at + 1] === 1];
  const isBehind = isBehindStop(left.text, at);
  for (let from = 0; from < columns; from++) {
    const before = (row - 1) * width + from;
    if (best[before] <= NONE / 2) continue;
    const start = region.rightStart + from;
    place.start = start;
    const lengths = right.values.costs(wildcard, place, costs);
    const atLine = beginsLine || lineStarts[start] === 1 ? worthOfStart(cells, at, start) : 0;
    const isClear = atLine > 0 || (isBehind && isBehindStop(right.text, start));
    const price = priceBefore(cells, before, isClear);
    const score = best[before] - TAKE - price - splitsQuantity(left.text, at, right.text, start) + atLine;
    for (let length = 1; length <= lengths; length++) {
      const cell = row * width + from + length;
      const total = score + (endsLine && lineStarts[start + length] === 1 ? AT_LINE : 0) - costs[length];
      if (total <= best[cell]) continue;
      best[cell] = total;
      trace[cell] = traceOf(price);
      value[cell] = length;
    }
  }
}

/** Lets the placeholder of a column take the best stretch of the left text that ends with the row. */
export function takeValueOnLeft(cells: Cells, row: number, column: number): void {
  const { left, right, region, width, best, trace, value, costs } = cells;
  const cell = row * width + column;
  const end = region.leftStart + row;
  const at = region.rightStart + column - 1;
  const wildcard = right.wildcards[right.text.key[at] - HOLE];
  const own = ownPlaceOf(right.text, at);
  const place = { start: end, limit: end - Math.min(row, LONGEST_VALUE), backwards: true, own };
  const lengths = left.values.costs(wildcard, place, costs);
  const endsLine = worthOfLine(cells, end, at + 1);
  for (let length = 1; length <= lengths; length++) {
    const start = end - length;
    const before = (row - length) * width + column - 1;
    const atLine = worthOfStart(cells, start, at);
    const isClear = atLine > 0 || (isBehindStop(left.text, start) && isBehindStop(right.text, at));
    const price = priceBefore(cells, before, isClear);
    const score = best[before] - TAKE - price - costs[length];
    const total = score + endsLine + atLine - splitsQuantity(right.text, at, left.text, start);
    if (total <= best[cell]) continue;
    best[cell] = total;
    trace[cell] = traceOf(price);
    value[cell] = length;
  }
}

/** The price of a gap behind the value that ends in a cell, unless that ends its line in both texts. */
export function priceBehind(cells: Cells, row: number, column: number): number {
  const { region, width, value, trace } = cells;
  const cell = row * width + column;
  if (value[cell] === 0 || (trace[cell] & STATE) !== FROM_MATCH) return 0;
  return worthOfLine(cells, region.leftStart + row, region.rightStart + column) > 0 ? 0 : BESIDE_GAP;
}

/** The price of the gap before a value, or of doing without one; nothing where a clause begins. */
function priceBefore({ best, clean, trace }: Cells, cell: number, isClear: boolean): number {
  const state = trace[cell] & STATE;
  if (isClear || (state !== FROM_LEFT_ONLY && state !== FROM_RIGHT_ONLY)) return 0;
  return Math.min(BESIDE_GAP, best[cell] - clean[cell]);
}

/** Of a value: at less than the price of the gap, it follows what ended without one. */
function traceOf(price: number): number {
  return FROM_MATCH | (price > 0 && price < BESIDE_GAP ? AFTER_CLEAN : 0);
}

/** What it is worth that both texts begin a line with these units. */
function worthOfLine({ left, right }: Cells, leftAt: number, rightAt: number): number {
  return beginLine(left.text, leftAt, right.text, rightAt) ? AT_LINE : 0;
}

/** What it is worth that a value begins where its placeholder does: with a line, or with one and behind a lead-in. */
function worthOfStart(cells: Cells, leftAt: number, rightAt: number): number {
  const { left, right } = cells;
  return beginBehindLead(left.text, leftAt, right.text, rightAt) ? BEHIND_LEAD : worthOfLine(cells, leftAt, rightAt);
}
