import type { Block, Piece } from "../../text/document.js";
import { span } from "../../text/span.js";
import type { Extract } from "../text-builder.js";

/** A stretch of a text that is left out, and what is read for it. */
export interface Cut {
  readonly start: number;
  readonly end: number;
  readonly put: "" | " " | "\n";
}

/** An extract without some stretches, given in order; its map leads to the same source. */
export function cutExtract(extract: Extract, cuts: readonly Cut[]): Extract {
  const chunks: string[] = [];
  const pieces: Piece[] = [];
  const newOffset = new OffsetMap();
  let length = 0;
  let index = 0;
  const copy = (from: number, to: number): void => {
    if (to <= from) return;
    chunks.push(extract.text.slice(from, to));
    newOffset.add(from, to, length);
    while (index < extract.pieces.length && endOf(extract.pieces[index]) <= from) index++;
    for (let at = index; at < extract.pieces.length && extract.pieces[at].textStart < to; at++) {
      pieces.push(partOf(extract.pieces[at], { from, to }, length - from));
    }
    length += to - from;
  };
  let at = 0;
  for (const { start, end, put } of cuts) {
    copy(at, start);
    at = end;
    if (put === "") continue;
    chunks.push(put);
    pieces.push({ textStart: length, textLength: put.length, ...sourceOf(extract, start, end, index) });
    length += put.length;
  }
  copy(at, extract.text.length);
  const text = chunks.join("");
  return { text, pieces, blocks: blocksOf(extract.blocks, newOffset, text) };
}

const endOf = ({ textStart, textLength }: Piece): number => textStart + textLength;
const isCopy = ({ textLength, sourceLength }: Piece): boolean => textLength === sourceLength;

/** The part of a piece between two offsets, moved. What reads otherwise in the source stays whole there. */
function partOf(piece: Piece, { from, to }: { readonly from: number; readonly to: number }, by: number): Piece {
  const start = Math.max(from, piece.textStart);
  const end = Math.min(to, endOf(piece));
  const textLength = end - start;
  const source = isCopy(piece)
    ? { sourceStart: piece.sourceStart + start - piece.textStart, sourceLength: textLength }
    : { sourceStart: piece.sourceStart, sourceLength: piece.sourceLength };
  return { textStart: start + by, textLength, ...source };
}

/** The stretch of the source that a cut came from. */
function sourceOf(
  { pieces }: Extract,
  start: number,
  end: number,
  from: number,
): { readonly sourceStart: number; readonly sourceLength: number } {
  let index = from;
  while (index < pieces.length && endOf(pieces[index]) <= start) index++;
  let last = index;
  while (last + 1 < pieces.length && pieces[last + 1].textStart < end) last++;
  const [first, final] = [pieces[index], pieces[last]];
  const sourceStart = first.sourceStart + (isCopy(first) ? start - first.textStart : 0);
  const sourceEnd = final.sourceStart + (isCopy(final) ? end - final.textStart : final.sourceLength);
  return { sourceStart, sourceLength: sourceEnd - sourceStart };
}

/** Where offsets of the old text are in the new one; asked in order. */
class OffsetMap {
  readonly #kept: { readonly from: number; readonly to: number; readonly by: number }[] = [];
  #at = 0;

  add(from: number, to: number, newStart: number): void {
    this.#kept.push({ from, to, by: newStart - from });
  }

  /** The new place of a stretch, or null where nothing is left of it. */
  of(start: number, end: number): { readonly start: number; readonly end: number } | null {
    while (this.#at < this.#kept.length && this.#kept[this.#at].to <= start) this.#at++;
    const first = this.#kept[this.#at];
    if (first === undefined || first.from >= end) return null;
    let last = this.#at;
    while (last + 1 < this.#kept.length && this.#kept[last + 1].from < end) last++;
    const final = this.#kept[last];
    return { start: Math.max(first.from, start) + first.by, end: Math.min(final.to, end) + final.by };
  }
}

/** The blocks of what is left; those between which the line break is gone are one. */
function blocksOf(blocks: readonly Block[], offsets: OffsetMap, text: string): Block[] {
  const kept: Block[] = [];
  for (const { kind, span: old } of blocks) {
    const place = offsets.of(old.start, old.end);
    if (place === null) continue;
    const last = kept.at(-1);
    if (last !== undefined && !text.slice(last.span.end, place.start).includes("\n")) {
      kept[kept.length - 1] = { kind: last.kind, span: span(last.span.start, place.end) };
    } else kept.push({ kind, span: span(place.start, place.end) });
  }
  return kept;
}
