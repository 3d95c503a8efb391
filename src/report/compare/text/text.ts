import type { Compared, ComparisonOptions } from "../compared.js";
import type { Row } from "../../shared/text/row.js";
import type { Drawing } from "./drawing.js";
import { editList } from "./edit-list.js";
import { header } from "./header.js";
import { placeholderTable } from "./placeholder-table.js";
import { painter, run } from "../../shared/text/style.js";
import { textsView } from "./texts-view.js";

const NARROWEST = 20;
const BLANK: Row = [run("")];

/**
 * The report for a terminal: findings, placeholders, silent edits, and the texts themselves.
 * From 100 columns on the texts stand side by side. No line is wider than `width` (at least 20), and nothing of an input reaches the terminal raw.
 */
export function renderComparisonText(compared: Compared, { language, width, color, words }: ComparisonOptions): string {
  const drawing: Drawing = { compared, language, width: Math.max(NARROWEST, width), words: words ?? null };
  const ofEach = compared.published.flatMap((_, against) => [editList(drawing, against), textsView(drawing, against)]);
  const rows = [header(drawing), placeholderTable(drawing), ...ofEach].flatMap((part) => [...part, BLANK]);
  const paint = painter(color);
  return rows
    .slice(0, -1)
    .map((row) => `${paint(row).trimEnd()}\n`)
    .join("");
}
