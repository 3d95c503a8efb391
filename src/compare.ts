import { alignEach } from "./align/align-each.js";
import type { CompareOptions, Comparison, StoreSummary } from "./answer/comparison.js";
import { comparisonOf } from "./assemble/comparison-of.js";
import { maskedTextOf } from "./placeholders/masked-text.js";
import { resolveAll } from "./resolve/resolve-all.js";
import { measureReuse } from "./reuse/measure-reuse.js";
import { measureStock, type StockWording } from "./reuse/measure-stock.js";
import type { Document } from "./text/document.js";
import type { VariantTable } from "./text/normalise.js";

export interface ComparisonSettings extends Partial<Omit<CompareOptions, "foldVariants">> {
  /** Characters to be read as others, such as traditional as simplified ones; see `loadVariants`. */
  readonly variants?: VariantTable;
  /** What is everybody's wording in the texts, as an index says (`backgroundOf`). */
  readonly background?: Background;
}

/** An index, and what it knows of the compared texts. */
export interface Background {
  readonly store: StoreSummary;
  readonly stock: StockWording;
}

/**
 * Compares an anonymised text with one or several published ones: what each placeholder stood for,
 * what is the same, what was changed without a mark.
 *
 * Offsets in the answer are UTF-16 code units into `source` of the documents. The same input gives
 * the same answer; swapping two documents swaps it. Work grows linearly with the length of the
 * texts; what had to be cut short is in `warnings`.
 *
 * @throws RangeError if there is no published document.
 */
export function compare(
  anonymised: Document,
  published: Document | readonly Document[],
  settings: ComparisonSettings = {},
): Comparison {
  const { infer = true, persons = false, variants, background } = settings;
  const own = maskedTextOf(anonymised, variants);
  const others = severalOf(published).map((document) => maskedTextOf(document, variants, { isPublished: true }));
  const withholdPersons = !persons && [own, ...others].some(({ isPrivate }) => isPrivate);
  const alignments = alignEach(own, others);
  const resolutions = resolveAll(own, others, alignments, { infer, withholdPersons });
  const reuse = measureReuse(own, others, alignments, resolutions);
  const options = { infer, persons, foldVariants: variants !== undefined };
  const measured =
    background === undefined
      ? {}
      : { background: { ...background, stock: measureStock(own, others, reuse, background.stock) } };
  return comparisonOf({ options, own, others, alignments, resolutions, reuse, withholdPersons, ...measured });
}

function severalOf(published: Document | readonly Document[]): readonly Document[] {
  const documents = isSeveral(published) ? published : [published];
  if (documents.length === 0) throw new RangeError("compare: no published document");
  return documents;
}

function isSeveral(published: Document | readonly Document[]): published is readonly Document[] {
  return Array.isArray(published);
}
