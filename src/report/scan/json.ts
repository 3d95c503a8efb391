import { safeJson } from "../shared/safe-json.js";
import type { ScanRendering } from "./rendering.js";

const INDENT = 2;

/**
 * The scan as JSON, text by text: joined, the parts are one object of `duizhao.scan/1`, indented, ending
 * in a line feed, valid UTF-8 whatever the texts hold.
 */
export function openScanJson(): ScanRendering {
  return {
    begin: (head) => `${safeJson(head, INDENT).slice(0, -2)},\n  "documents": [`,
    between: ",",
    text: ({ scanned }) => `\n${indented(safeJson(scanned, INDENT), 2 * INDENT)}`,
    end: ({ shared, warnings, rows }) =>
      `${rows.length === 0 ? "" : "\n  "}],\n${indented(safeJson({ shared, warnings }, INDENT).slice(2, -2), 0)}\n}\n`,
  };
}

function indented(json: string, by: number): string {
  const margin = " ".repeat(by);
  return json.replace(/^/gm, margin);
}
