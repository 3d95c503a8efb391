import type { Paragraph, Piece, Sentence } from "./piece.js";
import type { Random } from "./random.js";

/** No digits, numerals or measure words: noise shall not make another number. */
const OTHERS = Array.from("的是了我不在他这们来到时地为子你说生着就那和她出也得里后自以会可下而过能对");

const NUMERALS = new Set("万亿千百十余多");

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
    const edges = [
      { was: sentence.pieces[index - 1]?.text.at(-1), is: noisy[index - 1]?.at(-1) },
      { was: sentence.pieces[index + 1]?.text.at(0), is: noisy[index + 1]?.at(0) },
    ];
    return { ...piece, text, isDestroyed: isDestroyed(piece.text, text, edges) };
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

/** A character beside a value, before and after. */
interface Edge {
  readonly was: string | undefined;
  readonly is: string | undefined;
}

/**
 * Whether nobody could tell any more where the value begins and ends. A number ends where the digits end,
 * unless a numeral beside it was spoiled, or what stood beside it stands there twice: of 185万万吨, X万吨
 * may hide 185万. A name is known by what stands around it.
 */
function isDestroyed(value: string, noisy: string, edges: readonly Edge[]): boolean {
  const spoiled = edges.filter((edge) => edge.was !== edge.is);
  if (!/^[\d.]+$/.test(value)) return noisy !== value || spoiled.length > 0;
  if (!/^\d+(?:\.\d+)?$/.test(noisy)) return true;
  return spoiled.some(({ was = "", is = "" }) => NUMERALS.has(was) || is === was + was);
}
