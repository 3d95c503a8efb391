import { span } from "../text/span.js";
import { withoutFurniture } from "./furniture/without-furniture.js";
import { LeftOutCounter } from "./left-out-counter.js";
import { readMarkdown, signUseOf } from "./markdown.js";
import { isNamed, type Reader } from "./reader.js";
import { skippedWarning } from "./skipped-warning.js";
import { TextBuilder } from "./text-builder.js";
import { textDocument } from "./text-document.js";

/** How the names of Markdown files end. */
export const MARKDOWN_ENDINGS = [".md", ".markdown", ".mkd"];

/**
 * Signs that Markdown uses are also how texts are anonymised, so only the file's name or its front matter
 * makes Markdown of it.
 */
export const MARKDOWN_READER: Reader = {
  format: "markdown",
  endings: MARKDOWN_ENDINGS,
  about: {
    title: "Markdown (md, markdown, mkd)",
    reads: "text, headings, cells, items; the signs of anonymising stay",
    leavesOut: "front matter, marks, targets of links, code fences",
    places: "line and column of the file",
    limits: "64 MiB",
  },
  recognises: async (file) => isNamed(file.path, MARKDOWN_ENDINGS) || (await file.text()).front !== null,
  async read(file) {
    const text = await file.text();
    const { source, bodyStart } = text;
    const builder = new TextBuilder(source);
    const left = new LeftOutCounter();
    const whole = span<"source">(bodyStart, source.length);
    const skipped = readMarkdown(builder, source, whole, { ...signUseOf(source, bodyStart), left });
    left.weigh(skipped);
    const written = builder.finish();
    const { extract, warnings: ofFurniture } = withoutFurniture(written, file.path);
    left.addDifference("furniture", written.text, extract.text);
    const warnings = [...(skipped > 0 ? [skippedWarning(skipped, file.path)] : []), ...ofFurniture];
    return textDocument(file, text, "markdown", { ...extract, warnings, left });
  },
};
