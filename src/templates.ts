import type { Templates } from "./answer/templates.js";
import { templatesOf } from "./assemble/templates-of.js";
import { maskedTextOf } from "./placeholders/masked-text.js";
import { commonFingerprints } from "./templates/common-fingerprints.js";
import { forgottenValues } from "./templates/forgotten-values.js";
import { gatherGroups } from "./templates/gather-groups.js";
import { likelyPairs } from "./templates/likely-pairs.js";
import { inFixedOrder } from "./templates/fixed-order.js";
import { withSecondMemberships } from "./templates/second-memberships.js";
import { isTooRepetitive } from "./templates/too-repetitive.js";
import { skeletonOf } from "./templates/skeleton.js";
import { withoutStock } from "./templates/without-stock.js";
import type { Document } from "./text/document.js";
import { normalise, type VariantTable } from "./text/normalise.js";

export interface TemplatesSettings {
  /** Documents of a group at least. Default 2. */
  readonly min?: number;
  /** At most so many groups, the largest. Default: all. */
  readonly top?: number;
  /** Report people in what looks like a judgment or a private record. Default false. */
  readonly persons?: boolean;
  /** Characters to be read as others, such as traditional as simplified ones; see `loadVariants`. */
  readonly variants?: VariantTable;
  /** Is called with how far the work is. */
  readonly onProgress?: (progress: TemplatesProgress) => void;
}

/** How many documents are done: first each is looked through, then those of groups are aligned. */
export interface TemplatesProgress {
  readonly step: "search" | "align";
  readonly done: number;
  readonly total: number;
}

/**
 * Which of a pile of documents are one text filled in several times: groups, the template of each with its slots, what
 * each document put into them, and what it added of its own.
 *
 * Offsets in the answer are UTF-16 code units into `source` of the documents. The order of the documents does not change
 * the answer. Work grows with what they share, not with the number of pairs.
 */
export function templates(documents: readonly Document[], settings: TemplatesSettings = {}): Templates {
  const { min = 2, top = null, persons = false, variants, onProgress } = settings;
  const { distinct, same } = inFixedOrder(documents);
  const pile = distinct.map((document, done) => {
    onProgress?.({ step: "search", done, total: distinct.length });
    return maskedTextOf(document, variants);
  });
  const repetitive = new Set(pile.filter(({ normalised }) => isTooRepetitive(normalised)));
  const withStock = commonFingerprints(pile.map((text) => (repetitive.has(text) ? NOTHING : text.normalised)));
  const common = withoutStock(withStock);
  const pairs = likelyPairs(common, withStock);
  const groups = withSecondMemberships(common, pairs, gatherGroups(common, pairs)).filter(
    ({ texts }) => texts.length >= min,
  );
  const total = groups.reduce((sum, { texts }) => sum + texts.length, 0);
  let done = 0;
  const found = groups.map(({ texts }) => {
    onProgress?.({ step: "align", done, total });
    done += texts.length;
    const skeleton = skeletonOf(texts.map((text) => pile[text]));
    return { texts, skeleton, forgotten: forgottenValues(skeleton) };
  });
  onProgress?.({ step: "align", done: total, total });
  return templatesOf({ pile, found, pairs, same, repetitive }, { min, top, persons });
}

/** What is compared of a text that is left out. */
const NOTHING = normalise("");
