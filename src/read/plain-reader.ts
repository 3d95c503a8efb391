import { readPlain } from "./plain.js";
import type { Reader } from "./reader.js";
import { textDocument } from "./text-document.js";

/** Whatever is text and nothing else. */
export const PLAIN_READER: Reader = {
  format: "plain",
  endings: [".txt"],
  recognises: () => true,
  async read(file) {
    const text = await file.text();
    return textDocument(file, text, "plain", readPlain(text.source, text.bodyStart));
  },
};
