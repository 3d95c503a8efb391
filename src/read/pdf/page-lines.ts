import { inReadingOrder, type PageLine } from "./columns.js";
import { withGapsFilled } from "./filled-gaps.js";
import type { PdfItem } from "./pdf-pages.js";

/** Items on one base line are as far apart, in heights of their font. */
const SAME_LINE = 0.4;
/** From this gap on two items of a line belong to two columns or cells; from that on there is a space between them. */
const WIDE_GAP = 1.6;
const SPACE_GAP = 0.18;
/** A first line is indented by so many characters. */
const LEAST_INDENT = 1.2;
const MOST_INDENT = 6;
/** Lines further apart than so many of their usual distances have a blank line between them. */
const PARAGRAPH_GAP = 1.45;
const INDENT = "\u3000\u3000";
const WIDE_SIGN = /[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uff60]/;

/** The text of a page, with a sign for each of its own that says how sure it is, in hundredths. */
export interface PageText {
  readonly text: string;
  readonly marks: string;
}

/** The text of a page: its lines in reading order, indented ones with two wide spaces before them. */
export function pageText(items: readonly PdfItem[]): PageText {
  const columns = inReadingOrder(linesOf(upright(items)));
  const texts = columns.map(columnText);
  return { text: texts.map(({ text }) => text).join("\n"), marks: texts.map(({ marks }) => marks).join(SURE) };
}

/** What no recognition was needed for is sure. */
export const SURE = String.fromCharCode(100);

/** Items as they are read: of a page whose text is turned, turned back. What is turned otherwise, as a stamp, comes last. */
function upright(items: readonly PdfItem[]): readonly PdfItem[] {
  const counts = [0, 0, 0, 0];
  for (const { turns, text } of items) counts[turns] += text.length;
  const main = counts.indexOf(Math.max(...counts));
  const vertical = items.filter(({ isVertical }) => isVertical).length * 2 > items.length;
  const read = items.filter(({ turns }) => turns === main).map((item) => turned(item, main));
  return vertical
    ? read.map(({ x, y, ...item }) => ({ ...item, x: y, y: -x, width: item.size * item.text.length }))
    : read;
}

function turned(item: PdfItem, turns: number): PdfItem {
  const { x, y } = item;
  if (turns === 1) return { ...item, x: y, y: -x };
  if (turns === 2) return { ...item, x: -x, y: -y };
  if (turns === 3) return { ...item, x: -y, y: x };
  return item;
}

function linesOf(items: readonly PdfItem[]): PageLine[] {
  const sorted = items.toSorted((one, other) => one.y - other.y || one.x - other.x);
  const lines: PageLine[] = [];
  for (let from = 0; from < sorted.length;) {
    let to = from + 1;
    while (
      to < sorted.length &&
      sorted[to].y - sorted[from].y < SAME_LINE * Math.max(sorted[from].size, sorted[to].size)
    )
      to++;
    lines.push(...stretchesOf(sorted.slice(from, to)));
    from = to;
  }
  return lines;
}

/** The items of one base line, joined where nothing wide is between them. */
function stretchesOf(items: readonly PdfItem[]): PageLine[] {
  const lines: PageLine[] = [];
  let line: PageLine | null = null;
  for (const { text, marks = SURE.repeat(text.length), x, y, width, size } of withGapsFilled(items)) {
    const gap: number = line === null ? 0 : x - line.right;
    const right = x + width;
    if (line === null || gap > WIDE_GAP * Math.max(size, line.size)) {
      if (line !== null) lines.push(line);
      line = { text, marks, x, right, y, size };
      continue;
    }
    // The same signs printed twice to make them bold.
    if (gap < -0.5 * width && line.text.endsWith(text)) continue;
    const between: string = gap > SPACE_GAP * size && !isBetweenWide(line.text, text) ? " " : "";
    line = {
      ...line,
      text: line.text + between + text,
      marks: line.marks + SURE.repeat(between.length) + marks,
      right: Math.max(line.right, right),
      size: Math.max(line.size, size),
    };
  }
  if (line !== null) lines.push(line);
  return lines;
}

function isBetweenWide(before: string, behind: string): boolean {
  return WIDE_SIGN.test(before.slice(-1)) && WIDE_SIGN.test(behind.charAt(0));
}

function columnText(lines: readonly PageLine[]): PageText {
  const left = usual(lines.map(({ x }) => Math.round(x)));
  const step = usual(
    lines
      .slice(1)
      .map(({ y }, index) => Math.round((y - lines[index].y) * 2) / 2)
      .filter((by) => by > 0),
  );
  let [text, marks] = ["", ""];
  lines.forEach((line, index) => {
    const before = lines[index - 1];
    const isSameRow = before !== undefined && Math.abs(line.y - before.y) < SAME_LINE * line.size;
    if (before !== undefined) text += isSameRow ? "\t" : "\n";
    if (before !== undefined && step > 0 && line.y - before.y > step * PARAGRAPH_GAP) text += "\n";
    const indent = (line.x - left) / line.size;
    if (!isSameRow && indent >= LEAST_INDENT && indent <= MOST_INDENT) text += INDENT;
    const start = line.text.length - line.text.trimStart().length;
    const words = line.text.trim();
    marks += SURE.repeat(text.length - marks.length) + line.marks.slice(start, start + words.length);
    text += words;
  });
  return { text, marks };
}

/** The value that most have; the smallest of several. */
function usual(values: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  let best = 0;
  let most = 0;
  for (const [value, count] of counts)
    if (count > most || (count === most && value < best)) {
      best = value;
      most = count;
    }
  return best;
}
