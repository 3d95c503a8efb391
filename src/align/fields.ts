import { isQuote } from "../text/characters.js";
import { HOLE, type NormalisedText } from "../text/normalise.js";
import { NEVER } from "../values/looks.js";
import { endsField, isBehindColon, type Place } from "./own-place.js";

/** No value is longer than this, in units, however long its placeholder is. */
export const LONGEST_VALUE = 96;

/** The whole of a field, whatever its words and signs. By hand. */
const OF_FIELD = 0.5;
/** All between a pair of quotation marks. By hand. */
const OF_QUOTED = 1;

/**
 * Adds to the costs by length that of the whole field, from its colon to the end of its line or to a wide space:
 *
 *   地址：____⏎ | 地址：清河县人民路18号（原粮站院内）⏎
 *
 * Returns how many lengths there are.
 */
export function withField(text: NormalisedText, place: Place, lengths: number, into: Float64Array): number {
  const { start, limit, backwards, own } = place;
  const isOne = backwards ? endsField(text, start, own) : isBehindColon(text, start);
  if (!isOne) return lengths;
  let longest = lengths;
  const room = Math.min(LONGEST_VALUE, backwards ? start - limit : limit - start);
  for (let length = 1; length <= room; length++) {
    const at = backwards ? start - length : start + length - 1;
    if (text.key[at] >= HOLE) break;
    const isWhole = backwards ? isBehindColon(text, at) : endsField(text, at + 1, own);
    if (isWhole) {
      if (length > longest) into.fill(NEVER, longest + 1, length + 1);
      into[length] = Math.min(into[length], OF_FIELD);
      longest = Math.max(longest, length);
    }
    if (backwards ? text.lineStarts[at] === 1 : isWhole) break;
  }
  return longest;
}

/**
 * Adds to the costs by length that of all between a pair of quotation marks, for a placeholder that is all between one:
 *
 *   靠“□”的模式 | 靠“单一窗口、不见面办结”的模式
 *
 * Returns how many lengths there are.
 */
export function withQuoted(text: NormalisedText, place: Place, lengths: number, into: Float64Array): number {
  const { start, limit, backwards } = place;
  const { key, plain, lineStarts } = text;
  if (!isQuote(plain[backwards ? start : start - 1])) return lengths;
  const room = Math.min(LONGEST_VALUE, backwards ? start - limit : limit - start);
  const unitAt = (length: number): number => (backwards ? start - length : start + length - 1);
  let whole = 0;
  while (whole < room && key[unitAt(whole + 1)] < HOLE && !isQuote(plain[unitAt(whole + 1)])) {
    whole++;
    if (lineStarts[backwards ? unitAt(whole) : unitAt(whole) + 1] === 1) return lengths;
  }
  if (whole === 0 || !isQuote(plain[unitAt(whole + 1)])) return lengths;
  if (whole > lengths) into.fill(NEVER, lengths + 1, whole + 1);
  into[whole] = Math.min(into[whole], OF_QUOTED);
  return Math.max(lengths, whole);
}
