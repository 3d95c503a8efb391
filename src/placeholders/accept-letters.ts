import type { Judged } from "./candidate.js";
import { FORM_NOTATIONS } from "./notations/form-notations.js";

/** Forms in which a letter stands for a name or a number. */
const ALONE = "A市";
const TOGETHER: ReadonlySet<string> = new Set(
  FORM_NOTATIONS.filter(({ together }) => together === true).map(({ name }) => name),
);
/** So many clear ones make letters a notation of the document. */
const FEWEST = 2;

/**
 * Letters are masks where a document uses several so; N and M are not where it writes “1+N”.
 *
 *   A市选派N名干部   →   A and N        提出N项建议   →   none
 */
export function acceptLetters(text: string, judged: readonly Judged[]): readonly Judged[] {
  if (!judged.some(({ sign }) => TOGETHER.has(sign))) return judged;
  const literal = new Set(Array.from(text.matchAll(LITERAL), ([sum]) => sum.replace(/[^A-Za-z]/g, "")));
  const fits = judged.filter(({ sign, start }) => sign !== "N名" || !literal.has(text[start]));
  const clear = fits.filter(({ sign, standing }) => sign === ALONE || (TOGETHER.has(sign) && standing === "sure"));
  if (clear.length < FEWEST) return judged.filter(({ sign }) => !TOGETHER.has(sign));
  return fits.map((one) => (TOGETHER.has(one.sign) ? { ...one, standing: "likely" as const } : one));
}

/** “1+N”, N+1. */
const LITERAL = /[0-9XxＸ][+＋][NMKYZnm](?![A-Za-z])|(?<![A-Za-z])[NMKYZnm][+＋][0-9XxＸ]/g;
