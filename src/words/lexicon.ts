import { readFileSync } from "node:fs";
import { join } from "node:path";

export interface LexiconEntry {
  /** Part of speech as jieba names it. */
  readonly tag: string;
  /** Occurrences in the corpus that the dictionary was made from, of some 60 million words. */
  readonly frequency: number;
}

/** The words of the dictionary, with what it says of each. */
export type Lexicon = ReadonlyMap<string, LexiconEntry>;

/** Reads the checked dictionary in `folder`: 160,000 words, some 60 milliseconds. */
export function readLexicon(folder: string): Lexicon {
  const lexicon = new Map<string, LexiconEntry>();
  const lines = readFileSync(join(folder, "words.utf8"), "utf8");
  let start = 0;
  while (start < lines.length) {
    const end = lines.indexOf("\n", start);
    const afterWord = lines.indexOf(" ", start);
    const afterNumber = lines.indexOf(" ", afterWord + 1);
    lexicon.set(lines.slice(start, afterWord), {
      tag: lines.slice(afterNumber + 1, end),
      frequency: Number(lines.slice(afterWord + 1, afterNumber)),
    });
    start = end + 1;
  }
  return lexicon;
}
