import type { Span } from "../text/span.js";
import { span } from "../text/span.js";
import { NOWHERE } from "./nowhere.js";
import type { Skeleton } from "./skeleton.js";

/** A stretch of a member that is of the template, or its own. */
export interface MemberStretch {
  readonly kind: "template" | "own";
  readonly units: Span<"folded">;
}

/** Units that are too few to be a passage of their own between two of the other sort. By hand. */
const LEAST_OWN = 4;
const LEAST_TEMPLATE = 8;

/** The stretches of a member, in order: they cover its units completely. */
export function memberStretches({ aligned, ofMember }: Skeleton, member: number): MemberStretch[] {
  const { key } = aligned.members[member].normalised;
  const isTemplate = new Uint8Array(key.length);
  for (const unit of aligned.places[member]) if (unit !== NOWHERE) isTemplate[unit] = 1;
  for (const { start, end } of ofMember[member]) isTemplate.fill(1, start, end);
  smooth(isTemplate, 0, LEAST_OWN);
  smooth(isTemplate, 1, LEAST_TEMPLATE);
  return stretchesIn(isTemplate);
}

/** Gives short stretches of one sort between two of the other to these. */
function smooth(isTemplate: Uint8Array, sort: 0 | 1, least: number): void {
  for (const { kind, units } of stretchesIn(isTemplate)) {
    const isOfSort = (kind === "template") === (sort === 1);
    const isBetween = sort === 1 || (units.start > 0 && units.end < isTemplate.length);
    if (isOfSort && isBetween && units.end - units.start < least) isTemplate.fill(1 - sort, units.start, units.end);
  }
}

function stretchesIn(isTemplate: Uint8Array): MemberStretch[] {
  const stretches: MemberStretch[] = [];
  let start = 0;
  for (let at = 1; at <= isTemplate.length; at++) {
    if (at < isTemplate.length && isTemplate[at] === isTemplate[start]) continue;
    stretches.push({ kind: isTemplate[start] === 1 ? "template" : "own", units: span(start, at) });
    start = at;
  }
  return stretches;
}
