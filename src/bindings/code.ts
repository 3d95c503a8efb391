import { isDigit } from "../text/characters.js";
import { span } from "../text/span.js";
import { confidenceIn, type Binding, type Sentence } from "./binding.js";
import type { Mark } from "./mark.js";
import { MEASURES_OF_CODES } from "./measures.js";
import { eachTerm, maskedTerm, type Term } from "./terms.js";

const CONFIDENCE = 0.85;
/** How far behind its own sentence a code name is explained, in UTF-16 code units. By hand. */
const EXPLAINED_WITHIN = 250;
const QUOTES: ReadonlySet<string> = new Set(["“", "”", '"', "‘", "’", "「", "」"]);
const SENTENCE_END = /[。！？]/u;
const LEAST_SIGNS = 2;
const MOST_SIGNS = 6;
/** So many signs are a digit each even where the document does not count otherwise. */
const LEAST_UNCOUNTED = 3;

/**
 * A code name in quotation marks, one sign a digit, and as many counts behind it that spell it.
 *
 *   打造“***”产业集群，即3个万亿级、6个千亿级、1批新兴产业   →   *** is 361
 *   打造“361”产业集群，即*个万亿级、*个千亿级、1批新兴产业   →   * is 3, * is 6
 */
export function codesIn(sentence: Sentence): Binding<"code">[] {
  const { marks, first, last } = sentence;
  return marks.slice(first, last).flatMap((mark, at) => {
    const { text } = sentence;
    const length = mark.span.end - mark.span.start;
    if (!isCodeName(text, mark) || (mark.known !== null && !isDigits(mark.known, length))) return [];
    const counts = countsBehind(sentence, mark);
    return counts.length === length ? bindingOf(mark, first + at, counts) : [];
  });
}

function isCodeName(text: string, { text: written, keepsLength, span: { start, end } }: Mark): boolean {
  const length = end - start;
  return (
    QUOTES.has(text[start - 1]) &&
    QUOTES.has(text[end]) &&
    length >= LEAST_SIGNS &&
    length <= MOST_SIGNS &&
    (keepsLength || length >= LEAST_UNCOUNTED) &&
    new Set(written).size === 1
  );
}

function isDigits(value: string, length: number): boolean {
  return value.length === length && Array.from(value).every((digit) => isDigit(digit.charCodeAt(0)));
}

/**
 * The counts of one digit that explain it: those of its own sentence or, where that has none, of the next that has. Where
 * they are more than its signs, some of them.
 */
function countsBehind({ text, marks, span: sentence }: Sentence, { span: { start, end } }: Mark): Term[] {
  const reach = Math.min(2 * EXPLAINED_WITHIN, Math.max(sentence.end - end, EXPLAINED_WITHIN));
  const [explained] = text.slice(end, end + reach).split("\n", 1);
  const counts: Term[] = [];
  let limit = Infinity;
  for (const term of eachTerm(text, span<"text">(end, end + explained.length), marks)) {
    if (term.start >= limit || counts.length > end - start) break;
    if (!term.isSmall || !MEASURES_OF_CODES.test(text.slice(term.end, term.end + 1))) continue;
    if (counts.length === 0) limit = sentenceEnd(text, term.end, end + explained.length);
    counts.push(term);
  }
  return counts;
}

function sentenceEnd(text: string, from: number, to: number): number {
  const rest = text.slice(from, to).search(SENTENCE_END);
  return rest < 0 ? to : from + rest;
}

function bindingOf(mark: Mark, id: number, counts: readonly Term[]): Binding<"code">[] {
  const { known } = mark;
  const digits = counts.map((count, at) => count.digits ?? known?.[at] ?? null);
  const spelt = digits.every((digit) => digit !== null) ? digits.join("") : null;
  if (known !== null && spelt !== known) return [];
  const terms = [{ ...maskedTerm(mark, id), isSmall: false }, ...counts];
  // A count bears the code out, and is borne out by it, only where both are known.
  const isChecked = known !== null && counts.some((count) => count.digits !== null);
  const values = counts.map((count, at) => (count.known === null ? digits[at] : isChecked ? count.known : null));
  return [
    {
      rule: "code",
      confidence: confidenceIn(CONFIDENCE, terms),
      terms,
      values: [isChecked || known === null ? spelt : null, ...values],
      evidence: counts.map(({ start, end }) => span<"text">(start, end)),
    },
  ];
}
