import { deflateSync } from "node:zlib";

/** A PNG with these rows, each with the number of its filter before it. */
export function madePng(
  [width, height]: readonly [number, number],
  rows: Uint8Array | readonly number[],
  { bits = 8, colour = 0, interlace = 0, palette = [] as readonly number[], clear = [] as readonly number[] } = {},
): Uint8Array {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([bits, colour, 0, 0, interlace], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    part("IHDR", head),
    ...(palette.length === 0 ? [] : [part("PLTE", Uint8Array.from(palette))]),
    ...(clear.length === 0 ? [] : [part("tRNS", Uint8Array.from(clear))]),
    part("IDAT", deflateSync(Uint8Array.from(rows))),
    part("IEND", new Uint8Array()),
  ]);
}

/** No reader looks at the checksum. */
function part(name: string, data: Uint8Array): Uint8Array {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  return Buffer.concat([length, Buffer.from(name, "latin1"), data, Buffer.alloc(4)]);
}

/** A white page on which something can be seen. */
export function whitePng(width = 400, height = 300): Uint8Array {
  return madePng(
    [width, height],
    new Uint8Array((width + 1) * height).fill(255).map((byte, at) => (at % (width + 1) === 0 ? 0 : byte)),
  );
}
