import { span } from "../text/span.js";
import { withoutFurniture } from "./furniture/without-furniture.js";
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
  recognises: async (file) => isNamed(file.path, MARKDOWN_ENDINGS) || (await file.text()).front !== null,
  async read(file) {
    const text = await file.text();
    const { source, bodyStart } = text;
    const builder = new TextBuilder(source);
    const skipped = readMarkdown(builder, source, span(bodyStart, source.length), signUseOf(source, bodyStart));
    const { extract, warnings } = withoutFurniture(builder.finish(), file.path);
    const left = skipped > 0 ? [skippedWarning(skipped, file.path)] : [];
    return textDocument(file, text, "markdown", { ...extract, warnings: [...left, ...warnings] });
  },
};
