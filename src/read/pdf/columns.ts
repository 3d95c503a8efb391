/** A line of a page, or of a column of it. */
export interface PageLine {
  readonly text: string;
  /** A sign for each of the text: how sure it is. */
  readonly marks: string;
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
}

/** Fewer lines than this side by side are no columns. */
const FEWEST_LINES = 5;
/** A column of prose is so many characters wide; cells of a table are narrower. */
const NARROWEST = 8;
/** Of the lines of a page at most this share may go across its columns. */
const MOST_ACROSS = 0.3;
/** Lines of one edge begin as near each other, in points. */
const SAME_EDGE = 3;

/**
 * The lines of a page in the order in which they are read: columns one after the other, between the lines that go across
 * all of them. Without columns they are all one, from top to bottom.
 */
export function inReadingOrder(lines: readonly PageLine[]): PageLine[][] {
  const edge = columnEdge(lines);
  if (edge === null) return [lines.toSorted(byPlace)];
  const across = lines.filter((line) => isAcross(line, edge)).toSorted(byPlace);
  const ordered: PageLine[][] = [];
  let top = -Infinity;
  for (const bottom of [...across.map(({ y }) => y), Infinity]) {
    const band = lines.filter((line) => !isAcross(line, edge) && line.y > top && line.y <= bottom);
    const left = band.filter(({ x }) => x < edge);
    const right = band.filter(({ x }) => x >= edge);
    ordered.push(...inReadingOrder(left), ...inReadingOrder(right));
    const divider = across.find(({ y }) => y === bottom);
    if (divider !== undefined) ordered.push(across.filter(({ y }) => y === bottom));
    top = bottom;
  }
  return ordered.filter((column) => column.length > 0);
}

const byPlace = (one: PageLine, other: PageLine): number => one.y - other.y || one.x - other.x;

function isAcross({ x, right }: PageLine, edge: number): boolean {
  return x < edge - SAME_EDGE && right > edge + SAME_EDGE;
}

/** Where the right one of two columns begins; null where there are none. */
function columnEdge(lines: readonly PageLine[]): number | null {
  const edges = new Map<number, number>();
  for (const { x } of lines) {
    const edge = Math.floor(x / SAME_EDGE) * SAME_EDGE;
    edges.set(edge, (edges.get(edge) ?? 0) + 1);
  }
  let best: number | null = null;
  let fewest = lines.length * MOST_ACROSS;
  for (const [edge, count] of edges) {
    if (count < FEWEST_LINES) continue;
    const left = lines.filter(({ right }) => right <= edge + 1);
    const right = lines.filter(({ x }) => x >= edge);
    const across = lines.length - left.length - right.length;
    if (across >= fewest || !isColumn(left) || !isColumn(right)) continue;
    best = edge;
    fewest = across;
  }
  return best;
}

function isColumn(lines: readonly PageLine[]): boolean {
  if (lines.length < FEWEST_LINES) return false;
  const widths = lines.map(({ x, right, size }) => (right - x) / size).toSorted((one, other) => one - other);
  return widths[Math.floor(widths.length / 2)] >= NARROWEST;
}
