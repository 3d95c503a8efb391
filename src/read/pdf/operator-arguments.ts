import type { Matrix } from "./drawn-boxes.js";

/** A sign of a font as pdf.js shows it. */
export interface Glyph {
  readonly unicode: string;
  readonly width: number;
  readonly fontChar?: unknown;
  readonly operatorListId?: unknown;
  readonly isSpace?: unknown;
  readonly vmetric?: unknown;
}

export function isGlyph(value: unknown): value is Glyph {
  return (
    typeof value === "object" &&
    value !== null &&
    "unicode" in value &&
    typeof value.unicode === "string" &&
    "width" in value &&
    typeof value.width === "number"
  );
}

export function numberOf(value: unknown): number {
  return typeof value === "number" && Number.isFinite(value) ? value : 0;
}

export function matrixOf(value: unknown): Matrix | null {
  if (!Array.isArray(value) && !(value instanceof Float32Array)) return null;
  if (value.length !== 6) return null;
  const [a, b, c, d, e, f] = value as ArrayLike<unknown> & Iterable<unknown>;
  return [numberOf(a), numberOf(b), numberOf(c), numberOf(d), numberOf(e), numberOf(f)];
}
