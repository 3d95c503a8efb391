import type { Reader } from "../reader.js";

/** How far into a file its mark may be. */
const HEAD = 1024;

/** Pages as they are printed. In Node a thread reads them, which memory and time limit. */
export const PDF_READER: Reader = {
  format: "pdf",
  endings: [".pdf"],
  about: {
    title: "pages (PDF)",
    reads:
      "the text layer in reading order, columns one after the other, lines joined; fonts that are not embedded, of GB1 and Unicode; characters for what fonts call radicals (西 for ⻄); text below bars, pictures of one colour and marked redactions, or in the colour behind it, with a warning, and in a scan as metadata",
    leavesOut:
      "page numbers, running heads and feet, as in plain text; pictures (a larger one may cover text and is not looked at), forms, annotations",
    places: "`page`: from 1, as the file counts them",
    limits:
      "3,000 pages, 10,000,000 characters, 15 s of processor time, 1 GiB; no password to read it. What a font says of its signs is believed. Pages without a text layer, and those whose fonts say nothing of their signs, are named and not read; with `--ocr` they are recognised: see [below](#recognising-text)",
  },
  recognises: ({ bytes }) => new TextDecoder("latin1").decode(bytes.subarray(0, HEAD)).includes("%PDF-"),
  async read(file) {
    if (file.apart !== undefined) return file.apart(file);
    const { readPdf } = await import("../packed-readers.js");
    return readPdf(file, { loadTable: null, loadRecogniser: null });
  },
};
