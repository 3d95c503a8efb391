import type { Alignment } from "../align/align.js";
import type { ReadText } from "./read-text.js";
import type { Resolution } from "./resolution.js";
import { resolve, type ResolveOptions } from "./resolve.js";

/** What the placeholders of all texts stood for, each list in the order of its text. */
export interface Resolutions {
  readonly anonymised: readonly Resolution[];
  readonly published: readonly (readonly Resolution[])[];
}

/**
 * Resolves the placeholders of the anonymised text by all published ones together, and those of each
 * published text by the anonymised one. A published text that is there twice is one witness. `alignments` have the anonymised text on the left.
 */
export function resolveAll(
  anonymised: ReadText,
  published: readonly ReadText[],
  alignments: readonly Alignment[],
  options: ResolveOptions,
): Resolutions {
  const texts = published.map(({ text }) => text);
  const sources = published.map((other, at) => {
    const isRepeated = texts.indexOf(other.text) < at;
    return { other, alignment: alignments[at], side: "left" as const, isRepeated };
  });
  return {
    anonymised: resolve(anonymised, sources, options),
    published: published.map((own, at) =>
      resolve(own, [{ other: anonymised, alignment: alignments[at], side: "right", isRepeated: false }], options),
    ),
  };
}
