import { QUOTE_SIGNS } from "./characters.js";
import type { NormalisedText } from "./normalise.js";

const PAIRS: readonly string[] = ["()", "〔〕", "【】", "[]", "{}", "《》", "〈〉", "「」", "『』", "“”", "‘’"];
const codeOf = (sign: string): number => sign.charCodeAt(0);
const CLOSED_BY: ReadonlyMap<number, number> = new Map(PAIRS.map(([open, close]) => [codeOf(open), codeOf(close)]));
const QUOTES: ReadonlySet<number> = new Set(Array.from(QUOTE_SIGNS, codeOf));

/** Whether these two units are a bracket and its partner, or two quotation marks. */
export function areBrackets({ plain }: NormalisedText, open: number, close: number): boolean {
  if (open < 0 || close >= plain.length) return false;
  return CLOSED_BY.get(plain[open]) === plain[close] || (QUOTES.has(plain[open]) && QUOTES.has(plain[close]));
}

const BRACKETS: ReadonlySet<number> = new Set([...Array.from(PAIRS.join(""), codeOf), ...QUOTES]);

export function isBracket(unit: number): boolean {
  return BRACKETS.has(unit);
}
