import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { documentFromBytes } from "../../src/read/document-from-bytes.js";
import { filled, readWord } from "../docx/written-docx.js";
import { blocksOf, checkMap, codesOf, reading } from "./reading.js";

const file = (ending: string): Uint8Array => readFileSync(`tests/read/files/everything.${ending}`);

const HEADING = "heading 形势标题";
const CHANGED = "paragraph 去年XX市高新技术企业达XXX家，增长一成。";
const CELLS = ["cell 企业数量", "cell XXX家"];
const SPLIT = "paragraph 我们要在XX市建设国际化智造名城。";
const BOX = "paragraph 框内说XX市要走在前列。";
const LAST = "paragraph 末段。";
const NOTES = ["数据来自XX市统计局公报。", "见XX市政府工作报告。"];
const notes = (...marks: readonly string[]): string[] => NOTES.map((note, at) => `note ${marks[at] ?? ""}${note}`);

/** One text with all that a document may have beside its text, as LibreOffice saves it. */
const BLOCKS: Readonly<Record<string, readonly string[]>> = {
  docx: [HEADING, CHANGED, ...CELLS, SPLIT, BOX, LAST, ...notes("[1] ", "[i] ")],
  odt: [HEADING, CHANGED, ...CELLS, SPLIT, BOX, LAST, ...notes("[1] ", "[i] ")],
  doc: [HEADING, CHANGED, ...CELLS, SPLIT, LAST, ...notes(), BOX],
  rtf: [HEADING, CHANGED, ...notes(), ...CELLS, BOX, SPLIT, LAST],
};

describe.each(Object.entries(BLOCKS))(
  "tracked changes, a comment, notes, a table, a text box and a hidden run in %s",
  (ending, blocks) => {
    it("are told apart", async () => {
      const document = await reading(file(ending), `a.${ending}`);
      expect(blocksOf(document)).toEqual(blocks);
      expect(codesOf(document)).toEqual(["tracked-changes", "beside-text"]);
      const [tracked = "", beside = ""] = document.warnings.map(({ message }) => message.zh);
      expect(tracked).toContain("删去 2 处 7 字，插入 2 处 6 字");
      for (const said of ["隐藏的文字 2 字", "页眉、页脚 4 字", "批注 5 字"]) expect(beside).toContain(said);
      for (const [name, text] of Object.entries({ hidden: "暗记", comment: "此处请核实", deleted: "常州市" }))
        expect(document.properties).toContainEqual({ name, text });
      checkMap(document);
    });

    it("are read as they were before the changes, where that is asked for", async () => {
      const { text } = await documentFromBytes(file(ending), { path: "a", sha256: "", tracked: "original" });
      expect(text).toContain("去年常州市高新技术企业达3400家，增长一成。");
      expect(text).not.toContain("XX市高新技术");
    });
  },
);

describe("values put into such a Word document", () => {
  it("are tracked wherever its text is: insertions of others, cells, a box, both kinds of notes", async () => {
    const { unwritten, accepted, rejected, parts } = await filled(file("docx"), ["常州"]);
    expect(unwritten).toEqual([]);
    expect(accepted).toBe((await readWord(file("docx"))).text.replaceAll(/X+/g, "常州"));
    for (const [name, own] of Object.entries({ document: 5, footnotes: 1, endnotes: 1 }))
      expect(parts[`word/${name}.xml`].match(/<w:ins [^>]*w:author="duizhao"/g)).toHaveLength(own);
    expect(parts["word/comments.xml"].match(/<w:comment /g)).toHaveLength(8);
    expect(parts["word/comments.xml"]).toContain("此处请核实");
    // Masks in the insertion of another are gone with it.
    expect(rejected).toBe((await readWord(file("docx"), "original")).text);
  });
});
