import { Unzlib } from "fflate/browser";
import { inflated } from "../zip/inflated.js";
import { Damaged, sized, type PictureSize } from "./picture-size.js";
import { rasterOf, type Raster } from "./raster.js";
import { joinedBytes } from "../joined-bytes.js";

const SIGNATURE_LENGTH = 8;
/** How many numbers a dot has, by the kind of colour: grey, RGB, a place in the palette, each with opacity or without. */
const NUMBERS: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };
const GREY = 0;
const RGB = 2;
const PALETTE = 3;
/** The seven passes of an interlaced picture (PNG, section 8.2): where each begins, and its steps. */
const PASSES: readonly (readonly [x: number, y: number, stepX: number, stepY: number])[] = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
];
const ONE_PASS: typeof PASSES = [[0, 0, 1, 1]];

interface PngHead extends PictureSize {
  readonly bits: number;
  readonly colour: number;
  readonly isInterlaced: boolean;
}

/**
 * A PNG in grey, on white where it is transparent.
 *
 * @throws Damaged where it is cut off or says nonsense, TooManyDots before anything is unpacked.
 */
export function readPng(bytes: Uint8Array): Raster {
  const { head, palette, opacity, data } = partsOf(bytes);
  const passes = head.isInterlaced ? PASSES : ONE_PASS;
  const sizes = passes.map(([x, y, stepX, stepY]) => ({
    width: Math.ceil((head.width - x) / stepX),
    height: Math.ceil((head.height - y) / stepY),
  }));
  const rowLength = (width: number): number => Math.ceil((width * head.bits * NUMBERS[head.colour]) / 8);
  const length = sizes.reduce((sum, { width, height }) => sum + (width > 0 ? height * (rowLength(width) + 1) : 0), 0);
  const rows = unpacked(data, length);
  const raster = rasterOf(head.width, head.height);
  let at = 0;
  passes.forEach(([x, y, stepX, stepY], pass) => {
    const { width, height } = sizes[pass];
    if (width <= 0 || height <= 0) return;
    const each = rowLength(width);
    let before: Uint8Array = new Uint8Array(each);
    for (let row = 0; row < height; row++) {
      const line = unfiltered(
        rows.subarray(at, at + each + 1),
        before,
        Math.max(1, (head.bits * NUMBERS[head.colour]) / 8),
      );
      for (let column = 0; column < width; column++)
        raster.grey[(y + row * stepY) * head.width + x + column * stepX] = greyOf(line, column, {
          head,
          palette,
          opacity,
        });
      before = line;
      at += each + 1;
    }
  });
  return raster;
}

interface PngParts {
  readonly head: PngHead;
  readonly palette: Uint8Array;
  /** How opaque each colour of the palette is; without one, the colour that is transparent, two bytes a number. */
  readonly opacity: Uint8Array;
  readonly data: Uint8Array;
}

function partsOf(bytes: Uint8Array): PngParts {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  let head: PngHead | null = null;
  let [palette, opacity] = [new Uint8Array(), new Uint8Array()];
  const data: Uint8Array[] = [];
  for (let at = SIGNATURE_LENGTH; at + 8 <= bytes.length;) {
    const length = view.getUint32(at);
    const name = new TextDecoder("latin1").decode(bytes.subarray(at + 4, at + 8));
    const part = bytes.subarray(at + 8, at + 8 + length);
    if (name === "IEND") break;
    if (name === "IHDR" && part.length >= 13) head ??= headOf(part);
    if (name === "PLTE") palette = part.slice();
    if (name === "tRNS") opacity = part.slice();
    if (name === "IDAT") data.push(part);
    at += 12 + length;
  }
  if (head === null || (head.colour === PALETTE && palette.length === 0)) throw new Damaged();
  return { head, palette, opacity, data: joinedBytes(data) };
}

