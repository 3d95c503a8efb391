/** UTF-16 and UTF-32 as bytes. */
export function units(text: string, size: 2 | 4, littleEndian: boolean): Uint8Array {
  const codes =
    size === 2
      ? Array.from({ length: text.length }, (_, at) => text.charCodeAt(at))
      : Array.from(text, (c) => c.codePointAt(0) ?? 0);
  const view = new DataView(new ArrayBuffer(codes.length * size));
  codes.forEach((code, at) =>
    size === 2 ? view.setUint16(at * 2, code, littleEndian) : view.setUint32(at * 4, code, littleEndian),
  );
  return new Uint8Array(view.buffer);
}

/** The bytes of a text in an encoding that the platform only reads: the reverse of its decoder, pair by pair. */
export function pairs(text: string, encoding: "gb18030" | "big5"): Uint8Array {
  const decoder = new TextDecoder(encoding);
  const known = new Map<string, number[]>();
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) known.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail]);
  }
  return Uint8Array.from(Array.from(text).flatMap((c) => (c < "\x80" ? [c.charCodeAt(0)] : (known.get(c) ?? []))));
}
