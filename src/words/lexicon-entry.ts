export interface LexiconEntry {
  /** Part of speech as jieba names it. */
  readonly tag: string;
  /** Occurrences in the corpus that the dictionary was made from, of some 60 million words. */
  readonly frequency: number;
}
