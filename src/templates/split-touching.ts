import type { Kind } from "../answer/kind.js";
import { longestKnownNameAt } from "../lexicons/known-names.js";
import type { AlignedMembers } from "./align-members.js";
import { foldedFiller, hasPlaceholder } from "./filler-text.js";
import type { JudgedSite } from "./name-slots.js";
import type { Filler } from "./sites.js";

/** A number where one is written right beside a name. */
const NUMBER = /^[0-9.]+%?/;
/** Behind a name with its level the next one is within it: 甘肃省兰州市 is one place. */
const WITH_LEVEL = /[省市区县盟旗]$|自治州$/u;

/**
 * Slots that touch: there is no column between a name and a number or another name behind it.
 *
 *   和{安庆79|常州41}个   →   和{安庆|常州}{79|41}个        支持{丽江廊坊|唐山钦州}联动   →   支持{丽江|唐山}{廊坊|钦州}联动
 */
export function splitTouching(aligned: AlignedMembers, site: JudgedSite): JudgedSite[] {
  const split = site.fillers.map((filler) => partsOf(aligned, filler));
  const known = split.filter((parts) => parts !== null && parts !== "masked");
  const [first] = known;
  if (first === undefined || known.length < 2 || split.includes(null)) return [site];
  const isLikeFirst = (parts: readonly Part[]): boolean =>
    parts.length === first.length && parts.every(({ kind }, at) => kind === first[at].kind);
  if (!known.every(isLikeFirst)) return [site];
  return first.map(({ kind }, number) => ({
    ...site,
    difference: { type: "slot", kind },
    fillers: site.fillers.flatMap((filler, at): Filler[] => {
      const parts = split[at];
      // Of signs that hide all nobody can say where the first ends.
      if (parts === null || parts === "masked") return number === 0 ? [filler] : [];
      const start = parts.slice(0, number).reduce((sum, { length }) => sum + length, filler.start);
      return [{ member: filler.member, start, end: start + parts[number].length }];
    }),
  }));
}

interface Part {
  readonly kind: Extract<Kind, "place" | "number">;
  /** In units. */
  readonly length: number;
}

/** Names and numbers that are all of what a member has there, two or more. */
function partsOf(aligned: AlignedMembers, filler: Filler): Part[] | "masked" | null {
  if (hasPlaceholder(aligned, filler)) return "masked";
  const text = foldedFiller(aligned, filler);
  if (text.length !== filler.end - filler.start) return null;
  const parts: Part[] = [];
  for (let at = 0; at < text.length;) {
    const number = NUMBER.exec(text.slice(at))?.[0].length ?? 0;
    const length = number > 0 ? number : longestKnownNameAt(text, at);
    if (length === 0 || (number === 0 && isWithinLast(parts.at(-1), text.slice(0, at)))) return null;
    parts.push({ kind: number > 0 ? "number" : "place", length });
    at += length;
  }
  return parts.length > 1 ? parts : null;
}

function isWithinLast(last: Part | undefined, before: string): boolean {
  return last?.kind === "place" && WITH_LEVEL.test(before);
}
