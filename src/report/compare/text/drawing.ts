import type { Language } from "../../../text/language.js";
import type { Words } from "../../../words/words.js";
import type { Compared } from "../compared.js";

/** What every part of the report is drawn from. */
export interface Drawing {
  readonly compared: Compared;
  readonly language: Language;
  /** Columns. */
  readonly width: number;
  readonly words: Words | null;
  /** Whether edits of punctuation are listed. */
  readonly all: boolean;
}
