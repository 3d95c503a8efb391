import type { Mask } from "./masker.js";
import type { BesidePart, Paragraph, Slot } from "./piece.js";
import type { TextSpan } from "../eval/truth.js";

/** A hidden part of a value, where it was written. */
export interface WrittenMask extends TextSpan {
  readonly slot: Slot;
  readonly from: number;
  readonly to: number;
  readonly mask: Mask;
  readonly isForeign: boolean;
}

/** A value in clear, where it was written. */
export interface WrittenValue extends TextSpan {
  readonly isDestroyed: boolean;
  readonly part?: BesidePart | undefined;
}

export interface WrittenSentence {
  readonly id: number;
  readonly offset: number;
  readonly length: number;
}

/** A text as it goes to its file, and where everything in it stands. */
export interface Written {
  readonly text: string;
  readonly masks: readonly WrittenMask[];
  /** By the id of the slot. */
  readonly values: ReadonlyMap<number, readonly WrittenValue[]>;
  readonly decoys: readonly TextSpan[];
  readonly sentences: readonly WrittenSentence[];
}

/** What stands around the text and its paragraphs. */
export interface Wrapping {
  readonly head: string;
  readonly foot: string;
  readonly before: string;
  readonly behind: string;
}

/** Writes a text; values for which `maskOf` has a mask are hidden. */
export function write(
  paragraphs: readonly Paragraph[],
  wrapping: Wrapping,
  maskOf: (slot: Slot) => Mask | null = () => null,
): Written {
  const masks: WrittenMask[] = [];
  const values = new Map<number, WrittenValue[]>();
  const decoys: TextSpan[] = [];
  const sentences: WrittenSentence[] = [];
  const chunks: string[] = [];
  let at = 0;
  const put = (text: string): TextSpan => {
    chunks.push(text);
    at += text.length;
    return { offset: at - text.length, length: text.length, text };
  };
  put(wrapping.head);
  for (const paragraph of paragraphs) {
    put(wrapping.before);
    for (const { id, pieces, isForeign } of paragraph) {
      const offset = at;
      for (const piece of pieces) {
        const mask = piece.is === "slot" ? maskOf(piece.slot) : null;
        if (piece.is !== "slot") {
          const span = put(piece.text);
          if (piece.is === "decoy") decoys.push(span);
        } else if (mask === null) {
          const found = values.get(piece.slot.id) ?? [];
          found.push({ ...put(piece.text), isDestroyed: piece.isDestroyed, part: piece.part });
          values.set(piece.slot.id, found);
        } else {
          for (const part of mask.parts) {
            const span = put(part.text);
            if (part.hides) masks.push({ ...span, slot: piece.slot, from: part.from, to: part.to, mask, isForeign });
          }
        }
      }
      sentences.push({ id, offset, length: at - offset });
    }
    put(wrapping.behind);
  }
  put(wrapping.foot);
  return { text: chunks.join(""), masks, values, decoys, sentences };
}
