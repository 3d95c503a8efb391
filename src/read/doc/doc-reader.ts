import type { Reader } from "../reader.js";

/** Documents of Word 97 to 2003 and of WPS. */
export const DOC_READER: Reader = {
  format: "doc",
  endings: [".doc", ".dot", ".wps"],
  about: {
    title: "Word 97 to 2003 (doc, dot), WPS (wps)",
    reads: "headings, paragraphs, cells, text boxes, footnotes and endnotes at the end, the results of fields",
    leavesOut:
      "headers and footers, comments, hidden text, what tracked changes deleted (with `--tracked original` what they inserted): counted in a warning; numbers of lists, marks of notes, pictures",
    places: "`paragraph`: paragraphs and cells with text, from 1",
    limits: "64 MiB, 10,000,000 characters; no password, nothing older than Word 97; no xls, no ppt",
  },
  recognises: ({ bytes }) => bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11 && bytes[3] === 0xe0,
  async read(file) {
    const { readDoc } = await import("../packed-readers.js");
    return readDoc(file);
  },
};
