import { beginBehindLead, beginLine, isBehindStop } from "../../src/align/clauses.js";
import type { Pair } from "../../src/align/pair.js";
import {
  AT_LINE,
  BEHIND_LEAD,
  BESIDE_GAP,
  EXTEND,
  MISMATCH,
  MISMATCH_OF_KIND,
  OPEN,
  OTHER_SIGN,
  splitsQuantity,
  TAKE,
  weightOf,
} from "../../src/align/scores.js";
import { LONGEST_VALUE } from "../../src/align/fields.js";
import { ownPlaceOf } from "../../src/align/own-place.js";
import { HOLE } from "../../src/text/normalise.js";

/** A cell of the matrix, as the comment of `fillGap` names its scores. */
interface Cell {
  readonly D: number;
  readonly M: number;
  readonly P: number;
  readonly Q: number;
  readonly endsWithValue: boolean;
}

/** The recurrence of `fillGap` for a gap that is held at both ends, written down as it is stated: D(m, n). */
export function scoreByRecurrence({ left, right }: Pair): number {
  const [a, b] = [left.text.key, right.text.key];
  const cells: Cell[][] = [];
  const lineAt = (i: number, j: number): number => (beginLine(left.text, i, right.text, j) ? AT_LINE : 0);
  const startAt = (i: number, j: number): number =>
    beginBehindLead(left.text, i, right.text, j) ? BEHIND_LEAD : lineAt(i, j);
  const alpha = (i: number, j: number): number => {
    const isClear = startAt(i, j) > 0 || (isBehindStop(left.text, i) && isBehindStop(right.text, j));
    return isClear ? 0 : Math.min(BESIDE_GAP, cells[i][j].D - cells[i][j].M);
  };
  const beta = (i: number, j: number): number => (cells[i][j].endsWithValue && lineAt(i, j) === 0 ? BESIDE_GAP : 0);
  const costs = new Float64Array(LONGEST_VALUE + 1);

  for (let i = 0; i <= a.length; i++) {
    cells.push([]);
    for (let j = 0; j <= b.length; j++) {
      let M = i === 0 && j === 0 ? 0 : -Infinity;
      let isValue = false;
      const take = (fromI: number, fromJ: number, cost: number): void => {
        const worth = startAt(fromI, fromJ) + lineAt(i, j) - TAKE - cost;
        const score = Math.fround(cells[fromI][fromJ].D + worth - alpha(fromI, fromJ));
        if (score > M) [M, isValue] = [score, true];
      };
      if (i > 0 && a[i - 1] >= HOLE)
        for (let k = 1; k <= j; k++) {
          const place = { start: j - k, limit: b.length, backwards: false, own: ownPlaceOf(left.text, i - 1) };
          if (right.values.costs(left.wildcards[a[i - 1] - HOLE], place, costs) >= k)
            take(i - 1, j - k, costs[k] + splitsQuantity(left.text, i - 1, right.text, j - k));
        }
      else if (i > 0 && j > 0 && b[j - 1] >= HOLE)
        for (let k = 1; k <= i; k++) {
          const place = { start: i, limit: i - k, backwards: true, own: ownPlaceOf(right.text, j - 1) };
          if (left.values.costs(right.wildcards[b[j - 1] - HOLE], place, costs) >= k)
            take(i - k, j - 1, costs[k] + splitsQuantity(right.text, j - 1, left.text, i - k));
        }
      else if (i > 0 && j > 0) {
        const sign = left.text.plain[i - 1] === right.text.plain[j - 1] ? 0 : OTHER_SIGN;
        const unequal = left.words[i - 1] === right.words[j - 1] ? MISMATCH : MISMATCH_OF_KIND;
        const s = a[i - 1] === b[j - 1] ? weightOf(left.words[i - 1]) - sign : unequal;
        M = Math.fround(cells[i - 1][j - 1].D + s);
      }
      const above = i > 0 ? cells[i - 1][j] : null;
      const before = j > 0 ? cells[i][j - 1] : null;
      const P = above === null ? -Infinity : Math.max(above.P, above.D - OPEN - beta(i - 1, j)) - EXTEND;
      const Q = before === null ? -Infinity : Math.max(before.Q, before.D - OPEN - beta(i, j - 1)) - EXTEND;
      const D = Math.fround(Math.max(M, P, Q));
      cells[i].push({ D, M, P, Q, endsWithValue: isValue && M >= Math.max(P, Q) });
    }
  }
  return cells[a.length][b.length].D;
}
