import type { Judged } from "./candidate.js";
import { FORM_NOTATIONS } from "./notations/form-notations.js";

/** Forms that are masks only together, and the families in which they count. */
const TOGETHER: ReadonlySet<string> = new Set(
  FORM_NOTATIONS.filter(({ together }) => together === true).map(({ name }) => name),
);
/** 甲, 乙 and the like, which are also parts of real names: 丁村. */
const STEMS: ReadonlySet<string> = new Set(["甲县", "甲公司"]);
const LETTERS: ReadonlySet<string> = new Set(["A市", "A村", "N名"]);
/** So many clear ones make letters, or labels in round brackets, a notation of the document. */
const FEWEST = 2;

/**
 * Letters are masks where a document uses several so; N and M are not where it writes “1+N”. So are labels in round
 * brackets, where there are several that are no gloss.
 *
 *   A市选派N名干部   →   A and N        提出N项建议   →   none
 *   收到（交款人）交来（款项名称）   →   both        今收到（金额）元   →   none
 */
export function acceptLetters(text: string, judged: readonly Judged[]): readonly Judged[] {
  if (!judged.some(({ sign }) => TOGETHER.has(sign) || sign === NUMBER)) return judged;
  const literal = new Set(Array.from(text.matchAll(LITERAL), ([sum]) => sum.replace(/[^A-Za-z]/g, "")));
  const fits = judged.filter(({ sign, start }) => (sign !== "N名" && sign !== NUMBER) || !literal.has(text[start]));
  const clear = fits.filter(({ standing }) => standing === "sure");
  const letters = clear.filter(({ sign }) => LETTERS.has(sign)).length;
  const stems = new Set(clear.filter(({ sign }) => STEMS.has(sign)).map(({ start }) => text[start])).size;
  const labels = new Set(
    clear
      .filter(({ sign }) => sign === LABEL || OTHER_LABELS.has(sign))
      .map(({ start, end }) => text.slice(start, end)),
  ).size;
  const numbers = new Map<string, number>();
  for (const { sign, start } of clear)
    if (sign === "N名") numbers.set(text[start], (numbers.get(text[start]) ?? 0) + 1);
  const places = letters + stems;
  const countOf = (sign: string): number =>
    sign === LABEL ? labels : STEMS.has(sign) ? Math.max(stems, stems === 0 ? 0 : places) : places;
  return fits.flatMap((one) => {
    if (one.sign === NUMBER)
      return (numbers.get(text[one.start]) ?? 0) < FEWEST_NUMBERS ? [] : { ...one, standing: "likely" as const };
    if (!TOGETHER.has(one.sign)) return one;
    return countOf(one.sign) < FEWEST ? [] : { ...one, standing: "likely" as const };
  });
}

/** N before anything, where it is before so many measures. */
const NUMBER = "N";
const FEWEST_NUMBERS = 2;
const LABEL = "（金额）";
/** One that needs no other counts too, and one in brackets that hold no gloss. */
const OTHER_LABELS: ReadonlySet<string> = new Set(["（名称）", "[姓名]"]);

/** “1+N”, N+1. */
const LITERAL = /[0-9XxＸ][+＋][NMKYZnm](?![A-Za-z])|(?<![A-Za-z])[NMKYZnm][+＋][0-9XxＸ]/g;
