import type { Placeholder } from "../../src/placeholders/placeholder.js";
import type { Resolution } from "../../src/resolve/resolve.js";
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
    pattern: null,
  };
}

/** What one published text says of a placeholder: a value and how sure it is, or a reason for none. */
export function said(
  value: string | null,
  confidence = 0,
  { source = 0, placeholder = placeholderOf("XX", "place"), ...others }: Partial<Resolution> & { source?: number } = {},
): Resolution {
  const nowhere = span<"text">(0, 0);
  return {
    placeholder,
    kind: placeholder.kind,
    value,
    basis: value === null ? "none" : "direct",
    confidence,
    reason: value === null ? "no-counterpart" : null,
    rule: null,
    evidence: value === null ? [] : [{ source, span: nowhere, left: nowhere, right: nowhere }],
    alternatives: [],
    ...others,
  };
}
