import { describe, expect, it } from "vitest";
import type { Document } from "../../../src/text/document.js";
import { placeAt } from "../../../src/text/places.js";
import { documentFromBytes } from "../../../src/read/document-from-bytes.js";
import { blocksOf, checkMap, codesOf, reading } from "../reading.js";
import { docx, paragraph, run, type DocxParts } from "./made-docx.js";

const read = (body: string, parts: DocxParts = {}): Promise<Document> => reading(docx(body, parts), "讲话.docx");

const original = (bytes: Uint8Array): Promise<Document> =>
  documentFromBytes(bytes, { path: "讲话.docx", sha256: "", tracked: "original" });

const STYLES = `<w:style w:styleId="1"><w:name w:val="heading 1"/></w:style>
<w:style w:styleId="T"><w:name w:val="Title"/></w:style>
<w:style w:styleId="B"><w:basedOn w:val="1"/><w:name w:val="Own"/></w:style>
<w:style w:styleId="V"><w:name w:val="Secret"/><w:rPr><w:vanish/></w:rPr></w:style>`;

describe("the text of a Word document", () => {
  it("is its headings and paragraphs, runs joined, with the title", async () => {
    const document = await read(
      paragraph("讲话", '<w:pStyle w:val="T"/>') +
        paragraph("一、形势", '<w:pStyle w:val="B"/>') +
        `<w:p>${run("当前，")}${run("XX", "<w:b/>")}${run("市&amp;县")}</w:p><w:p/>`,
      { styles: STYLES },
    );
    expect(blocksOf(document)).toEqual(["heading 讲话", "heading 一、形势", "paragraph 当前，XX市&县"]);
    expect(document).toMatchObject({ title: "讲话", date: null, origin: { format: "docx" }, warnings: [] });
    expect(document.source).toBe(document.text);
    checkMap(document);
  });

  it("says the paragraph of an offset", async () => {
    const { text, places } = await read(paragraph("甲") + paragraph("") + paragraph("乙") + paragraph("丙"));
    expect(placeAt(places, text.indexOf("甲"))).toEqual({ paragraph: 1 });
    expect(placeAt(places, text.indexOf("丙"))).toEqual({ paragraph: 3 });
  });

  it("keeps a paragraph whose deleted end has nothing behind it: at the end, and in a cell", async () => {
    const joined = (text: string): string => paragraph(text, "<w:rPr><w:del w:author='a'/></w:rPr>");
    const document = await read(
      `${joined("甲")}${paragraph("乙")}<w:tbl><w:tr><w:tc>${joined("丙")}</w:tc><w:tc>${paragraph("丁")}</w:tc></w:tr></w:tbl>${joined("戊")}`,
    );
    expect(blocksOf(document)).toEqual(["paragraph 甲乙", "cell 丙", "cell 丁", "paragraph 戊"]);
  });

  it("has formulas as a line: a half is no 12, a square no 102", async () => {
    const sign = (text: string): string => `<m:r><m:t>${text}</m:t></m:r>`;
    const half = `<m:f><m:num>${sign("1")}</m:num><m:den>${sign("2")}</m:den></m:f>`;
    const square = `<m:sSup><m:e>${sign("10")}</m:e><m:sup>${sign("2")}</m:sup></m:sSup>`;
    const formula = `<m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math">${half}${square}</m:oMath>`;
    const document = await read(`<w:p>${run("约")}${formula}${run("亩")}</w:p>`);
    expect(blocksOf(document)).toEqual(["paragraph 约1/210^2亩"]);
  });

  it("has the cells of a table apart", async () => {
    const cell = (inside: string): string => `<w:tc><w:tcPr/>${inside}</w:tc>`;
    const document = await read(
      `<w:tbl><w:tr>${cell(paragraph("企业"))}${cell(paragraph("3400") + paragraph("家"))}</w:tr></w:tbl>${paragraph("后")}`,
    );
    expect(blocksOf(document)).toEqual(["cell 企业", "cell 3400", "cell 家", "paragraph 后"]);
  });

  it("has the numbers of lists as they are shown", async () => {
    const level = (at: number, format: string, text: string): string =>
      `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/>${at > 0 ? "<w:isLgl/>" : ""}</w:lvl>`;
    const numbering = `<w:abstractNum w:abstractNumId="0">${level(0, "chineseCounting", "%1、")}${level(1, "decimal", "%1.%2")}</w:abstractNum>
<w:abstractNum w:abstractNumId="1">${level(0, "bullet", "\uf0b7")}</w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
<w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="11"/></w:lvlOverride></w:num>`;
    const item = (text: string, list: number, at = 0): string =>
      paragraph(text, `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${list}"/></w:numPr>`);
    const document = await read(
      item("甲", 1) +
        item("乙", 1, 1) +
        item("丙", 1, 1) +
        item("丁", 1) +
        item("戊", 2) +
        item("己", 3) +
        item("庚", 1),
      { numbering },
    );
    expect(blocksOf(document)).toEqual([
      "list-item 一、甲",
      "list-item 1.1 乙",
      "list-item 1.2 丙",
      "list-item 二、丁",
      "list-item 戊",
      "list-item 十一、己",
      "list-item 三、庚",
    ]);
  });

  it("has notes at the end, marked, and no mark in the sentence", async () => {
    const document = await read(
      `<w:p>${run("增长3.4%")}<w:r><w:footnoteReference w:id="2"/></w:r>${run("，")}<w:r><w:endnoteReference w:id="1"/></w:r>${run("居前。")}</w:p>`,
      {
        footnotes: `<w:footnote w:type="separator" w:id="0">${paragraph("线")}</w:footnote><w:footnote w:id="2">${paragraph("统计局")}</w:footnote>`,
        endnotes: `<w:endnote w:id="1">${paragraph("年报")}</w:endnote>`,
      },
    );
    expect(blocksOf(document)).toEqual(["paragraph 增长3.4%，居前。", "note [1] 统计局", "note [i] 年报"]);
  });

  it("has a text box once, behind the paragraph that it hangs on", async () => {
    const box = `<w:txbxContent>${paragraph("框内")}</w:txbxContent>`;
    const document = await read(
      `<w:p>${run("前半")}<w:r><mc:AlternateContent><mc:Choice>${box}</mc:Choice><mc:Fallback>${box}</mc:Fallback></mc:AlternateContent></w:r>${run("后半")}</w:p>`,
    );
    expect(blocksOf(document)).toEqual(["paragraph 前半后半", "paragraph 框内"]);
  });

  it("ends a block at a line break, and keeps tabs, hyphens and signs of symbol fonts", async () => {
    const document = await read(
      `<w:p>${run("甲")}<w:r><w:br/></w:r>${run("乙")}<w:r><w:tab/><w:noBreakHyphen/><w:sym w:font="Wingdings" w:char="F06E"/></w:r></w:p>`,
    );
    expect(blocksOf(document)).toEqual(["paragraph 甲", "paragraph 乙\t-■"]);
  });

  it("has the base of a ruby and not its reading, the result of a field and not its code", async () => {
    const document = await read(
      `<w:p><w:r><w:ruby><w:rt>${run("cháng")}</w:rt><w:rubyBase>${run("常")}</w:rubyBase></w:ruby></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>${run("州")}</w:p>`,
    );
    expect(document.text).toBe("常州\n");
  });
});

