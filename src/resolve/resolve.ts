import type { Alignment } from "../align/align.js";
import type { Placeholder } from "../placeholders/placeholder.js";
import { bindNumbers } from "./bind-numbers.js";
import { kindOfValue } from "../values/kind-of-value.js";
import { takeBackConflicts } from "./conflicts.js";
import { confidenceOf, LEAST_CONFIDENCE } from "./confidence.js";
import type { Edges } from "./edges.js";
import { readValues, type Reading } from "./readings.js";
import type { ReadText } from "./read-text.js";
import { inferAgreed } from "./infer-agreed.js";
import { unresolved, type Resolution } from "./resolution.js";
import { together } from "./together.js";

/** A text that is asked, and how it aligns: `side` is that of the text whose placeholders are resolved. */
export interface Source {
  readonly other: ReadText;
  readonly alignment: Alignment;
  readonly side: "left" | "right";
  /** Whether it is the text of a source before it: one witness is not two. */
  readonly isRepeated: boolean;
}

export interface ResolveOptions {
  readonly infer: boolean;
  /** Persons are left alone. */
  readonly withholdPersons: boolean;
}

/** Says of each placeholder of `own` what it stood for, by all that the sources say of it. */
export function resolve(own: ReadText, sources: readonly Source[], options: ResolveOptions): Resolution[] {
  const answers = sources.map((source, number) => askOne(own, source, number, options));
  const direct = own.placeholders.map((_, at) => together(answers.map((ofSource) => ofSource[at])));
  const agreed = takeBackConflicts(direct);
  return options.infer ? inferAgreed(bindNumbers(agreed, own.text)) : agreed;
}

/** What one source says, each placeholder by its own place. */
function askOne(
  own: ReadText,
  { other, alignment, side, isRepeated }: Source,
  source: number,
  options: ResolveOptions,
): Resolution[] {
  const isAsked = alignment.isCounterpart && !isRepeated;
  const readings = isAsked ? readValues(own, other, alignment, side) : own.placeholders.map(() => null);
  const counts = new Map<string, number>();
  const firm = new Set<string>();
  readings.forEach((reading, number) => {
    if (reading === null) return;
    const use = `${own.placeholders[number].notation}\n${reading.value}`;
    counts.set(use, (counts.get(use) ?? 0) + 1);
    if (reading.edges === "paired" && !reading.isOfOtherItem) firm.add(reading.value);
  });
  return own.placeholders.map((placeholder, number): Resolution => {
    const reading = readings[number];
    if (options.withholdPersons && identifies(placeholder)) return unresolved(placeholder, "withheld");
    if (reading === null) return unresolved(placeholder, "no-counterpart");
    const agreeing = (counts.get(`${placeholder.notation}\n${reading.value}`) ?? 1) - 1;
    const isBorneOut = reading.value.length > 1 && firm.has(reading.value);
    return judge(placeholder, reading, { agreeing, isBorneOut, source });
  });
}

/** A value is no surer than what decided its edges. By hand. */
const MOST_BY_EDGES: Readonly<Record<Edges["by"], number>> = { paired: 1, words: 0.96, length: 0.8, nothing: 0 };

function judge(
  placeholder: Placeholder,
  reading: Reading,
  {
    agreeing,
    isBorneOut,
    source,
  }: { readonly agreeing: number; readonly isBorneOut: boolean; readonly source: number },
): Resolution {
  const { value, splits, isTorn, orElse } = reading;
  const kind = placeholder.kind === "unknown" ? kindOfValue(value) : placeholder.kind;
  const evidence = [{ source, span: reading.span, left: reading.left, right: reading.right }];
  const edges = isBorneOut ? "paired" : reading.edges;
  const most = reading.isOfOtherItem ? 0 : MOST_BY_EDGES[edges];
  const confidence = Math.min(most, confidenceOf({ ...reading, agreeing }));
  if (splits.length <= 1 && confidence >= LEAST_CONFIDENCE && !isTorn)
    return { placeholder, kind, basis: "direct", value, confidence, evidence };
  const readings = splits.length > 1 ? splits : orElse === null ? [value] : [value, orElse];
  const alternatives = readings.map((one) => ({ value: one, confidence: confidence / readings.length }));
  return { placeholder, kind, basis: "none", reason: "ambiguous", evidence, alternatives };
}

/** A person's name, or a number of which the ends were kept: an identity card's, a telephone's. */
function identifies({ kind, pattern }: Placeholder): boolean {
  return kind === "person" || (pattern !== null && pattern.length >= SHORTEST_IDENTIFIER && pattern.at(-1) !== null);
}

const SHORTEST_IDENTIFIER = 7;
