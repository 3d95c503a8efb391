import { brotliCompressSync, brotliDecompressSync, constants } from "node:zlib";
import { LARGEST_FILE } from "../read/open-file.js";

/** Of twelve; by `bench:find`. */
const QUALITY = 5;

/** The bytes of a text as an index keeps them. */
export function compressed(bytes: Uint8Array): Uint8Array {
  return brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: QUALITY,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });
}

/** Null where they are no compressed bytes, or of more than a text may have: a search engine may hold anything. */
export function decompressed(bytes: Uint8Array): Uint8Array | null {
  try {
    return brotliDecompressSync(bytes, { maxOutputLength: LARGEST_FILE });
  } catch {
    return null;
  }
}
