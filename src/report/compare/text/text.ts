import type { Compared, ComparisonOptions } from "../compared.js";
import type { Drawing } from "./drawing.js";
import { editList } from "./edit-list.js";
import { header } from "./header.js";
import { placeholderTable } from "./placeholder-table.js";
import { BLANK, NARROWEST, writtenRows } from "../../shared/text/rows.js";
import { textsView } from "./texts-view.js";

/**
 * The report for a terminal: findings, placeholders, silent edits, and the texts themselves.
 * From 100 columns on the texts are side by side. No line is wider than `width` (at least 20), and nothing of an input
 * reaches the terminal raw.
 */
export function renderComparisonText(
  compared: Compared,
  { language, width, color, words, all }: ComparisonOptions,
): string {
  const drawing: Drawing = {
    compared,
    language,
    width: Math.max(NARROWEST, width),
    words: words ?? null,
    all: all ?? false,
  };
  const ofEach = compared.published.flatMap((_, against) => [editList(drawing, against), textsView(drawing, against)]);
  const rows = [header(drawing), placeholderTable(drawing), ...ofEach].flatMap((part) => [...part, BLANK]);
  return writtenRows(rows.slice(0, -1), color);
}
