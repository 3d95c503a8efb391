import { unitsToText } from "../../text/normalise.js";
import type { Span } from "../../text/span.js";
import type { UnitChange } from "../segments.js";
import type { EditedText } from "./edit-place.js";

const BULLET = /^(?:[*•·●○◦▪■◆►▶–—+-]|#{1,6})$/u;
/** A list of a page has no numbers of its own in the text: the reader's program sets them. */
const NUMBER = /^[0-9]{1,2}[.．、)）]$/u;

/** Whether a change is of how items of a list or headings are set, and of no word: * for •, or 1. or ## in one text alone. */
export function isListMark(
  { anonymised, published }: UnitChange,
  texts: { readonly anonymised: EditedText; readonly published: EditedText },
): boolean {
  const marks = [markOf(texts.anonymised, anonymised), markOf(texts.published, published)];
  const isSetOtherwise = (mark: string): boolean => mark === "" || BULLET.test(mark);
  return marks.every(isSetOtherwise) || (marks.includes("") && marks.some((mark) => NUMBER.test(mark)));
}

/** What begins a line in a text, and is all that was changed there. */
function markOf({ text, normalised }: EditedText, range: Span<"folded"> | null): string {
  if (range === null) return "";
  const { start, end } = unitsToText(normalised, range);
  return normalised.lineStarts[range.start] === 1 ? text.slice(start, end).trim() : WORDS;
}

/** Stands for what begins no line. */
const WORDS = "。";
