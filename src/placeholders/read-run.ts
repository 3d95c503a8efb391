import { isInvisible } from "../text/characters.js";
import type { Candidate } from "./candidate.js";
import { SIGN_NOTATIONS } from "./notations/sign-notations.js";

/** The sign that a character is read as. */
export const SIGN_OF: ReadonlyMap<string, string> = new Map(
  SIGN_NOTATIONS.flatMap(({ name, signs }) => Array.from(signs, (sign) => [sign, name] as const)),
);

const SIGN_BY_CODE: ReadonlyMap<number, string> = new Map(
  Array.from(SIGN_OF, ([character, sign]) => [character.charCodeAt(0), sign]),
);

/** Signs that numbers are written with, one a digit. */
export const DIGIT_SIGNS = new Set(["X", "×", "*"]);

/** The sign at an offset, or null. */
export function signAt(text: string, at: number): string | null {
  return SIGN_BY_CODE.get(text.charCodeAt(at)) ?? null;
}

/** Signs of one alphabet that follow one another, UTF-16 code units. */
export interface Run {
  readonly start: number;
  readonly end: number;
  readonly signs: number;
}

/** A run of one alphabet. Invisible characters don't end it, nor one space between single signs (`X X`). */
export function readRun(text: string, start: number, sign: string): Run {
  let end = start + 1;
  let signs = 1;
  let spaced = false;
  for (let at = end; at < text.length; at++) {
    if (signAt(text, at) === sign) {
      if (spaced && !isSpaceAt(text, at - 1)) break;
      end = at + 1;
      signs++;
    } else if (isSpaceAt(text, at) && DIGIT_SIGNS.has(sign) && sign !== "*") {
      const isSingle = (spaced || signs === 1) && signAt(text, at + 1) === sign && signAt(text, at + 2) !== sign;
      if (!isSingle) break;
      spaced = true;
    } else if (!isInvisible(text.charCodeAt(at))) break;
  }
  // ×××10⁹: the last one multiplies.
  if (sign === "×" && signs > 1 && POWER_OF_TEN.test(text.slice(end, end + 3)))
    return { start, end: end - 1, signs: signs - 1 };
  return { start, end, signs };
}

/** 10⁴, 10^4. */
export const POWER_OF_TEN = /^10[⁰¹²³⁴-⁹^]/;

const isSpaceAt = (text: string, at: number): boolean => text[at] === " " || text[at] === "\u3000";

/** A run whose kept characters count. */
export function withPattern(text: string, run: Run, sign: string, shape: "number" | "code"): Candidate {
  const characters = Array.from(text.slice(run.start, run.end)).filter((c) => !isInvisible(c.codePointAt(0) ?? 0));
  return { ...run, shape, sign, pattern: characters.map((c) => (SIGN_OF.get(c) === sign ? null : c)) };
}
