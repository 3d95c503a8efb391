import type { Passage } from "../align/align.js";
import { startIn } from "../align/run.js";
import { isWordCharacter } from "../text/characters.js";
import type { NormalisedText } from "../text/normalise.js";

/** Units behind a year by which its frame is known: 2022年全县生产. By hand. */
const FRAME = 4;

/** How often each frame of a year occurs in a text. */
export function framesOfYears(text: NormalisedText): ReadonlyMap<string, number> {
  const frames = new Map<string, number>();
  const { plain } = text;
  for (let at = 0; at < plain.length; at++) {
    if (plain[at] !== YEAR_SIGN) continue;
    const frame = plain.subarray(at, at + FRAME + 1).join(" ");
    frames.set(frame, (frames.get(frame) ?? 0) + 1);
  }
  return frames;
}

const YEAR_SIGN = "年".charCodeAt(0);

/**
 * Whether the sentence around a value is another one of the same frame: each begins with its only year, they differ,
 * and the frame begins sentences of several years. Elsewhere, or where it occurs once, the year was edited.
 */
export function isOfOtherYear(
  own: NormalisedText,
  ownAt: number,
  other: NormalisedText,
  otherAt: number,
  frames: () => ReadonlyMap<string, number>,
): boolean {
  const here = onlyYearBefore(own, ownAt);
  if (here === null) return false;
  const there = onlyYearBefore(other, otherAt);
  if (there === null || there.year.length !== here.year.length || there.year === here.year) return false;
  return (frames().get(there.frame) ?? 0) > 1;
}

/** Whether the sentence of an echo begins otherwise than the one that it is said to repeat: 团结村收入 and 前进村收入. */
export function beginsOtherwise({ runs }: Passage, left: NormalisedText, right: NormalisedText): boolean {
  const [first] = runs;
  if (first === undefined) return false;
  const unpaired = (text: NormalisedText, at: number): boolean => {
    for (let unit = frameStart(text, at); unit < at; unit++) if (isWordCharacter(text.key[unit])) return true;
    return false;
  };
  return unpaired(left, startIn(first, "left")) && unpaired(right, startIn(first, "right"));
}

const ENDS: ReadonlySet<number> = new Set(Array.from("。；！？;!?", (sign) => sign.charCodeAt(0)));
const HAN_START = 0x3400;
const FULL_WIDTH = 0xff00;

/** Whether a sentence or an item ends with this unit. Most units are Chinese characters, which need no look-up. */
export function isEnd(unit: number): boolean {
  return (unit < HAN_START || unit >= FULL_WIDTH) && ENDS.has(unit);
}

/** A frame is not looked for further back, in units. */
const FARTHEST = 120;

/** Where the sentence, item or line around a unit begins. */
export function frameStart(text: NormalisedText, at: number): number {
  let starts = known.get(text);
  if (starts === undefined) known.set(text, (starts = frameStarts(text)));
  return Math.max(starts[at], at - FARTHEST);
}

export function beginsFrame({ plain, lineStarts }: NormalisedText, at: number): boolean {
  return lineStarts[at] === 1 || (isEnd(plain[at - 1]) && !isEnd(plain[at]));
}

/** Of texts that are in use: the same places are asked about by many rules. */
const known = new WeakMap<NormalisedText, Uint32Array>();

/** By unit, and behind the last one, where the frame around it begins, however far back. */
function frameStarts(text: NormalisedText): Uint32Array {
  const starts = new Uint32Array(text.plain.length + 1);
  let start = 0;
  for (let at = 1; at < starts.length; at++) {
    if (beginsFrame(text, at)) start = at;
    starts[at] = start;
  }
  return starts;
}

/** What stands before the words of an item: a bullet, 1., （二）, 三、. */
const ITEM_SIGN = /^(?:[-*•·●○■□◆◇▶※]|[（(]?[0-9一二三四五六七八九十]{1,3}[）).、．])/u;
const LONGEST_ITEM_SIGN = 5;

/** Where the words of a sentence, item or line begin, behind its bullet or number. */
export function headStart({ plain }: NormalisedText, start: number): number {
  if (isWordCharacter(plain[start]) && !isNumberSign(plain[start])) return start;
  const first = Array.from(plain.subarray(start, start + LONGEST_ITEM_SIGN), (unit) =>
    unit > 0xffff ? " " : String.fromCharCode(unit),
  ).join("");
  return start + (ITEM_SIGN.exec(first)?.[0].length ?? 0);
}

const NUMBER_SIGNS: ReadonlySet<number> = new Set(
  Array.from("0123456789一二三四五六七八九十", (sign) => sign.charCodeAt(0)),
);
const isNumberSign = (unit: number): boolean => NUMBER_SIGNS.has(unit);

const YEAR = /(?:(?:19|20)[0-9]{2}|[去今前明上])年/gu;
/** Of what `YEAR` reads, in units: there is nothing between. */
const SHORTEST_YEAR = 2;
const LONGEST_YEAR = 5;

const isYear = (plain: Uint32Array, start: number, length: number, end: number): boolean =>
  start + length <= end && plain[start + length - 1] === YEAR_SIGN;

interface Year {
  readonly year: string;
  readonly frame: string;
}

/** The year that the sentence of a unit begins with, if none follows before the unit; one that is masked is none. */
function onlyYearBefore(text: NormalisedText, end: number): Year | null {
  const { plain } = text;
  const start = frameStart(text, end);
  // Nearly all sentences end here: 今年, 2022年.
  if (!isYear(plain, start, SHORTEST_YEAR, end) && !isYear(plain, start, LONGEST_YEAR, end)) return null;
  const before = Array.from(plain.subarray(start, end), (unit) =>
    unit > 0xffff ? " " : String.fromCharCode(unit),
  ).join("");
  const years = [...before.matchAll(YEAR)];
  if (years.length !== 1 || years[0].index > 0) return null;
  const [{ 0: year }] = years;
  const sign = start + year.length - 1;
  return { year, frame: plain.subarray(sign, sign + FRAME + 1).join(" ") };
}
