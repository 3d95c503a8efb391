/** A word of a list of `data/words/`, and where it counts. */
export interface WordRow<Use> {
  readonly word: string;
  readonly uses: readonly Use[];
  /** What must not follow it, and what must: `。` is any stop or the end, `0` a digit, `A` a letter. */
  readonly notBefore?: readonly string[];
  readonly onlyBefore?: readonly string[];
  readonly value?: number;
}

/**
 * An expression for one of these words, the longer before the shorter, so that a match is the longest.
 * A single character without conditions goes into a class with the others: that is the fastest to try.
 */
export function alternatives(rows: readonly WordRow<unknown>[]): string {
  const bare: string[] = [];
  const others: (readonly [length: number, written: string])[] = [];
  for (const row of rows) {
    if (isBare(row)) bare.push(row.word === "-" ? "\\-" : escaped(row.word));
    else others.push([row.word.length, writtenOf(row)]);
  }
  const written = others.sort(([one], [other]) => other - one).map(([, text]) => text);
  if (bare.length > 0) written.push(`[${bare.join("")}]`);
  return `(?:${written.join("|")})`;
}

function writtenOf({ word, notBefore, onlyBefore }: WordRow<unknown>): string {
  return escaped(word) + ahead("!", notBefore) + ahead("=", onlyBefore);
}

function ahead(sign: "!" | "=", words: readonly string[] = []): string {
  return words.length === 0 ? "" : `(?${sign}${words.map(following).join("|")})`;
}

function isBare({ word, notBefore, onlyBefore }: WordRow<unknown>): boolean {
  return word.length === 1 && (notBefore?.length ?? 0) === 0 && (onlyBefore?.length ?? 0) === 0;
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
  return SPECIAL.test(word) ? word.replace(EVERY_SPECIAL, "\\$&") : word;
}

/** Of an expression. A hyphen is one in a class alone: elsewhere an escape of it is an error under the flag `u`. */
const SPECIAL = /[\\^$.*+?()[\]{}|/]/;
const EVERY_SPECIAL = new RegExp(SPECIAL, "g");
