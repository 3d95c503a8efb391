import type { DocumentSummary } from "../answer/comparison.js";
import type { Document } from "../text/document.js";

/** @param characters of its text, white space not counted. */
export function documentSummary({ origin, title, date }: Document, characters: number): DocumentSummary {
  return {
    ...origin,
    characters,
    ...(title === null ? {} : { title }),
    ...(date === null ? {} : { date }),
  };
}
