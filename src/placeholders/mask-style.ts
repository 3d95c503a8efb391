import type { Judged } from "./candidate.js";
import type { Kind } from "../answer/kind.js";
import type { MaskStyleRow } from "../answer/mask-style.js";
import type { Placeholder } from "./placeholder.js";
import type { Counting } from "./notations/notation.js";
import { SIGN_NOTATIONS } from "./notations/sign-notations.js";

const COUNTING: ReadonlyMap<string, Counting> = new Map(SIGN_NOTATIONS.map(({ name, counting }) => [name, counting]));

/** How one document uses its notations. */
export interface DocumentStyle {
  /** The signs that stand for one character each. */
  readonly counted: ReadonlySet<string>;
}

/**
 * Reads off which signs count characters. Runs of several lengths don't show it (`XX` may be a place
 * and `XXX` a number, however long); decimals written sign for sign and years of four signs beside
 * digits of one do.
 */
export function readStyle(found: readonly Judged[]): DocumentStyle {
  const counted = new Set<string>();
  const bySign = new Map<string, Judged[]>();
  for (const one of found) {
    const before = bySign.get(one.sign);
    if (before === undefined) bySign.set(one.sign, [one]);
    else before.push(one);
  }
  for (const [sign, uses] of bySign) {
    const counting = COUNTING.get(sign) ?? "never";
    if (counting === "always" || (counting === "by-style" && countsCharacters(sign, uses))) counted.add(sign);
  }
  return { counted };
}

function countsCharacters(sign: string, uses: readonly Judged[]): boolean {
  const lengths = new Set(uses.filter(({ shape }) => shape === "run").map(({ signs }) => signs));
  const hasDigits = lengths.has(1);
  const hasDecimals = uses.some(
    ({ shape, pattern }) => shape === "number" && pattern?.[0] === null && pattern.includes("."),
  );
  const hasYears = uses.some(({ kind, shape, signs }) => kind === "date" && shape === "run" && signs === 4);
  const hasShortYears = uses.some(({ kind, shape, signs }) => kind === "date" && shape === "run" && signs === 3);
  if (hasShortYears) return false;
  // A year in four signs is written so by those, too, who put one or two of them for anything else.
  if (sign !== "*") return hasDecimals && lengths.size >= 2;
  return (
    (hasDecimals && (lengths.size >= 2 || lengths.size === 0)) ||
    (hasYears && hasDigits) ||
    (hasYears && lengths.has(2) && lengths.size === 2)
  );
}

/** The notations of a document, with what each was used for; the commonest first. */
export function maskStyle(placeholders: readonly Placeholder[]): MaskStyleRow[] {
  const rows = new Map<string, { keepsLength: boolean; count: number; kinds: Map<Kind, number> }>();
  for (const { notation, keepsLength, kind } of placeholders) {
    const row = rows.get(notation) ?? { keepsLength, count: 0, kinds: new Map<Kind, number>() };
    rows.set(notation, row);
    row.count++;
    row.kinds.set(kind, (row.kinds.get(kind) ?? 0) + 1);
  }
  return Array.from(rows, ([notation, { kinds, ...row }]) => ({
    notation,
    ...row,
    kinds: Object.fromEntries(kinds),
  })).sort((left, right) => right.count - left.count);
}
