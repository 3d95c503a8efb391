import type { Format, RenderParts } from "../shared/format.js";
import type { Compared, ComparisonOptions } from "./compared.js";

export interface ComparisonFormat extends Format<RenderParts<Compared, ComparisonOptions>> {
  /** Words: `wanted` where it is better with them, `asked` where it has them only if they are asked for, or `unused`. */
  readonly words: "wanted" | "asked" | "unused";
}

/** The formats of a comparison: each is a file and a row here. */
export const COMPARISON_FORMATS = {
  text: {
    endings: [],
    isPaged: true,
    words: "wanted",
    load: async () => (await import("./text/text.js")).comparisonTextParts,
  },
  json: {
    endings: [".json"],
    isPaged: false,
    words: "asked",
    load: async () => (await import("./json.js")).comparisonJsonParts,
  },
  html: {
    endings: [".html", ".htm"],
    isPaged: false,
    words: "wanted",
    load: async () => (await import("./html/html.js")).comparisonHtmlParts,
  },
  csv: {
    endings: [".csv"],
    isPaged: false,
    words: "unused",
    load: async () => (await import("./csv.js")).comparisonCsvParts,
  },
  markdown: {
    endings: [".md", ".markdown"],
    isPaged: false,
    words: "unused",
    load: async () => (await import("./markdown.js")).comparisonMarkdownParts,
  },
  patch: {
    endings: [".patch", ".diff"],
    isPaged: false,
    words: "unused",
    load: async () => (await import("./patch.js")).comparisonPatchParts,
  },
} as const satisfies Readonly<Record<string, ComparisonFormat>>;

export type ComparisonFormatName = keyof typeof COMPARISON_FORMATS;

/** The formats of a comparison that are no text: what they write are bytes. */
export const COMPARISON_FILES = {
  docx: {
    endings: [".docx"],
    isPaged: false,
    words: "unused",
    loadBytes: async () => (await import("./docx/docx.js")).comparisonDocxBytes,
  },
} as const;

export type ComparisonFileName = keyof typeof COMPARISON_FILES;
