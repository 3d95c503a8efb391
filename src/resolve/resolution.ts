import type { Alternative, Basis, Reason, RuleName } from "../answer/comparison.js";
import type { Kind } from "../answer/kind.js";
import type { Placeholder } from "../placeholders/placeholder.js";
import type { Span } from "../text/span.js";

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
