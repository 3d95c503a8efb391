import type { Raster } from "../ocr/raster.js";
import { STEP_LENGTHS, times, type Matrix } from "./drawn-boxes.js";
import type { Outline } from "./outlines.js";
import type { DrawnGlyph } from "./page-drawing.js";

const MOVE = 0;
const LINE = 1;
const CUBIC = 2;
/** A curve is so many lines. */
const PARTS = 6;
/** A row of dots is looked at so many times. */
const FINER = 4;
const LARGEST = 2000;
/** Of the signs of a page. */
const MOST_LACKING = 0.02;

interface Edge {
  readonly x: number;
  readonly y: number;
  readonly toX: number;
  readonly toY: number;
}

/**
 * Paints the signs of a page in black, as their fonts draw them, and answers whether that can be done: where signs without
 * an outline are more than a few, nothing is painted, or a part of the page would pass for the whole.
 *
 * @param view the matrix from the page to the dots of the raster
 */
export function paintGlyphs(
  raster: Raster,
  glyphs: readonly DrawnGlyph[],
  view: Matrix,
  outlineOf: (glyph: DrawnGlyph) => Outline | null,
): boolean {
  const outlines = glyphs.map(outlineOf);
  if (outlines.filter((outline) => outline === null).length > MOST_LACKING * glyphs.length) return false;
  glyphs.forEach(({ matrix }, index) => {
    const outline = outlines[index];
    if (outline !== null && outline.length > 0) fill(raster, edgesOf(outline, times(view, matrix)));
  });
  return true;
}

function edgesOf(outline: Outline, [a, b, c, d, e, f]: Matrix): Edge[] {
  const edges: Edge[] = [];
  let [x, y, startX, startY] = [0, 0, 0, 0];
  const lineTo = (toX: number, toY: number): void => {
    edges.push({ x: a * x + c * y + e, y: b * x + d * y + f, toX: a * toX + c * toY + e, toY: b * toX + d * toY + f });
    [x, y] = [toX, toY];
  };
  for (let at = 0; at < outline.length;) {
    const step = outline[at];
    const length = STEP_LENGTHS[step];
    if (length === undefined) return edges;
    const to = Array.from({ length }, (_, part) => outline[at + 1 + part]);
    if (step === LINE) lineTo(to[0], to[1]);
    else if (step > LINE && length > 0) curve(step === CUBIC ? to : [...to.slice(0, 2), ...to], [x, y], lineTo);
    else lineTo(startX, startY);
    if (step === MOVE) [x, y, startX, startY] = [to[0], to[1], to[0], to[1]];
    at += length + 1;
  }
  return edges;
}

/** A curve between two places as lines; where it has one point between them, that is both. */
function curve(
  [p, q, r, s, u, v]: readonly number[],
  [x, y]: readonly [number, number],
  lineTo: (x: number, y: number) => void,
): void {
  for (let part = 1; part <= PARTS; part++) {
    const t = part / PARTS;
    const [one, two, three, four] = [(1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t ** 3];
    lineTo(one * x + two * p + three * r + four * u, one * y + two * q + three * s + four * v);
  }
}

/** What outlines go around, a hole going around the other way (the rule of winding numbers). */
function fill({ width, height, grey }: Raster, edges: readonly Edge[]): void {
  const ys = edges.flatMap(({ y, toY }) => [y, toY]);
  const top = Math.max(0, Math.floor(Math.min(...ys)));
  const bottom = Math.min(height, Math.ceil(Math.max(...ys)), top + LARGEST);
  for (let row = top; row < bottom; row++)
    for (let part = 0; part < FINER; part++) {
      const at = row + (part + 0.5) / FINER;
      const crossings = edges
        .filter(({ y, toY }) => y <= at !== toY <= at)
        .map(({ x, y, toX, toY }) => ({ x: x + ((at - y) / (toY - y)) * (toX - x), by: toY > y ? 1 : -1 }))
        .toSorted((one, other) => one.x - other.x);
      let winding = 0;
      crossings.forEach(({ x, by }, index) => {
        winding += by;
        const next = crossings[index + 1];
        if (winding !== 0 && next !== undefined) darken(grey, row * width, Math.max(0, x), Math.min(width, next.x));
      });
    }
}

function darken(grey: Uint8Array, row: number, from: number, to: number): void {
  for (let x = Math.floor(from); x < to; x++) {
    const share = Math.min(to, x + 1) - Math.max(from, x);
    grey[row + x] = Math.max(0, grey[row + x] - (255 * share) / FINER);
  }
}
