import type { Language } from "../../text/language.js";
import type { Words } from "../../words/words.js";
import type { Compared } from "../compared.js";
import type { Run } from "./style.js";

/** What every part of the report is drawn from. */
export interface Drawing {
  readonly compared: Compared;
  readonly language: Language;
  /** Columns. */
  readonly width: number;
  readonly words: Words | null;
}

/** A line of the report. */
export type Row = readonly Run[];
