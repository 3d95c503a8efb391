import type { Alignment } from "../align/align.js";
import type { Kind, Placeholder } from "../placeholders/placeholder.js";
import type { Alternative, Basis, Reason, RuleName } from "../report/comparison.js";
import type { Span } from "../text/span.js";
import { kindOfValue } from "../values/kind-of-value.js";
import { inferByAgreement } from "./agreement.js";
import { bindNumbers } from "./bound-numbers.js";
import { takeBackConflicts } from "./conflicts.js";
import { confidenceOf, LEAST_CONFIDENCE } from "./confidence.js";
import { readValues, type Reading } from "./readings.js";
import type { ReadText } from "./read-text.js";
import { together } from "./together.js";

export interface Resolution {
  readonly placeholder: Placeholder;
  readonly kind: Kind;
  readonly value: string | null;
  readonly basis: Basis;
  readonly confidence: number;
  readonly reason: Reason | null;
  /** For an inferred value: how, and the resolutions it rests on, by their place in the list. */
  readonly rule: { readonly name: RuleName; readonly from: readonly number[] } | null;
  readonly evidence: readonly Found[];
  readonly alternatives: readonly Alternative[];
}

/** Where another text says so, and that text on either side as far as it agrees. */
export interface Found {
  /** Which of the sources. */
  readonly source: number;
  readonly span: Span<"text">;
  readonly left: Span<"text">;
  readonly right: Span<"text">;
}

/** A text that is asked, and how it aligns: `side` is that of the text whose placeholders are resolved. */
export interface Source {
  readonly other: ReadText;
  readonly alignment: Alignment;
  readonly side: "left" | "right";
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
  return options.infer ? addInferred(bindNumbers(agreed, own.text)) : agreed;
}

/** What one source says, each placeholder by its own place. */
function askOne(
  own: ReadText,
  { other, alignment, side }: Source,
  source: number,
  options: ResolveOptions,
): Resolution[] {
  const readings = alignment.isCounterpart ? readValues(own, other, alignment, side) : own.placeholders.map(() => null);
  const counts = new Map<string, number>();
  readings.forEach((reading, number) => {
    if (reading === null) return;
    const use = `${own.placeholders[number].notation}\n${reading.value}`;
    counts.set(use, (counts.get(use) ?? 0) + 1);
  });
  return own.placeholders.map((placeholder, number): Resolution => {
    const reading = readings[number];
    if (options.withholdPersons && identifies(placeholder)) return nothing(placeholder, "withheld");
    if (reading === null) return nothing(placeholder, "no-counterpart");
    const agreeing = (counts.get(`${placeholder.notation}\n${reading.value}`) ?? 1) - 1;
    return judge(placeholder, reading, { agreeing, source });
  });
}

function judge(
  placeholder: Placeholder,
  reading: Reading,
  { agreeing, source }: { readonly agreeing: number; readonly source: number },
): Resolution {
  const kind = placeholder.kind === "unknown" ? kindOfValue(reading.value) : placeholder.kind;
  const evidence = [{ source, span: reading.span, left: reading.left, right: reading.right }];
  const confidence = confidenceOf({ ...reading, agreeing });
  if (reading.splits.length > 1) {
    const alternatives = reading.splits.map((value) => ({ value, confidence: confidence / reading.splits.length }));
    return { ...nothing(placeholder, "ambiguous"), kind, evidence, alternatives };
  }
  if (confidence < LEAST_CONFIDENCE || reading.isTorn) {
    return {
      ...nothing(placeholder, "ambiguous"),
      kind,
      evidence,
      alternatives: [{ value: reading.value, confidence }],
    };
  }
  return { ...nothing(placeholder, null), kind, value: reading.value, basis: "direct", confidence, evidence };
}

/** A person's name, or a number of which the ends were kept: an identity card's, a telephone's. */
function identifies({ kind, pattern }: Placeholder): boolean {
  return kind === "person" || (pattern !== null && pattern.length >= SHORTEST_IDENTIFIER && pattern.at(-1) !== null);
}

const SHORTEST_IDENTIFIER = 7;

function nothing(placeholder: Placeholder, reason: Reason | null): Resolution {
  return {
    placeholder,
    kind: placeholder.kind,
    value: null,
    basis: "none",
    confidence: 0,
    reason,
    rule: null,
    evidence: [],
    alternatives: [],
  };
}

/** No surer is a kind that only other uses of the notation tell. */
const KIND_BY_USE = 0.7;

function addInferred(direct: readonly Resolution[]): Resolution[] {
  const uses = direct.map((resolution, id) => ({
    id,
    notation: resolution.placeholder.notation,
    kind: resolution.kind,
    isKindTold: resolution.kind !== "unknown" && resolution.placeholder.kindCertainty > KIND_BY_USE,
    direct: resolution.basis === "direct" ? resolution.value : null,
    disputed: resolution.reason === "conflict" ? resolution.alternatives.map(({ value }) => value) : [],
  }));
  const inferred = inferByAgreement(uses);
  return direct.map((resolution, id) => {
    const agreement = inferred.get(id);
    if (agreement === undefined || resolution.value !== null) return resolution;
    if (resolution.reason === "withheld" || resolution.reason === "conflict") return resolution;
    const { value, confidence, from } = agreement;
    return {
      ...resolution,
      value,
      basis: "inferred",
      confidence,
      reason: null,
      rule: { name: "agreement", from },
      alternatives: [],
      evidence: [],
    };
  });
}
