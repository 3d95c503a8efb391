import { isZipped, type Reader } from "../reader.js";

/** Documents of Word and WPS since 2007, their templates and those with macros, which nobody runs. */
export const DOCX_READER: Reader = {
  format: "docx",
  endings: [".docx", ".docm", ".dotx", ".dotm"],
  about: {
    title: "Word (docx, docm, dotx)",
    reads:
      "headings, paragraphs, cells, items of lists with their numbers, text boxes behind their paragraph, footnotes and endnotes at the end (`[1]`, `[i]`), formulas as a line of signs",
    leavesOut:
      "headers and footers, comments, hidden and struck-out text, readings of characters, what tracked changes deleted (with `--tracked original` what they inserted): all counted in a warning; bullets, marks of notes, pictures, charts",
    places: "`paragraph`: paragraphs, cells and items with text, from 1",
    limits: "64 MiB unpacked, 100 times its size, 10,000,000 characters, 500,000 paragraphs; no password, no DTD",
  },
  recognises: async ({ bytes }) =>
    isZipped(bytes) && (await import("../packed-readers.js")).kindOfZip(bytes) === "docx",
  async read(file) {
    const { readDocx } = await import("../packed-readers.js");
    return readDocx(file);
  },
};
