import type { Placeholder } from "../../src/placeholders/placeholder.js";
import { unresolved, type Direct, type Resolution, type Unresolved } from "../../src/resolve/resolution.js";
import { span } from "../../src/text/span.js";

/** A placeholder as written, of which nothing else is known. */
export function placeholderOf(text: string, kind: Placeholder["kind"] = "unknown"): Placeholder {
  return {
    span: span(0, text.length),
    text,
    notation: text,
    keepsLength: false,
    kind,
    certainty: 1,
    kindCertainty: 0,
    isKindTold: false,
    pattern: null,
  };
}

const NOWHERE = span<"text">(0, 0);

/** What one published text says of a placeholder: a value, and how sure it is. */
export function said(
  value: string,
  confidence: number,
  { source = 0, placeholder = placeholderOf("XX", "place") }: { source?: number; placeholder?: Placeholder } = {},
): Direct {
  const evidence = [{ source, span: NOWHERE, left: NOWHERE, right: NOWHERE }];
  return { placeholder, kind: placeholder.kind, basis: "direct", value, confidence, evidence };
}

/** That it says no value, and why. */
export function saidNothing(
  reason: Unresolved["reason"] = "no-counterpart",
  alternatives: Unresolved["alternatives"] = [],
): Unresolved {
  return { ...unresolved(placeholderOf("XX", "place"), reason), alternatives };
}

export const valueOf = (resolution: Resolution): string | null =>
  resolution.basis === "none" ? null : resolution.value;
export const confidenceOf = (resolution: Resolution): number =>
  resolution.basis === "none" ? 0 : resolution.confidence;
export const reasonOf = (resolution: Resolution): Unresolved["reason"] | null =>
  resolution.basis === "none" ? resolution.reason : null;
