import { isDigit } from "../text/characters.js";
import { isBeforeNumber } from "./before-number.js";
import { beginsLine, type Candidate } from "./candidate.js";
import { withPattern, type Run } from "./read-run.js";

/** In characters. */
export const LONGEST_NUMBER = 40;
/** Characters of a measure that are looked at. */
const MEASURE = 8;
/** What ends a name: 花甲○○路, 1○○村. */
export const NAME_GOES_ON = /[省市州县區区鎮镇鄉乡村里路街巷段號号]/;

/** `151□□□□6037`: a number with both ends kept, of signs that mean other things beside a digit. */
export function readKeptEnds(text: string, run: Run, sign: string, free: number): Candidate | null {
  if (run.signs < 2) return null;
  const start = startOfNumber(text, run.start, Math.max(free, run.start - LONGEST_NUMBER));
  let end = run.end;
  while (end - run.end < LONGEST_NUMBER && isDigit(text.charCodeAt(end))) end++;
  if (run.start - start < FEWEST_KEPT || end - run.end < FEWEST_KEPT) return null;
  if (run.signs < FEWEST_HIDDEN && end - start < TELEPHONE) return null;
  return withPattern(text, { start, end, signs: run.signs }, sign, "number");
}

const FEWEST_HIDDEN = 4;
const TELEPHONE = 7;
const FEWEST_KEPT = 2;

/** `20__年`, `20○○年`: a blank or signs behind the beginning of a year. */
export function readBegunYear(text: string, run: Run, sign: string, free: number): Candidate | null {
  const kept = BEGUN_YEAR.exec(text.slice(Math.max(free, run.start - BEGUN), run.start))?.[1] ?? "";
  if (kept === "" || !BEHIND_YEAR.test(text.slice(run.end, run.end + 4))) return null;
  if (sign !== "_" && kept.length + run.signs !== YEAR) return null;
  return withPattern(text, { ...run, start: run.start - kept.length }, sign, "number");
}

/**
 * `71△△△△△`, `6○岁`, `〔20○○〕`: signs that mean other things beside a digit, behind the beginning of a number. Not at the head of a
 * line, nor before what ends a name, nor where they rate something.
 */
export function readBegun(text: string, run: Run, sign: string, free: number): Candidate | null {
  if ("_O★☆※".includes(sign)) return null;
  const start = startOfNumber(text, run.start, Math.max(free, run.start - LONGEST_NUMBER));
  if (start === run.start || beginsLine(text, start)) return null;
  const behind = text.slice(run.end, run.end + MEASURE);
  if (NAME_GOES_ON.test(behind[0] ?? "") || isDigit(behind.charCodeAt(0)) || /^[A-Za-z]/.test(text[start - 1] ?? ""))
    return null;
  const isWhole =
    run.signs > 1
      ? !/[A-Za-z.．]/.test(behind[0] ?? "")
      : (SINGLE.includes(sign) && AGED.test(behind)) || (SINGLE_SHAPES.includes(sign) && /^[岁歲日]/.test(behind));
  return isWhole ? withPattern(text, { ...run, start }, sign, "number") : null;
}

/** Signs that point to a note less often than they hide a digit: 14△名. */
const SINGLE = "○□■〓";
const SINGLE_SHAPES = "△●◎";
/** Behind one sign: 6○岁, 1○日. */
const AGED = /^(?:岁|歲|日|[年月](?!度)|[%％]|[多余]?[人名个万])/;

/** `证券代码△△3918`: the end of a number, behind signs. */
export function readEnded(text: string, run: Run, sign: string): Candidate | null {
  if (run.signs < 2 || "_O★☆※".includes(sign) || isDigit(text.charCodeAt(run.start - 1))) return null;
  const digits = /^[0-9]{3,8}(?![0-9.．年])/.exec(text.slice(run.end, run.end + 10))?.[0] ?? "";
  const end = run.end + digits.length;
  if (digits === "" || isBeforeNumber(text, { start: run.start, end }, run)) return null;
  return withPattern(text, { ...run, end }, sign, "number");
}

/** Digits of a year. */
export const YEAR = 4;
const BEGUN_YEAR = /(?:^|[^0-9])((?:19|20)[0-9]?)$/;
/** The characters that it looks at. */
const BEGUN = 4;
const BEHIND_YEAR = /^[ \u3000]?(?:学?年|[-—–~～至][-—–]?(?:19|20))/;

export function startOfNumber(text: string, from: number, limit: number): number {
  let start = from;
  while (start > limit) {
    const isPoint = text[start - 1] === "." && isDigit(text.charCodeAt(start - 2));
    if (!isPoint && !isDigit(text.charCodeAt(start - 1))) break;
    start--;
  }
  return start;
}
