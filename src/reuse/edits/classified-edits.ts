import type { SilentEditKind } from "../../answer/comparison.js";
import type { Span } from "../../text/span.js";
import { changedText, textSpanOf, type EditPlace } from "./edit-place.js";
import { editedMeaning } from "./edited-meaning.js";
import { editedName } from "./edited-names.js";
import { editedNumbers } from "./edited-numbers.js";

/** What kind of change an edit is, and where; what grew to a whole word is wider than what was changed. */
export interface ClassifiedEdit {
  readonly kind: SilentEditKind;
  readonly anonymised: Span<"text"> | null;
  readonly published: Span<"text"> | null;
}

/** Numbers, names and words of other meaning among what an edit changed, and the rest of it; none if it has none. */
export function classifiedEdits(place: EditPlace, isPunctuation: boolean): ClassifiedEdit[] {
  const numbers = editedNumbers(place);
  if (isPunctuation) return (numbers ?? []).filter(({ changes }) => changes === "figure").map(figureOf);
  if (numbers !== null) return numbers.map((part) => (part.changes === "words" ? wordsOf(part.place) : figureOf(part)));
  return particular(place);
}

function figureOf({ place, changes }: { readonly place: EditPlace; readonly changes: string }): ClassifiedEdit {
  return editOf(changes === "figure" ? "figure" : "notation", place);
}

function particular(place: EditPlace): ClassifiedEdit[] {
  const meaning = editedMeaning(place);
  if (meaning !== null) return [editOf("meaning", meaning)];
  const name = editedName(place);
  return name === null ? [] : [editOf("name", name)];
}

/** The words beside a number that changed as well. */
function wordsOf(place: EditPlace): ClassifiedEdit {
  const [found] = particular(place);
  if (found !== undefined) return found;
  const isMissing = {
    anonymised: changedText(place.anonymised) === "",
    published: changedText(place.published) === "",
  };
  return editOf(isMissing.anonymised ? "published-only" : isMissing.published ? "anonymised-only" : "reworded", place);
}

function editOf(kind: SilentEditKind, { anonymised, published }: EditPlace): ClassifiedEdit {
  return {
    kind,
    anonymised: anonymised.start < anonymised.end ? textSpanOf(anonymised) : null,
    published: published.start < published.end ? textSpanOf(published) : null,
  };
}
