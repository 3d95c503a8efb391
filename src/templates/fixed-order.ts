import { inCodeOrder } from "../text/code-order.js";
import type { Document } from "../text/document.js";

/** Documents each once, in an order that only their content decides. */
export interface FixedOrder {
  readonly distinct: readonly Document[];
  /** Documents that are the same as one of these, with its number. */
  readonly same: readonly { readonly path: string; readonly as: number }[];
}

/** Puts documents into an order of their own, so that the order in which they were given changes nothing. */
export function inFixedOrder(documents: readonly Document[]): FixedOrder {
  const sorted = documents.toSorted(
    (a, b) =>
      inCodeOrder(a.origin.sha256, b.origin.sha256) ||
      inCodeOrder(a.source, b.source) ||
      inCodeOrder(a.origin.path, b.origin.path),
  );
  const distinct: Document[] = [];
  const same: { path: string; as: number }[] = [];
  for (const document of sorted) {
    const last = distinct.at(-1);
    const isSame = last?.source === document.source && last.origin.format === document.origin.format;
    if (isSame) same.push({ path: document.origin.path, as: distinct.length - 1 });
    else distinct.push(document);
  }
  return { distinct, same };
}
