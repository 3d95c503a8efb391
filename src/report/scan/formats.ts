import type { Format, OpenInParts } from "../shared/format.js";
import type { ScanRendering, ScanReportOptions } from "./rendering.js";

/** The formats of a scan, which is written text by text: each is a file and a row here. */
export const SCAN_FORMATS = {
  text: { endings: [], isPaged: true, load: async () => (await import("./text/text.js")).openScanText },
  json: { endings: [".json"], isPaged: false, load: async () => (await import("./json.js")).openScanJson },
  html: {
    endings: [".html", ".htm"],
    isPaged: false,
    showsTexts: true,
    load: async () => (await import("./html/html.js")).openScanHtml,
  },
  csv: { endings: [".csv"], isPaged: false, load: async () => (await import("./csv.js")).openScanCsv },
  markdown: {
    endings: [".md", ".markdown"],
    isPaged: false,
    load: async () => (await import("./markdown.js")).openScanMarkdown,
  },
} as const satisfies Readonly<Record<string, Format<OpenInParts<ScanRendering, ScanReportOptions>>>>;

export type ScanFormatName = keyof typeof SCAN_FORMATS;
