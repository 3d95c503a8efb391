/** Two corners of an upright box. */
export interface Box {
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly top: number;
}

export type Matrix = readonly [number, number, number, number, number, number];

export const UNTURNED: Matrix = [1, 0, 0, 1, 0, 0];

/** The box between two corners, whichever is which. */
export function boxOf(x: number, y: number, u: number, v: number): Box {
  return { left: Math.min(x, u), bottom: Math.min(y, v), right: Math.max(x, u), top: Math.max(y, v) };
}

export function areaOf({ left, bottom, right, top }: Box): number {
  return (right - left) * (top - bottom);
}

/** What two boxes share; a box without area where that is nothing. */
export function overlap(one: Box, other: Box): Box {
  const left = Math.max(one.left, other.left);
  const bottom = Math.max(one.bottom, other.bottom);
  return {
    left,
    bottom,
    right: Math.max(left, Math.min(one.right, other.right)),
    top: Math.max(bottom, Math.min(one.top, other.top)),
  };
}

/** A matrix, and another one in it. */
export function times([a, b, c, d, e, f]: Matrix, [p, q, r, s, u, v]: Matrix): Matrix {
  return [a * p + c * q, b * p + d * q, a * r + c * s, b * r + d * s, a * u + c * v + e, b * u + d * v + f];
}

/** What turns less is upright. */
const SLANT = 0.02;

/** A box under a matrix; null where that is slanted, unless the box around it will do. */
export function apply([a, b, c, d, e, f]: Matrix, box: Box, isAround = false): Box | null {
  const size = Math.max(Math.abs(a), Math.abs(b), Math.abs(c), Math.abs(d));
  const isUpright = Math.max(Math.abs(b), Math.abs(c)) <= size * SLANT;
  const isTurned = Math.max(Math.abs(a), Math.abs(d)) <= size * SLANT;
  if (!isAround && !isUpright && !isTurned) return null;
  const xs: number[] = [];
  const ys: number[] = [];
  for (const x of [box.left, box.right])
    for (const y of [box.bottom, box.top]) {
      xs.push(a * x + c * y + e);
      ys.push(b * x + d * y + f);
    }
  return boxOf(Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys));
}

/** How many numbers follow each step of a path: to a place, a line, two sorts of curves, back to its beginning. */
export const STEP_LENGTHS = [2, 2, 6, 4, 0];
const MOVE = 0;
const LEAST_CORNERS = 4;
const NEAR = 0.02;
const MOST_PARTS = 200;

/**
 * The upright boxes that a path consists of. Where one is in another, as in a frame, neither is: what is between them is
 * filled. A line of a width is a box as well.
 */
export function boxesIn(path: ArrayLike<number>, lineWidth: number | null): Box[] {
  const parts: { x: number; y: number }[][] = [];
  for (let at = 0; at < path.length;) {
    const step = path[at];
    const length = STEP_LENGTHS[step];
    if (length === undefined) return [];
    if (step === MOVE) parts.push([]);
    if (length > 0) parts.at(-1)?.push({ x: path[at + length - 1], y: path[at + length] });
    if (parts.length > MOST_PARTS) return [];
    at += length + 1;
  }
  const boxes = parts.flatMap((points) => boxAround(points, lineWidth) ?? []);
  return boxes.filter((box) => !boxes.some((other) => other !== box && (isIn(box, other) || isIn(other, box))));
}

function boxAround(points: readonly { x: number; y: number }[], lineWidth: number | null): Box | null {
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  const box = boxOf(Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys));
  const [width, height] = [box.right - box.left, box.top - box.bottom];
  if (lineWidth !== null) {
    const half = lineWidth / 2;
    if (points.length !== 2 || Math.min(width, height) > NEAR * Math.max(width, height)) return null;
    return width > height
      ? boxOf(box.left, box.bottom - half, box.right, box.top + half)
      : boxOf(box.left - half, box.bottom, box.right + half, box.top);
  }
  const isOnEdge = ({ x, y }: { x: number; y: number }): boolean =>
    Math.min(x - box.left, box.right - x) <= NEAR * width || Math.min(y - box.bottom, box.top - y) <= NEAR * height;
  return points.length >= LEAST_CORNERS && points.every(isOnEdge) ? box : null;
}

function isIn(one: Box, other: Box): boolean {
  return one.left >= other.left && one.right <= other.right && one.bottom >= other.bottom && one.top <= other.top;
}
