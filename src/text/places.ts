import { lastAtMost } from "./locator.js";

/** What people count in a file that has no lines. */
export type PlaceUnit = "paragraph" | "page" | "slide" | "chapter" | "cell" | "time";

/** Where the parts of a file begin that people count. Plain data, so that a document can be sent to a thread. */
export interface Places {
  readonly unit: PlaceUnit;
  /** Offsets into the source, in order. */
  readonly starts: readonly number[];
  /** What each is called, as `表1!B3` or `00:01:02`; null where they are numbered from 1. */
  readonly names: readonly string[] | null;
}

/** A place in a file, beside its line and column: at most one of these. */
export interface PlaceInFile {
  readonly paragraph?: number;
  readonly page?: number;
  readonly slide?: number;
  readonly chapter?: number;
  readonly cell?: string;
  readonly time?: string;
}

/** The part of the file that an offset into the source is in; nothing where the file has lines alone. */
export function placeAt(places: Places | undefined, offset: number): PlaceInFile {
  if (places === undefined) return {};
  const { unit, starts, names } = places;
  const index = lastAtMost(starts.length, (at) => starts[at], offset);
  if (index < 0) return {};
  return { [unit]: names === null ? index + 1 : names[index] };
}
