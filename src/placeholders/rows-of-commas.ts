/** By hand, as are all numbers here; in UTF-16 code units. */
const FEWEST_COMMAS = 2;
const FEWEST_ROWS = 3;
const LONGEST_CELL = 16;
const LONGEST_ROW = 200;
/** No cell has a stop in it. */
const STOP = /[，。；：！？]/;

/**
 * Whether a line is one of several with as many commas each, and short cells between them:
 *
 *   1,**路站,*.*万,**⏎2,**站,*.*万,**⏎3,**道站,*.*万,**
 *
 * `commaRows` of the aligner asks the same of a folded text.
 */
export function isRowOfCommas(text: string, at: number): boolean {
  const from = Math.max(0, at - FEWEST_ROWS * LONGEST_ROW);
  const before = text.slice(from, at).split("\n");
  const behind = text.slice(at, at + FEWEST_ROWS * LONGEST_ROW).split("\n");
  const commas = commasIn((before.pop() ?? "") + (behind.shift() ?? ""));
  if (commas < FEWEST_COMMAS) return false;
  const alike = (lines: readonly string[]): number => {
    const end = lines.findIndex((line) => commasIn(line) !== commas);
    return end < 0 ? lines.length : end;
  };
  return alike(before.reverse()) + 1 + alike(behind) >= FEWEST_ROWS;
}

/** How many commas a line has between short cells; -1 where it has others. */
function commasIn(line: string): number {
  if (line.length > LONGEST_ROW || STOP.test(line)) return -1;
  const cells = line.split(",");
  return cells.some(({ length }) => length > LONGEST_CELL) ? -1 : cells.length - 1;
}
