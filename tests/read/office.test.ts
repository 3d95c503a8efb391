import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { documentFromBytes } from "../../src/read/document-from-bytes.js";
import type { Document } from "../../src/text/document.js";
import { placeAt } from "../../src/text/places.js";
import { docx, paragraph, zipped } from "./docx/made-docx.js";
import { epub, odt, pptx, shape, xlsx } from "./made-files.js";
import { blocksOf, checkMap, codesOf, reading } from "./reading.js";

const placeOf = ({ text, places }: Document, wanted: string): unknown => placeAt(places, text.indexOf(wanted));

describe("an OpenDocument text", () => {
  const changes = `<text:tracked-changes><text:changed-region text:id="c1"><text:deletion><dc:creator>张三</dc:creator><text:p>3400</text:p></text:deletion></text:changed-region><text:changed-region text:id="c2"><text:insertion/></text:changed-region></text:tracked-changes>`;
  const tracked = odt(
    `${changes}<text:p>规模达<text:change text:change-id="c1"/><text:change-start text:change-id="c2"/>XXX<text:change-end text:change-id="c2"/>亿元</text:p>`,
  );

  it("is headings, paragraphs, cells, items with numbers, boxes and notes", async () => {
    const styles = `<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="一, 二, 三, ..." style:num-suffix="、"/></text:list-style>`;
    const item = (text: string): string => `<text:list-item><text:p>${text}</text:p></text:list-item>`;
    const document = await reading(
      odt(
        `<text:h>形势</text:h><text:p>当前，<text:span>XX</text:span><text:s text:c="2"/>市<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>统计局</text:p></text:note-body></text:note>。</text:p>` +
          `<text:list text:style-name="L">${item("甲")}${item("乙")}</text:list>` +
          `<table:table><table:table-row><table:table-cell><text:p>企业</text:p></table:table-cell><table:table-cell><text:p>3400</text:p></table:table-cell></table:table-row></table:table>` +
          `<text:p>前<draw:frame><draw:text-box><text:p>框内</text:p></draw:text-box></draw:frame>后</text:p>`,
        { styles },
      ),
    );
    expect(blocksOf(document)).toEqual([
      "heading 形势",
      "paragraph 当前，XX  市。",
      "list-item 一、甲",
      "list-item 二、乙",
      "cell 企业",
      "cell 3400",
      "paragraph 前后",
      "paragraph 框内",
      "note [1] 统计局",
    ]);
    expect(placeOf(document, "乙")).toEqual({ paragraph: 4 });
    checkMap(document);
  });

  it("has tracked changes, read as the final text or the original", async () => {
    const final = await reading(tracked);
    expect(final.text).toBe("规模达XXX亿元\n");
    expect(codesOf(final)).toEqual(["tracked-changes"]);
    expect(final.properties).toEqual([
      { name: "editor", text: "张三" },
      { name: "deleted", text: "3400" },
    ]);
    const original = await documentFromBytes(tracked, { path: "a.odt", sha256: "", tracked: "original" });
    expect(original.text).toBe("规模达3400亿元\n");
  });

  it("counts comments and hidden text, and keeps who wrote it", async () => {
    const document = await reading(
      odt(
        '<text:p>留<office:annotation><text:p>批</text:p></office:annotation><text:span text:style-name="H">暗</text:span></text:p>',
        {
          styles: '<style:style style:name="H"><style:text-properties text:display="none"/></style:style>',
          meta: "<meta:initial-creator>王五</meta:initial-creator>",
        },
      ),
    );
    expect(document.text).toBe("留\n");
    expect(document.warnings[0]?.message.zh).toBe("未作正文：批注 1 字、隐藏的文字 1 字");
    expect(document.properties?.[0]).toEqual({ name: "author", text: "王五" });
  });
});

it("a book is its pages in their order, each as HTML is read", async () => {
  const document = await reading(epub("<h1>一</h1><p>当前，<b>XX</b>市。</p>", "<p>第二篇&amp;</p>"));
  expect(blocksOf(document)).toEqual(["heading 一", "paragraph 当前，XX市。", "paragraph 第二篇&"]);
  expect(document).toMatchObject({ title: "讲话集", origin: { format: "epub" } });
  expect(placeOf(document, "第二篇")).toEqual({ chapter: 2 });
  checkMap(document);
});

