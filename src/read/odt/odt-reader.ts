import { isZipped, type Reader } from "../reader.js";

/** Texts of OpenDocument, as LibreOffice writes them. */
export const ODT_READER: Reader = {
  format: "odt",
  endings: [".odt", ".ott"],
  about: {
    title: "OpenDocument text",
    reads:
      "headings, paragraphs, cells, items of lists with their numbers, text boxes behind their paragraph, footnotes and endnotes at the end (`[1]`, `[i]`)",
    leavesOut:
      "headers and footers, comments, hidden text, readings of characters, what tracked changes deleted (with `--tracked original` what they inserted): counted in a warning; bullets, numbers of headings, marks of notes",
    places: "`paragraph`: paragraphs, cells and items with text, from 1",
    limits: "as docx",
  },
  recognises: async ({ bytes }) => isZipped(bytes) && (await import("../packed-readers.js")).kindOfZip(bytes) === "odt",
  async read(file) {
    const { readOdt } = await import("../packed-readers.js");
    return readOdt(file);
  },
};
