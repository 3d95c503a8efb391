import type { Position } from "../answer/scan.js";
import { toSource, type Document } from "../text/document.js";
import { positionOf } from "../text/locator.js";
import { placeAt } from "../text/places.js";
import { span } from "../text/span.js";
import type { Stretch } from "./scan-findings.js";

export type Placer = (range: Stretch) => Position;

/** Answers where in the source a stretch of the text is. */
export function placerOf(document: Document): Placer {
  return ({ start: from, end: to }) => {
    const { start, end } = toSource(document, span<"text">(from, to));
    return { start, end, ...positionOf(document.locator, start), ...placeAt(document.places, start) };
  };
}
