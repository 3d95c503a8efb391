import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { compare } from "../../../src/compare.js";
import { readPdf } from "../../../src/read/pdf/read-pdf.js";
import { surenessOf } from "../../../src/text/sureness.js";
import { documentOf } from "../../document-of.js";
import { madePdf, stream } from "../pdf/made-pdf.js";
import { codesOf } from "../reading.js";
import { whitePng } from "./made-png.js";
import { recognised, seenLine, seenLines, standIn } from "./stand-in.js";

const LONG = "要打造特色地标产业，到二〇二五年培育三个以上规模超";

/** A PDF of one page that is a picture, with this text on it as well. */
function scan(text = ""): Uint8Array {
  const picture = stream(
    new Uint8Array(400).fill(255),
    "/Type /XObject /Subtype /Image /Width 20 /Height 20 /ColorSpace /DeviceGray /BitsPerComponent 8",
  );
  const content = `q 595 0 0 842 0 0 cm /P Do Q BT /F 12 Tf 1 0 0 1 60 780 Tm (${text}) Tj ET`;
  return madePdf([
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 /MediaBox [0 0 595 842] >>",
    "<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources << /XObject << /P 5 0 R >> /Font << /F 6 0 R >> >> >>",
    stream(content),
    picture,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
  ]);
}

describe("a recognised text", () => {
  it("joins its lines, and says that it was recognised, by what, and how sure that is", async () => {
    const lines = seenLines(LONG, LONG, "三千亿元的产业集群。");
    const document = await recognised(whitePng(), standIn(lines));
    expect(document.text).toBe(`${LONG}${LONG}三千亿元的产业集群。\n`);
    expect(document.origin).toMatchObject({
      format: "image",
      recognised: { engine: "stand-in", confidence: 1, pages: 1 },
    });
    expect(document.warnings.find(({ code }) => code === "recognised")?.message).toMatchObject({
      zh: expect.stringContaining("stand-in") as string,
      en: expect.stringContaining("stand-in") as string,
    });
  });

  it("is that of a page that lies straight, however it was seen", async () => {
    const angle = 0.1;
    const turned = seenLines(LONG, LONG, LONG, "　　另起一段。").map((line) => ({
      ...line,
      angle,
      x: line.x * Math.cos(angle) - line.y * Math.sin(angle),
      y: line.x * Math.sin(angle) + line.y * Math.cos(angle),
    }));
    expect((await recognised(whitePng(), standIn(turned))).text).toBe(`${LONG}${LONG}${LONG}另起一段。\n`);
  });

  it("is looked for from all sides where it is unsure", async () => {
    const recogniser = standIn([seenLine("乱?码?乱?码?")]);
    await recognised(whitePng(40, 30), recogniser);
    expect(recogniser.shown.map(({ width, height }) => [width, height])).toEqual([
      [40, 30],
      [30, 40],
      [30, 40],
      [40, 30],
    ]);
  });

  it("knows which of its signs are in doubt", async () => {
    const document = await recognised(whitePng(), standIn(seenLines("市委书?记讲话。")));
    const sureness = surenessOf(document) ?? new Uint8Array();
    expect(Array.from(document.text, (sign, at) => `${sign}${sureness[at]}`).join(" ")).toBe(
      "市100 委100 书40 记100 讲100 话100 。100 \n100",
    );
  });

  it("where there is none is told in one line", async () => {
    await expect(recognised(whitePng(), standIn([]))).rejects.toThrow(/no text was recognised/);
  });
});

describe("a scanned page", () => {
  it("is recognised where that was asked for", async () => {
    const document = await recognised(scan(), standIn(seenLines("市委书记讲话。")), "扫描.pdf");
    expect(document).toMatchObject({ text: "市委书记讲话。\n", origin: { format: "pdf", recognised: { pages: 1 } } });
  });

  it("that a program stamped is recognised too, and one with text is not", async () => {
    const recogniser = standIn(seenLines("市委书记今天在会上讲话，要求抓好落实。"));
    expect((await recognised(scan("CamScanner"), recogniser, "扫描.pdf")).text).toContain("市委书记");
    const shown = recogniser.shown.length;
    await recognised(scan("x".repeat(100)), recogniser, "扫描.pdf");
    expect(recogniser.shown.length).toBe(shown);
  });

  it("without --ocr is named by its number, and nothing is loaded", async () => {
    const tools = { loadTable: null, loadRecogniser: () => Promise.reject(new Error("loaded")) };
    await expect(readPdf({ bytes: scan(), path: "a.pdf", sha256: "" }, tools)).rejects.toThrow(/--ocr/);
  });
});

describe("values of a recognised text", () => {
  const anonymised = "今年全市高企数量达XXX家左右，到2025年实现倍增，规模超过去年。";
  const published = "今年全市高企数量达3400家左右，到2025年实现倍增，规模超过去年。";
  const valueOf = async (written: string): Promise<{ value: string | null; confidence: number }> => {
    const [first] = compare(
      documentOf(anonymised),
      await recognised(whitePng(), standIn([seenLine(written)])),
    ).placeholders;
    return first;
  };

  it("are no surer than recognition is, and never as sure as those of a text", async () => {
    const [ofText] = compare(documentOf(anonymised), documentOf(published)).placeholders;
    const clear = await valueOf(published);
    expect(clear.value).toBe("3400");
    expect(clear.confidence).toBeLessThan(0.98);
    expect(clear.confidence).toBeLessThan(ofText.confidence);
    const doubtful = await valueOf(published.replace("达3400", "达?3400"));
    expect(doubtful.confidence).toBeLessThan(clear.confidence);
  });

  it("are not given where one of their signs is in doubt", async () => {
    expect(await valueOf(published.replace("3400", "34?00"))).toMatchObject({ value: null, confidence: 0 });
  });

  it("of a text that was not recognised are what they were", async () => {
    const document = await recognised(whitePng(), standIn([seenLine(published)]));
    const { sureness: _, ...known } = document;
    const [own] = compare(documentOf(anonymised), documentOf(published)).placeholders;
    const [same] = compare(documentOf(anonymised), known).placeholders;
    expect(same.confidence).toBe(own.confidence);
    expect(codesOf(document)).toContain("recognised");
  });
});

it("a page whose fonts do not say what their signs are is painted with them and recognised", async () => {
  const recogniser = standIn(seenLines(LONG, "三千亿元的产业集群。"));
  const bytes = readFileSync("tests/read/files/qpdf-without-tounicode.pdf");
  const document = await recognised(bytes, recogniser, "a.pdf");
  expect(document.text.split("\n")).toEqual([LONG, "三千亿元的产业集群。", ""]);
  expect(document.origin.recognised).toMatchObject({ pages: 1 });
  expect(recogniser.shown[0]?.grey.some((dot) => dot < 50)).toBe(true);
});
