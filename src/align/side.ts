import { isSentenceEnd, isWordCharacter } from "../text/characters.js";
import { HOLE, type NormalisedText } from "../text/normalise.js";
import { ValueCosts, type Wildcard } from "./wildcard.js";

/** One of the two texts as the aligner reads it: its units, its placeholders, and what values taken from it cost. */
export interface Side {
  readonly text: NormalisedText;
  /** By the number of the hole. */
  readonly wildcards: readonly Wildcard[];
  readonly values: ValueCosts;
  /** Of each unit, and of the end, whether a line or a sentence begins there. */
  readonly beginnings: Uint8Array;
  /** Of each unit, whether it is a word's character. */
  readonly words: Uint8Array;
}

export function sideOf(text: NormalisedText, wildcards: readonly Wildcard[]): Side {
  return {
    text,
    wildcards,
    values: new ValueCosts(text),
    beginnings: beginningsIn(text),
    words: wordCharactersOf(text.key),
  };
}

/** Whether a placeholder is among the units from `start` to `end`. */
export function hasHole({ text: { key } }: Side, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (key[at] >= HOLE) return true;
  return false;
}

/** Words' characters among the units from `start` to `end`. */
export function wordsBetween({ words }: Side, start: number, end: number): number {
  let count = 0;
  for (let at = start; at < end; at++) count += words[at];
  return count;
}

function wordCharactersOf(key: Uint32Array): Uint8Array {
  const words = new Uint8Array(key.length);
  for (let at = 0; at < key.length; at++) if (isWordCharacter(key[at])) words[at] = 1;
  return words;
}

/** The report begins behind what a paper puts in brackets at the head of its first line: 本报讯（记者程方）恩施州. In units, by hand. */
const LONGEST_BYLINE = 30;
const BYLINE_ENDS: ReadonlySet<number> = new Set(Array.from("）)", (sign) => sign.charCodeAt(0)));

/** Of each unit, and of the end: 2 where a line begins, 1 where a sentence does, or else 0. */
function beginningsIn(text: NormalisedText): Uint8Array {
  const beginnings = new Uint8Array(text.key.length + 1);
  let line = 0;
  for (let at = 0; at <= text.key.length; at++) {
    if (text.lineStarts[at] === 1) line = at;
    const isBehindByline = at - line <= LONGEST_BYLINE && BYLINE_ENDS.has(text.plain[at - 1]);
    beginnings[at] = text.lineStarts[at] === 1 ? 2 : isBehindByline || startsSentence(text, at) ? 1 : 0;
  }
  return beginnings;
}

/** Whether a sentence begins at this unit: behind the end of another, or with its line. */
function startsSentence({ plain }: NormalisedText, at: number): boolean {
  return at === 0 || (isSentenceEnd(plain[at - 1]) && !isSentenceEnd(plain[at]));
}
