import type { BesideText, Tracked } from "../office/beside-text.js";
import type { DocxNumbering } from "./docx-numbering.js";
import type { DocxStyles } from "./docx-styles.js";

/** What the parts of a document have in common. */
export interface DocxSetting {
  readonly path: string;
  readonly styles: DocxStyles;
  readonly numbering: DocxNumbering;
  readonly beside: BesideText;
  readonly tracked: Tracked;
  /** Whether blocks say where their text is in the part: what writes into the file asks for it. */
  readonly keepsOrigins?: boolean;
}
