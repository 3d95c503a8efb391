import { sentencesOf } from "../../src/text/sentences.js";
import { drop, move } from "../generate/arrange.js";
import { findSlots } from "../generate/find-slots.js";
import { maskerOf, type Mask } from "../generate/masker.js";
import { addNoise } from "../generate/noise.js";
import { textPiece, type Paragraph, type Piece, type Slot } from "../generate/piece.js";
import type { Random } from "../generate/random.js";
import type { StyleName } from "../generate/styles.js";
import { write } from "../generate/written.js";

/** What is done to a text before it is looked for. */
export interface Damage {
  readonly name: string;
  /** Characters of the stretch that is taken. */
  readonly characters: number;
  readonly noise?: number;
  readonly dropSentences?: number;
  readonly isShuffled?: boolean;
  /** A mask after so many characters, at least and at most, besides those of the values. */
  readonly every?: readonly [number, number];
}

export const DAMAGES: readonly Damage[] = [
  { name: "whole", characters: 20_000 },
  { name: "3,000 characters", characters: 3_000 },
  { name: "3,000, 5 % noise", characters: 3_000, noise: 0.05 },
  { name: "3,000, shuffled, a fifth of the sentences gone", characters: 3_000, isShuffled: true, dropSentences: 0.2 },
  { name: "800, a mask every 6 to 14", characters: 800, every: [6, 14] },
  { name: "800, 5 % noise", characters: 800, noise: 0.05 },
  { name: "300", characters: 300 },
  { name: "150", characters: 150 },
];

/** A stretch of a text, masked in a style and damaged. */
export function madeQuery(text: string, style: StyleName, damage: Damage, random: Random): string {
  let paragraphs: readonly Paragraph[] = paragraphsOf(stretchOf(text, damage.characters, random));
  if (damage.dropSentences !== undefined)
    paragraphs = drop(paragraphs, { sentences: damage.dropSentences, paragraphs: 0 }, random);
  if (damage.isShuffled === true) paragraphs = move(paragraphs, 1, random);
  if (damage.noise !== undefined) paragraphs = addNoise(paragraphs, damage.noise, random);
  const masker = maskerOf(style, random);
  const masks = new Map<number, Mask | null>();
  const maskOf = (slot: Slot): Mask | null => {
    const known = masks.get(slot.id);
    if (known !== undefined) return known;
    const mask = masker.mask(slot);
    masks.set(slot.id, mask);
    return mask;
  };
  const made = write(paragraphs, { head: "", foot: "", before: "", behind: "\n" }, maskOf).text;
  return damage.every === undefined ? made : closelyMasked(made, damage.every, random);
}

/** Whole lines from some place on. */
function stretchOf(text: string, characters: number, random: Random): string {
  if (text.length <= characters) return text;
  const start = random.int(0, text.length - characters);
  const from = start === 0 ? 0 : text.indexOf("\n", start) + 1;
  return text
    .slice(from === 0 || from + characters > text.length ? text.length - characters : from)
    .slice(0, characters);
}

function paragraphsOf(text: string): Paragraph[] {
  let id = 0;
  return text
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) =>
      sentencesOf(line).map(({ start, end }) => ({
        id: id++,
        isForeign: false,
        pieces: findSlots(line.slice(start, end)).map((part): Piece => {
          if (part.is !== "slot") return textPiece(part.text);
          const value = part.value ?? "";
          return { is: "slot", text: value, slot: { id: id++, kind: part.kind, value }, isDestroyed: false };
        }),
      })),
    );
}

function closelyMasked(text: string, [least, most]: readonly [number, number], random: Random): string {
  let masked = "";
  for (let at = 0; at < text.length;) {
    const next = at + random.int(least, most);
    masked += text.slice(at, next) + (next < text.length ? "XX" : "");
    at = next + 2;
  }
  return masked;
}
