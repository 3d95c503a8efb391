import { MOST_DOTS, type Raster } from "../ocr/raster.js";
import { times, UNTURNED, type Matrix } from "./drawn-boxes.js";
import type { Operators } from "./page-drawing.js";

/** A picture as pdf.js unpacks it. */
interface Unpacked {
  readonly width: number;
  readonly height: number;
  readonly kind: number;
  readonly data: Uint8Array | Uint8ClampedArray;
}

/** A picture on a page: the unit square under its matrix. Of a mask the dots that are 0 are painted. */
export interface PagePicture {
  readonly picture: Unpacked;
  readonly matrix: Matrix;
  /** How bright what a mask paints is; null of a picture. */
  readonly paint: number | null;
}

const BITS = 1;
const RGB = 2;
const RGBA = 3;
const MOST_DEEP = 1000;
const MOST_PICTURES = 10_000;

/** The pictures that a page draws, in their order. */
export function picturesOn(
  { fnArray, argsArray }: Operators,
  codes: Readonly<Record<string, number>>,
  imageNamed: (name: string) => unknown,
): PagePicture[] {
  const names = new Map(Object.entries(codes).map(([name, code]) => [code, name]));
  const pictures: PagePicture[] = [];
  const saved: { matrix: Matrix; paint: number }[] = [];
  let state: { matrix: Matrix; paint: number } = { matrix: UNTURNED, paint: 0 };
  const save = (): void => void (saved.length < MOST_DEEP && saved.push(state));
  const restore = (): void => void (state = saved.pop() ?? state);
  const turn = (by: unknown): void => {
    const matrix = matrixOf(by);
    if (matrix !== null) state = { ...state, matrix: times(state.matrix, matrix) };
  };
  const draw = (named: unknown, isMask: boolean): void => {
    const picture = unpackedIn(named, imageNamed);
    if (picture !== null && pictures.length < MOST_PICTURES)
      pictures.push({
        picture: isMask ? { ...picture, kind: BITS } : picture,
        matrix: state.matrix,
        paint: isMask ? state.paint : null,
      });
  };
  fnArray.forEach((code, index) => {
    const found = argsArray[index];
    const args: readonly unknown[] = Array.isArray(found) ? found : [];
    switch (names.get(code)) {
      case "save":
      case "beginGroup":
        return save();
      case "restore":
      case "endGroup":
      case "paintFormXObjectEnd":
        return restore();
      case "transform":
        return turn(args);
      case "paintFormXObjectBegin":
        save();
        return turn(args[0]);
      case "setFillRGBColor":
        state = { ...state, paint: brightness(args[0]) };
        return;
      case "paintImageXObject":
      case "paintInlineImageXObject":
        return draw(args[0], false);
      case "paintImageMaskXObject":
        return draw(args[0], true);
    }
  });
  return pictures;
}

/** The names of the pictures that a page draws. */
export function namesIn({ fnArray, argsArray }: Operators, codes: Readonly<Record<string, number>>): string[] {
  const drawing = new Set([codes["paintImageXObject"], codes["paintImageMaskXObject"]]);
  const named = fnArray.flatMap((code, index) => {
    const args = argsArray[index];
    const said: unknown = drawing.has(code) && Array.isArray(args) ? args[0] : null;
    const name: unknown = typeof said === "object" && said !== null && "data" in said ? said.data : said;
    return typeof name === "string" ? [name] : [];
  });
  return [...new Set(named)];
}

function unpackedIn(said: unknown, imageNamed: (name: string) => unknown): Unpacked | null {
  const image = typeof said === "string" ? imageNamed(said) : said;
  if (typeof image !== "object" || image === null || !("width" in image) || !("height" in image)) return null;
  const { width, height } = image;
  const kind = "kind" in image && typeof image.kind === "number" ? image.kind : BITS;
  const within = "data" in image ? image.data : null;
  const data = typeof within === "string" ? dataOf(imageNamed(within)) : within;
  if (typeof width !== "number" || typeof height !== "number" || width * height > MOST_DOTS) return null;
  return data instanceof Uint8Array || data instanceof Uint8ClampedArray ? { width, height, kind, data } : null;
}

function dataOf(image: unknown): unknown {
  return typeof image === "object" && image !== null && "data" in image ? image.data : null;
}

function brightness(colour: unknown): number {
  if (typeof colour !== "string") return 0;
  const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  return luma(red, green, blue);
}

const luma = (red: number, green: number, blue: number): number => 0.299 * red + 0.587 * green + 0.114 * blue;

