import type { Alternative, Reason, RuleName } from "../answer/comparison.js";
import type { Kind } from "../answer/kind.js";
import type { Placeholder } from "../placeholders/placeholder.js";
import type { Span } from "../text/span.js";

/** What a placeholder stood for, and why we say so. */
export type Resolution = Direct | Inferred | Unresolved;

interface OfPlaceholder {
  readonly placeholder: Placeholder;
  readonly kind: Kind;
}

/** A value that the aligned text around the placeholder gives. */
export interface Direct extends OfPlaceholder {
  readonly basis: "direct";
  readonly value: string;
  /** 0 to 1. */
  readonly confidence: number;
  readonly evidence: readonly Found[];
}

/** A value that a rule gives. */
export interface Inferred extends OfPlaceholder {
  readonly basis: "inferred";
  readonly value: string;
  readonly confidence: number;
  /** How, and the resolutions it rests on, by their place in the list. */
  readonly rule: { readonly name: RuleName; readonly from: readonly number[] };
}

/** No value, and why; what was found all the same, and the values that are possible. */
export interface Unresolved extends OfPlaceholder {
  readonly basis: "none";
  readonly reason: Reason;
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

/** No value, for a reason that leaves nothing to show. */
export function unresolved(placeholder: Placeholder, reason: Reason): Unresolved {
  return { placeholder, kind: placeholder.kind, basis: "none", reason, evidence: [], alternatives: [] };
}

/** Whether a rule may give a value: persons are left alone, and what the sources dispute is not overruled. */
export function isOpen(resolution: Resolution): resolution is Unresolved {
  return resolution.basis === "none" && resolution.reason !== "withheld" && resolution.reason !== "conflict";
}
