import type { Bilingual } from "../../text/language.js";
import type { PlaceInFile } from "../../text/places.js";

/** A place of a file that has no lines, as short as a column of a table is; null where it has lines. */
export function placeLabel({ paragraph, page, slide, chapter, cell, time }: PlaceInFile): Bilingual | null {
  if (page !== undefined) return { zh: `第${page}页`, en: `p. ${page}` };
  if (paragraph !== undefined) return { zh: `第${paragraph}段`, en: `para. ${paragraph}` };
  if (slide !== undefined) return { zh: `幻灯片${slide}`, en: `slide ${slide}` };
  if (chapter !== undefined) return { zh: `第${chapter}篇`, en: `sect. ${chapter}` };
  const name = cell ?? time;
  return name === undefined ? null : { zh: name, en: name };
}

/** The place, or else line and column. */
export function whereLabel(at: PlaceInFile & { readonly line: number; readonly column: number }): Bilingual {
  const written = `${at.line}:${at.column}`;
  return placeLabel(at) ?? { zh: written, en: written };
}

/** The place, or else the line. */
export function lineLabel(at: PlaceInFile & { readonly line: number }): Bilingual {
  return placeLabel(at) ?? { zh: String(at.line), en: String(at.line) };
}
