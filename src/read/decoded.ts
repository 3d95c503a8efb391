import { encodingNamed } from "./encodings.js";

/**
 * Bytes in an encoding; null for an unknown one and, if `strict`, where bytes are not valid. Node 20 and 22 read
 * windows-1252 as Latin-1 where a decoder is asked at once, so that quotation marks are lost; not so in two steps.
 */
export function decoded(bytes: Uint8Array, encoding: string, strict: boolean): string | null {
  const known = encodingNamed(encoding);
  if (known === null) return null;
  try {
    const decoding = known.open(strict);
    return decoding.decode(bytes) + decoding.flush();
  } catch {
    return null;
  }
}
