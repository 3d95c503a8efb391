import type { Alignment } from "../align/align.js";
import type { Kind, Placeholder } from "../placeholders/placeholder.js";
import type { Basis, Reason } from "../report/comparison.js";
import type { Span } from "../text/span.js";
import { inferByAgreement } from "./agreement.js";
import { takeBackConflicts } from "./conflicts.js";
import { confidenceOf, LEAST_CONFIDENCE } from "./confidence.js";
import { readValues, type Reading, type ValueReading } from "./readings.js";
import type { ReadText } from "./read-text.js";

export interface Resolution {
  readonly placeholder: Placeholder;
  readonly kind: Kind;
  readonly value: string | null;
  readonly basis: Basis;
  readonly confidence: number;
  readonly reason: Reason | null;
  /** For an inferred value: the resolutions it rests on, by their place in the list. */
  readonly from: readonly number[];
  /** Where the other text says so, and its text on either side as far as it agrees. */
  readonly evidence: readonly {
    readonly span: Span<"text">;
    readonly left: Span<"text">;
    readonly right: Span<"text">;
  }[];
  readonly alternatives: readonly { readonly value: string; readonly confidence: number }[];
}

export interface ResolveOptions {
  readonly infer: boolean;
  /** Persons are left alone. */
  readonly withholdPersons: boolean;
  readonly reading: ValueReading;
}

/**
 * Says of each placeholder of `own` what it stood for. `own` is the left text of the alignment if
 * `side` is `left`.
 */
export function resolve(
  own: ReadText,
  other: ReadText,
  alignment: Alignment,
  side: "left" | "right",
  options: ResolveOptions,
): Resolution[] {
  const readings = alignment.isCounterpart
    ? readValues(own, other, alignment, side, options.reading)
    : own.placeholders.map(() => null);
  const counts = new Map<string, number>();
  readings.forEach((reading, number) => {
    if (reading === null) return;
    const use = `${own.placeholders[number].notation}\n${reading.value}`;
    counts.set(use, (counts.get(use) ?? 0) + 1);
  });
  const direct = own.placeholders.map((placeholder, number): Resolution => {
    const reading = readings[number];
    if (options.withholdPersons && identifies(placeholder)) return nothing(placeholder, "withheld");
    if (reading === null) return nothing(placeholder, "no-counterpart");
    const agreeing = (counts.get(`${placeholder.notation}\n${reading.value}`) ?? 1) - 1;
    return judge(placeholder, reading, agreeing, options.reading);
  });
  const agreed = takeBackConflicts(direct);
  return options.infer ? addInferred(agreed) : agreed;
}

function judge(placeholder: Placeholder, reading: Reading, agreeing: number, { kindOf }: ValueReading): Resolution {
  const kind = placeholder.kind === "unknown" ? kindOf(reading.value) : placeholder.kind;
  const evidence = [{ span: reading.span, left: reading.left, right: reading.right }];
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
    from: [],
    evidence: [],
    alternatives: [],
  };
}

function addInferred(direct: readonly Resolution[]): Resolution[] {
  const uses = direct.map((resolution, id) => ({
    id,
    notation: resolution.placeholder.notation,
    kind: resolution.kind,
    direct: resolution.basis === "direct" ? resolution.value : null,
  }));
  const inferred = inferByAgreement(uses);
  return direct.map((resolution, id) => {
    const agreement = inferred.get(id);
    if (agreement === undefined || resolution.reason === "withheld" || resolution.reason === "conflict")
      return resolution;
    const { value, confidence, from } = agreement;
    return { ...resolution, value, basis: "inferred", confidence, reason: null, from, alternatives: [], evidence: [] };
  });
}
