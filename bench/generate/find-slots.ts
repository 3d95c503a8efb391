import { gazetteerLines } from "../../src/clues/gazetteer.generated.js";
import type { Frame, FramePart } from "./material.js";
import type { SlotKind } from "./piece.js";

/** A value in a text by what it is and what stands beside it; earlier rows take first. */
const VALUES: readonly { readonly pattern: RegExp; readonly kind: SlotKind }[] = [
  { pattern: /(?:19|20)\d\d(?=年)/g, kind: "year" },
  { pattern: /(?<!\d)\d{1,2}(?=月)/g, kind: "month" },
  { pattern: /(?<=月)\d{1,2}(?=日)/g, kind: "day" },
  { pattern: /(?<=第)[一二三四五六七八九十]{1,3}(?=[次届位])/g, kind: "ordinal" },
  { pattern: /(?<![\d.A-Za-z])\d+\.\d+(?=[%％亿万倍个公平吨元])/g, kind: "decimal" },
  { pattern: /(?<![\d.A-Za-z第])\d+(?=[%％亿万个家户项人名件条元倍天所张公平吨])/g, kind: "count" },
  { pattern: /(?<![第\p{Script=Han}])[二三四五六七八九十]{1,3}(?=[个项大][^\d])/gu, kind: "numeral" },
  { pattern: /(?<=[处在于过])[一二三四五六七八九十百千万]{1,4}(?=(?:元|日|年|个月|倍))/g, kind: "numeral" },
];

interface Found {
  readonly start: number;
  readonly end: number;
  readonly kind: SlotKind;
}

/** A sentence with its figures, dates and places as slots that keep their values. */
export function findSlots(sentence: string): Frame {
  const found: Found[] = [];
  const add = (start: number, end: number, kind: SlotKind): void => {
    if (found.every((other) => end <= other.start || start >= other.end)) found.push({ start, end, kind });
  };
  for (const { pattern, kind } of VALUES) {
    for (const { 0: value, index } of sentence.matchAll(pattern)) add(index, index + value.length, kind);
  }
  for (let at = 0; at < sentence.length; at++) {
    const length = placeAt(sentence, at);
    if (length > 0) add(at, at + length, "place");
    at += Math.max(0, length - 1);
  }
  const parts: FramePart[] = [];
  let end = 0;
  for (const { start, end: stop, kind } of found.toSorted((a, b) => a.start - b.start)) {
    if (start > end) parts.push({ is: "text", text: sentence.slice(end, start) });
    parts.push({ is: "slot", kind, value: sentence.slice(start, stop) });
    end = stop;
  }
  if (end < sentence.length) parts.push({ is: "text", text: sentence.slice(end) });
  return parts;
}

const LONGEST_PLACE = 8;

/** Divisions down to counties by their names, provinces and cities by their short names too. */
const PLACES: ReadonlySet<string> = new Set(
  gazetteerLines.split("\n").flatMap((line) => {
    const [name, short] = line.slice(1).split(" ");
    if (line.startsWith("4") || name.length < 2) return [];
    return short === undefined || short.length < 2 || line.startsWith("3") ? [name] : [name, short];
  }),
);

function placeAt(sentence: string, at: number): number {
  for (let length = LONGEST_PLACE; length > 1; length--) {
    if (at + length <= sentence.length && PLACES.has(sentence.slice(at, at + length))) return length;
  }
  return 0;
}
