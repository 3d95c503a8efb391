import type { Extract } from "../text-builder.js";
import { cutExtract } from "./cut-extract.js";

/** Soft hyphens, zero-width spaces, marks of direction and of byte order. What joins letters or signs of emoji stays. */
const INVISIBLE = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]+/g;

/** A text without characters that show nothing and mean nothing: a value that they are in is read without them. */
export function withoutInvisible(extract: Extract): Extract {
  const cuts = Array.from(extract.text.matchAll(INVISIBLE), ({ 0: signs, index }) => ({
    start: index,
    end: index + signs.length,
    put: "" as const,
  }));
  return cuts.length === 0 ? extract : cutExtract(extract, cuts);
}
