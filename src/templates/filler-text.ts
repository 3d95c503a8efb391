import { HOLE } from "../text/normalise.js";
import type { AlignedMembers } from "./align-members.js";
import type { Filler } from "./sites.js";

/** What a member has there, as it writes it. */
export function textOfFiller({ members }: AlignedMembers, { member, start, end }: Filler): string {
  if (start === end) return "";
  const { text, normalised } = members[member];
  return text.slice(normalised.starts[start], normalised.ends[end - 1]);
}

/** The same as members are compared by it: in one width, without spaces. */
export function foldedFiller(aligned: AlignedMembers, filler: Filler): string {
  return textOfFiller(aligned, filler).normalize("NFKC").replace(/\s+/gu, "");
}

/** Whether a placeholder is in it. */
export function hasPlaceholder({ members }: AlignedMembers, { member, start, end }: Filler): boolean {
  const { key } = members[member].normalised;
  for (let unit = start; unit < end; unit++) if (key[unit] >= HOLE) return true;
  return false;
}
