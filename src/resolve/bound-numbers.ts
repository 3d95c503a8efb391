import { append } from "../text/append.js";
import { isDigit } from "../text/characters.js";
import { sentencesOf } from "../text/sentences.js";
import { span, type Span } from "../text/span.js";
import type { Resolution } from "./resolution.js";
import { termsIn, type Term } from "./terms.js";

/** Numbers of one text that bind each other, and what an unknown one among them has to be. */
interface Binding {
  readonly name: "code" | "total" | "shares";
  /** How sure a value is that follows from it. */
  readonly confidence: number;
  readonly terms: readonly Term[];
  /** What each term has to be, given the others; null where that can't be said. */
  readonly values: readonly (string | null)[];
}

/**
 * Numbers that a text binds itself: what is unknown follows from what is known.
 *
 *   打造“***”产业集群，即3个万亿级、6个千亿级、1批新兴产业   →   *** is 361
 *   共有企业**家，分别是甲区30家、乙区12家                   →   ** is 42
 *   三次产业结构调整为7.4:**.*:53                            →   **.* is 39.6
 *
 * A value that its place gave and that the others bear out becomes surer. That the parts named are all
 * of them, and that shares were not rounded apart, is likely and not certain: so is the value.
 */
export function bindNumbers(resolutions: readonly Resolution[], text: string): Resolution[] {
  if (resolutions.length === 0) return [];
  const bound = [...resolutions];
  for (const { name, confidence, terms, values } of bindingsIn(text, resolutions)) {
    const from = terms.flatMap(({ id }) => id ?? []);
    terms.forEach(({ id, known }, at) => {
      const value = values[at];
      if (id === null || value === null) return;
      const resolution = bound[id];
      if (known !== null && resolution.basis === "direct") bound[id] = borneOut(resolution, known, value);
      if (resolution.value !== null || resolution.reason === "withheld" || resolution.reason === "conflict") return;
      const rule = { name, from: from.filter((other) => other !== id) };
      bound[id] = {
        ...resolution,
        value,
        basis: "inferred",
        confidence,
        reason: null,
        rule,
        alternatives: [],
        evidence: [],
      };
    });
  }
  return bound;
}

/** Half of the doubt goes where the numbers agree. */
function borneOut(resolution: Resolution, known: string, expected: string): Resolution {
  return known === expected ? { ...resolution, confidence: (1 + resolution.confidence) / 2 } : resolution;
}

/** How far behind its own sentence a code name is explained, in UTF-16 code units. */
const EXPLAINED_WITHIN = 250;
const TOTAL = /共|总计|合计|总数/;
/** What says that all parts follow: of 其中 and 包括 nobody knows. */
const PARTS = /分别|即|：|:|——/;
const AMONG_OTHERS = /等/;
const SHARES = /产业.{0,12}(?:比|结构)/;

function bindingsIn(text: string, resolutions: readonly Resolution[]): Binding[] {
  const bindings: Binding[] = [];
  let next = 0;
  for (const sentence of sentencesOf(text)) {
    const first = next;
    while (next < resolutions.length && resolutions[next].placeholder.span.start < sentence.end) next++;
    if (next === first) continue;
    for (let id = first; id < next; id++) append(bindings, codeAt(text, resolutions, id, sentence));
    const said = text.slice(sentence.start, sentence.end);
    if (TOTAL.test(said) && PARTS.test(said) && !AMONG_OTHERS.test(said))
      append(bindings, totalIn(text, termsIn(text, sentence, resolutions)));
    if (SHARES.test(said)) append(bindings, sharesIn(text, termsIn(text, sentence, resolutions)));
  }
  return bindings;
}

const QUOTES: ReadonlySet<string> = new Set(["“", "”", '"', "‘", "’", "「", "」"]);
const LEAST_SIGNS = 2;
const MOST_SIGNS = 6;
/** So many signs are a digit each even where the document does not count otherwise. */
const LEAST_UNCOUNTED = 3;
/** The counts that a code name is made of: 3个, *大, 一批. */
const COUNTED = /^(?:个|大|批|项|类|条|区|园|家|张|座|链|化)/;

