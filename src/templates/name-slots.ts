import type { Kind } from "../answer/kind.js";
import type { AlignedMembers } from "./align-members.js";
import { foldedFiller, hasPlaceholder } from "./filler-text.js";
import type { Difference } from "./slot-or-wording.js";
import type { Filler, Site } from "./sites.js";

/** A site, and what it is. */
export type JudgedSite = Site & { readonly difference: Difference };

/** One place of a slot. */
export interface SlotPlace {
  readonly site: Site;
  readonly kind: Kind;
  /** What each member has there, folded; null for a placeholder. */
  readonly values: ReadonlyMap<number, string | null>;
}

/** What members fill in: one place of the template, or several that hold the same value throughout each document. */
export interface Slot {
  /** Its kind and number, as `place-1`. */
  readonly id: string;
  readonly kind: Kind;
  readonly places: readonly SlotPlace[];
  /** What each member has in most places, folded. */
  readonly values: ReadonlyMap<number, string>;
}

/** Members that have to have the same at two places, of those that have something at both, if these are one slot. By hand. */
const MOST_AGREE = 0.6;
/** Two numbers of so many digits together in all members do not agree by chance. By hand. */
const TELLING_DIGITS = 6;

const FIGURES: ReadonlySet<Kind> = new Set<Kind>(["number", "date", "ordinal", "code"]);

/** Names the slots in the order of the template; places that hold the same are one slot. */
export function nameSlots(aligned: AlignedMembers, sites: readonly JudgedSite[]): Slot[] {
  const gathered: SlotPlace[][] = [];
  const byValue = new Map<string, Set<SlotPlace[]>>();
  for (const site of sites) {
    if (site.difference.type !== "slot") continue;
    const place = placeOf(aligned, site, site.difference.kind);
    const candidates = withSameValues(place, byValue);
    const same = candidates.find((places) => places.every((one) => isSame(one, place))) ?? [];
    if (same.length === 0) gathered.push(same);
    same.push(place);
    for (const name of namesOfValues(place)) byValue.set(name, (byValue.get(name) ?? new Set()).add(same));
  }
  const numbers = new Map<Kind, number>();
  return gathered.map((places) => {
    const kind = kindOf(places);
    const number = (numbers.get(kind) ?? 0) + 1;
    numbers.set(kind, number);
    return { id: `${kind}-${number}`, kind, places, values: valuesOf(places) };
  });
}

/** Slots of which that many are looked at for each value: small numbers occur in very many. By hand. */
const MOST_LOOKED_AT = 40;

/** The slots in which a member has what it has at this place, those of the first members first. */
function withSameValues(place: SlotPlace, byValue: ReadonlyMap<string, ReadonlySet<SlotPlace[]>>): SlotPlace[][] {
  const found = new Set<SlotPlace[]>();
  for (const name of namesOfValues(place).slice(0, MOST_LOOKED_AT)) {
    let looked = 0;
    for (const places of byValue.get(name) ?? []) {
      if (looked++ === MOST_LOOKED_AT) break;
      found.add(places);
    }
  }
  return Array.from(found);
}

function namesOfValues({ values }: SlotPlace): string[] {
  return Array.from(values).flatMap(([member, value]) =>
    value === null || value === "" ? [] : [`${member} ${value}`],
  );
}

function placeOf(aligned: AlignedMembers, site: Site, kind: Kind): SlotPlace {
  const valueOf = (filler: Filler): string | null =>
    hasPlaceholder(aligned, filler) ? null : foldedFiller(aligned, filler);
  return { site, kind, values: new Map(site.fillers.map((filler) => [filler.member, valueOf(filler)])) };
}

function kindOf(places: readonly SlotPlace[]): Kind {
  return places.find(({ kind }) => kind !== "unknown")?.kind ?? "unknown";
}

/**
 * Whether two places hold the same in nearly every member, and different things in different ones. Where one differs, a
 * value may have been forgotten there.
 */
function isSame(one: SlotPlace, other: SlotPlace): boolean {
  const [figures, otherFigures] = [FIGURES.has(one.kind), FIGURES.has(other.kind)];
  if (figures !== otherFigures) return false;
  const agreeing: string[] = [];
  let both = 0;
  for (const [member, value] of one.values) {
    const there = other.values.get(member);
    if (typeof value !== "string" || typeof there !== "string" || value === "" || there === "") continue;
    both++;
    if (value === there) agreeing.push(value);
  }
  if (new Set(agreeing).size < 2) return false;
  if (!figures) return agreeing.length >= MOST_AGREE * both;
  const digits = Array.from(new Set(agreeing)).reduce((sum, value) => sum + value.length, 0);
  return agreeing.length === both && digits >= TELLING_DIGITS;
}

/** Of each member the value that it has in most places; of two, the one that comes first. */
function valuesOf(places: readonly SlotPlace[]): Map<number, string> {
  const counts = new Map<number, Map<string, number>>();
  for (const { values } of places) {
    for (const [member, value] of values) {
      if (value === null || value === "") continue;
      const own = counts.get(member) ?? new Map<string, number>();
      counts.set(member, own.set(value, (own.get(value) ?? 0) + 1));
    }
  }
  return new Map(
    Array.from(counts, ([member, own]) => [member, Array.from(own).toSorted((a, b) => b[1] - a[1])[0][0]] as const),
  );
}
