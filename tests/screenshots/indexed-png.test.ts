import { crc32, inflateSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { indexedPng } from "../../scripts/screenshots/indexed-png.js";

type Colour = readonly [red: number, green: number, blue: number];

const pictureOf = (width: number, colours: readonly Colour[]) => ({
  width,
  height: colours.length / width,
  bytes: Uint8Array.from(colours.flatMap((colour) => [...colour, 255])),
});

/** The chunks of a file by their names, their sums checked. */
function chunksOf(file: Buffer): ReadonlyMap<string, Buffer> {
  const chunks = new Map<string, Buffer>();
  for (let at = 8; at < file.length;) {
    const end = at + 8 + file.readUInt32BE(at);
    expect(file.readUInt32BE(end)).toBe(crc32(file.subarray(at + 4, end)));
    chunks.set(file.toString("latin1", at + 4, at + 8), file.subarray(at + 8, end));
    at = end + 4;
  }
  return chunks;
}

/** The colours of a file as `indexedPng` writes them: a palette, rows without filters. */
function coloursOf(file: Buffer): Colour[] {
  const chunks = chunksOf(file);
  const [head, palette, data] = ["IHDR", "PLTE", "IDAT"].map((name) => chunks.get(name) ?? Buffer.alloc(0));
  const [width, rows] = [head.readUInt32BE(0), inflateSync(data)];
  expect(rows).toHaveLength(head.readUInt32BE(4) * (width + 1));
  return Array.from(rows)
    .filter((_, at) => at % (width + 1) !== 0)
    .map((index) => [palette[3 * index], palette[3 * index + 1], palette[3 * index + 2]] as const);
}

describe("a picture with a palette", () => {
  const channel = fc.integer({ min: 0, max: 255 });
  const row = fc.array(fc.tuple(channel, channel, channel), { minLength: 5, maxLength: 5 });

  it("is the picture itself where it has few colours", () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 40 }), (rows) => {
        expect(coloursOf(indexedPng(pictureOf(5, rows.flat())))).toEqual(rows.flat());
      }),
    );
  });

  it("keeps the common colours of many, and takes the nearest for the rare ones", () => {
    const greys = Array.from({ length: 256 }, (_, grey): Colour => [grey, grey, grey]);
    const rare: Colour = [100, 100, 101];
    const colours = coloursOf(indexedPng(pictureOf(1, [...greys, rare, ...greys])));
    expect(colours).toEqual([...greys, [100, 100, 100], ...greys]);
  });
});
