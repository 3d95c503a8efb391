import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { deflateRawSync, gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { madePdf, stream } from "../read/pdf/made-pdf.js";
import { madeZip } from "../read/zip/made-zip.js";
import { duizhao, seed } from "./duizhao.js";

const GIB = 2 ** 30;
const MIB = 2 ** 20;

let folder: string;
const at = (name: string): string => join(folder, name);

/** Whatever process takes part writes down the most memory that it had, in KiB. */
const NOTES_PEAK = `process.on("exit", () =>
  require("node:fs").appendFileSync(process.env.PEAKS, process.resourceUsage().maxRSS + "\\n"));`;

/** For each name how a file is made of a GiB of one sign, as it is deflated. */
const BOMBS: Readonly<Record<string, (packed: Uint8Array) => Uint8Array>> = {
  "bomb.docx": (packed) => zipOf("word/document.xml", packed),
  "bomb.xlsx": (packed) => zipOf("xl/workbook.xml", packed),
  "bomb.pptx": (packed) => zipOf("ppt/presentation.xml", packed),
  "bomb.odt": (packed) => zipOf("content.xml", packed, "application/vnd.oasis.opendocument.text"),
  "bomb.epub": (packed) => zipOf("META-INF/container.xml", packed, "application/epub+zip"),
  "bomb.zip": (packed) => madeZip([{ name: "a.txt", content: "", packed }]),
  "bomb.txt.gz": () => gzipSync(gzipSync(new Uint8Array(GIB), { level: 9 }), { level: 9 }),
  "cells.csv": () => Buffer.from("字,1\n".repeat((10 * MIB) / 6)),
  "paragraphs.docx": () => {
    const paragraphs = Array.from({ length: 1_500_000 }, (_, n) => `<w:p><w:t>${n.toString(36)}</w:t></w:p>`).join("");
    const body = `<w:document xmlns:w="w"><w:body>${paragraphs}</w:body></w:document>`;
    return zipOf("word/document.xml", deflateRawSync(body));
  },
  "bomb.pdf": (packed) => pdfOf(stream(zlibbed(packed), "/Filter /FlateDecode")),
  "boxes.pdf": () => pdfOf(stream("0 0 5 5 re f ".repeat(3_000_000))),
};

/** @param packed what is in the part, deflated. */
function zipOf(part: string, packed: Uint8Array, mimetype?: string): Uint8Array {
  const types = { name: "[Content_Types].xml", content: "<Types/>" };
  return madeZip([
    mimetype === undefined ? types : { name: "mimetype", content: mimetype, packed: Buffer.from(mimetype), method: 0 },
    { name: part, content: "", packed },
  ]);
}

/** Deflated bytes with the head of zlib; nobody looks at the sum behind them before they are unpacked. */
const zlibbed = (packed: Uint8Array): Uint8Array => Buffer.concat([Buffer.from([0x78, 0x01]), packed, Buffer.alloc(4)]);

function pdfOf(content: Uint8Array): Uint8Array {
  const page = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R >>";
  return madePdf(["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>", page, content]);
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "duizhao-bombs-"));
  writeFileSync(at("peaks.cjs"), NOTES_PEAK);
  const packed = deflateRawSync(new Uint8Array(GIB), { level: 1 });
  for (const [name, make] of Object.entries(BOMBS)) writeFileSync(at(name), make(packed));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe.each(Object.keys(BOMBS))("%s", (name) => {
  it("costs a line, less than a GiB and no stack trace", () => {
    const env = { NODE_OPTIONS: `--require ${at("peaks.cjs")}`, PEAKS: at(`${name}.peaks`) };
    const { code, stdout, stderr } = duizhao([at(name), seed("004"), "--lang", "en"], { env, timeout: 250_000 });
    expect(stderr).toMatch(/^duizhao: [^\n]*\n$/);
    expect([code, stdout]).toEqual([2, ""]);
    const peaks = readFileSync(at(`${name}.peaks`), "utf8")
      .trim()
      .split("\n")
      .map(Number);
    expect(Math.max(...peaks)).toBeLessThan(GIB / 1024);
  });
});
