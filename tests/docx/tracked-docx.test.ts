import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { docx, paragraph, run } from "../read/docx/made-docx.js";
import { filled, partsOf, readWord } from "./written-docx.js";

const body = (parts: Readonly<Record<string, string>>): string => parts["word/document.xml"];
const TEXT_BOX = (inside: string): string =>
  `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><w:txbxContent>${inside}</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>${inside}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;

describe("a mask becomes a tracked deletion, its value a tracked insertion with the same formatting", () => {
  it("in the middle of a run, which is cut", async () => {
    const { parts, accepted, rejected } = await filled(docx(`<w:p>${run("当前，XX市&amp;县", "<w:b/>")}</w:p>`), [
      "常州",
    ]);
    expect([accepted, rejected]).toEqual(["当前，常州市&县\n", "当前，XX市&县\n"]);
    expect(body(parts)).toContain(
      '<w:p><w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">当前，</w:t></w:r><w:commentRangeStart w:id="0"/><w:del w:id="1" w:author="duizhao"><w:r><w:rPr><w:b/></w:rPr><w:delText xml:space="preserve">XX</w:delText></w:r></w:del><w:ins w:id="2" w:author="duizhao"><w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">常州</w:t></w:r></w:ins><w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r><w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">市&amp;县</w:t></w:r></w:p>',
    );
  });

  it.each<[what: string, content: string]>([
    [
      "across runs",
      `<w:p>${run("在X")}<w:bookmarkStart w:id="7" w:name="甲"/>${run("X", "<w:i/>")}${run("X市")}</w:p>`,
    ],
    ["in a cell", `<w:tbl><w:tr><w:tc><w:tcPr/>${paragraph("在XX市")}</w:tc></w:tr></w:tbl>`],
    ["in a link", `<w:p><w:hyperlink r:id="rId9">${run("在XX市")}</w:hyperlink></w:p>`],
    [
      "in a smart tag and a content control",
      `<w:p><w:smartTag w:element="a"><w:sdt><w:sdtContent>${run("在XX市")}</w:sdtContent></w:sdt></w:smartTag></w:p>`,
    ],
    [
      "in what a field shows",
      `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>REF XX</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/><w:t>在XX市</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`,
    ],
    [
      "beside a tab and a break in its run",
      `<w:p><w:r><w:t>在</w:t><w:tab/><w:t>XX</w:t><w:br/><w:t>市</w:t></w:r></w:p>`,
    ],
    ["in a text with references and CDATA", "<w:p><w:r><w:t>在&#x58;<![CDATA[X市<]]></w:t></w:r></w:p>"],
    [
      "behind white space and a tag with a bracket",
      `<w:p><w:pPr><w:pStyle w:val="a>b"/></w:pPr>${run("  在XX市")}</w:p>`,
    ],
    ["behind a comment of XML", `<!-- <w:t>XX</w:t> --><w:p>${run("在XX市")}</w:p>`],
    [
      "of signs of a font",
      '<w:p><w:r><w:t>在</w:t><w:sym w:font="Wingdings" w:char="F06F"/><w:sym w:font="Wingdings" w:char="F06F"/><w:t>市</w:t></w:r></w:p>',
    ],
    [
      "with a mark of a note beside it",
      `<w:p><w:r><w:t>在XX</w:t><w:footnoteReference w:id="2"/><w:t>市</w:t></w:r></w:p>`,
    ],
  ])("%s", async (_what, content) => {
    const bytes = docx(content, { footnotes: `<w:footnote w:id="2">${paragraph("见附件")}</w:footnote>` });
    const { accepted, rejected, parts, unwritten } = await filled(bytes, ["常州"]);
    const before = (await readWord(bytes)).text;
    expect(unwritten).toEqual([]);
    expect(rejected).toBe(before);
    expect(accepted).toBe(before.replace(/X+|□+/, "常州"));
    expect(body(parts).match(/<w:ins /g)).toHaveLength(1);
    expect(body(parts).match(/<w:commentReference /g)).toHaveLength(1);
  });

  it("in an insertion of somebody else, which goes on behind it", async () => {
    const inserted = `<w:p>${run("在")}<w:ins w:id="4" w:author="王五">${run("省会XX市")}</w:ins></w:p>`;
    const { accepted, rejected, parts } = await filled(docx(inserted), ["常州"]);
    expect([accepted, rejected]).toEqual(["在省会常州市\n", "在\n"]);
    expect(body(parts)).toMatch(
      /<w:ins w:id="4" w:author="王五">.*<w:del w:id="5" .*<\/w:del><\/w:ins><w:ins w:id="6" w:author="duizhao">.*常州.*<\/w:ins><w:ins w:id="7" w:author="王五">/,
    );
  });

  it("in a text box, with its comment at the paragraph", async () => {
    const bytes = docx(`<w:p>${run("甲")}${TEXT_BOX(paragraph("在XX市"))}${run("乙")}</w:p>`);
    const { accepted, parts } = await filled(bytes, ["常州"]);
    expect(accepted).toBe("甲乙\n在常州市\n");
    expect(body(parts)).toMatch(
      /<w:commentRangeStart w:id="0"\/><w:r><mc:Alt.*<\/mc:AlternateContent><\/w:r><w:commentRangeEnd/,
    );
    // The second version of the drawing is for programs that know no tracked changes in it.
    expect(body(parts)).toContain(`<w:pict><w:txbxContent>${paragraph("在XX市")}`);
  });

  it("in a note, with its comment at the mark", async () => {
    const bytes = docx(`<w:p>${run("甲")}<w:r><w:footnoteReference w:id="2"/></w:r></w:p>`, {
      footnotes: `<w:footnote w:id="2">${paragraph("在XX市")}${paragraph("又XXX市")}</w:footnote>`,
    });
    const { accepted, rejected, parts } = await filled(bytes, ["常州", "无锡"]);
    expect([accepted, rejected]).toEqual(["甲\n[1] 在常州市\n又无锡市\n", "甲\n[1] 在XX市\n又XXX市\n"]);
    expect(parts["word/footnotes.xml"]).not.toContain("comment");
    expect(body(parts)).toMatch(
      /<w:commentRangeStart w:id="1"\/><w:r><w:footnoteReference w:id="2"\/><\/w:r><w:commentRangeEnd/,
    );
  });
});

describe("what stays", () => {
  it("a mask without value, with a comment", async () => {
    const bytes = docx(paragraph("在XX市"));
    const { accepted, parts } = await filled(bytes, [null]);
    expect(accepted).toBe("在XX市\n");
    expect(body(parts)).not.toMatch(/<w:(?:ins|del) /);
    expect(parts["word/comments.xml"]).toContain("XX → null");
  });

  it("a mask in a formula, and in what was deleted: they are listed", async () => {
    const formula = `<w:p>${run("在")}<m:r xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><m:t>XX</m:t></m:r>${run("共XX")}</w:p>`;
    const { accepted, unwritten } = await filled(docx(formula), ["常州"]);
    expect(unwritten).toEqual([0]);
    expect(accepted).toBe("在XX共常州\n");
  });

  it("every other part and every byte beside the changed runs", async () => {
    const others = { "word/media/a.png": "\u0089PNG", "customXml/item.xml": "<a/>" };
    const kept = `<w:p w:rsidR="1">${run("乙", '<w:color w:val="FF0000"/>')}<w:del w:id="9" w:author="赵"><w:r><w:delText>丙</w:delText></w:r></w:del></w:p>`;
    const bytes = docx(`${paragraph("在XX市")}${kept}`, { others });
    const { parts } = await filled(bytes, ["常州"]);
    const before = partsOf(bytes);
    expect(body(parts)).toContain(kept);
    const changed = Object.keys(parts).filter((name) => parts[name] !== before[name]);
    expect(changed.toSorted()).toEqual([
      "[Content_Types].xml",
      "word/_rels/document.xml.rels",
      "word/comments.xml",
      "word/document.xml",
    ]);
  });
});

describe("comments", () => {
  it("come behind those that are there", async () => {
    const comments = `<w:comment w:id="5" w:author="赵">${paragraph("请核")}</w:comment>`;
    const { parts } = await filled(docx(paragraph("在XX市"), { comments }), ["常州"]);
    expect(parts["word/comments.xml"]).toMatch(/w:id="5".*请核.*w:id="6" w:author="duizhao"/);
    expect(parts["[Content_Types].xml"]).toBe("<Types/>");
  });

  it("are announced once where there were none", async () => {
    const { parts } = await filled(docx(paragraph("在XX市XXX县")), ["常州"]);
    expect(parts["[Content_Types].xml"].match(/\/word\/comments1?\.xml/g)).toHaveLength(1);
    expect(parts["word/_rels/document.xml.rels"]).toContain('Target="/word/comments.xml"');
    expect(parts["word/comments.xml"].match(/<w:comment /g)).toHaveLength(2);
  });

  it("and values are text, whatever is in them", async () => {
    const hostile = '</w:t></w:r><w:r><w:instrText>DDEAUTO c:\\\\a "x" & ]]>\u0001\ud800';
    const { accepted, parts } = await filled(docx(paragraph("在XX市")), [hostile]);
    expect(accepted).toBe(`在${hostile.replace(/[\u0001\ud800]/g, "\ufffd")}市\n`);
    expect(body(parts)).not.toContain("<w:instrText>");
  });
});

it("accepting all gives the values, and rejecting all what was there, however the text is cut into runs", async () => {
  const pieces = fc.array(fc.constantFrom("在", "XX", "X", "市", "  ", "&amp;", "1", "。"), {
    minLength: 1,
    maxLength: 6,
  });
  const properties = fc.constantFrom("", "<w:b/>", '<w:color w:val="00FF00"/>');
  const runs = fc.array(fc.tuple(pieces, properties, fc.boolean()), { minLength: 1, maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(fc.array(runs, { minLength: 1, maxLength: 4 }), async (paragraphs) => {
      const inside = paragraphs.map((own) => {
        const written = own.map(([texts, format, isLinked]) => {
          const one = run(texts.join(""), format);
          return isLinked ? `<w:hyperlink w:anchor="a">${one}</w:hyperlink>` : one;
        });
        return `<w:p>${written.join("")}</w:p>`;
      });
      const bytes = docx(`<w:p>${run("开头")}</w:p>${inside.join("")}`);
      const { text } = await readWord(bytes);
      const { accepted, rejected, unwritten } = await filled(bytes, ["常州"]);
      expect(unwritten).toEqual([]);
      expect(rejected).toBe(text);
      expect(accepted).toBe(text.replaceAll(/X{2,4}/g, "常州"));
    }),
    { numRuns: 200 },
  );
});
