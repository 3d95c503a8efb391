import type { EditGroup, SilentEdit } from "../../answer/comparison.js";

/** The edits of one group, in their order. */
export interface GroupedEdits {
  readonly group: EditGroup;
  readonly edits: readonly SilentEdit[];
}

/** The groups of edits, in the order of the answer; none is empty. */
export function groupsOf(edits: readonly SilentEdit[]): GroupedEdits[] {
  const groups = new Map<EditGroup, SilentEdit[]>();
  for (const edit of edits) {
    const known = groups.get(edit.group);
    if (known === undefined) groups.set(edit.group, [edit]);
    else known.push(edit);
  }
  return Array.from(groups, ([group, own]) => ({ group, edits: own }));
}
