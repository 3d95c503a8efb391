import type { ReportOptions } from "../../shared/format.js";
import { fill } from "../../shared/labels.js";
import { joined } from "../../shared/parts.js";
import type { Row } from "../../shared/text/row.js";
import { BLANK, NARROWEST, wrapRows, writtenRows } from "../../shared/text/rows.js";
import { run } from "../../shared/text/style.js";
import { MESSAGES } from "../messages.js";
import type { ScanHead, ScanRendering } from "../rendering.js";
import { acrossTexts, warningsOfAll } from "./across.js";
import type { ScanDrawing } from "./drawing.js";
import { clueList, deletionList, leakList, placeholderList } from "./lists.js";
import { summary } from "./summary.js";

/** The scan for a terminal. No line is wider than `width` (at least 20), and nothing of an input reaches it raw. */
export function openScanText({ language, width: asked, color }: ReportOptions): ScanRendering {
  const width = Math.max(NARROWEST, asked);
  const lines = (rows: readonly Row[]): string => joined(writtenRows(rows, color));
  const drawing: ScanDrawing = { language, width };
  return {
    begin: (head) => lines([...about(head, drawing), BLANK]),
    between: "",
    text: ({ scanned }) =>
      lines(
        [summary, leakList, clueList, placeholderList, deletionList].flatMap((part) => {
          const rows = part(scanned, drawing);
          return rows.length === 0 ? [] : [...rows, BLANK];
        }),
      ),
    end: (end) => lines((end.rows.length < 2 ? warningsOfAll : acrossTexts)(end, drawing)),
  };
}

function about({ words, gazetteer }: ScanHead, { language, width }: ScanDrawing): Row[] {
  const engine = words.engine === null ? [] : [fill(MESSAGES.words, language, { engine: words.engine })];
  const said = [...engine, fill(MESSAGES.gazetteer, language, gazetteer)].join(" · ");
  return [...wrapRows([run(MESSAGES.caution[language], "faint")], width), ...wrapRows([run(said, "faint")], width)];
}
