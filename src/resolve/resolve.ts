import type { Placeholder } from "../placeholders/placeholder.js";
import { bindNumbers } from "./bind-numbers.js";
import { kindWithValue } from "../values/kind-of-value.js";
import { takeBackConflicts } from "./conflicts.js";
import { confidenceOf, LEAST_CONFIDENCE } from "./confidence.js";
import type { ReadText } from "./read-text.js";
import type { Source } from "./source.js";
import { asRecognised, type Recognised } from "./as-recognised.js";
import { inferAgreed } from "./infer-agreed.js";
import { unresolved, type Resolution } from "./resolution.js";
import { together } from "./together.js";
import { weighReadings, type Weighed } from "./weigh.js";

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
function askOne(own: ReadText, from: Source, source: number, options: ResolveOptions): Resolution[] {
  const weighed = weighReadings(own, from);
  return own.placeholders.map((placeholder, number): Resolution => {
    const reading = weighed[number];
    if (options.withholdPersons && identifies(placeholder)) return unresolved(placeholder, "withheld");
    if (reading === null) return unresolved(placeholder, "no-counterpart");
    return judge(placeholder, reading, source, asRecognised(own, from.other, placeholder, reading));
  });
}

function judge(placeholder: Placeholder, reading: Weighed, source: number, recognised: Recognised): Resolution {
  const { value, splits, isTorn, orElse } = reading;
  const kind = kindWithValue(placeholder.kind, value);
  const evidence = [{ source, span: reading.span, left: reading.left, right: reading.right }];
  const confidence = recognised(confidenceOf(reading.signs));
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
