import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { READERS } from "../../src/read/readers.js";
import { toSource, type Format } from "../../src/text/document.js";
import { positionOf } from "../../src/text/locator.js";
import { span } from "../../src/text/span.js";
import { docx, paragraph } from "./docx/made-docx.js";
import { epub, odt, pptx, shape, xlsx } from "./made-files.js";
import { pagesOfPdf } from "./pdf/made-pdf.js";
import { checkMap, reading } from "./reading.js";

/**
 * For each reader a file that is of its format by content alone, and one that is so by its name. In both is something
 * that would mislead another reader where the format can hold it, such as a tag in plain text.
 */
const SAMPLES: Readonly<Record<Exclude<Format, "image">, { readonly content: Sample; readonly named: Sample }>> = {
  docx: {
    content: docx(paragraph("当前，") + paragraph("XX市<正处在关键期。".replace("<", "&lt;"))),
    named: docx(paragraph("## XX市")),
  },
  odt: { content: odt("<text:p>## XX市&lt;p></text:p>"), named: odt("<text:p>XX市</text:p>") },
  epub: { content: epub("<p>**XX市**</p>"), named: epub("<p>XX市</p>") },
  pptx: { content: pptx({ inside: shape("XX市") }), named: pptx({ inside: shape("XX市") }) },
  xlsx: {
    content: xlsx('<row><c t="str"><v>XX市</v></c></row>'),
    named: xlsx('<row><c t="str"><v>XX市</v></c></row>'),
  },
  csv: { content: 'sep=,\n当前,"XX市,<b>"', named: "当前,XX市,<p>" },
  subtitles: {
    content: "1\n00:00:01,000 --> 00:00:02,000\n<b>当前，\n\n2\n00:00:02,500 --> 00:00:05,000\nXX市。",
    named: "[00:12.00]XX市",
  },
  pdf: { content: pagesOfPdf([[{ text: "XX市" }]]), named: pagesOfPdf([[{ text: "XX市" }]]) },
  doc: { content: docOf("XX市"), named: docOf("XX市") },
  rtf: { content: "{\\rtf1 <p>XX\\u24066?}", named: "{\\rtf1 XX\\u24066?}" },
  mail: {
    content:
      "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p>XX市</p>\r\n--b--\r\n",
    named: "Subject: a\nContent-Type: text/plain; charset=utf-8\n\n## XX市<p>",
  },
  html: {
    content: "<!doctype html>\n<title>**讲话**</title>\n<p># 当前，&ldquo;<b>XX</b>市&rdquo;正处在关键期。</p>",
    named: "当前，**XX市**&nbsp;正处在关键期。",
  },
  markdown: {
    content: "---\ntitle: 讲话\n---\n## 当前\n\n<!-- 注 -->在[XX市](/a)<b>正处在关键期。",
    named: "## 当前\n**XX市**正处在<b>关键期。",
  },
  plain: {
    content: "## 当前，\r\n<b>XX市[正处在](/a)关键期。",
    named: "---\n## 当前，<b>XX市**正处在**关键期。",
  },
};

/** The file of another program with its first words replaced. */
function docOf(words: string): Uint8Array {
  const bytes = Buffer.from(readFileSync("tests/read/files/libreoffice-000.doc"));
  bytes.write(words, bytes.indexOf(Buffer.from("刚刚过去", "utf16le")), "utf16le");
  return bytes;
}

type Sample = string | Uint8Array;

const SAMPLED = "XX市";

/** What is recognised has no text of its own: see ocr/. */
const OF_TEXT = READERS.flatMap((reader) => (reader.format === "image" ? [] : [{ ...reader, format: reader.format }]));

describe.each(OF_TEXT)("the reader of $format", ({ format, endings }) => {
  it("recognises its files by their content, whatever their name", async () => {
    const { origin, text } = await reading(SAMPLES[format].content, "讲话");
    expect(origin.format).toBe(format);
    expect(text).toContain(SAMPLED);
  });

  it.each(endings)("recognises %s where the content leaves it open, in capitals too", async (ending) => {
    for (const name of [`讲话${ending}`, `讲话${ending.toUpperCase()}`])
      expect((await reading(SAMPLES[format].named, name)).origin.format).toBe(format);
  });

  it.each(Object.entries(SAMPLES[format]))("maps its text to the source: %s", async (_by, content) => {
    const document = await reading(content, `讲话${endings[0] ?? ""}`);
    expect(document.origin.format).toBe(format);
    checkMap(document);
    const at = document.text.indexOf(SAMPLED);
    expect(at).toBeGreaterThanOrEqual(0);
    const { start, end } = toSource(document, span(at, at + SAMPLED.length));
    expect(document.source.slice(start, end).replaceAll(/<[^>]*>/g, "")).toBe(SAMPLED);
    const lines = document.source.slice(0, document.source.indexOf("XX")).split("\n");
    expect(positionOf(document.locator, start)).toEqual({
      line: lines.length,
      column: (lines.at(-1)?.length ?? 0) + 1,
    });
  });
});

it("every format has one reader, and plain text is tried last", () => {
  const formats = READERS.map(({ format }) => format);
  expect(formats.toSorted()).toEqual([...Object.keys(SAMPLES), "image"].toSorted());
  expect(formats.at(-1)).toBe("plain");
});
