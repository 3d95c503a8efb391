import type { BindingRule } from "../answer/binding-rule.js";
import type { Span } from "../text/span.js";
import type { Mark } from "./mark.js";
import type { Term } from "./terms.js";

/** Numbers of one text that bind each other, and what an unknown one among them has to be. */
export interface Binding<Rule extends BindingRule = BindingRule> {
  readonly rule: Rule;
  /** How sure a value is that follows from it, 0 to 1. */
  readonly confidence: number;
  readonly terms: readonly Term[];
  /** What each term has to be, given the others; null where that can't be said. */
  readonly values: readonly (string | null)[];
  /** The text that says so. */
  readonly evidence: readonly Span<"text">[];
}

/** A stretch of text in which a rule looks for bindings: a sentence, and the marks of the whole text. */
export interface Sentence {
  readonly text: string;
  readonly marks: readonly Mark[];
  readonly span: Span<"text">;
  /** The marks of the sentence, by their place in the list: from the first to before the last. */
  readonly first: number;
  readonly last: number;
}

/** A rule is no surer than the least sure of the values that it rests on. */
export function confidenceIn(rule: number, terms: readonly Term[]): number {
  return terms.reduce((least, { known, certainty }) => (known === null ? least : Math.min(least, certainty)), 1) * rule;
}
