import type { Passage } from "../align/align.js";
import { ofSide } from "../align/run.js";
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
 * Whether the sentence around a value is another one of the same frame: neither names the year of the other, and the
 * frame begins sentences of several years. Elsewhere, or where it occurs once, the year was edited.
 */
export function isOfOtherYear(
  own: NormalisedText,
  ownAt: number,
  other: NormalisedText,
  otherAt: number,
  frames: ReadonlyMap<string, number>,
): boolean {
  const ofOwn = yearsBefore(own, ownAt);
  if (ofOwn.length === 0) return false;
  const ofOther = yearsBefore(other, otherAt);
  const [last, there] = [ofOwn.at(-1), ofOther.at(-1)];
  if (last === undefined || there === undefined || last.year.length !== there.year.length) return false;
  if (ofOther.some(({ year }) => year === last.year) || ofOwn.some(({ year }) => year === there.year)) return false;
  return last.isFirst && there.isFirst && (frames.get(there.frame) ?? 0) > 1;
}

/** Whether the sentence of an echo begins otherwise than the one that it is said to repeat: 团结村收入 and 前进村收入. */
export function beginsOtherwise({ runs }: Passage, left: NormalisedText, right: NormalisedText): boolean {
  const [first] = runs;
  if (first === undefined) return false;
  const unpaired = (text: NormalisedText, at: number): boolean => {
    for (let unit = frameStart(text, at); unit < at; unit++) if (isWordCharacter(text.key[unit])) return true;
    return false;
  };
  return unpaired(left, ofSide(first, "left").start) && unpaired(right, ofSide(first, "right").start);
}

const ENDS: ReadonlySet<number> = new Set(Array.from("。；！？;!?", (sign) => sign.charCodeAt(0)));
const HAN_START = 0x3400;
const FULL_WIDTH = 0xff00;

/** Most units are Chinese characters, which need no look-up. */
function isEnd(unit: number): boolean {
  return (unit < HAN_START || unit >= FULL_WIDTH) && ENDS.has(unit);
}

/** A frame is not looked for further back, in units. */
const FARTHEST = 120;

/** Where the sentence, item or line around a unit begins. */
export function frameStart(text: NormalisedText, at: number): number {
  let start = at;
  while (start > 0 && at - start < FARTHEST && !beginsFrame(text, start)) start--;
  return start;
}

function beginsFrame({ plain, lineStarts }: NormalisedText, at: number): boolean {
  return lineStarts[at] === 1 || (isEnd(plain[at - 1]) && !isEnd(plain[at]));
}

const YEAR = /(?:(?:19|20)[0-9]{2}|[去今前明上])年/gu;

interface Year {
  readonly year: string;
  readonly frame: string;
  /** Whether its sentence begins with it. */
  readonly isFirst: boolean;
}

/** The years that are named before a unit in its sentence; one that is masked is none. */
function yearsBefore(text: NormalisedText, end: number): readonly Year[] {
  const { plain } = text;
  const start = frameStart(text, end);
  if (!plain.subarray(start, end).includes(YEAR_SIGN)) return [];
  const before = Array.from(plain.subarray(start, end), (unit) =>
    unit > 0xffff ? " " : String.fromCharCode(unit),
  ).join("");
  return [...before.matchAll(YEAR)].map(({ 0: year, index }) => {
    const sign = start + index + year.length - 1;
    return { year, isFirst: index === 0, frame: plain.subarray(sign, sign + FRAME + 1).join(" ") };
  });
}