/** A code name in quotation marks, one sign a digit, and as many counts behind it that spell it. */
function codeAt(text: string, resolutions: readonly Resolution[], id: number, sentence: Span<"text">): Binding[] {
  const { placeholder, value } = resolutions[id];
  const { start, end } = placeholder.span;
  const length = end - start;
  const isCode =
    QUOTES.has(text[start - 1]) &&
    QUOTES.has(text[end]) &&
    length >= LEAST_SIGNS &&
    length <= MOST_SIGNS &&
    (placeholder.keepsLength || length >= LEAST_UNCOUNTED) &&
    new Set(placeholder.text).size === 1;
  if (!isCode || (value !== null && !isCounts(value, length))) return [];
  const reach = Math.min(2 * EXPLAINED_WITHIN, Math.max(sentence.end - end, EXPLAINED_WITHIN));
  const [explained] = text.slice(end, end + reach).split("\n", 1);
  const until = end + explained.length;
  const counts = termsIn(text, span<"text">(end, until), resolutions).filter(
    (term) => COUNTED.test(text.slice(term.end, term.end + 1)) && term.isSmall,
  );
  if (counts.length !== length) return [];
  const digits = counts.map((count, at) => count.digits ?? value?.[at] ?? null);
  const spelt = digits.every((digit) => digit !== null) ? digits.join("") : null;
  if (value !== null && spelt !== value) return [];
  const code: Term = { start, end, id, known: value, digits: value, isSmall: false, decimals: 0 };
  // A count bears the code out, and is borne out by it, only where both are known.
  const isChecked = value !== null && counts.some(({ digits: own }) => own !== null);
  const values = counts.map(({ known }, at) => (known === null ? digits[at] : isChecked ? known : null));
  return [
    {
      name: "code",
      confidence: 0.85,
      terms: [code, ...counts],
      values: [isChecked || value === null ? spelt : null, ...values],
    },
  ];
}

function isCounts(value: string, length: number): boolean {
  return value.length === length && Array.from(value).every((digit) => isDigit(digit.charCodeAt(0)));
}

/** 共N家，分别是甲A家、乙B家: the sentence says the total, then its parts, all in one measure. */
function totalIn(text: string, terms: readonly Term[]): Binding[] {
  const at = terms.findIndex((term) => TOTAL.test(text.slice(Math.max(0, term.start - 10), term.start)));
  if (at < 0) return [];
  const total = terms[at];
  const unit = measureBehind(text, total);
  const first = terms[at + 1];
  if (unit === "" || first === undefined || !PARTS.test(text.slice(total.end, first.start))) return [];
  const parts = terms.slice(at + 1);
  if (parts.length < 2 || parts.some((part) => measureBehind(text, part) !== unit)) return [];
  const all = [total, ...parts];
  return sumOf(all, (others, unknown) => (unknown === 0 ? sum(others) : (others[0] ?? 0) - sum(others.slice(1)))).map(
    (values) => ({ name: "total", confidence: 0.7, terms: all, values }),
  );
}

/** 7.4:39.6:53: what the three industries make, in parts of a hundred. */
function sharesIn(text: string, terms: readonly Term[]): Binding[] {
  const bindings: Binding[] = [];
  for (let at = 0; at + 2 < terms.length; at++) {
    const three = terms.slice(at, at + 3);
    const between = three.slice(1).map((term, before) => text.slice(three[before].end, term.start));
    if (!between.every((sign) => /^\s*[:：∶]\s*$/u.test(sign))) continue;
    for (const values of sumOf(three, (others) => 100 - sum(others)))
      bindings.push({ name: "shares", confidence: 0.8, terms: three, values });
  }
  return bindings;
}

/** What one unknown number has to be; or, where all are known and agree, what each of them is. */
function sumOf(
  terms: readonly Term[],
  rest: (others: readonly number[], unknown: number) => number,
): (string | null)[][] {
  if (terms.some(({ known, digits }) => known !== null && digits === null)) return [];
  const unknown = terms.flatMap(({ digits }, at) => (digits === null ? [at] : []));
  if (unknown.length > 1) return [];
  const at = unknown[0] ?? 0;
  const decimals = terms.reduce((most, term) => Math.max(most, term.decimals), 0);
  const others = terms.filter((_, index) => index !== at).map(({ digits }) => Number(digits));
  const value = rest(others, at);
  if (!(value > 0)) return [];
  const written = String(Number(value.toFixed(decimals)));
  if (unknown.length === 0 && written !== terms[at].digits) return [];
  return [terms.map(({ known }, index) => (index === at ? (known ?? written) : known))];
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** The measure word or unit behind a number, as far as the next stop or number. */
function measureBehind(text: string, { end }: Term): string {
  return (
    /^(?:万|亿)?(?:个|家|项|人|名|件|户|条|所|座|处|辆|台|套|批|元|吨|公里|亩)/.exec(text.slice(end, end + 3))?.[0] ??
    ""
  );
}
