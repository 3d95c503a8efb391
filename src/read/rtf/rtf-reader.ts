import type { Reader } from "../reader.js";

/** Texts in Rich Text Format. */
export const RTF_READER: Reader = {
  format: "rtf",
  endings: [".rtf"],
  about: {
    title: "Rich Text Format",
    reads:
      "headings, paragraphs, cells, items of lists with their numbers, text boxes, footnotes behind the paragraph of their mark",
    leavesOut:
      "headers and footers, comments, hidden and struck-out text, what tracked changes deleted (with `--tracked original` what they inserted): counted in a warning; pictures, codes of fields",
    places: "`paragraph`: paragraphs and cells with text, from 1",
    limits: "64 MiB, 10,000,000 characters, groups 1,000 deep",
  },
  recognises: ({ bytes }) => new TextDecoder("latin1").decode(bytes.subarray(0, 5)) === "{\\rtf",
  async read(file) {
    const { readRtf } = await import("../packed-readers.js");
    return readRtf(file);
  },
};
