import type { Format, RenderParts } from "../shared/format.js";
import type { TemplatesReport } from "./templates-report.js";

/** The formats of templates: each is a file and a row here. */
export const TEMPLATES_FORMATS = {
  text: { endings: [], isPaged: true, load: async () => (await import("./text/text.js")).templatesTextParts },
  json: { endings: [".json"], isPaged: false, load: async () => (await import("./json.js")).templatesJsonParts },
  html: {
    endings: [".html", ".htm"],
    isPaged: false,
    load: async () => (await import("./html/html.js")).templatesHtmlParts,
  },
  csv: { endings: [".csv"], isPaged: false, load: async () => (await import("./csv.js")).templatesCsvParts },
  markdown: {
    endings: [".md", ".markdown"],
    isPaged: false,
    load: async () => (await import("./markdown.js")).templatesMarkdownParts,
  },
} as const satisfies Readonly<Record<string, Format<RenderParts<TemplatesReport>>>>;

export type TemplatesFormatName = keyof typeof TEMPLATES_FORMATS;