describe("tracked changes", () => {
  const body =
    `<w:p>${run("规模达")}<w:del w:author="张三">${run("3400").replaceAll("w:t", "w:delText")}</w:del><w:ins w:author="李四">${run("XXX")}</w:ins>${run("亿元")}</w:p>` +
    `<w:p><w:pPr><w:rPr><w:del w:author="张三"/></w:rPr></w:pPr>${run("前段")}</w:p>${paragraph("后段")}`;

  it("are read as the final text, and counted", async () => {
    const document = await read(body);
    expect(document.text).toBe("规模达XXX亿元\n前段后段\n");
    expect(codesOf(document)).toEqual(["tracked-changes"]);
    expect(document.warnings[0]?.message.zh).toContain("删去 1 处 4 字，插入 1 处 3 字");
    expect(document.origin.tracked).toBeUndefined();
    expect(document.properties).toEqual([
      { name: "editor", text: "张三" },
      { name: "deleted", text: "3400" },
      { name: "editor", text: "李四" },
    ]);
  });

  it("are read as the original where that is asked for", async () => {
    const document = await original(docx(body));
    expect(document.text).toBe("规模达3400亿元\n前段\n后段\n");
    expect(document.origin.tracked).toBe("original");
    expect(codesOf(document)).toEqual(["tracked-changes"]);
  });

  it("of formats change nothing", async () => {
    const document = await read(
      paragraph("甲", '<w:pPrChange w:author="a"><w:pPr><w:pStyle w:val="1"/></w:pPr></w:pPrChange>'),
      { styles: STYLES },
    );
    expect(blocksOf(document)).toEqual(["paragraph 甲"]);
    expect(document.warnings).toEqual([]);
  });
});

it("comments, hidden and struck-out text, headers and embedded files are counted and no text", async () => {
  const document = await read(
    `<w:p>${run("留下的字")}${run("暗", "<w:vanish/>")}${run("明", '<w:vanish w:val="0"/>')}${run("密", '<w:rStyle w:val="V"/>')}${run("划", "<w:strike/>")}<w:r><w:commentReference w:id="0"/></w:r></w:p>`,
    {
      styles: STYLES,
      comments: `<w:comment w:id="0" w:author="张三">${paragraph("此处是常州")}</w:comment>`,
      header: paragraph("内部资料"),
      others: { "word/embeddings/名单.xlsx": "x" },
    },
  );
  expect(document.text).toBe("留下的字明\n");
  expect(codesOf(document)).toEqual(["beside-text"]);
  for (const said of ["批注 5 字", "隐藏的文字 2 字", "划去的字 1 字", "页眉、页脚 4 字", "嵌入的文件 1 个"])
    expect(document.warnings[0]?.message.zh).toContain(said);
});

it("what the file says of its makers is kept for a scan", async () => {
  const { properties } = await read(paragraph("文"), {
    core: "<dc:creator>王五</dc:creator><cp:lastModifiedBy>赵六</cp:lastModifiedBy>",
    app: "<Company>某某局</Company><Template>Normal.dotm</Template>",
  });
  expect(properties).toEqual([
    { name: "author", text: "王五" },
    { name: "last-modified-by", text: "赵六" },
    { name: "company", text: "某某局" },
  ]);
});
