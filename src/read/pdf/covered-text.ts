import { areaOf, overlap, type Box } from "./drawn-boxes.js";
import type { Drawing, DrawnArea, DrawnSign } from "./page-drawing.js";

/** So much of a sign is below an area that covers it. */
const COVERED = 0.7;
/** Areas that are not dark and larger than that part of the page are its ground. */
const LARGEST_LIGHT = 0.5;
const DARK = 128;
/** So often a sign of a page is held against an area or another sign; by hand: a second. */
const MOST_COMPARED = 20_000_000;

/**
 * The stretches of text on a page that nobody sees, since something was drawn over them, or they have the colour of what
 * is below them. Where a reader is meant to see them they are drawn again above it. Null where there is too much to look at.
 */
export function coveredText(
  { signs, areas }: Pick<Drawing, "signs" | "areas">,
  marked: readonly Box[],
  page: Box,
  mostCompared = MOST_COMPARED,
): string[] | null {
  const above = areas.filter(({ box, color }) => isDark(color) || areaOf(box) <= LARGEST_LIGHT * areaOf(page));
  const seen = new Map<string, DrawnSign[]>();
  const bands = inBands(above);
  const all = inBands(areas);
  let left = mostCompared;
  for (const { box } of signs) left -= 2 * areasAt(all, box).length + marked.length;
  if (left < 0) return null;
  const hidden = signs.map((sign) => isCovered(sign, bands, marked) || hasColorBelow(sign, all));
  signs.forEach((sign, index) => {
    if (hidden[index]) return;
    const alike = seen.get(sign.text);
    if (alike === undefined) seen.set(sign.text, [sign]);
    else alike.push(sign);
  });
  signs.forEach(({ text }, index) => (left -= hidden[index] ? (seen.get(text)?.length ?? 0) : 0));
  if (left < 0) return null;
  const stretches: string[] = [];
  let last: DrawnSign | null = null;
  signs.forEach((sign, index) => {
    const isHidden = hidden[index] && !isDrawnAgain(sign, seen.get(sign.text) ?? []);
    if (isHidden && last !== null && isBehind(last, sign)) stretches.push((stretches.pop() ?? "") + sign.text);
    else if (isHidden) stretches.push(sign.text);
    last = isHidden ? sign : null;
  });
  return stretches;
}

/** Areas by the height at which they are, so that a page of ten thousand lines is looked through once. */
type Bands = ReadonlyMap<number, readonly DrawnArea[]>;
const BAND = 20;
const MOST_BANDS = 500;

function inBands(areas: readonly DrawnArea[]): Bands {
  const bands = new Map<number, DrawnArea[]>();
  for (const area of areas) {
    const from = Math.floor(area.box.bottom / BAND);
    const to = Math.min(Math.floor(area.box.top / BAND), from + MOST_BANDS);
    for (let band = from; band <= to; band++) {
      const found = bands.get(band);
      if (found === undefined) bands.set(band, [area]);
      else found.push(area);
    }
  }
  return bands;
}

const areasAt = (bands: Bands, { bottom, top }: Box): readonly DrawnArea[] =>
  bands.get(Math.floor((bottom + top) / 2 / BAND)) ?? [];

function covers(box: Box, sign: DrawnSign): boolean {
  return areaOf(overlap(box, sign.box)) >= COVERED * areaOf(sign.box) && areaOf(sign.box) > 0;
}

function isCovered(sign: DrawnSign, bands: Bands, marked: readonly Box[]): boolean {
  return (
    areasAt(bands, sign.box).some(({ order, box }) => order > sign.order && covers(box, sign)) ||
    marked.some((box) => covers(box, sign))
  );
}

function hasColorBelow(sign: DrawnSign, bands: Bands): boolean {
  if (sign.isInvisible || sign.color === null) return false;
  const below = areasAt(bands, sign.box).filter(({ order, box }) => order < sign.order && covers(box, sign));
  return below.length > 0 && below.reduce((one, other) => (other.order > one.order ? other : one)).color === sign.color;
}

function isDrawnAgain({ box }: DrawnSign, others: readonly DrawnSign[]): boolean {
  return others.some((other) => areaOf(overlap(box, other.box)) >= COVERED * areaOf(box));
}

/** Whether a sign goes on where another one ended. */
function isBehind({ box: last }: DrawnSign, { box }: DrawnSign): boolean {
  const size = Math.max(last.top - last.bottom, last.right - last.left);
  return Math.hypot(box.left - last.left, box.bottom - last.bottom) < 2 * size;
}

function isDark(color: string | null): boolean {
  if (color === null) return false;
  const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
  return (red + green + blue) / 3 < DARK;
}
