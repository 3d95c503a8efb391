import type { Reader } from "./reader.js";
import { isNamed } from "./reader.js";
import { textDocument } from "./text-document.js";

const ENDINGS = [".csv", ".tsv"];
/** What Excel writes at the head of a table to say what separates its cells. */
const SEPARATOR_LINE = /^sep=.\r?\n/;

/** Tables as text, known by their name: commas alone make none. */
export const CSV_READER: Reader = {
  format: "csv",
  endings: ENDINGS,
  about: {
    title: "tables as text",
    reads:
      "each cell with text is a block; commas, semicolons or tabs separate cells, whichever the first line has most of",
    leavesOut: "quotation marks and separators, `sep=` in the first line",
    places: "`cell`: `B3`; the offset counts in the file",
    limits: "64 MiB, 500,000 cells",
  },
  recognises: async (file) => isNamed(file.path, ENDINGS) || SEPARATOR_LINE.test((await file.text()).source),
  async read(file) {
    const text = await file.text();
    const { readCsv } = await import("./packed-readers.js");
    const { extract, places } = readCsv(text, file.path);
    return { ...textDocument(file, text, "csv", extract), places };
  },
};
