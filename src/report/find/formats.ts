import type { Format, RenderParts } from "../shared/format.js";
import type { FoundReport } from "./found-report.js";

/** The formats of what was found: each is a file and a row here. */
export const FIND_FORMATS = {
  text: { endings: [], isPaged: true, load: async () => (await import("./text/text.js")).findTextParts },
  json: { endings: [".json"], isPaged: false, load: async () => (await import("./json.js")).findJsonParts },
  html: {
    endings: [".html", ".htm"],
    isPaged: false,
    showsTexts: true,
    load: async () => (await import("./html/html.js")).findHtmlParts,
  },
  csv: { endings: [".csv"], isPaged: false, load: async () => (await import("./csv.js")).findCsvParts },
  markdown: {
    endings: [".md", ".markdown"],
    isPaged: false,
    load: async () => (await import("./markdown.js")).findMarkdownParts,
  },
} as const satisfies Readonly<Record<string, Format<RenderParts<FoundReport>>>>;

export type FindFormatName = keyof typeof FIND_FORMATS;
