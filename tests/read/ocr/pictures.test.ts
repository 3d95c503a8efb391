import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readPng } from "../../../src/read/ocr/png.js";
import { quarterTurned, type Raster } from "../../../src/read/ocr/raster.js";
import { readPdf } from "../../../src/read/pdf/read-pdf.js";
import { Trouble } from "../../../src/text/trouble.js";
import { reading } from "../reading.js";
import { madePng, whitePng } from "./made-png.js";
import { recognised, seenLines, standIn } from "./stand-in.js";

const rows = ({ width, height, grey }: Raster): number[][] =>
  Array.from({ length: height }, (_, y) => Array.from(grey.subarray(y * width, (y + 1) * width)));

describe("a PNG", () => {
  it("is read in grey, whatever its filters", () => {
    const png = madePng([3, 5], [0, 10, 20, 30, 1, 10, 10, 10, 2, 1, 1, 1, 3, 1, 1, 1, 4, 5, 5, 5]);
    expect(rows(readPng(png))).toEqual([
      [10, 20, 30],
      [10, 20, 30],
      [11, 21, 31],
      [6, 14, 23],
      [11, 19, 28],
    ]);
  });

  it("of fewer bits, of a palette, of colours and half seen through is grey on white", () => {
    expect(rows(readPng(madePng([3, 1], [0, 0b10100000], { bits: 1 })))).toEqual([[255, 0, 255]]);
    const palette = [0, 0, 0, 255, 255, 255];
    expect(rows(readPng(madePng([2, 1], [0, 0b00010000], { bits: 4, colour: 3, palette })))).toEqual([[255, 0]]);
    expect(rows(readPng(madePng([1, 1], [0, 255, 0, 0], { colour: 2 })))).toEqual([[76]]);
    expect(rows(readPng(madePng([2, 1], [0, 0, 0, 0, 0, 0, 0, 0, 255], { colour: 6 })))).toEqual([[255, 0]]);
    expect(rows(readPng(madePng([1, 1], [0, 128, 1], { bits: 16 })))).toEqual([[128]]);
  });

  it("is white where it has the colour that is transparent", () => {
    const half = madePng([2, 1], [0, 0b00010010], { bits: 4, clear: [0, 1] });
    expect(rows(readPng(half))).toEqual([[255, 34]]);
    const coloured = madePng([2, 1], [0, 9, 8, 7, 9, 8, 6], { colour: 2, clear: [0, 9, 0, 8, 0, 7] });
    expect(rows(readPng(coloured))).toEqual([[255, 8]]);
    const deep = madePng([2, 1], [0, 1, 2, 1, 3], { bits: 16, clear: [1, 2] });
    expect(rows(readPng(deep))).toEqual([[255, 1]]);
  });

  it("that is interlaced has its dots in their places, those of one bit too", () => {
    const narrow = madePng([2, 2], [0, 0, 0, 0b10000000, 0, 0b11000000], { interlace: 1, bits: 1 });
    expect(rows(readPng(narrow))).toEqual([
      [0, 255],
      [255, 255],
    ]);
  });

  it("that is interlaced has its dots in their places", () => {
    const png = madePng([2, 2], [0, 1, 0, 2, 0, 3, 4], { interlace: 1 });
    expect(rows(readPng(png))).toEqual([
      [1, 2],
      [3, 4],
    ]);
  });
});

/** Whether the upper left quarter of a picture is dark, and the others are light. */
function darkCorner({ width, height, grey }: Raster): boolean[] {
  const at = (x: number, y: number): boolean => grey[Math.floor(height * y) * width + Math.floor(width * x)] < 128;
  return [at(0.2, 0.2), at(0.8, 0.2), at(0.2, 0.8), at(0.8, 0.8)];
}

it.each(["corner.jpg", "corner-g4.tif", "corner-lzw.tif"])("the %s of another program is unpacked", async (name) => {
  const recogniser = standIn(seenLines("市委书记讲话。"));
  const document = await recognised(readFileSync(`tests/read/files/pillow-${name}`), recogniser);
  expect(document).toMatchObject({ text: "市委书记讲话。\n", origin: { format: "image" } });
  expect(recogniser.shown[0]).toMatchObject({ width: 32, height: 16 });
  expect(darkCorner(recogniser.shown[0])).toEqual([true, false, false, false]);
});

