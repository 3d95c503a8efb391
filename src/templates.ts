import type { Templates, TemplatesOptions } from "./answer/templates.js";
import { templatesOf } from "./assemble/templates-of.js";
import { maskedTextOf } from "./placeholders/masked-text.js";
import { commonFingerprints } from "./templates/common-fingerprints.js";
import { forgottenValues } from "./templates/forgotten-values.js";
import type { TemplateFindings } from "./templates/found-templates.js";
import { gatherGroups } from "./templates/gather-groups.js";
import { largestFirst } from "./templates/largest-first.js";
import { likelyPairs } from "./templates/likely-pairs.js";
import { inFixedOrder } from "./templates/fixed-order.js";
import { withSecondMemberships, type FoundGroup } from "./templates/second-memberships.js";
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
  /** The part of the step's work that is done, 0 to 1: long documents take longer to align. */
  readonly part: number;
}

/**
 * Which of a pile of documents are one text filled in several times: groups, the template of each with its slots, what
 * each document put into them, and what it added of its own.
 *
 * Offsets in the answer are UTF-16 code units into `source` of the documents. The order of the documents does not change
 * the answer. Work grows with what they share, not with the number of pairs.
 */
export function templates(documents: readonly Document[], settings: TemplatesSettings = {}): Templates {
  const gathered = gatherTexts(documents, settings);
  return templatesOf({ ...gathered, ...alignGroups(gathered, settings) }, optionsOf(settings));
}

/** A pile, and which of its texts are of one template. */
export interface GatheredTexts extends Pick<TemplateFindings, "pile" | "pairs" | "repetitive" | "same" | "hidden"> {
  /** Of at least `min` texts, the largest first, and at most `top`. */
  readonly groups: readonly FoundGroup[];
}

/** Looks through the texts: what two of them share, and which groups that makes. */
export function gatherTexts(
  documents: readonly Document[],
  { min = LEAST_MEMBERS, top, variants, onProgress }: TemplatesSettings,
): GatheredTexts {
  const { distinct, same } = inFixedOrder(documents);
  const total = distinct.length;
  const tell = (done: number): void => onProgress?.({ step: "search", done, total, part: done / Math.max(1, total) });
  const pile = distinct.map((document, done) => {
    tell(done);
    return maskedTextOf(document, variants);
  });
  tell(total);
  const repetitive = new Set(pile.filter(({ normalised }) => isTooRepetitive(normalised)));
  const withStock = commonFingerprints(pile.map((text) => (repetitive.has(text) ? NOTHING : text.normalised)));
  const common = withoutStock(withStock);
  const pairs = likelyPairs(common, withStock);
  const groups = withSecondMemberships(common, pairs, gatherGroups(common, pairs));
  const inOrder = largestFirst(
    groups.filter(({ texts }) => texts.length >= min),
    pile,
  );
  const shown = top ?? inOrder.length;
  return { pile, pairs, repetitive, same, groups: inOrder.slice(0, shown), hidden: inOrder.slice(shown) };
}

/** Finds the template of each group, one after the other. */
export function alignGroups(
  gathered: GatheredTexts,
  settings: TemplatesSettings,
): Pick<TemplateFindings, "found" | "unaligned"> {
  const tell = tellAligned(gathered, settings);
  const found = gathered.groups.map(({ texts }, group) => {
    const skeleton = skeletonOf(texts.map((text) => gathered.pile[text]));
    tell(group);
    return { texts, skeleton, forgotten: forgottenValues(skeleton) };
  });
  return { found, unaligned: [] };
}

/** Tells how many documents of groups are aligned: none at first, and more with each group that is. */
export function tellAligned(
  { groups, pile }: GatheredTexts,
  { onProgress }: TemplatesSettings,
): (group: number) => void {
  const unitsOf = ({ texts }: FoundGroup): number =>
    texts.reduce((sum, text) => sum + pile[text].normalised.key.length, 0);
  const total = groups.reduce((sum, { texts }) => sum + texts.length, 0);
  const allUnits = groups.reduce((sum, group) => sum + unitsOf(group), 0);
  let [done, units] = [0, 0];
  const tell = (): void => onProgress?.({ step: "align", done, total, part: units / Math.max(1, allUnits) });
  tell();
  return (group) => {
    done += groups[group].texts.length;
    units += unitsOf(groups[group]);
    tell();
  };
}

/** What the answer says of how it was asked for. */
export function optionsOf({ min = LEAST_MEMBERS, top, persons = false }: TemplatesSettings): TemplatesOptions {
  return { min, top: top ?? null, persons };
}

const LEAST_MEMBERS = 2;

/** What is compared of a text that is left out. */
const NOTHING = normalise("");
