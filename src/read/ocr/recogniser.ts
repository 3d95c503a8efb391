import type { Raster } from "./raster.js";

/** A line of text in a picture, as it was recognised. Lengths are in dots of the picture. */
export interface SeenLine {
  readonly text: string;
  /** How sure each UTF-16 unit of the text is, 0 to 1. */
  readonly sureness: readonly number[];
  /** The middle of the line, its length and height, and how far it is turned clockwise, in radians. */
  readonly x: number;
  readonly y: number;
  readonly length: number;
  readonly height: number;
  readonly angle: number;
}

/** What recognises the text of a picture. It fetches nothing. */
export interface Recogniser {
  /** Its name and version, as answers say it. */
  readonly engine: string;
  /** The lines of a picture, in any order; `onLine` is called before each. */
  linesIn(
    picture: Raster,
    options: { readonly most: number; readonly onLine: () => void },
  ): Promise<readonly SeenLine[]>;
}