it("a photograph is turned as its camera noted", async () => {
  const recogniser = standIn(seenLines("市委书记讲话。"));
  await recognised(readFileSync("tests/read/files/pillow-corner-turned.jpg"), recogniser);
  expect(recogniser.shown[0]).toMatchObject({ width: 16, height: 32 });
  expect(darkCorner(recogniser.shown[0])).toEqual([false, true, false, false]);
});

it("four quarters are a whole turn", () => {
  const raster = { width: 2, height: 3, grey: Uint8Array.from([1, 2, 3, 4, 5, 6]) };
  expect(rows(quarterTurned(raster, 1))).toEqual([
    [5, 3, 1],
    [6, 4, 2],
  ]);
  expect(quarterTurned(quarterTurned(raster, 1), 3)).toEqual(raster);
  expect(quarterTurned(quarterTurned(raster, 2), 2)).toEqual(raster);
});

describe("a hostile picture costs one line", () => {
  const tiff = (...fields: readonly (readonly [number, number, number])[]): Uint8Array => {
    const bytes = Buffer.alloc(10 + 12 * fields.length + 4);
    bytes.set([0x49, 0x49, 0x2a, 0, 8]);
    bytes.writeUInt16LE(fields.length, 8);
    fields.forEach(([field, count, value], at) => {
      bytes.writeUInt16LE(field, 10 + 12 * at);
      bytes.writeUInt16LE(4, 12 + 12 * at);
      bytes.writeUInt32LE(count, 14 + 12 * at);
      bytes.writeUInt32LE(value, 18 + 12 * at);
    });
    return bytes;
  };
  const jpeg = readFileSync("tests/read/files/pillow-corner.jpg");
  const large = Buffer.from(jpeg);
  large.writeUInt32BE(0xff00ff00, large.indexOf(Buffer.from([0xff, 0xc0])) + 5);
  const html = Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), Buffer.from("<p>市委")]);

  it.each([
    ["60,000 × 60,000 dots", madePng([60_000, 60_000], []), /too large/],
    ["a JPEG that says so", large, /too large/],
    ["a TIFF that says so", tiff([256, 1, 60_000], [257, 1, 60_000]), /too large/],
    ["more than it says", madePng([10, 10], new Uint8Array(1_000_000)), /damaged/],
    ["less than it says", madePng([100, 100], new Uint8Array(100)), /damaged/],
    ["no dots", madePng([0, 10], []), /damaged/],
    ["half a PNG", whitePng().subarray(0, 60), /damaged/],
    ["half a JPEG", jpeg.subarray(0, jpeg.length - 40), /damaged/],
    ["three bytes", jpeg.subarray(0, 3), /damaged/],
    ["a TIFF that leads to itself", Uint8Array.from([0x49, 0x49, 0x2a, 0, 8, 0, 0, 0, 0, 0, 8, 0, 0, 0]), /damaged/],
    ["parts beyond its end", tiff([256, 1, 9], [257, 1, 9], [273, 0xffffffff, 8]), /damaged/],
    ["a page behind its mark", html, /damaged/],
  ])("%s", async (_name, bytes, said) => {
    const trouble: unknown = await recognised(bytes, standIn([])).catch((error: unknown) => error);
    expect(trouble).toBeInstanceOf(Trouble);
    expect(String(trouble)).toMatch(said);
    expect(String(trouble)).not.toContain("\n");
  });

  it("a PDF in it is none", async () => {
    const png = Buffer.from(whitePng());
    const polyglot = Buffer.concat([png, Buffer.from("%PDF-1.7")]);
    expect((await recognised(polyglot, standIn(seenLines("市委书记讲话。")))).origin.format).toBe("image");
  });

  it("in a browser it says where pictures are read", async () => {
    const { documentFromBytes } = await import("../../../src/read/document-from-bytes.js");
    await expect(documentFromBytes(whitePng(), { path: "图.png", sha256: "" })).rejects.toThrow(/duizhao command/);
    const tools = { loadTable: null, loadRecogniser: null };
    await expect(readPdf({ bytes: whitePng(), path: "图.png", sha256: "" }, tools)).rejects.toThrow(/duizhao command/);
  });
});

it("one that is not read says what to do", async () => {
  await expect(reading("GIF89a……", "图.gif")).rejects.toThrow(/\.png/);
});
