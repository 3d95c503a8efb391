import { HOLE, type NormalisedText } from "../text/normalise.js";
import { stretchesOf } from "./shared-units.js";

/** A place of the template: a unit that members have there, and one member that has it. */
export interface Column {
  readonly member: number;
  readonly unit: number;
}

/** The columns of a text's marked units; a placeholder is none. */
export function columnsOf(text: NormalisedText, marked: Uint8Array, member: number): Column[] {
  return stretchesOf(marked).flatMap(({ start, end }) => columnsBetween(text, { start, end, member }));
}

export function columnsBetween(
  { key }: NormalisedText,
  { start, end, member }: { readonly start: number; readonly end: number; readonly member: number },
): Column[] {
  const columns: Column[] = [];
  for (let unit = start; unit < end; unit++) if (key[unit] < HOLE) columns.push({ member, unit });
  return columns;
}

/** Columns as a text, so that a member can be aligned with them: its nth unit is the nth column. */
export function textOfColumns(columns: readonly Column[], members: readonly NormalisedText[]): NormalisedText {
  const { length } = columns;
  const text = {
    key: new Uint32Array(length),
    plain: new Uint32Array(length),
    starts: new Uint32Array(length),
    ends: new Uint32Array(length),
    lineStarts: new Uint8Array(length + 1),
    spaces: new Uint8Array(length + 1),
    holes: [],
  };
  for (const [at, { member, unit }] of columns.entries()) {
    const { key, plain, lineStarts, spaces } = members[member];
    const before = columns[at - 1];
    const follows = at > 0 && before.member === member && before.unit === unit - 1;
    text.key[at] = key[unit];
    text.plain[at] = plain[unit];
    text.starts[at] = at;
    text.ends[at] = at + 1;
    text.lineStarts[at] = follows || at > 0 ? lineStarts[unit] : 1;
    text.spaces[at] = spaces[unit];
  }
  text.lineStarts[length] = 1;
  text.spaces[length] = 2;
  return text;
}
