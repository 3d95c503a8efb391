import type { Column } from "../templates/profile.js";
import { forgottenValues } from "../templates/forgotten-values.js";
import type { FoundTemplate } from "../templates/found-templates.js";
import type { MemberText } from "../templates/member-text.js";
import { skeletonOf, type Skeleton } from "../templates/skeleton.js";

/** A template as a thread sends it: without the texts, which whoever asked has, and its columns in a list of numbers. */
export interface SentTemplate extends Pick<FoundTemplate, "forgotten">, Omit<Skeleton, "aligned"> {
  readonly places: readonly Int32Array[];
  readonly isCut: boolean;
  /** Of each column the member and the unit. */
  readonly columns: Int32Array;
}

/** Aligns the members of a group, and finds what was forgotten. */
export function alignGroup(members: readonly MemberText[]): SentTemplate {
  const skeleton = skeletonOf(members);
  const { aligned, sites, slots, ofMember } = skeleton;
  const columns = new Int32Array(2 * aligned.columns.length);
  for (const [at, { member, unit }] of aligned.columns.entries()) columns.set([member, unit], 2 * at);
  const { places, isCut } = aligned;
  return { columns, places, isCut, sites, slots, ofMember, forgotten: forgottenValues(skeleton) };
}

/** What a thread has sent, together with the texts. */
export function withTexts(
  { columns, places, isCut, forgotten, ...skeleton }: SentTemplate,
  members: readonly MemberText[],
): Pick<FoundTemplate, "skeleton" | "forgotten"> {
  const unpacked = Array.from({ length: columns.length / 2 }, (_, at): Column => ({
    member: columns[2 * at],
    unit: columns[2 * at + 1],
  }));
  return { skeleton: { ...skeleton, aligned: { members, columns: unpacked, places, isCut } }, forgotten };
}
