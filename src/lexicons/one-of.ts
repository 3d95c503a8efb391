import { type Uses, WORDS } from "./words.generated.js";

/** A word of a list of `data/words/`, and where it counts. */
export interface WordRow<Use> {
  readonly word: string;
  readonly uses: readonly Use[];
  /** What must not follow it, and what must: `。` is any stop or the end, `0` a digit, `A` a letter. */
  readonly notBefore?: readonly string[];
  readonly onlyBefore?: readonly string[];
  readonly value?: number;
}

/** The words of a list that have one of these uses, or all of them; a word may occur twice, with other conditions. */
export function wordsOf<List extends keyof Uses>(list: List, ...uses: readonly Uses[List][]): WordRow<Uses[List]>[] {
  return WORDS[list].filter((row) => uses.length === 0 || uses.some((use) => row.uses.includes(use)));
}

/**
 * An expression for one of the words of a list, the longer before the shorter, so that a match is the longest.
 *
 *   oneOf("measures", "masked")   →   (?:百分点|…|个(?!体|性)|人(?=以|左右)|…)
 */
export function oneOf<List extends keyof Uses>(list: List, ...uses: readonly Uses[List][]): string {
  return alternatives(wordsOf(list, ...uses));
}

export function alternatives(rows: readonly WordRow<unknown>[]): string {
  const [bare, others] = [rows.filter(isBare), rows.filter((row) => !isBare(row))];
  const written = others
    .toSorted((one, other) => other.word.length - one.word.length)
    .map(({ word, notBefore = [], onlyBefore = [] }) =>
      [
        escaped(word),
        notBefore.length === 0 ? "" : `(?!${notBefore.map(following).join("|")})`,
        onlyBefore.length === 0 ? "" : `(?=${onlyBefore.map(following).join("|")})`,
      ].join(""),
    );
  if (bare.length > 0) written.push(`[${bare.map(({ word }) => escaped(word)).join("")}]`);
  return `(?:${written.join("|")})`;
}

/** A single character without conditions goes into a class with the others: that is the fastest to try. */
function isBare({ word, notBefore = [], onlyBefore = [] }: WordRow<unknown>): boolean {
  return word.length === 1 && notBefore.length === 0 && onlyBefore.length === 0;
}

const CLASSES: Readonly<Record<string, string>> = {
  "。": "[，。、；：！？）)”’》…,;]|$",
  "0": "[0-9]",
  "A": "[A-Za-z]",
};

function following(written: string): string {
  return CLASSES[written] ?? escaped(written);
}

function escaped(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");
}
