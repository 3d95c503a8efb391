import type { NormalisedText } from "../text/normalise.js";
import type { AlignedMembers } from "./align-members.js";
import { columnsByUnit } from "./bridges.js";
import { endOfToken, isOfMany } from "./common-tokens.js";
import { isKnownName } from "./known-name.js";
import type { MemberText } from "./member-text.js";
import { NOWHERE } from "./nowhere.js";

/**
 * Takes numbers and words in letters out of the columns of another one: that two of them share a sign is chance. The same
 * is done with a name between two places where members differ.
 *
 *   “{83+2}1{|0+44}”   →   “{83+21|10+44}”        {|湛江、}延安{、天水|}入选   →   {延安、天水|湛江、延安}入选
 */
export function withWholeTokens(aligned: AlignedMembers): AlignedMembers {
  const { members, columns, places } = aligned;
  const endsOf = members.map(({ normalised }) => tokenEnds(normalised));
  const isWhole = (start: number, end: number, columnOf: Int32Array): boolean => {
    const first = columns[columnOf[start]];
    if (first === undefined || endsOf[first.member][first.unit] !== first.unit + end - start) return false;
    for (let at = 1; at < end - start; at++) {
      const column = columns[columnOf[start] + at];
      if (columnOf[start + at] !== columnOf[start] + at) return false;
      if (column.member !== first.member || column.unit !== first.unit + at) return false;
    }
    return true;
  };
  const whole = places.map((own, member) => {
    const { key } = members[member].normalised;
    const columnOf = columnsByUnit(own, key.length);
    const kept = own.slice();
    const release = (start: number, end: number): void => {
      for (let unit = start; unit < end; unit++) if (columnOf[unit] !== NOWHERE) kept[columnOf[unit]] = NOWHERE;
    };
    for (const [start, end] of endsOf[member].entries()) {
      if (end > 0 && !isWhole(start, end, columnOf)) release(start, end);
    }
    for (const { start, end } of loneNames(members[member], columnOf)) release(start, end);
    return kept;
  });
  return { ...aligned, places: whole };
}

/** In units. By hand. */
const LONGEST_NAME = 6;

/** Names that have no words of the template right beside them: two lists of names may have one in common. */
function loneNames({ text, normalised }: MemberText, columnOf: Int32Array): { start: number; end: number }[] {
  const { key, starts, ends } = normalised;
  const names: { start: number; end: number }[] = [];
  for (let start = 0; start < key.length;) {
    let end = start + 1;
    if (columnOf[start] !== NOWHERE) while (end < key.length && columnOf[end] === columnOf[end - 1] + 1) end++;
    const isShort = columnOf[start] !== NOWHERE && end - start > 1 && end - start <= LONGEST_NAME;
    if (isShort && isKnownName(text.slice(starts[start], ends[end - 1]).replaceAll(SIGNS, ""))) {
      names.push({ start, end });
    }
    start = end;
  }
  return names;
}

const SIGNS = /[^\p{L}]+/gu;

/** Of each unit where the number or word in letters ends that begins there; 0 where none does. */
function tokenEnds(normalised: NormalisedText): Uint32Array {
  const { plain } = normalised;
  const ends = new Uint32Array(plain.length);
  for (let start = 0; start < plain.length;) {
    const end = endOfToken(normalised, start, plain.length);
    if (isOfMany(plain[start])) ends[start] = end;
    start = end;
  }
  return ends;
}
