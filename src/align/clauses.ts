import { STOP, type NormalisedText } from "../text/normalise.js";

/** Whether a clause begins at this unit: behind a stop, or with its line. */
export function beginsClause(text: NormalisedText, at: number): boolean {
  return at === 0 || text.lineStarts[at] === 1 || text.key[at] === STOP || isBehindStop(text, at);
}

/** Whether a clause ends before this unit: with a stop, or with its line. */
export function endsClause(text: NormalisedText, at: number): boolean {
  return at >= text.key.length || text.lineStarts[at] === 1 || text.key[at] === STOP || isBehindStop(text, at);
}

export function isBehindStop({ key }: NormalisedText, at: number): boolean {
  return at > 0 && key[at - 1] === STOP;
}

/** Whether a line of both texts begins with these units, or both texts end there. */
export function beginLine(left: NormalisedText, leftAt: number, right: NormalisedText, rightAt: number): boolean {
  return left.lineStarts[leftAt] === 1 && right.lineStarts[rightAt] === 1;
}

/** Whether a line of one text begins with these units, and a clause of the other: 据介绍，□市 for □市. */
export function beginBehindLead(left: NormalisedText, leftAt: number, right: NormalisedText, rightAt: number): boolean {
  const isLine = left.lineStarts[leftAt] === 1;
  if (isLine === (right.lineStarts[rightAt] === 1)) return false;
  return isLine ? isBehindStop(right, rightAt) : isBehindStop(left, leftAt);
}

/** Whether a unit begins or ends a line. */
export function isAtLineEdge({ lineStarts }: NormalisedText, at: number): boolean {
  return lineStarts[at] === 1 || lineStarts[at + 1] === 1;
}
