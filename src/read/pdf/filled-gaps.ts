import type { PdfItem } from "./pdf-pages.js";

const GAP = /(?<=\S) +(?=\S)/g;
const WIDE_SIGN = /[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uff60]/g;
/** Items that are drawn into one gap are no further apart, in heights of their font. */
const TOUCHING = 0.4;

/**
 * The items of one base line, from left to right, each that was drawn into a gap of a longer one put into it. Programs draw
 * the signs of one font in a go, and leave room for those of another:
 *
 *   `8.7 41.2 50.1`, `∶`, `∶`   →   `8.7∶41.2∶50.1`
 */
export function withGapsFilled(items: readonly PdfItem[]): PdfItem[] {
  const filled: PdfItem[] = [];
  let drawn: PdfItem[] = [];
  const finish = (): void => {
    const host = filled.pop();
    if (host !== undefined) filled.push(...fill(host, drawn));
    drawn = [];
  };
  for (const item of items.toSorted((one, other) => one.x - other.x)) {
    const host = filled.at(-1);
    if (host !== undefined && isInside(item, host)) {
      drawn.push(item);
      continue;
    }
    if (drawn.length > 0) finish();
    filled.push(item);
  }
  if (drawn.length > 0) finish();
  return filled;
}

/** What says nothing new is the same signs, drawn twice to make them bold. */
function isInside({ x, width, text, marks }: PdfItem, host: PdfItem): boolean {
  // What was recognised is as it was seen.
  if (marks !== undefined || host.marks !== undefined) return false;
  return x > host.x && x + width < host.x + host.width && !host.text.includes(text) && host.text.search(GAP) !== -1;
}

interface Drawn {
  readonly text: string;
  readonly center: number;
}

/** As they were, where there are more of them than gaps. */
function fill(host: PdfItem, items: readonly PdfItem[]): PdfItem[] {
  const gaps = Array.from(host.text.matchAll(GAP), ({ index, 0: { length } }) => ({ from: index, to: index + length }));
  const drawn = touching(items);
  if (drawn.length > gaps.length) return [host, ...items];
  const center = centersIn(host);
  let text = "";
  let done = 0;
  let next = 0;
  drawn.forEach((one, at) => {
    // Those behind it need a gap too.
    const last = gaps.length - (drawn.length - at);
    let best = next;
    for (let gap = next + 1; gap <= last; gap++)
      if (Math.abs(center(gaps[gap]) - one.center) < Math.abs(center(gaps[best]) - one.center)) best = gap;
    text += host.text.slice(done, gaps[best].from) + one.text;
    done = gaps[best].to;
    next = best + 1;
  });
  return [{ ...host, text: text + host.text.slice(done) }];
}

function touching(items: readonly PdfItem[]): Drawn[] {
  const groups: { text: string; from: number; to: number; size: number }[] = [];
  for (const { text, x, width, size } of items) {
    const last = groups.at(-1);
    if (last === undefined || x - last.to > TOUCHING * size) groups.push({ text, from: x, to: x + width, size });
    else {
      last.text += text;
      last.to = Math.max(last.to, x + width);
    }
  }
  return groups.map(({ text, from, to }) => ({ text, center: (from + to) / 2 }));
}

/** About where a stretch of an item is: wide signs are as wide as high, the others share what is left. */
function centersIn({
  text,
  x,
  width,
  size,
}: PdfItem): (stretch: { readonly from: number; readonly to: number }) => number {
  const wide = text.match(WIDE_SIGN)?.length ?? 0;
  const other = (width - wide * size) / Math.max(1, text.length - wide);
  const widthOf = (part: string): number => {
    const wideIn = part.match(WIDE_SIGN)?.length ?? 0;
    return wideIn * size + (part.length - wideIn) * other;
  };
  return ({ from, to }) => x + widthOf(text.slice(0, from)) + widthOf(text.slice(from, to)) / 2;
}
