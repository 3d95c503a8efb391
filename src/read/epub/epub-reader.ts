import { isZipped, type Reader } from "../reader.js";

/** Books: pages of HTML in an order. */
export const EPUB_READER: Reader = {
  format: "epub",
  endings: [".epub"],
  about: {
    title: "EPUB",
    reads: "the pages in their order, each as HTML is read",
    leavesOut:
      "what HTML leaves out, tables of contents, pictures, pages outside the order of the book: counted in a warning",
    places: "`chapter`: the files of the book in their order, from 1",
    limits: "as docx; no copy protection",
  },
  recognises: async ({ bytes }) =>
    isZipped(bytes) && (await import("../packed-readers.js")).kindOfZip(bytes) === "epub",
  async read(file) {
    const { readEpub } = await import("../packed-readers.js");
    return readEpub(file);
  },
};
