import { span } from "../text/span.js";
import type { BindingRule } from "../answer/binding-rule.js";
import { confidenceIn, type Binding, type Sentence } from "./binding.js";
import { MEASURE_REACH, MEASURES_OF_SUMS } from "./measures.js";
import { termsIn, type Term } from "./terms.js";

/** That the parts named are all of them is likely and not certain. By hand. */
const TOTAL_CONFIDENCE = 0.7;
/** Shares may have been rounded apart. By hand. */
const SHARES_CONFIDENCE = 0.8;

const TOTAL = /共|总计|合计|总数/u;
/** What says that all parts follow: of 其中 and 包括 nobody knows. */
const PARTS = /分别|即|：|:|——/u;
const AMONG_OTHERS = /等/u;
const SHARES = /产业.{0,12}(?:比|结构)/u;

/**
 * A total, then its parts, all in one measure.
 *
 *   共有企业**家，分别是甲区30家、乙区12家   →   ** is 42
 */
export function totalsIn({ text, marks, span: sentence }: Sentence): Binding<"total">[] {
  const said = text.slice(sentence.start, sentence.end);
  if (!TOTAL.test(said) || !PARTS.test(said) || AMONG_OTHERS.test(said)) return [];
  const terms = termsIn(text, sentence, marks);
  const at = terms.findIndex((term) => TOTAL.test(text.slice(Math.max(0, term.start - 10), term.start)));
  if (at < 0) return [];
  const total = terms[at];
  const unit = measureBehind(text, total);
  const first = terms[at + 1];
  if (unit === "" || first === undefined || !PARTS.test(text.slice(total.end, first.start))) return [];
  const parts = terms.slice(at + 1);
  if (parts.length < 2 || parts.some((part) => measureBehind(text, part) !== unit)) return [];
  return sumOf("total", TOTAL_CONFIDENCE, [total, ...parts], (others, unknown) =>
    unknown === 0 ? sum(others) : (others[0] ?? 0) - sum(others.slice(1)),
  );
}

/**
 * What the three industries make, in parts of a hundred.
 *
 *   三次产业结构调整为7.4:**.*:53   →   **.* is 39.6
 */
export function sharesIn({ text, marks, span: sentence }: Sentence): Binding<"shares">[] {
  if (!SHARES.test(text.slice(sentence.start, sentence.end))) return [];
  const terms = termsIn(text, sentence, marks);
  const bindings: Binding<"shares">[] = [];
  for (let at = 0; at + 2 < terms.length; at++) {
    const three = terms.slice(at, at + 3);
    const between = three.slice(1).map((term, before) => text.slice(three[before].end, term.start));
    if (!between.every((sign) => /^\s*[:：∶]\s*$/u.test(sign))) continue;
    bindings.push(...sumOf("shares", SHARES_CONFIDENCE, three, (others) => 100 - sum(others)));
  }
  return bindings;
}

/** What one unknown number has to be; or, where all are known and agree, what each of them is. */
function sumOf<Rule extends BindingRule>(
  rule: Rule,
  confidence: number,
  terms: readonly Term[],
  rest: (others: readonly number[], unknown: number) => number,
): Binding<Rule>[] {
  if (terms.some(({ known, digits }) => known !== null && digits === null)) return [];
  const unknown = terms.flatMap(({ digits }, at) => (digits === null ? [at] : []));
  if (unknown.length > 1) return [];
  const at = unknown[0] ?? 0;
  const decimals = terms.reduce((most, term) => Math.max(most, term.decimals), 0);
  const others = terms.filter((_, index) => index !== at);
  const value = rest(
    others.map(({ digits }) => Number(digits)),
    at,
  );
  if (!(value > 0)) return [];
  const written = String(Number(value.toFixed(decimals)));
  if (unknown.length === 0 && written !== terms[at].digits) return [];
  return [
    {
      rule,
      confidence: confidenceIn(confidence, others),
      terms,
      values: terms.map(({ known }, index) => (index === at ? (known ?? written) : known)),
      evidence: others.map(({ start, end }) => span<"text">(start, end)),
    },
  ];
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** The measure word or unit behind a number, as far as the next stop or number. */
function measureBehind(text: string, { end }: Term): string {
  return MEASURES_OF_SUMS.exec(text.slice(end, end + MEASURE_REACH))?.[0] ?? "";
}
