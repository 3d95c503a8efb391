/** Bytes of a fingerprint that are kept, as the embedded store keeps them; and of a term, which only finds candidates. */
const KEPT_BYTES = 5;
const TERM_BYTES = 4;
export const KEPT = 2 ** (8 * KEPT_BYTES);
const TERMS = 2 ** (8 * TERM_BYTES);

/** The term of a fingerprint: its lower 32 bits, in six characters. */
export function termOf(fingerprint: number): string {
  const bytes = Buffer.allocUnsafe(TERM_BYTES);
  bytes.writeUInt32BE(fingerprint % TERMS);
  return bytes.toString("base64url");
}

/** Fingerprints as a text, 40 bits each. */
export function packed(fingerprints: Float64Array): string {
  const bytes = Buffer.allocUnsafe(fingerprints.length * KEPT_BYTES);
  for (const [at, fingerprint] of fingerprints.entries())
    bytes.writeUIntBE(fingerprint % KEPT, at * KEPT_BYTES, KEPT_BYTES);
  return bytes.toString("base64");
}

export function unpacked(text: string): Float64Array {
  const bytes = Buffer.from(text, "base64");
  const fingerprints = new Float64Array(Math.floor(bytes.length / KEPT_BYTES));
  for (let at = 0; at < fingerprints.length; at++) fingerprints[at] = bytes.readUIntBE(at * KEPT_BYTES, KEPT_BYTES);
  return fingerprints;
}
