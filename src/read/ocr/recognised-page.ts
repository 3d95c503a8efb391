import type { PdfItem } from "../pdf/pdf-pages.js";
import { quarterTurned, type Raster } from "./raster.js";
import type { Recogniser, SeenLine } from "./recogniser.js";

/** What was recognised on a page. */
export interface RecognisedPage {
  /** Lines as stretches of text; `marks` has a sign for each of theirs, whose code says how sure it is in hundredths. */
  readonly items: readonly PdfItem[];
  /** The mean over all signs, 0 to 1. */
  readonly sureness: number;
}

/** In dots: no line of text is as low. */
const SMALLEST = 12;
/** A page of a newspaper has some 600. */
const MOST_LINES = 1000;
/** So many lines say whether a page is upright. */
const SAMPLE = 6;
/** By hand: upright pages have 0.99, pages on their head 0.8. A page that is less sure is looked at from all sides. */
const UPRIGHT = 0.93;
/** A font is so much lower than the box around a line of it. */
const FONT = 0.94;
/** Only lines as long as this share of the longest say where the left edge is. */
const LONG = 0.6;
const MOST_PAIRED = 150;
/** Left edges as near as this, in heights, are one. */
const SAME_EDGE = 0.6;

/** Recognises a page, whichever side of it is up, turned or seen at an angle. */
export async function recognisePage(
  picture: Raster,
  recogniser: Recogniser,
  onLine: () => void,
): Promise<RecognisedPage> {
  if (Math.min(picture.width, picture.height) < SMALLEST) return { items: [], sureness: 0 };
  let lines = await recogniser.linesIn(picture, { most: MOST_LINES, onLine });
  let sureness = uprightness(lines);
  if (lines.length > 0 && sureness < UPRIGHT)
    for (const quarters of [1, 3, 2] as const) {
      const turned = quarterTurned(picture, quarters);
      const sample = await recogniser.linesIn(turned, { most: SAMPLE, onLine });
      if (uprightness(sample) <= sureness) continue;
      lines = await recogniser.linesIn(turned, { most: MOST_LINES, onLine });
      sureness = uprightness(lines);
      if (sureness >= UPRIGHT) break;
    }
  return { items: itemsOf(lines), sureness };
}

/** How sure the signs of lines are in the mean; 0 where most lines go up or down. */
function uprightness(lines: readonly SeenLine[]): number {
  const lying = lines.filter(({ angle }) => Math.abs(angle) < Math.PI / 4).length;
  return lying * 2 > lines.length ? meanOf(lines.flatMap(({ sureness }) => sureness)) : 0;
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

interface Straight extends SeenLine {
  readonly left: number;
}

function itemsOf(seen: readonly SeenLine[]): PdfItem[] {
  return withEvenEdges(straightened(seen)).map(({ text, sureness, left, y, length, height }) => ({
    text,
    marks: sureness.map((sure) => String.fromCharCode(Math.round(sure * 100))).join(""),
    x: left,
    y,
    width: length,
    size: height * FONT,
    turns: 0,
    isVertical: false,
  }));
}

/** Lines as they would be on a page that lies straight: it is turned back, and its left edge made upright. */
function straightened(seen: readonly SeenLine[]): Straight[] {
  const longest = Math.max(0, ...seen.map(({ length }) => length));
  const long = seen.filter(({ length }) => length >= LONG * longest);
  const angle = medianOf(long.map((line) => line.angle));
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const level = (line: SeenLine): Straight => {
    const [x, y] = [line.x * cos + line.y * sin, line.y * cos - line.x * sin];
    return { ...line, x, y, left: x - line.length / 2 };
  };
  const edges = long.map(level).slice(0, MOST_PAIRED);
  // The usual slope between two of them (Theil 1950, Sen 1968): indented lines do not count for more than they are.
  const slopes = edges.flatMap((one, at) =>
    edges
      .slice(at + 1)
      .flatMap((other) => (Math.abs(other.y - one.y) > one.height ? (other.left - one.left) / (other.y - one.y) : [])),
  );
  const slope = medianOf(slopes);
  return seen.map(level).map((line) => ({ ...line, left: line.left - slope * line.y }));
}

/** Edges that differ by no more than a part of a sign are one. */
function withEvenEdges(lines: readonly Straight[]): Straight[] {
  const sorted = lines.toSorted((one, other) => one.left - other.left);
  const even: Straight[] = [];
  for (let from = 0; from < sorted.length;) {
    let to = from + 1;
    while (to < sorted.length && sorted[to].left - sorted[to - 1].left < SAME_EDGE * sorted[to].height * 0.5) to++;
    const group = sorted.slice(from, to);
    const left = medianOf(group.map((line) => line.left));
    for (const line of group)
      even.push(Math.abs(line.left - left) < SAME_EDGE * line.height ? { ...line, left } : line);
    from = to;
  }
  return even;
}

function medianOf(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
}
