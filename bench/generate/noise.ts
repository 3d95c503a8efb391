import type { Paragraph, Piece, Sentence } from "./piece.js";
import type { Random } from "./random.js";

/** No digits, numerals or measure words: noise shall not make another number. */
const OTHERS = Array.from("的是了我不在他这们来到时地为子你说生着就那和她出也得里后自以会可下而过能对");

/** Spoils each character of a text at a rate: another, none, or twice the same. */
export function addNoise(paragraphs: readonly Paragraph[], rate: number, random: Random): Paragraph[] {
  if (rate === 0) return [...paragraphs];
  return paragraphs.map((sentences) => sentences.map((sentence) => noisySentence(sentence, rate, random)));
}

function noisySentence(sentence: Sentence, rate: number, random: Random): Sentence {
  const noisy = sentence.pieces.map(({ text }) => Array.from(text, (character) => spoil(character, rate, random)));
  const pieces = sentence.pieces.map((piece, index): Piece => {
    const text = noisy[index].join("");
    if (piece.is !== "slot") return { ...piece, text };
    const isEdgeSpoiled =
      isSpoiled(sentence.pieces[index - 1], noisy[index - 1], -1) ||
      isSpoiled(sentence.pieces[index + 1], noisy[index + 1], 0);
    return { ...piece, text, isDestroyed: isDestroyed(piece.text, text, isEdgeSpoiled) };
  });
  return { ...sentence, pieces: pieces.filter(({ is, text }) => is === "slot" || text !== "") };
}

function spoil(character: string, rate: number, random: Random): string {
  if (!random.chance(rate)) return character;
  switch (random.int(0, 2)) {
    case 0:
      return random.pick(OTHERS);
    case 1:
      return "";
    default:
      return character + character;
  }
}

function isSpoiled(piece: Piece | undefined, noisy: readonly string[] | undefined, at: number): boolean {
  return piece !== undefined && noisy !== undefined && noisy.at(at) !== Array.from(piece.text).at(at);
}

/** A number ends where the digits end, whatever stands beside it; a name is known by what stands around it. */
function isDestroyed(value: string, noisy: string, isEdgeSpoiled: boolean): boolean {
  if (/^[\d.]+$/.test(value)) return !/^\d+(?:\.\d+)?$/.test(noisy);
  return noisy !== value || isEdgeSpoiled;
}
