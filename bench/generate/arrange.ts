import type { Paragraph, Sentence } from "./piece.js";
import type { Random } from "./random.js";

/** Leaves out sentences and whole paragraphs, each at its rate. Something always stays. */
export function drop(
  paragraphs: readonly Paragraph[],
  rates: { readonly sentences: number; readonly paragraphs: number },
  random: Random,
): Paragraph[] {
  const left = paragraphs
    .filter((_, index) => index === 0 || !random.chance(rates.paragraphs))
    .map((sentences) => sentences.filter(() => !random.chance(rates.sentences)))
    .filter((sentences) => sentences.length > 0);
  return left.length > 0 ? left : [...paragraphs];
}

/** Moves a share of the items to other places; all of them are put in a new order at a share of 1. */
export function move<T>(items: readonly T[], share: number, random: Random): T[] {
  if (share >= 1) return random.shuffle(items);
  const stay: T[] = [];
  const go: T[] = [];
  for (const item of items) (random.chance(share) ? go : stay).push(item);
  for (const item of go) stay.splice(random.int(0, stay.length), 0, item);
  return stay;
}

/** Moves sentences to other paragraphs. */
export function moveSentences(paragraphs: readonly Paragraph[], share: number, random: Random): Paragraph[] {
  const going: Sentence[] = [];
  const stay = paragraphs.map((sentences) => {
    if (sentences.length < 2) return [...sentences];
    return sentences.filter((sentence) => {
      const goes = random.chance(share);
      if (goes) going.push(sentence);
      return !goes;
    });
  });
  for (const sentence of going) {
    const to = random.pick(stay);
    to.splice(random.int(0, to.length), 0, sentence);
  }
  return stay.filter((sentences) => sentences.length > 0);
}

/** Paragraphs that become one with the one before, and ones that become two. */
export function regroup(
  paragraphs: readonly Paragraph[],
  rates: { readonly merge: number; readonly split: number },
  random: Random,
): Paragraph[] {
  const regrouped: Paragraph[] = [];
  for (const paragraph of paragraphs) {
    const last = regrouped.at(-1);
    if (last !== undefined && random.chance(rates.merge)) {
      regrouped[regrouped.length - 1] = [...last, ...paragraph];
    } else if (paragraph.length > 1 && random.chance(rates.split)) {
      const at = random.int(1, paragraph.length - 1);
      regrouped.push(paragraph.slice(0, at), paragraph.slice(at));
    } else {
      regrouped.push(paragraph);
    }
  }
  return regrouped;
}

/** Puts other paragraphs between these, anywhere. */
export function insert(paragraphs: readonly Paragraph[], others: readonly Paragraph[], random: Random): Paragraph[] {
  const all = [...paragraphs];
  for (const other of others) all.splice(random.int(0, all.length), 0, other);
  return all;
}

/** Repeats passages of one to three sentences somewhere else. */
export function repeat(paragraphs: readonly Paragraph[], times: number, random: Random): Paragraph[] {
  const copies = Array.from({ length: times }, () => {
    const paragraph = random.pick(paragraphs);
    const at = random.int(0, paragraph.length - 1);
    return paragraph.slice(at, at + random.int(1, 3));
  });
  return insert(paragraphs, copies, random);
}
