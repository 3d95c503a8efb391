import { decoded } from "../decoded.js";
import { lastAtMost } from "../../text/locator.js";
import type { FormatRun } from "./doc-formats.js";

/** A stretch of text of one format, and where it is in the main stream. */
export interface DocStretch {
  readonly text: string;
  readonly flags: number;
  /** The number of the style of its paragraph. */
  readonly style: number;
}

/** A stretch of the text that is in one place of the main stream. */
interface Piece {
  readonly from: number;
  readonly to: number;
  readonly at: number;
  readonly isNarrow: boolean;
}

/** The pieces that a text is made of, from the table of them (`Clx`). */
export function piecesOf(table: Uint8Array): Piece[] {
  const view = new DataView(table.buffer, table.byteOffset, table.byteLength);
  let at = 0;
  while (at + 3 < table.length && table[at] === 1) at += 3 + view.getUint16(at + 1, true);
  if (table[at] !== 2 || at + 5 > table.length) return [];
  const size = Math.min(view.getUint32(at + 1, true), table.length - at - 5);
  const start = at + 5;
  const count = Math.floor((size - 4) / 12);
  const pieces: Piece[] = [];
  for (let number = 0; number < count; number++) {
    const place = view.getUint32(start + (count + 1) * 4 + number * 8 + 2, true);
    const isNarrow = (place & 0x40000000) !== 0;
    pieces.push({
      from: view.getUint32(start + number * 4, true),
      to: view.getUint32(start + number * 4 + 4, true),
      at: isNarrow ? (place & 0x3fffffff) / 2 : place,
      isNarrow,
    });
  }
  return pieces.filter(({ from, to }) => to > from);
}

/** What is needed to read the stretches of a text. */
export interface DocFormats {
  readonly characters: readonly FormatRun[];
  readonly paragraphs: readonly FormatRun[];
}

/** The text from one character to another, in stretches of one format. */
export function* stretchesOf(
  main: Uint8Array,
  pieces: readonly Piece[],
  { characters, paragraphs }: DocFormats,
  range: { readonly from: number; readonly to: number },
): Generator<DocStretch> {
  for (const { from, to, at, isNarrow } of pieces) {
    const first = Math.max(from, range.from);
    const last = Math.min(to, range.to);
    if (first >= last) continue;
    const width = isNarrow ? 1 : 2;
    const end = Math.min(main.length, at + (last - from) * width);
    for (let place = at + (first - from) * width; place < end;) {
      const [character, paragraph] = [runAt(characters, place), runAt(paragraphs, place)];
      const next = Math.max(place + width, Math.min(end, character.next, paragraph.next));
      const until = place + Math.ceil((next - place) / width) * width;
      const bytes = main.subarray(place, Math.min(end, until));
      const text = decoded(bytes, isNarrow ? "windows-1252" : "utf-16le", false) ?? "";
      yield { text, flags: character.value, style: paragraph.value };
      place = until;
    }
  }
}

/** The value at a place, and where the next stretch begins. */
function runAt(runs: readonly FormatRun[], place: number): { readonly value: number; readonly next: number } {
  const index = lastAtMost(runs.length, (at) => runs[at].from, place);
  const run = index < 0 ? undefined : runs[index];
  const behind = index + 1 < runs.length ? runs[index + 1].from : Infinity;
  return run !== undefined && place < run.to
    ? { value: run.value, next: Math.min(run.to, behind) }
    : { value: 0, next: behind };
}
