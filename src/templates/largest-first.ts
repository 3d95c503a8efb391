import type { MaskedText } from "../placeholders/masked-text.js";
import { inCodeOrder } from "../text/code-order.js";
import type { FoundGroup } from "./second-memberships.js";

/** The largest groups first, then by the path of the first member. */
export function largestFirst(groups: readonly FoundGroup[], pile: readonly MaskedText[]): FoundGroup[] {
  return groups.toSorted(
    (a, b) => b.texts.length - a.texts.length || inCodeOrder(firstPath(a, pile), firstPath(b, pile)),
  );
}

/** The path that a group is called by. */
export function firstPath({ texts }: FoundGroup, pile: readonly MaskedText[]): string {
  return texts.map((text) => pile[text].document.origin.path).toSorted(inCodeOrder)[0];
}
