import type { Document } from "../../../text/document.js";
import { span, type Span } from "../../../text/span.js";
import type { Range } from "../../../answer/comparison.js";
import { textSpan } from "../../shared/html/text-span.js";
import type { Say } from "../../shared/html/messages.js";
import { KINDS } from "../../shared/labels.js";
import { DELETIONS, LEAK_KINDS, STRENGTHS } from "../labels.js";
import type { Leak, ScannedDocument } from "../../../answer/scan.js";
import { WORDING } from "./wording.js";

/** The classes of marks from the outermost to the innermost, for marks that contain each other. */
export const MARK_CLASSES = [
  "heading",
  "clue",
  "voice",
  "published",
  "time",
  "leak",
  "placeholder",
  "deletion",
] as const;

export type MarkClass = (typeof MARK_CLASSES)[number];

/** Something found in a text, and where. */
export interface Mark {
  readonly class: MarkClass;
  /** What its entry in the panel is called too: `leak-3`. */
  readonly name: string;
  /** Which occurrence of it, from 0. */
  readonly nth: number;
  /** Where it is in the source, and in the extracted text. */
  readonly range: Range;
  readonly span: Span<"text">;
  /** What tells it from others of its class. */
  readonly variants: readonly string[];
  readonly title: string;
  /** Written behind it. */
  readonly label: string | null;
}

type Found = Omit<Mark, "span" | "nth" | "variants" | "label"> & Partial<Pick<Mark, "nth" | "variants" | "label">>;

/** Everything that a scan found in a text. */
export function marksOf(document: Document, scanned: ScannedDocument, say: Say): Mark[] {
  return foundIn(scanned, say).map((found) => ({
    nth: 0,
    variants: [],
    label: null,
    ...found,
    span: spanOf(document, found.range),
  }));
}

/** An empty range stays empty, also inside a piece of source that is all or nothing. */
function spanOf(document: Document, range: Range): Span<"text"> {
  const own = textSpan(document, range);
  return range.start === range.end ? span(own.start, own.start) : own;
}

function foundIn({ placeholders, deletions, leaks, clues, profile, time }: ScannedDocument, say: Say): Found[] {
  const plain = (name: MarkClass, title: string, ranges: readonly Range[]): Found[] =>
    ranges.map((range, index) => ({ class: name, name: `${name}-${index + 1}`, range, title }));
  return [
    ...plain("heading", say(WORDING.headings), profile.headings),
    ...plain("clue", say(WORDING["clues.long"]), clues),
    ...plain("voice", say(WORDING.voices), profile.voices),
    ...plain("published", say(WORDING.published), profile.publishedSigns),
    ...plain("time", say(WORDING.signs), time?.signs ?? []),
    ...leaks.flatMap((leak) => leakMarks(leak, say)),
    ...placeholders.map(({ id, kind, note, ...range }): Found => ({
      class: "placeholder",
      name: `placeholder-${id}`,
      range,
      variants: note === null ? [] : [note],
      title: `${say(WORDING["placeholders.long"])} ${id} · ${say(KINDS[kind])}`,
      label: kind === "unknown" ? null : say(KINDS[kind]),
    })),
    ...deletions.map(({ kind, strength, ...range }, index): Found => ({
      class: "deletion",
      name: `deletion-${index + 1}`,
      range,
      variants: [strength],
      title: `${say(WORDING["deletions.long"])} · ${say(DELETIONS[kind])}`,
      label: `∅ ${say(DELETIONS[kind])}`,
    })),
  ];
}

function leakMarks({ id, kind, strength, isContradicting, occurrences }: Leak, say: Say): Found[] {
  const said = [say(LEAK_KINDS[kind]), say(STRENGTHS[strength])];
  const title = [...said, ...(isContradicting ? [say(WORDING.contradicting)] : [])].join(" · ");
  return occurrences.map((range, nth) => ({
    class: "leak",
    name: `leak-${id}`,
    nth,
    range,
    variants: [kind, strength, ...(isContradicting ? ["contradicting"] : [])],
    title,
    label: isContradicting ? "≠" : null,
  }));
}
