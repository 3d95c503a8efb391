export interface TaggedWord {
  readonly word: string;
  /** Part of speech as jieba names it: `nr` person, `ns` place, `nt` organisation, `x` what no dictionary knows. */
  readonly tag: string;
  /** Occurrences in the corpus of the dictionary, some 60 million words; 0 for what it does not know. */
  readonly frequency: number;
  /** Half-open, in UTF-16 code units of the sentence. */
  readonly start: number;
  readonly end: number;
}
