import type { MaskedText } from "../placeholders/masked-text.js";
import type { ForgottenValue } from "./forgotten-values.js";
import type { FoundGroup } from "./second-memberships.js";
import type { Skeleton } from "./skeleton.js";

/** A group of the pile with its template. */
export interface FoundTemplate {
  /** Numbers of texts in the pile, in the order of the members of the skeleton. */
  readonly texts: readonly number[];
  readonly skeleton: Skeleton;
  readonly forgotten: readonly ForgottenValue[];
}

/** Two texts of the pile and the part of the shorter one's wording that both have. */
export interface FoundPair {
  readonly one: number;
  readonly other: number;
  readonly share: number;
}

/** All that was found in a pile. */
export interface TemplateFindings {
  /** Each once, whatever the number of files. */
  readonly pile: readonly MaskedText[];
  readonly found: readonly FoundTemplate[];
  /** Groups that are not listed, because only the largest were asked for. */
  readonly hidden: readonly FoundGroup[];
  /** Groups whose texts are too much for the memory together. */
  readonly unaligned: readonly FoundGroup[];
  readonly pairs: readonly FoundPair[];
  /** Texts that were left out because they say one thing over and over. */
  readonly repetitive: ReadonlySet<MaskedText>;
  /** Paths of documents that are the same as one of the pile, with its number. */
  readonly same: readonly { readonly path: string; readonly as: number }[];
}
