import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { metadataLeaks } from "../../../src/assemble/metadata-leaks.js";
import { codesOf, reading } from "../reading.js";
import { madePdf, stream } from "./made-pdf.js";

const hex = (text: string): string =>
  Array.from(text, (sign) => sign.charCodeAt(0).toString(16).padStart(4, "0")).join("");
/** A line of twelve points at 60, 700: its signs are twelve wide. */
const line = (text: string, mode = 0): string => `BT /F 12 Tf ${mode} Tr 60 700 Td <${hex(text)}> Tj ET`;
const LINE = line("举报人张晓明说。");
/** Over the name: its three signs. */
const BAR = "96 696 36 14 re f";

function page(content: string, { annotations = "", resources = "" } = {}): Uint8Array {
  return madePdf([
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [6 0 R] /Count 1 /MediaBox [0 0 595 842] >>",
    "<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [4 0 R] >>",
    "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> /DW 1000 /FontDescriptor 5 0 R >>",
    "<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>",
    `<< /Type /Page /Parent 2 0 R /Resources << /Font << /F 3 0 R >> /ExtGState << /Thin << /ca 0.4 >> /Multiply << /BM /Multiply >> >> ${resources} >> /Contents 7 0 R ${annotations} >>`,
    stream(content),
    stream(
      new Uint8Array(12),
      "/Type /XObject /Subtype /Image /Width 2 /Height 2 /ColorSpace /DeviceRGB /BitsPerComponent 8",
    ),
    stream("0 g 0 0 36 14 re f", "/Type /XObject /Subtype /Form /BBox [0 0 36 14]"),
  ]);
}

const coveredIn = async (bytes: Uint8Array): Promise<string[]> =>
  ((await reading(bytes)).properties ?? []).flatMap(({ name, text }) => (name === "covered" ? [text] : []));

describe("text of a PDF is covered", () => {
  it.each<readonly [string, string]>([
    ["a bar", `${LINE} 0 g ${BAR}`],
    ["a bar of another colour", `${LINE} 0.8 0.1 0.1 rg ${BAR}`],
    ["a white box", `${LINE} 1 g ${BAR}`],
    ["a thick line", `${LINE} 0 G 14 w 96 703 m 132 703 l S`],
    ["a bar that is turned into its place", `${LINE} q 0 1 -1 0 132 696 cm 0 0 14 36 re f Q`],
    ["a form", `${LINE} q 1 0 0 1 96 696 cm /Bar Do Q`],
    ["a picture of one colour", `${LINE} q 36 0 0 14 96 696 cm /Black Do Q`],
    ["black that is multiplied", `${LINE} /Multiply gs 0 g ${BAR}`],
    ["a bar over a text that is there to be searched", `${line("举报人张晓明说。", 3)} 0 g ${BAR}`],
  ])("by %s", async (_, content) => {
    expect(await coveredIn(page(content, { resources: "/XObject << /Black 8 0 R /Bar 9 0 R >>" }))).toEqual(["张晓明"]);
  });

  it("where it has the colour of what is below it", async () => {
    expect(await coveredIn(page(`0 g 0 690 500 30 re f ${LINE}`))).toEqual(["举报人张晓明说。"]);
  });

  it("where a redaction was marked and not carried out", async () => {
    const annotations = "/Annots [<< /Type /Annot /Subtype /Redact /Rect [96 696 132 710] >>]";
    expect(await coveredIn(page(LINE, { annotations }))).toEqual(["张晓明"]);
  });

  it("and it is still text, with a warning, and a leak of a scan", async () => {
    const document = await reading(page(`${LINE} 0 g ${BAR}`));
    expect(document.text).toBe("举报人张晓明说。\n");
    expect(codesOf(document)).toContain("covered-text");
    const leaksIn = (withholdsPeople: boolean): string[] =>
      metadataLeaks(document.properties ?? [], { from: 1, withholdsPeople }).map(({ text }) => text);
    expect(leaksIn(false)).toEqual(["张晓明"]);
    expect(leaksIn(true)).toEqual([]);
  });
});

describe("text of a PDF is not covered", () => {
  it.each<readonly [string, string]>([
    ["by a ground below it", `0.9 g 0 690 500 30 re f 0 g ${LINE}`],
    ["by a marker", `${LINE} 1 1 0 rg /Thin gs ${BAR}`],
    ["by a coloured marker that is multiplied", `${LINE} 1 1 0 rg /Multiply gs ${BAR}`],
    ["by a frame", `${LINE} 0 g 50 680 200 40 re 51 681 198 38 re f*`],
    ["by a line below it", `${LINE} 0 G 1 w 60 697 m 200 697 l S`],
    ["by an outline", `${LINE} 0 G 1 w 96 696 36 14 re S`],
    ["by what is clipped away", `${LINE} q 0 0 10 10 re W n 0 g ${BAR} Q`],
    ["where it is drawn once more above", `${LINE} 1 g ${BAR} 0 g ${LINE}`],
    ["where it is white on black", `0 g 0 690 500 30 re f 1 g ${LINE}`],
    ["where it is there to be searched alone", line("举报人张晓明说。", 3)],
  ])("%s", async (_, content) => {
    expect(await coveredIn(page(content))).toEqual([]);
  });
});

it("a page of another program: two stretches are covered, the head of a table and a marked line are not", async () => {
  expect(await coveredIn(readFileSync("tests/read/files/reportlab-bars.pdf"))).toEqual(["张晓明", "联系电话在黑底上"]);
});
