import { toText, type Document } from "../../text/document.js";
import { lengthOf, span, type Span } from "../../text/span.js";
import type { Compared } from "./compared.js";
import type { SegmentClass, SegmentResult } from "../../answer/comparison.js";
import { growToWords, grown } from "./edited-words.js";

/** One side of a stretch: its text, and where that is in the extracted text of its document. */
export interface Side {
  readonly document: Document;
  readonly span: Span<"text">;
}

/** A segment with its texts at hand. */
export interface Stretch {
  readonly class: SegmentClass;
  readonly moved: boolean;
  readonly placeholder: number | null;
  readonly anonymised: Side | null;
  readonly published: (Side & { readonly number: number }) | null;
}

/** The segments against one published text as stretches of the extracted texts, in their order. */
export function stretchesOf({ comparison, anonymised, published }: Compared, against: number): Stretch[] {
  return comparison.segments
    .filter((segment) => segment.against === against)
    .map((segment) => ({
      class: segment.class,
      moved: segment.moved,
      placeholder: segment.placeholder ?? null,
      anonymised: segment.anonymised && sideOf(anonymised, segment.anonymised),
      published: publishedSide(published, segment),
    }));
}

function sideOf(document: Document, { start, end }: { readonly start: number; readonly end: number }): Side {
  return { document, span: toText(document, span<"source">(start, end)) };
}

function publishedSide(documents: readonly Document[], { published }: SegmentResult): Stretch["published"] {
  const document = published && documents[published.document];
  return document ? { ...sideOf(document, published), number: published.document } : null;
}

export function textOf(side: Side | null): string {
  return side === null ? "" : side.document.text.slice(side.span.start, side.span.end);
}

/**
 * Grows edits into the equal stretches beside them until they are whole words.
 *
 *   达[成|到]目标   →   [达成|达到]目标
 *
 * Never into a placeholder or a line break, and never where the equal stretches differ in spelling.
 */
export function withWholeWords(stretches: readonly Stretch[], cut: (text: string) => string[]): Stretch[] {
  const grownStretches = [...stretches];
  for (const [index, stretch] of grownStretches.entries()) {
    if (stretch.class !== "edited" || stretch.anonymised === null || stretch.published === null) continue;
    const previous = grownStretches[index - 1];
    const next = grownStretches[index + 1];
    const by = growToWords(
      {
        before: /[^\n]*$/.exec(sharedText(previous, stretch).slice(-LOOK_AROUND))?.[0] ?? "",
        left: textOf(stretch.anonymised),
        right: textOf(stretch.published),
        after: /^[^\n]*/.exec(sharedText(next, stretch).slice(0, LOOK_AROUND))?.[0] ?? "",
      },
      cut,
    );
    grownStretches[index] = mapSpans(stretch, (range) => grown(range, by));
    if (previous && by.before > 0)
      grownStretches[index - 1] = mapSpans(previous, ({ start, end }) => span(start, end - by.before));
    if (next && by.after > 0)
      grownStretches[index + 1] = mapSpans(next, ({ start, end }) => span(start + by.after, end));
  }
  return grownStretches.filter(
    ({ anonymised, published }) => lengthOf(anonymised?.span ?? NOTHING) + lengthOf(published?.span ?? NOTHING) > 0,
  );
}

const NOTHING = span<"text">(0, 0);
/** Words are looked for in so many UTF-16 code units on either side of an edit. */
const LOOK_AROUND = 40;

/** What an equal stretch that touches an edit on both sides reads in both texts. */
function sharedText(neighbour: Stretch | undefined, edit: Stretch): string {
  if (neighbour?.class !== "verbatim" || neighbour.moved !== edit.moved) return "";
  const left = textOf(neighbour.anonymised);
  const touches = touch(neighbour.anonymised, edit.anonymised) && touch(neighbour.published, edit.published);
  return touches && left === textOf(neighbour.published) ? left : "";
}

function touch(one: Side | null, other: Side | null): boolean {
  return one !== null && other !== null && (one.span.end === other.span.start || other.span.end === one.span.start);
}

function mapSpans(stretch: Stretch, change: (range: Span<"text">) => Span<"text">): Stretch {
  const { anonymised, published } = stretch;
  return {
    ...stretch,
    anonymised: anonymised && { ...anonymised, span: change(anonymised.span) },
    published: published && { ...published, span: change(published.span) },
  };
}
