/** What stands in a slot, and what may be masked. `list` is several places with 、 between them. */
export type SlotKind =
  | "home"
  | "place"
  | "list"
  | "person"
  | "firm"
  | "org"
  | "name"
  | "number"
  | "decimal"
  | "count"
  | "tally"
  | "numeral"
  | "ordinal"
  | "year"
  | "month"
  | "day";

export interface Slot {
  readonly id: number;
  readonly kind: SlotKind;
  readonly value: string;
}

export interface BesidePart {
  readonly before?: string;
  readonly behind?: string;
}

/** A stretch of a sentence: the value of a slot, something that only looks like a placeholder, or text. */
export type Piece =
  | { readonly is: "text"; readonly text: string }
  | { readonly is: "decoy"; readonly text: string }
  | {
      readonly is: "slot";
      readonly text: string;
      readonly slot: Slot;
      /** Not even a reader could tell where it begins and ends. */
      readonly isDestroyed: boolean;
      /** Text beside it that may as well be read as a part of it: 多 of 30多. */
      readonly part?: BesidePart;
    };

/** A sentence of a text; its copies and edited versions in the other text have the same `id`. */
export interface Sentence {
  readonly id: number;
  readonly isForeign: boolean;
  readonly pieces: readonly Piece[];
}

export type Paragraph = readonly Sentence[];

export const textPiece = (text: string): Piece => ({ is: "text", text });

export function plainText(sentence: Sentence): string {
  return sentence.pieces.map(({ text }) => text).join("");
}

/** The sentence with its text pieces edited; slots and decoys stay. An emptied piece goes. */
export function mapText(sentence: Sentence, edit: (text: string, index: number) => string): Sentence {
  const pieces = sentence.pieces
    .map((piece, index) => (piece.is === "text" ? { ...piece, text: edit(piece.text, index) } : piece))
    .filter(({ text }) => text !== "");
  return { ...sentence, pieces };
}
