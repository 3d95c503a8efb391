import type { Block, Piece } from "../text/document.js";
import { span } from "../text/span.js";

/** A text taken out of a source, the map back, and its blocks. */
export interface Extract {
  readonly text: string;
  readonly pieces: readonly Piece[];
  readonly blocks: readonly Block[];
}

/**
 * Writes an extracted text from front to back, and with it the map to the source: the offsets given
 * to its methods count in the source and never go back.
 *
 * White space is collapsible, as in HTML: at the edges of a block it goes, elsewhere it is one space.
 */
export class TextBuilder {
  readonly #source: string;
  readonly #chunks: string[] = [];
  readonly #pieces: Piece[] = [];
  readonly #blocks: Block[] = [];
  #length = 0;
  /** Where in the source the last piece ends, if it is a copy; else -1. */
  #copiedTo = -1;
  #block: { readonly start: number; readonly kind: Block["kind"] } | null = null;
  #gap: { readonly start: number; readonly end: number } | null = null;

  constructor(source: string) {
    this.#source = source;
  }

  /** Whether the present block is still empty. */
  get atBlockStart(): boolean {
    return this.#block === null;
  }

  /** Takes a stretch of the source as it is. The first stretch of a block gives it its kind. */
  copy(start: number, end: number, kind: Block["kind"]): void {
    if (start === end) return;
    this.#open(kind);
    this.#copy(start, end);
  }

  /** Writes `text` for a stretch of the source that reads otherwise there, such as an entity. */
  put(text: string, range: { readonly start: number; readonly end: number }, kind: Block["kind"]): void {
    if (text === "") return;
    this.#open(kind);
    this.#put(text, range.start, range.end);
  }

  /** A stretch of white space that may be dropped or become one space. */
  space(start: number, end: number): void {
    if (this.#block !== null && this.#gap === null) this.#gap = { start, end };
  }

  /** Ends the present block unless it is empty; the stretch of the source is what ends it. */
  endBlock(start: number, end: number): void {
    if (this.#block === null) return;
    this.#blocks.push({ kind: this.#block.kind, span: span(this.#block.start, this.#length) });
    this.#put("\n", start, end);
    this.#block = null;
    this.#gap = null;
  }

  finish(): Extract {
    this.endBlock(this.#source.length, this.#source.length);
    return { text: this.#chunks.join(""), pieces: this.#pieces, blocks: this.#blocks };
  }

  #open(kind: Block["kind"]): void {
    if (this.#block === null) this.#block = { start: this.#length, kind };
    const gap = this.#gap;
    if (gap === null) return;
    this.#gap = null;
    if (this.#source[gap.start] === " ") this.#copy(gap.start, gap.start + 1);
    else this.#put(" ", gap.start, gap.end);
  }

  #copy(start: number, end: number): void {
    this.#chunks.push(this.#source.slice(start, end));
    const last = this.#pieces.at(-1);
    if (last !== undefined && this.#copiedTo === start) {
      const length = last.textLength + end - start;
      this.#pieces[this.#pieces.length - 1] = { ...last, textLength: length, sourceLength: length };
    } else {
      this.#pieces.push(piece(this.#length, end - start, { start, end }));
    }
    this.#length += end - start;
    this.#copiedTo = end;
  }

  #put(text: string, start: number, end: number): void {
    this.#chunks.push(text);
    this.#pieces.push(piece(this.#length, text.length, { start, end }));
    this.#length += text.length;
    this.#copiedTo = -1;
  }
}

function piece(textStart: number, textLength: number, from: { readonly start: number; readonly end: number }): Piece {
  return { textStart, textLength, sourceStart: from.start, sourceLength: from.end - from.start };
}
