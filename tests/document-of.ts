import { linesIn } from "../src/text/locator.js";
import type { Document } from "../src/text/document.js";
import { span } from "../src/text/span.js";

/** A plain document of a text, as reading a file of it would give. */
export function documentOf(text: string, path = "text.txt"): Document {
  return {
    source: text,
    text,
    pieces: [{ textStart: 0, textLength: text.length, sourceStart: 0, sourceLength: text.length }],
    blocks: [{ kind: "paragraph", span: span(0, text.length) }],
    locator: linesIn(text),
    title: null,
    date: null,
    origin: {
      path,
      sha256: "0".repeat(64),
      bytes: new TextEncoder().encode(text).length,
      encoding: "utf-8",
      format: "plain",
    },
    warnings: [],
  };
}
