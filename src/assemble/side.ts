import { toSource, type Document } from "../text/document.js";
import { positionOf, type Position } from "../text/locator.js";
import { placeAt, type PlaceInFile } from "../text/places.js";
import type { NormalisedText } from "../text/normalise.js";
import { span, type Span } from "../text/span.js";
import type { Range } from "../answer/comparison.js";

/** One document of a comparison, with the ways from the offsets of a stage to those of its source. */
export interface Side {
  readonly document: Document;
  readonly normalised: NormalisedText;
  readonly position: (offset: number) => Position;
  /** The page, paragraph or cell of an offset into the source, where the file has them. */
  readonly place: (offset: number) => PlaceInFile;
  ofText(range: Span<"text">): Range;
  /** Without the white space around it. */
  ofUnits(range: Span<"folded">): Range;
}

/** Characters of context on either side of a finding, in UTF-16 code units. */
const CONTEXT = 12;

export function sideOf({
  document,
  normalised,
}: {
  readonly document: Document;
  readonly normalised: NormalisedText;
}): Side {
  const { starts, ends } = normalised;
  const ofText = (range: Span<"text">): Range => {
    const { start, end } = toSource(document, range);
    return { start, end };
  };
  return {
    document,
    normalised,
    position: (offset) => positionOf(document.locator, offset),
    place: (offset) => placeAt(document.places, offset),
    ofText,
    ofUnits: ({ start, end }) => ofText(span(starts[start], ends[end - 1])),
  };
}

/** The text before and behind a range, on one line. */
export function contextOf({ text }: Document, range: Span<"text">): { left: string; right: string } {
  return {
    left: oneLine(text.slice(wholeCharacter(text, Math.max(0, range.start - CONTEXT)), range.start)),
    right: oneLine(text.slice(range.end, wholeCharacter(text, Math.min(text.length, range.end + CONTEXT)))),
  };
}

/** Not between the halves of a surrogate pair. */
function wholeCharacter(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return at > 0 && code >= 0xdc00 && code <= 0xdfff ? at - 1 : at;
}

export function textAt({ text }: Document, range: Span<"text">): string {
  return text.slice(range.start, range.end);
}

const LINE_END = /[\n\r\u0085\u2028\u2029]/;

export function oneLine(text: string): string {
  return text.replaceAll(/[\s\u0085]+/g, (blank) => (LINE_END.test(blank) ? " " : blank)).trim();
}
