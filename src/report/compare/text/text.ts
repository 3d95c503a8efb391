import type { Compared, ComparisonOptions } from "../compared.js";
import type { Drawing } from "./drawing.js";
import { editList } from "./edit-list.js";
import { header } from "./header.js";
import { placeholderTable } from "./placeholder-table.js";
import { joined, type Parts } from "../../shared/parts.js";
import type { Row } from "../../shared/text/row.js";
import { BLANK, NARROWEST, writtenRows } from "../../shared/text/rows.js";
import { textsView } from "./texts-view.js";

/**
 * The report for a terminal: findings, placeholders, silent edits, and the texts themselves.
 * From 100 columns on the texts are side by side. No line is wider than `width` (at least 20), and nothing of an input
 * reaches the terminal raw.
 */
export function renderComparisonText(compared: Compared, options: ComparisonOptions): string {
  return joined(comparisonTextParts(compared, options));
}

export function comparisonTextParts(compared: Compared, options: ComparisonOptions): Parts {
  const { language, width, color, words, all } = options;
  const drawing: Drawing = {
    compared,
    language,
    width: Math.max(NARROWEST, width),
    words: words ?? null,
    all: all ?? false,
  };
  return writtenRows(rowsOf(drawing), color);
}

function* rowsOf(drawing: Drawing): Generator<Row> {
  yield* header(drawing);
  yield BLANK;
  yield* placeholderTable(drawing);
  for (const against of drawing.compared.published.keys()) {
    yield BLANK;
    yield* editList(drawing, against);
    yield BLANK;
    yield* textsView(drawing, against);
  }
}