function matrixOf(value: unknown): Matrix | null {
  if (!Array.isArray(value) && !(value instanceof Float32Array)) return null;
  const [a, b, c, d, e, f] = Array.from(value as ArrayLike<unknown>, Number);
  return [a, b, c, d, e, f].every(Number.isFinite) ? [a, b, c, d, e, f] : null;
}

/** How bright each dot is, and whether it is painted. */
function dotsOf({ picture, paint }: PagePicture): (x: number, y: number) => number | null {
  const { width, kind, data } = picture;
  if (kind === BITS) {
    const row = Math.ceil(width / 8);
    const isOne = (x: number, y: number): boolean => ((data[y * row + (x >> 3)] >> (7 - (x & 7))) & 1) === 1;
    return paint === null ? (x, y) => (isOne(x, y) ? 255 : 0) : (x, y) => (isOne(x, y) ? null : paint);
  }
  const bytes = kind === RGB ? 3 : kind === RGBA ? 4 : 1;
  return (x, y) => {
    const at = (y * width + x) * bytes;
    if (bytes === 1) return data[at];
    return bytes === 4 && data[at + 3] < 128 ? null : luma(data[at], data[at + 1], data[at + 2]);
  };
}

/** Finer scans are made coarser: in dots a point. */
const FINEST = 300 / 72;
/** What is drawn is painted as fine as this. */
const DRAWN = 200 / 72;
/** A page with less of its area in pictures is no scan. */
const LEAST_COVERED = 0.1;

/**
 * A page as its pictures show it, upright, on white; null where it has none of any size, unless something else is to be drawn on it.
 *
 * @param view the matrix from the page's coordinates to those of the page as it is shown, and its size.
 */
export function pageRaster(
  pictures: readonly PagePicture[],
  view: { readonly matrix: Matrix; readonly width: number; readonly height: number },
  isDrawn = false,
): Raster | null {
  const area = view.width * view.height;
  const placed = pictures.map((picture) => ({ ...picture, matrix: times(view.matrix, picture.matrix) }));
  const sizeOf = ({ matrix: [a, b, c, d] }: PagePicture): number => Math.abs(a * d - b * c);
  const covered = placed.reduce((sum, picture) => sum + sizeOf(picture), 0);
  if (!(area > 0) || (!isDrawn && covered < LEAST_COVERED * area)) return null;
  const finest = Math.max(
    isDrawn ? DRAWN : 0,
    ...placed.map(({ picture, matrix: [a, b] }) => picture.width / Math.hypot(a, b)).filter(Number.isFinite),
  );
  const scale = Math.min(finest, Math.max(1, FINEST), Math.sqrt(MOST_DOTS / area));
  const width = Math.max(1, Math.floor(view.width * scale));
  const height = Math.max(1, Math.floor(view.height * scale));
  const raster: Raster = { width, height, grey: new Uint8Array(width * height).fill(255) };
  for (const picture of placed) paintOn(raster, picture, scale);
  return raster;
}

function paintOn({ width, height, grey }: Raster, placed: PagePicture, scale: number): void {
  const { picture } = placed;
  const [a, b, c, d, e, f] = placed.matrix.map((number) => number * scale) as unknown as Matrix;
  const size = a * d - b * c;
  if (size === 0 || !Number.isFinite(size)) return;
  const dot = dotsOf(placed);
  const xs = [e, a + e, c + e, a + c + e];
  const ys = [f, b + f, d + f, b + d + f];
  const [left, right] = [Math.max(0, Math.floor(Math.min(...xs))), Math.min(width, Math.ceil(Math.max(...xs)))];
  const [top, bottom] = [Math.max(0, Math.floor(Math.min(...ys))), Math.min(height, Math.ceil(Math.max(...ys)))];
  const finer = Math.max(1, Math.min(3, Math.round(picture.width / Math.hypot(a, b))));
  for (let y = top; y < bottom; y++)
    for (let x = left; x < right; x++) {
      let [sum, weight] = [0, 0];
      for (let part = 0; part < finer * finer; part++) {
        const u = x + ((part % finer) + 0.5) / finer - e;
        const v = y + (Math.floor(part / finer) + 0.5) / finer - f;
        const column = Math.floor(((u * d - v * c) / size) * picture.width);
        const row = Math.floor((1 - (v * a - u * b) / size) * picture.height);
        if (column < 0 || row < 0 || column >= picture.width || row >= picture.height) continue;
        const bright = dot(column, row);
        if (bright === null) continue;
        sum += bright;
        weight++;
      }
      const share = weight / (finer * finer);
      if (weight > 0) grey[y * width + x] = grey[y * width + x] * (1 - share) + (sum / weight) * share;
    }
}
