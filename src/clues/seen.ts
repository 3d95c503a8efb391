import { sentencesOf } from "../text/sentences.js";
import type { TaggedWord } from "../words/tagged-word.js";

/** A word of the whole text, UTF-16 code units. */
export interface PlacedWord {
  readonly word: string;
  readonly start: number;
  readonly end: number;
  readonly tag: string;
  readonly frequency: number;
}

/** A text and its words, where something cuts it into words. */
export interface Seen {
  readonly text: string;
  /** In order, every character in one; null where nothing cuts words. */
  readonly words: readonly PlacedWord[] | null;
  /** Whether a word begins or ends at an offset; everywhere, where nothing cuts words. */
  readonly isBoundary: (at: number) => boolean;
  /** The word that spans exactly this, or null. */
  readonly wordAt: (start: number, end: number) => PlacedWord | null;
}

/** Cuts a text into words, sentence by sentence. */
export function see(text: string, tag: ((sentence: string) => readonly TaggedWord[]) | null): Seen {
  if (tag === null) return { text, words: null, isBoundary: () => true, wordAt: () => null };
  const words: PlacedWord[] = [];
  /** For each offset the number of the word that begins there, from 1. */
  const beginning = new Int32Array(text.length + 1);
  const isEdge = new Uint8Array(text.length + 1);
  for (const { start: from, end: to } of sentencesOf(text)) {
    isEdge[from] = isEdge[to] = 1;
    for (const { word, start, end, tag: name, frequency } of tag(text.slice(from, to))) {
      words.push({ word, start: from + start, end: from + end, tag: name, frequency });
      beginning[from + start] = words.length;
      isEdge[from + start] = isEdge[from + end] = 1;
    }
  }
  return {
    text,
    words,
    isBoundary: (at) => isEdge[at] === 1,
    wordAt: (start, end) => {
      const word = words[beginning[start] - 1];
      return word?.end === end ? word : null;
    },
  };
}

/** The text on the left of an offset, as far as a test needs it. */
export function before(text: string, at: number, length = 8): string {
  return text.slice(Math.max(0, at - length), at);
}

export function behind(text: string, at: number, length = 12): string {
  return text.slice(at, at + length);
}
