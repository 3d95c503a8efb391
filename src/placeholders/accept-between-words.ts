import { BEFORE_NO_NUMERAL, standsBetweenWords } from "./beside-letters.js";
import type { Judged } from "./candidate.js";

/** So many behind words that no numeral follows make two signs the notation of an English text. */
const FEWEST = 2;
const NEAR = 12;
/** `XX weeks`. */
const COUNTED_BEHIND = /^ [a-z]{3,14}(?:s|men|people|cent)(?<![su]s|is|has|was)(?![a-z])/;
const LONGEST_COUNTED = 20;
/** Roman numerals, and the chromosomes that are called so. */
const NUMERALS =
  /(?<![A-Za-z])(?:X{1,2}(?:I{1,3}|IV|IX|VI{0,3})|X[CL][IVXL]*|[CL]X{1,3}[IV]*|XY)(?![A-Za-z])|[Cc]hromosom/;

/**
 * `XX`, which is a numeral too, and `**` are masks in English where several follow words such as *in* and *of*.
 *
 *   held at XX on XX   →   both        Louis XX, Chapter XX   →   neither
 */
export function acceptBetweenWords(text: string, judged: readonly Judged[]): readonly Judged[] {
  const isOpen = ({ sign, signs, shape, standing }: Judged): boolean =>
    standing === "doubtful" && shape === "run" && signs > 1 && SIGNS.has(sign);
  const open = judged.filter((one) => isOpen(one) && standsBetweenWords(text, one));
  // Where other forms hide things too, one is enough.
  const fewest = judged.some(({ shape, standing }) => shape === "form" && standing === "sure") ? 1 : FEWEST;
  const certain = new Set(
    Array.from(SIGNS).filter((sign) => {
      const behind = open.filter(
        (one) =>
          one.sign === sign &&
          (BEFORE_NO_NUMERAL.test(text.slice(Math.max(0, one.start - NEAR), one.start)) ||
            COUNTED_BEHIND.test(text.slice(one.end, one.end + LONGEST_COUNTED))),
      );
      return behind.length >= fewest && (sign !== "X" || !NUMERALS.test(text));
    }),
  );
  if (certain.size === 0) return judged;
  const accepted = new Set(open.filter(({ sign }) => certain.has(sign)));
  return judged.map((one) => (accepted.has(one) ? { ...one, standing: "likely" } : one));
}

const SIGNS: ReadonlySet<string> = new Set(["X", "*", "_", "●"]);
