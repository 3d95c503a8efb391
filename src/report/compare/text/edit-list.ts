import type { SilentEdit } from "../../../answer/comparison.js";
import { EDITS } from "../labels.js";
import { fill } from "../../shared/labels.js";
import { visible } from "../../shared/visible.js";
import { titleOf } from "./header.js";
import { heading, inContext } from "../../shared/text/rows.js";
import { PUBLISHED_SIGN } from "./line-rows.js";
import { MESSAGES } from "./messages.js";
import { run, type Run } from "../../shared/text/style.js";
import { table } from "../../shared/text/table.js";
import type { Row } from "../../shared/text/row.js";
import type { Drawing } from "./drawing.js";

const CONTEXT = 10;
/** A long passage is shown in the texts below; here its beginning and end name it. */
const LONGEST = 60;

/** What was changed without a mark between the anonymised text and one published text, as git shows changed words. */
export function editList(drawing: Drawing, against: number): Row[] {
  const { compared, language, width } = drawing;
  const silentEdits = compared.comparison.silentEdits.filter((edit) => edit.against === against);
  const title = titleOf(MESSAGES.edits, drawing, against);
  if (silentEdits.length === 0) return heading(title, MESSAGES.noEdits[language], width);
  const rows = silentEdits.map((edit) => [
    [run(`${edit.anonymised === null ? PUBLISHED_SIGN : ""}${edit.line}`, "faint")],
    [run(EDITS[edit.kind][language])],
    editRuns(edit),
  ]);
  return [
    ...heading(title, fill(MESSAGES.places, language, { total: silentEdits.length }), width),
    ...table(rows, [8, 20, null], width),
  ];
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
