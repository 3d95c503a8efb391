import { describe, expect, it } from "vitest";
import { docx, paragraph, run } from "./docx/made-docx.js";
import { odt, pptx, shape, xlsx } from "./made-files.js";
import { codesOf, reading } from "./reading.js";

const HIDDEN = "下半年要抓好项目落地，各部门要压实责任，确保完成。";
const SHOWN = "会议强调，要加快建设。";
const BOX = `<w:txbxContent>${paragraph(HIDDEN)}</w:txbxContent>`;
const ROW = `<row r="1"><c r="A1" t="inlineStr"><is><t>${SHOWN}</t></is></c></row>`;
const A = 'xmlns:a="a"';

const word = (inside: string, parts = {}): Uint8Array => docx(paragraph(SHOWN) + `<w:p>${inside}</w:p>`, parts);
const slide = (inside: string): Uint8Array => pptx({ inside: shape(SHOWN) + inside });
const open = (inside: string): Uint8Array => odt(`<text:p>${SHOWN}</text:p><text:p>${inside}</text:p>`);

describe("words of a file of Office that are not in its text are counted, and said", () => {
  const rows: readonly (readonly [what: string, said: RegExp, bytes: Uint8Array])[] = [
    ["Word: words for a picture", /words for pictures.* \(22 char/, word(`<w:r><w:docPr descr="${HIDDEN}"/></w:r>`)],
    ["Word: WordArt", /WordArt.* \(22 char/, word(`<w:r><w:textpath string="${HIDDEN}"/></w:r>`)],
    ["Word: a choice", /choices.* \(22 char/, word(`<w:listItem w:displayText="${HIDDEN}"/>`)],
    ["Word: a field", /words for.* \(22 char/, word(`<w:r><w:instrText> QUOTE "${HIDDEN}" </w:instrText></w:r>`)],
    [
      "Word: a note without a mark",
      /hidden text \(25 char/,
      word("", { footnotes: `<w:footnote w:id="7">${paragraph(HIDDEN)}</w:footnote>` }),
    ],
    ["PowerPoint: words for a picture", /words for.* \(22 char/, slide(`<p:cNvPr descr="${HIDDEN}"/>`)],
    ["PowerPoint: a chart", /1 charts/, slide('<c:chart xmlns:c="c"/>')],
    ["PowerPoint: a diagram", /1 charts/, slide('<d:relIds xmlns:d="d"/>')],
    ["PowerPoint: a foot", /headers and footers \(25 char/, slide(shape(HIDDEN, "ftr"))],
    [
      "Excel: a header",
      /headers and footers \(25 char/,
      xlsx(ROW, { behind: `<oddHeader>&amp;C${HIDDEN}</oddHeader>` }),
    ],
    ["Excel: a hint", /hints.* \(22 char/, xlsx(ROW, { behind: `<dataValidation prompt="${HIDDEN}"/>` })],
    ["Excel: a box", /text boxes.* \(25 char/, xlsx(ROW, { part: ["drawing", `<d ${A}><a:t>${HIDDEN}</a:t></d>`] })],
    ["Excel: a chart", /1 charts/, xlsx(ROW, { part: ["drawing", "<d><chart/></d>"] })],
    [
      "Excel: a thread",
      /comments \(25 char/,
      xlsx(ROW, { part: ["threadedComment", `<t><text>${HIDDEN}</text></t>`] }),
    ],
    [
      "Excel: readings",
      /readings of characters \(25 char/,
      xlsx(`${ROW}<row><c t="inlineStr"><is><t>字</t><rPh><t>${HIDDEN}</t></rPh></is></c></row>`),
    ],
    [
      "OpenDocument: words for a picture",
      /words for.* \(22 char/,
      open(`<draw:frame><desc>${HIDDEN}</desc></draw:frame>`),
    ],
    ["OpenDocument: a hint", /hints.* \(22 char/, open(`<text:placeholder text:description="${HIDDEN}"/>`)],
    ["OpenDocument: a choice", /choices.* \(22 char/, open(`<text:label text:value="${HIDDEN}"/>`)],
    [
      "OpenDocument: the other words of a condition",
      /words for.* \(22 char/,
      open(`<text:conditional-text text:string-value-if-true="${HIDDEN}"/>`),
    ],
    ["OpenDocument: an object", /1 charts/, open("<draw:frame><draw:object/></draw:frame>")],
  ];

  it.each(rows)("%s", async (_what, said, bytes) => {
    const document = await reading(bytes);
    expect(document.text).toContain(SHOWN);
    expect(document.text).not.toContain(HIDDEN);
    // Some have more words there than in their text.
    expect(codesOf(document)).toHaveLength(1);
    expect(codesOf(document)[0]).toMatch(/^(?:beside-text|mostly-left-out)$/);
    expect(document.warnings[0].message.en).toMatch(said);
  });

  it("names of files and codes of fields are none", async () => {
    const fields = "<w:r><w:instrText> PAGEREF _Toc123456789 \\h \\* MERGEFORMAT </w:instrText></w:r>".repeat(5);
    const picture = '<w:r><w:docPr descr="C:\\Users\\Public\\Pictures\\IMG_20230101.jpg"/></w:r>';
    expect((await reading(word(fields + picture))).warnings).toEqual([]);
  });
});

describe("of a drawing in two versions one is read", () => {
  it.each([
    ["the first", `<mc:Choice>${BOX}</mc:Choice><mc:Fallback>${BOX}</mc:Fallback>`],
    ["the second, where it is the only one", `<mc:Fallback>${BOX}</mc:Fallback>`],
  ])("%s", async (_which, versions) => {
    const document = await reading(word(run("前") + `<mc:AlternateContent>${versions}</mc:AlternateContent>`));
    expect(document.text.split(HIDDEN)).toHaveLength(2);
  });
});
