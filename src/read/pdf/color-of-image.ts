/** Bytes a sign of a picture as pdf.js unpacks it: by its kind. */
const BYTES: Readonly<Record<number, number>> = { 2: 3, 3: 4 };
const BITS = 1;
const MOST_DIFFERENT = 24;
const OPAQUE = 250;
/** So many signs of a picture are looked at. */
const SAMPLES = 4096;

/** The colour of a picture that has one alone, as a bar that was pasted; null of any other. */
export function colorOfImage(image: unknown): string | null {
  if (typeof image !== "object" || image === null || !("data" in image) || !("kind" in image)) return null;
  const { data, kind } = image;
  if (!(data instanceof Uint8Array || data instanceof Uint8ClampedArray) || typeof kind !== "number") return null;
  if (kind === BITS) return data.every((byte) => byte === 0) ? "#000000" : null;
  const bytes = BYTES[kind];
  if (bytes === undefined || data.length < bytes) return null;
  const step = bytes * Math.max(1, Math.floor(data.length / bytes / SAMPLES));
  for (let at = 0; at + bytes <= data.length; at += step) {
    for (let part = 0; part < 3; part++) if (Math.abs(data[at + part] - data[part]) > MOST_DIFFERENT) return null;
    if (bytes === 4 && data[at + 3] < OPAQUE) return null;
  }
  return `#${Array.from(data.subarray(0, 3), (part) => part.toString(16).padStart(2, "0")).join("")}`;
}
