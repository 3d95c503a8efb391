import type { EditGroup, SilentEditKind } from "../../answer/comparison.js";

/** The group of each kind. */
const GROUPS: Readonly<Record<SilentEditKind, EditGroup>> = {
  "figure": "figures",
  "unmarked-deletion": "figures",
  "name": "names",
  "meaning": "meaning",
  "reworded": "wording",
  "notation": "wording",
  "anonymised-only": "anonymised-only",
  "published-only": "published-only",
  "reporting-voice": "reporting-voice",
  "punctuation": "punctuation",
};

/** What an editor reads first comes first. */
const EDIT_GROUPS: readonly EditGroup[] = [
  "figures",
  "names",
  "meaning",
  "wording",
  "anonymised-only",
  "published-only",
  "reporting-voice",
  "punctuation",
];

/** Edits group by group; those of one group stay in their order. */
export function inGroups<Edit extends { readonly kind: SilentEditKind }>(
  edits: readonly Edit[],
): (Edit & { readonly group: EditGroup })[] {
  return EDIT_GROUPS.flatMap((group) =>
    edits.filter(({ kind }) => GROUPS[kind] === group).map((edit) => ({ ...edit, group })),
  );
}

/** Whether the group of a kind comes before that of another. */
export function comesFirst(one: SilentEditKind, other: SilentEditKind): boolean {
  return EDIT_GROUPS.indexOf(GROUPS[one]) < EDIT_GROUPS.indexOf(GROUPS[other]);
}
