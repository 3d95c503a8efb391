import type { Placeholder } from "../placeholders/placeholder.js";
import type { NormalisedText } from "../text/normalise.js";

/** A text with what was found in it. */
export interface ReadText {
  readonly text: string;
  readonly normalised: NormalisedText;
  readonly placeholders: readonly Placeholder[];
  /** How sure each UTF-16 unit of the text is, in hundredths; null where nothing of it was recognised in pictures. */
  readonly sureness: Uint8Array | null;
}

/** The text whose placeholders are resolved, and the one that is asked. */
export interface ReadTexts {
  readonly own: ReadText;
  readonly other: ReadText;
}
