/**
 * The notations of placeholders, one row each. In an example the placeholders are inside ⟦…⟧; in a
 * trap the same signs stand for themselves. `⏎` stands for a line break.
 */
export interface Shown {
  readonly name: string;
  readonly standsFor: string;
  readonly examples: readonly string[];
  readonly traps: readonly string[];
}

/** Whether a run has a sign for each character hidden: always, never, or as the document has it. */
export type Counting = "always" | "never" | "by-style";

/** A notation that repeats one sign. */
export interface SignNotation extends Shown {
  /** The sign, then what looks like it. A run may mix them. */
  readonly signs: string;
  readonly counting: Counting;
  /** A run of so many signs is a placeholder whatever stands around it; a shorter one wants evidence. */
  readonly bare: number;
}

/**
 * A notation with a shape of its own. `form` is sticky: it is tried at the characters it `opens` with, and never backtracks
 * far. Expressions are made when a text first asks for them, for most are long.
 */
export interface FormNotation extends Shown {
  readonly opens: string;
  /** A short expression, sticky too, for what `form` always matches: where it does not match, `form` is not asked. */
  readonly near?: RegExp;
  readonly form: () => RegExp;
  readonly certainty: number;
  /** What follows a clear one; elsewhere the document's own use decides. */
  readonly clear?: () => RegExp;
  /** What matches a clear one; elsewhere the document's own use decides. Sticky: tried where the form begins. */
  readonly surely?: () => RegExp;
  /** Only where a document has at least two clear ones of letters. */
  readonly together?: true;
  /** One that begins a line, with what follows it, if it is the heading of that. */
  readonly heading?: RegExp;
}
