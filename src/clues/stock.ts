import { NameIndex } from "./name-index.js";

/** Half-open, UTF-16 code units of a text. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

export type StockPhrases = NameIndex<null>;

export function indexStockPhrases(phrases: readonly string[]): StockPhrases {
  return new NameIndex(phrases.map((phrase) => [phrase, null] as const));
}

/** The stock phrases of a text, in order, none overlapping: at each place the longest. */
export function findStockPhrases(text: string, phrases: StockPhrases): Stretch[] {
  return phrases.find(text, () => true).map(({ start, end }) => ({ start, end }));
}
