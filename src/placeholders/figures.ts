import { FIGURE_MASK_SIGNS } from "../lexicons/mask-signs.js";
import type { Candidate, Context } from "./candidate.js";

/**
 * `USB×.×接口`, `V×.×版本`, `Wi-Fi×.×`: a figure with a point, all of signs, behind a word of Latin letters, and no letter behind
 * it. `x.x` in small letters is code.
 */
export function isVersion(text: string, { shape, signs, pattern, start, end }: Candidate): boolean {
  if (shape !== "number" || signs < 2 || pattern?.includes(".") !== true || text[start] === "x") return false;
  if (pattern.some((kept) => kept !== null && kept !== ".")) return false;
  return (
    VERSION_BEFORE.test(text.slice(Math.max(0, start - VERSION), start)) &&
    VERSION_BEHIND.test(text.slice(end, end + 1))
  );
}

/** A letter or a word: no address, no path, and no code in capitals and digits. */
const VERSION_BEFORE = /(?:^|[^A-Za-z0-9./\\_@:-])(?:[A-Za-z][A-Za-z-]{0,11}|P[.·][A-Z]{1,2})$/;
const VERSION_BEHIND = /^(?:$|[\p{Script=Han}，。、；：）”》\s])/u;
const VERSION = 14;

/** Signs that other things than figures are written with: initials, globs, versions in small letters. */
const AMBIGUOUS = "Xx*";

/** `度数为×.×，`: two such signs with a point between them are nothing but a figure, behind a word. */
export function isOnlyFigure(text: string, candidate: Candidate): boolean {
  if (AMBIGUOUS.includes(candidate.sign)) return false;
  return HAN.test(text[candidate.start - 1] ?? "") || isVersion(text, candidate);
}

const HAN = /\p{Script=Han}/u;

/** 7.4:**.*:53: one of the parts of a ratio. */
export function isInRatio({ left, right }: Context): boolean {
  return RATIO_LEFT.test(left) || RATIO_RIGHT.test(right);
}

const RATIO_LEFT = new RegExp(`[0-9${FIGURE_MASK_SIGNS}][:：∶]$`);
const RATIO_RIGHT = new RegExp(`^[:：∶][0-9${FIGURE_MASK_SIGNS}]`);
