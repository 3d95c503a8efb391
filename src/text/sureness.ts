import type { Document } from "./document.js";

/** How sure each UTF-16 unit of the extracted text is, in hundredths; null where nothing of it was recognised. */
export function surenessOf({ text, pieces, sureness }: Document): Uint8Array | null {
  if (sureness === undefined) return null;
  const ofText = new Uint8Array(text.length).fill(SURE);
  for (const { textStart, textLength, sourceStart, sourceLength } of pieces)
    if (textLength === sourceLength) ofText.set(sureness.subarray(sourceStart, sourceStart + sourceLength), textStart);
  return ofText;
}

const SURE = 100;
