import type { Raster } from "../../../src/read/ocr/raster.js";
import type { Recogniser, SeenLine } from "../../../src/read/ocr/recogniser.js";
import { readPdf } from "../../../src/read/pdf/read-pdf.js";
import type { Document } from "../../../src/text/document.js";

/** A line as it would be seen; a sign in doubt has ? behind it. */
export function seenLine(written: string, place: Partial<SeenLine> = {}): SeenLine {
  const text = written.replaceAll("?", "");
  const sureness = Array.from(written.matchAll(/[^?](\??)/g), ([, doubt]) => (doubt === "" ? 1 : 0.4));
  const length = text.length * 30;
  return { text, sureness, x: 100 + length / 2, y: 100, length, height: 32, angle: 0, ...place };
}

/** Lines of one column, one below the other. */
export function seenLines(...lines: readonly string[]): SeenLine[] {
  return lines.map((line, at) => seenLine(line, { y: 100 + at * 50 }));
}

/** What sees these lines in every picture, and keeps what it was shown. */
export function standIn(lines: readonly SeenLine[]): Recogniser & { readonly shown: Raster[] } {
  const shown: Raster[] = [];
  return {
    engine: "stand-in",
    shown,
    linesIn: (picture, { most, onLine }) => {
      shown.push(picture);
      const seen = lines.slice(0, most);
      for (const _ of seen) onLine();
      return Promise.resolve(seen);
    },
  };
}

/** Reads a picture, or a PDF with `ocr`, where that stand-in recognises. */
export function recognised(bytes: Uint8Array, recogniser: Recogniser, path = "图.png"): Promise<Document> {
  const tools = { loadTable: null, loadRecogniser: () => Promise.resolve(recogniser) };
  return readPdf({ bytes, path, sha256: "", ocr: true }, tools);
}
