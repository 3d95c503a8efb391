import type { Reader } from "../reader.js";
import { looksZipped } from "../zip/zip-directory.js";

/** Books: pages of HTML in an order. */
export const EPUB_READER: Reader = {
  format: "epub",
  endings: [".epub"],
  about: {
    title: "EPUB",
    reads: "the pages in their order, each as HTML is read",
    leavesOut: "what HTML leaves out, tables of contents, pictures",
    places: "`chapter`: the files of the book in their order, from 1",
    limits: "as docx; no copy protection",
  },
  recognises: async ({ bytes }) =>
    looksZipped(bytes) && (await import("../zip/kind-of-zip.js")).kindOfZip(bytes) === "epub",
  async read(file) {
    const { readEpub } = await import("./read-epub.js");
    return readEpub(file);
  },
};
