import { pictureKindOf } from "./ocr/picture-kind.js";
import { notRecognisedHere } from "./ocr/not-recognised-here.js";
import type { Reader } from "./reader.js";

/** Pictures of text: scans, photographs. A thread recognises them, where two packages are installed for that. */
export const IMAGE_READER: Reader = {
  format: "image",
  endings: [".png", ".jpg", ".jpeg", ".tif", ".tiff"],
  about: {
    title: "pictures of text (png, jpg, tiff)",
    reads:
      "what is recognised: lines joined as in a PDF; pages that are turned, slightly or by quarters, and photographs from the side. See [below](#recognising-text)",
    leavesOut: "page numbers, running heads and feet, as in plain text; vertical text",
    places: "`page`: from 1, of a TIFF with several",
    limits:
      "36 million dots, 1.4 GiB, 60 s a page without progress; no GIF, WebP, BMP, HEIC. Two packages have to be installed for it",
  },
  recognises: ({ bytes }) => pictureKindOf(bytes) !== null,
  async read(file) {
    if (file.apart !== undefined) return file.apart(file);
    throw notRecognisedHere(file.path);
  },
};
