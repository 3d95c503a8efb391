/** That the text of a file, or of pages of it, was recognised in pictures. */
export interface Recognised {
  /** What recognised it. */
  readonly engine: string;
  /** How sure it was of its characters in the mean, 0 to 1. */
  readonly confidence: number;
  readonly pages: number;
}