function headOf(part: Uint8Array): PngHead {
  const view = new DataView(part.buffer, part.byteOffset, part.length);
  const { width, height } = sized(view.getUint32(0), view.getUint32(4));
  const [bits, colour, , , interlace] = part.subarray(8);
  if (![1, 2, 4, 8, 16].includes(bits) || NUMBERS[colour] === undefined) throw new Damaged();
  return { width, height, bits, colour, isInterlaced: interlace === 1 };
}

/** A few bytes more than there should be are no reason to refuse it. */
const SLACK = 65_536;

function unpacked(data: Uint8Array, length: number): Uint8Array {
  let rows: Uint8Array | null;
  try {
    rows = inflated(data, length + SLACK, Unzlib);
  } catch {
    throw new Damaged();
  }
  if (rows === null || rows.length < length) throw new Damaged();
  return rows;
}

/** A row as it was before it was filtered (PNG, section 9). */
function unfiltered(row: Uint8Array, above: Uint8Array, step: number): Uint8Array {
  const [filter] = row;
  const line = row.slice(1);
  if (filter > 4) throw new Damaged();
  for (let at = 0; at < line.length; at++) {
    const left = at >= step ? line[at - step] : 0;
    const up = above[at];
    const corner = at >= step ? above[at - step] : 0;
    if (filter === 1) line[at] += left;
    else if (filter === 2) line[at] += up;
    else if (filter === 3) line[at] += (left + up) >> 1;
    else if (filter === 4) line[at] += nearest(left, up, corner);
  }
  return line;
}

function nearest(left: number, up: number, corner: number): number {
  const sum = left + up - corner;
  const [fromLeft, fromUp, fromCorner] = [Math.abs(sum - left), Math.abs(sum - up), Math.abs(sum - corner)];
  if (fromLeft <= fromUp && fromLeft <= fromCorner) return left;
  return fromUp <= fromCorner ? up : corner;
}

function greyOf(line: Uint8Array, column: number, { head, palette, opacity }: Omit<PngParts, "data">): number {
  const { bits, colour } = head;
  if ((colour === GREY || colour === RGB) && isClear(line, column, { head, opacity })) return 255;
  const number = (part: number): number => {
    const at = column * NUMBERS[colour] + part;
    if (bits === 8) return line[at];
    if (bits === 16) return line[2 * at];
    const first = at * bits;
    return (line[first >> 3] >> (8 - bits - (first % 8))) & ((1 << bits) - 1);
  };
  if (colour === PALETTE) {
    const place = number(0);
    const [red = 0, green = 0, blue = 0] = palette.subarray(3 * place, 3 * place + 3);
    return onWhite(luma(red, green, blue), opacity[place] ?? 255);
  }
  if (NUMBERS[colour] >= 3) return onWhite(luma(number(0), number(1), number(2)), colour === 6 ? number(3) : 255);
  const grey = bits < 8 && colour === GREY ? (number(0) * 255) / ((1 << bits) - 1) : number(0);
  return onWhite(grey, colour === GREY ? 255 : number(1));
}

/** Whether a dot has the one colour that is transparent. */
function isClear(line: Uint8Array, column: number, { head, opacity }: Pick<PngParts, "head" | "opacity">): boolean {
  const { bits, colour } = head;
  const numbers = NUMBERS[colour];
  if (opacity.length < 2 * numbers) return false;
  for (let part = 0; part < numbers; part++) {
    const wanted = opacity[2 * part] * 256 + opacity[2 * part + 1];
    const at = (column * numbers + part) * bits;
    const low = (line[at >> 3] >> Math.max(0, 8 - bits - (at % 8))) & ((1 << Math.min(8, bits)) - 1);
    if ((bits === 16 ? line[at >> 3] * 256 + line[(at >> 3) + 1] : low) !== wanted) return false;
  }
  return true;
}

const luma = (red: number, green: number, blue: number): number => 0.299 * red + 0.587 * green + 0.114 * blue;
const onWhite = (grey: number, opacity: number): number => 255 - ((255 - grey) * opacity) / 255;
