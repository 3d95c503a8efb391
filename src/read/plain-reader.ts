import { withoutFurniture } from "./furniture/without-furniture.js";
import { LeftOutCounter } from "./left-out-counter.js";
import { plainBlocksOf, readPlain } from "./plain.js";
import type { Document, Format } from "../text/document.js";
import type { FileToRead, Reader } from "./reader.js";
import { textDocument } from "./text-document.js";

/** Whatever is text and nothing else. */
export const PLAIN_READER: Reader = {
  format: "plain",
  endings: [".txt"],
  about: {
    title: "plain text (txt, and whatever is text)",
    reads: "every character",
    leavesOut: "page numbers, running heads, line numbers, times of subtitles; broken lines are joined",
    places: "line and column of the file",
    limits: "64 MiB",
  },
  recognises: () => true,
  read: (file) => plainDocument(file, "plain"),
};

/** A file as plain text: all of it but what pages put around their text. */
export async function plainDocument(file: FileToRead, format: Format): Promise<Document> {
  const text = await file.text();
  const written = readPlain(text.source, text.bodyStart);
  const { extract, warnings } = withoutFurniture({ ...written, blocks: [] }, file.path);
  const left = new LeftOutCounter();
  left.addDifference("furniture", written.text, extract.text);
  return textDocument(file, text, format, { ...extract, blocks: plainBlocksOf(extract.text), warnings, left });
}
