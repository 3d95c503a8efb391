import type { EditGroup, SilentEdit } from "../../../answer/comparison.js";
import type { Language } from "../../../text/language.js";
import { groupsOf, type GroupedEdits } from "../edit-groups.js";
import { EDIT_GROUPS, EDITS } from "../labels.js";
import { fill } from "../../shared/labels.js";
import { lineLabel } from "../../shared/place-label.js";
import { visible } from "../../shared/visible.js";
import { titleOf } from "./header.js";
import { heading, inContext, wrapRows } from "../../shared/text/rows.js";
import { PUBLISHED_SIGN } from "./line-rows.js";
import { listed, restRows } from "./listed.js";
import { MESSAGES } from "./messages.js";
import { run, type Run } from "../../shared/text/style.js";
import { table } from "../../shared/text/table.js";
import type { Row } from "../../shared/text/row.js";
import type { Drawing } from "./drawing.js";

const CONTEXT = 10;
/** A long passage is shown in the texts below; here its beginning and end name it. */
const LONGEST = 60;

/** What was changed without a mark between the anonymised text and one published text, as git shows changed words. */
export function* editList(drawing: Drawing, against: number): Generator<Row> {
  const { compared, language, width, all } = drawing;
  const silentEdits = compared.comparison.silentEdits.filter((edit) => edit.against === against);
  const title = titleOf(MESSAGES.edits, drawing, against);
  if (silentEdits.length === 0) return yield* heading(title, MESSAGES.noEdits[language], width);
  const groups = groupsOf(silentEdits);
  const folded = all ? undefined : groups.find(({ group }) => group === "punctuation");
  const places = fill(MESSAGES.places, language, { total: silentEdits.length, groups: tally(groups, language) });
  yield* heading(title, places, width);
  const unfolded = silentEdits.filter(({ group }) => group !== folded?.group);
  yield* table(listed(unfolded, drawing), (edit) => cells(edit, language), [8, 20, null], width);
  yield* restRows(unfolded, drawing);
  if (folded !== undefined) yield* foldedRows(folded, drawing);
}

function cells(edit: SilentEdit, language: Language): Run[][] {
  return [
    [run(`${edit.anonymised === null ? PUBLISHED_SIGN : ""}${visible(lineLabel(edit)[language])}`, "faint")],
    [run(EDITS[edit.kind][language])],
    editRuns(edit),
  ];
}

/** How many of each group, those first that an editor reads first. */
function tally(groups: readonly GroupedEdits[], language: Language): string {
  return groups
    .map(({ group, edits }) => fill(MESSAGES.group, language, { ...named(group, language), count: edits.length }))
    .join(language === "zh" ? "，" : ", ");
}

function named(group: EditGroup, language: Language): { readonly group: string } {
  return { group: EDIT_GROUPS[group][language].toLowerCase() };
}

function foldedRows({ group, edits }: GroupedEdits, { language, width }: Drawing): Row[] {
  const counted = { group: EDIT_GROUPS[group][language], count: edits.length };
  return wrapRows([run("  "), run(fill(MESSAGES.folded, language, counted), "faint")], width);
}

function editRuns({ anonymised, published, context }: SilentEdit): Run[] {
  const changed = [
    ...(anonymised ? [run(`[-${shorten(anonymised.text)}-]`, "removed")] : []),
    ...(published ? [run(`{+${shorten(published.text)}+}`, "added")] : []),
  ];
  return inContext(context, changed, { characters: CONTEXT, style: "faint" });
}

function shorten(text: string): string {
  const characters = Array.from(text);
  if (characters.length <= LONGEST) return visible(text);
  const [head, tail] = [characters.slice(0, LONGEST / 2), characters.slice(-LONGEST / 2)];
  return `${visible(head.join(""))} ⋯ ${visible(tail.join(""))}`;
}
