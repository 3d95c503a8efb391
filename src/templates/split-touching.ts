import type { AlignedMembers } from "./align-members.js";
import { foldedFiller, hasPlaceholder } from "./filler-text.js";
import { isKnownName } from "./known-name.js";
import type { JudgedSite } from "./name-slots.js";
import type { Filler } from "./sites.js";

/** A name and a number, or the reverse, with nothing between them. */
const NAME_AND_NUMBER =
  /^(?:(?<name>\p{Script=Han}+)(?<number>[0-9.,%]+)|(?<first>[0-9.,%]+)(?<second>\p{Script=Han}+))$/u;

/**
 * Two slots that touch: there is no column between a name and the number behind it.
 *
 *   和{安庆79|常州41}个   →   和{安庆|常州}{79|41}个
 */
export function splitTouching(aligned: AlignedMembers, site: JudgedSite): JudgedSite[] {
  const cuts = site.fillers.map((filler) => cutOf(aligned, filler));
  const known = cuts.filter((cut) => cut !== null && cut !== "masked");
  const [first] = known;
  if (first === undefined || known.length < 2 || cuts.includes(null)) return [site];
  if (!known.every(({ isNameFirst }) => isNameFirst === first.isNameFirst)) return [site];
  const kinds = first.isNameFirst ? (["place", "number"] as const) : (["number", "place"] as const);
  return kinds.map((kind, part) => ({
    ...site,
    difference: { type: "slot", kind },
    fillers: site.fillers.flatMap((filler, at): Filler[] => {
      const { member, start, end } = filler;
      const cut = cuts[at];
      // Of signs that hide both nobody can say where the one ends.
      if (cut === null || cut === "masked") return part === 0 ? [filler] : [];
      const middle = start + cut.length;
      return [part === 0 ? { member, start, end: middle } : { member, start: middle, end }];
    }),
  }));
}

interface Cut {
  readonly length: number;
  readonly isNameFirst: boolean;
}

/** Units of the first part, where it is known to be one. */
function cutOf(aligned: AlignedMembers, filler: Filler): Cut | "masked" | null {
  if (hasPlaceholder(aligned, filler)) return "masked";
  const text = foldedFiller(aligned, filler);
  const { name, number, first, second } = NAME_AND_NUMBER.exec(text)?.groups ?? {};
  if (Array.from(text).length !== filler.end - filler.start) return null;
  if (name !== undefined && number !== undefined && isKnownName(name))
    return { length: name.length, isNameFirst: true };
  if (first !== undefined && second !== undefined && isKnownName(second)) {
    return { length: first.length, isNameFirst: false };
  }
  return null;
}
