import type { DrawnGlyph, Operators } from "./page-drawing.js";
import { STEP_LENGTHS, type Matrix } from "./drawn-boxes.js";
import { matrixOf } from "./operator-arguments.js";

export type Outline = ArrayLike<number>;

/** What pdf.js keeps for all pages: fonts and outlines by their names. */
interface Kept {
  has(name: string): boolean;
  get(name: string): unknown;
}

/** The outlines of signs as pdf.js has them when it draws fonts itself: one high, y upwards. Null where it has none. */
export function outlinesIn(kept: Kept, codes: Readonly<Record<string, number>>): (glyph: DrawnGlyph) => Outline | null {
  const named = (name: string): unknown => (kept.has(name) ? kept.get(name) : null);
  const drawn = new Map<string, Outline | null>();
  return ({ font, sign, procedure }) => {
    if (procedure === null) return pathOf(named(`${font}_path_${sign}`));
    const key = `${font} ${procedure}`;
    let outline = drawn.get(key);
    if (outline === undefined) {
      outline = outlineDrawnBy(named(font), procedure, codes);
      drawn.set(key, outline);
    }
    return outline;
  };
}

function pathOf(held: unknown): Outline | null {
  const path = typeof held === "object" && held !== null && "path" in held ? held.path : null;
  return ArrayBuffer.isView(path) && "length" in path ? (path as Float32Array) : null;
}

/** Signs of Type 3 fonts are pages of their own; those that are outlines alone can be painted. */
function outlineDrawnBy(font: unknown, procedure: string, codes: Readonly<Record<string, number>>): Outline | null {
  if (typeof font !== "object" || font === null || !("charProcOperatorList" in font) || !("fontMatrix" in font))
    return null;
  const lists = font.charProcOperatorList as Readonly<Record<string, Operators>> | undefined;
  const matrix = matrixOf(font.fontMatrix);
  const list = lists?.[procedure];
  if (list === undefined || matrix === null) return null;
  const outline: number[] = [];
  const [path, transform] = [codes["constructPath"], codes["transform"]];
  for (const [at, code] of list.fnArray.entries()) {
    if (code === transform) return null;
    const args = list.argsArray[at];
    const steps: unknown = code === path && Array.isArray(args) && Array.isArray(args[1]) ? args[1][0] : null;
    if (steps instanceof Float32Array) outline.push(...turned(steps, matrix));
  }
  return outline;
}

function turned(steps: Float32Array, [a, b, c, d, e, f]: Matrix): number[] {
  const result: number[] = [];
  for (let at = 0; at < steps.length;) {
    const length = STEP_LENGTHS[steps[at]];
    if (length === undefined) return result;
    result.push(steps[at]);
    for (let part = at + 1; part <= at + length; part += 2) {
      const [x, y] = [steps[part], steps[part + 1]];
      result.push(a * x + c * y + e, b * x + d * y + f);
    }
    at += length + 1;
  }
  return result;
}