it("a presentation is its slides with their notes; hidden ones are counted", async () => {
  const cell = (text: string): string => `<a:tc><a:p><a:r><a:t>${text}</a:t></a:r></a:p></a:tc>`;
  const document = await reading(
    pptx(
      { inside: shape("大会", "title") + shape("甲") + shape("1", "sldNum"), notes: shape("讲稿", "body") },
      { inside: shape("藏"), isHidden: true },
      { inside: `<a:tbl><a:tr>${cell("企业")}${cell("3400")}</a:tr></a:tbl>` },
    ),
  );
  expect(blocksOf(document)).toEqual(["heading 大会", "paragraph 甲", "note 讲稿", "cell 企业", "cell 3400"]);
  expect(placeOf(document, "3400")).toEqual({ slide: 3 });
  expect(codesOf(document)).toEqual(["beside-text"]);
});

it("a workbook is its cells; hidden rows and sheets are counted", async () => {
  const rows =
    '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1"><v>3400</v></c></row><row r="2"><c r="A2" s="1"><v>44600</v></c><c r="B2" t="str"><f>A1</f><v>和</v></c></row><row r="3" hidden="1"><c r="A3"><v>7</v></c></row>';
  const strings = "<si><t>常</t><rPh><t>ジョウ</t></rPh><r><t>州</t></r></si>";
  const document = await reading(xlsx(rows, { state: "hidden", strings }));
  expect(blocksOf(document)).toEqual(["cell 常州", "cell 3400", "cell 2022-02-08", "cell 和"]);
  expect(placeOf(document, "3400")).toEqual({ cell: "表!C1" });
  expect(document.warnings[0]?.message.zh).toBe("未作正文：隐藏的表、行或幻灯片 4 字");
});

describe("a table as text", () => {
  it("is its cells, with quotes and line ends inside", async () => {
    const document = await reading('企业,"甲,""乙""\r\n丙"\r\n,3400\r\n', "表.csv");
    expect(blocksOf(document)).toEqual(["cell 企业", 'cell 甲,"乙" 丙', "cell 3400"]);
    expect(placeAt(document.places, document.source.indexOf("3400"))).toEqual({ cell: "B2" });
    checkMap(document);
  });

  it.each(["a;b\nc;d", "a\tb\nc\td", "sep=|\na|b\nc|d"])("is separated as its first line says: %j", async (content) => {
    expect((await reading(content, "表.csv")).text).toBe("a\nb\nc\nd\n");
  });
});

it("subtitles say the time", async () => {
  const source = "1\n00:00:01,000 --> 00:00:02,000\n当前，\n\n2\n00:00:12,500 --> 00:00:15,000\nXX市。\n";
  const document = await reading(source, "讲话");
  expect(document).toMatchObject({ text: "当前，XX市。\n", origin: { format: "subtitles" } });
  expect(placeAt(document.places, source.indexOf("XX"))).toEqual({ time: "00:00:12" });
});

describe("an archive", () => {
  const inner = docx(paragraph("市委书记XX"));

  it.each([
    ["zipped", zipped({ "讲话.docx": inner, "__MACOSX/._讲话.docx": "x", "封面.png": "x" }), "讲话.docx"],
    ["gzipped", gzipSync(inner), "讲话.docx"],
    ["zipped text", zipped({ "folder/讲话.txt": "市委书记XX\n" }), "folder/讲话.txt"],
  ])("%s: its one text is read", async (_, bytes, entry) => {
    const document = await reading(bytes, entry === "讲话.docx" ? "讲话.docx.gz" : "a.zip");
    expect(document.text).toBe("市委书记XX\n");
    expect(document.origin).toMatchObject({ entry, bytes: bytes.length });
    expect(document.warnings).toEqual([]);
  });

  it("with several texts, none, or a lie says so in a line", async () => {
    await expect(reading(zipped({ "a.txt": "甲", "b.docx": inner }))).rejects.toThrow(/2 texts \(a\.txt, b\.docx\)/);
    await expect(reading(zipped({ "a/": "" }))).rejects.toThrow(/no files/);
    await expect(reading(gzipSync(inner).subarray(0, 60))).rejects.toThrow(/damaged or incomplete/);
    await expect(reading(gzipSync(new Uint8Array(80 * 1024 * 1024)))).rejects.toThrow(/unpacks to more than 64 MiB/);
  });
});
