import { diffArrays } from "diff";
import { lengthOf, span, type Span } from "../../text/span.js";

/** One stretch of an edit: in both texts, or in one only. */
export interface WordEdit {
  readonly kind: "same" | "removed" | "added";
  readonly text: string;
}

/** Beyond so many changed words there is nothing left to point out: old and new are shown whole. */
const MOST_EDITS = 200;

/**
 * The changed words of an edited stretch, the words that stayed left out.
 *
 *   [加快打造名城|奋力打造名城]   →   [-加快-]{+奋力+}打造名城
 *
 * Myers (1986) over words, as the `diff` package does it.
 */
export function wordEdits(left: string, right: string, cut: (text: string) => string[]): WordEdit[] {
  const changes = diffArrays(cut(left), cut(right), { maxEditLength: MOST_EDITS });
  if (changes === undefined) return wholeEdit(left, right);
  return changes.map(({ value, added, removed }) => ({
    kind: added ? "added" : removed ? "removed" : "same",
    text: value.join(""),
  }));
}

/** An edit without a look inside: all of the old, all of the new. */
export function wholeEdit(left: string, right: string): WordEdit[] {
  const edits: WordEdit[] = [
    { kind: "removed", text: left },
    { kind: "added", text: right },
  ];
  return edits.filter(({ text }) => text !== "");
}

/** The same text on both sides of an edit, and the edit. */
export interface Surroundings {
  readonly before: string;
  readonly left: string;
  readonly right: string;
  readonly after: string;
}

/** No word is longer than this, in UTF-16 code units. */
const LONGEST_WORD = 8;

/**
 * How far an edit has to grow into the equal text around it so that it begins and ends with whole
 * words in both texts.
 *
 *   达[成|到]目标   →   [达成|达到]目标      (1 before, 0 after)
 */
export function growToWords(
  { before, left, right, after }: Surroundings,
  cut: (text: string) => string[],
): { readonly before: number; readonly after: number } {
  const head = before.slice(-LONGEST_WORD * 2);
  const tail = after.slice(0, LONGEST_WORD * 2);
  const [old, fresh] = [left, right].map((edited) => ({
    ends: wordEnds(cut(head + edited + tail)),
    edited: span<"text">(head.length, head.length + edited.length),
  }));
  if (old === undefined || fresh === undefined) return { before: 0, after: 0 };
  const isBoundary = (by: number, { ends, edited }: typeof old, side: "start" | "end"): boolean =>
    ends.has(side === "start" ? edited.start - by : edited.end + by);
  const grow = (side: "start" | "end", room: number): number => {
    for (let by = 0; by <= Math.min(room, LONGEST_WORD); by++) {
      if (isBoundary(by, old, side) && isBoundary(by, fresh, side)) return by;
    }
    return 0;
  };
  return { before: grow("start", head.length), after: grow("end", tail.length) };
}

function wordEnds(words: readonly string[]): Set<number> {
  const ends = new Set([0]);
  let at = 0;
  for (const word of words) ends.add((at += word.length));
  return ends;
}

/** A change as spans of both texts, grown alike on both sides. */
export function grown(edited: Span<"text">, by: { readonly before: number; readonly after: number }): Span<"text"> {
  return lengthOf(edited) === 0 && by.before + by.after === 0
    ? edited
    : span(edited.start - by.before, edited.end + by.after);
}
