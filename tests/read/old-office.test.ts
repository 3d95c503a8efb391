import { readFileSync } from "node:fs";
import { describe, expect, it, test } from "vitest";
import { documentFromBytes } from "../../src/read/document-from-bytes.js";
import { Trouble } from "../../src/text/trouble.js";
import { blocksOf, checkMap, codesOf, reading } from "./reading.js";

const file = (name: string): Uint8Array => readFileSync(`tests/read/files/${name}`);

const LISTS: Readonly<Record<string, readonly string[]>> = {
  "changes.doc": [
    "heading 形势标题",
    "paragraph 规模达XXX亿元。",
    "paragraph 第一",
    "paragraph 第二",
    "cell 企业",
    "cell 3400",
    "paragraph 末段",
    "note 统计局注",
  ],
  "changes.odt": [
    "heading 形势标题",
    "paragraph 规模达XXX亿元。",
    "list-item 一、第一",
    "list-item 二、第二",
    "cell 企业",
    "cell 3400",
    "paragraph 末段",
    "note [1] 统计局注",
  ],
  "changes.rtf": [
    "heading 形势标题",
    "paragraph 规模达XXX亿元。",
    "note 统计局注",
    "list-item 一、第一",
    "list-item 二、第二",
    "cell 企业",
    "cell 3400",
    "paragraph 末段",
  ],
};

describe.each(Object.entries(LISTS))("%s", (name, blocks) => {
  it("is read as the final text, with what is beside it counted", async () => {
    const document = await reading(file(name), name);
    expect(blocksOf(document)).toEqual(blocks);
    expect(codesOf(document)).toEqual(["tracked-changes", "beside-text"]);
    expect(document.warnings[0]?.message.zh).toContain("删去 1 处 4 字，插入 1 处 3 字");
    expect(document.warnings[1]?.message.zh).toBe("未作正文：隐藏的文字 3 字、划去的字 3 字");
    expect(document.properties).toContainEqual({ name: "deleted", text: "3400" });
    expect(document.properties).toContainEqual({ name: "hidden", text: "隐藏字" });
    checkMap(document);
  });

  it("is read as the original where that is asked for", async () => {
    const document = await documentFromBytes(file(name), { path: name, sha256: "", tracked: "original" });
    expect(document.text).toContain("规模达3400亿元。");
    expect(document.origin.tracked).toBe("original");
  });
});

describe("a text in RTF", () => {
  const rtf = (inside: string): Promise<string> =>
    reading(`{\\rtf1\\ansi\\ansicpg936{\\fonttbl{\\f0\\fcharset134 a;}{\\f1\\fcharset136 b;}}${inside}}`, "a").then(
      ({ text }) => text,
    );

  it.each([
    ["characters of GBK", "\\f0\\'b3\\'a3\\'d6\\'dd\\par", "常州\n"],
    ["characters of Big5 in a font of its own", "\\f1\\'b1\\'60\\f0\\'d6\\'dd\\par", "常州\n"],
    ["characters of Unicode, and what stands for them", "\\uc1\\u24120?\\uc2\\u24030\\'3f\\'3f X\\par", "常州 X\n"],
    ["negative numbers", "\\u-28671?\\par", "退\n".replace("退", String.fromCharCode(0x10000 - 28671))],
    ["signs that are escaped", "\\{a\\}\\\\b\\par", "{a}\\b\n"],
    ["what is binary, skipped", "{\\pict\\bin4 }}{{}甲\\par", "甲\n".replace("甲", "甲")],
    ["groups of newer programs, skipped", "{\\*\\other x}a\\par", "a\n"],
    ["the result of a field", "{\\field{\\*\\fldinst PAGE}{\\fldrslt 7}}\\par", "7\n"],
  ])("has %s", async (_, inside, text) => {
    if (inside.includes("甲")) return expect(await rtf(inside.replace("甲", "\\f0\\'bc\\'d7"))).toBe(text);
    expect(await rtf(inside)).toBe(text);
  });

  it("that is nested too deep is refused", async () => {
    await expect(rtf("{".repeat(100_000))).rejects.toThrow(/nested too deep/);
  });
});

describe("a damaged or strange file of OLE", () => {
  const whole = file("libreoffice-000.doc");
  const changed = (change: (bytes: Buffer) => void): Uint8Array => {
    const bytes = Buffer.from(whole);
    change(bytes);
    return bytes;
  };

  it.each<readonly [string, Uint8Array]>([
    ["cut off in its head", whole.subarray(0, 60)],
    ["cut off in the middle", whole.subarray(0, 3000)],
    ["sectors of an absurd size", changed((bytes) => bytes.writeUInt16LE(60, 30))],
    ["a list of sectors that is a circle", changed((bytes) => bytes.writeUInt32LE(0, 68))],
    ["a directory that is a circle", changed((bytes) => bytes.fill(0, 48, 52))],
    ["a directory outside the file", changed((bytes) => bytes.writeUInt32LE(0x7fffffff, 48))],
  ])("%s is refused in a line, or read", async (_, bytes) => {
    const said = await reading(bytes, "a.doc").then(
      () => "read",
      (error: unknown) => (error instanceof Trouble ? String(error) : "bug"),
    );
    expect(said).toMatch(/^Trouble: a\.doc: [^\n]+$|^read$/);
  });

  it("with every chain of sectors turned round itself ends", async () => {
    const bytes = Buffer.from(whole);
    const fat = (bytes.readUInt32LE(76) + 1) * 512;
    for (let at = 0; at < 128; at++) bytes.writeUInt32LE(at, fat + at * 4);
    await expect(reading(bytes, "a.doc")).rejects.toThrow(Trouble);
  });

  it.each([
    ["EncryptedPackage", /password/],
    ["Workbook", /XLS/],
    ["PowerPoint Document", /PPT/],
  ])("with %s says what it is", async (name, said) => {
    const bytes = changed((copy) => {
      const at = copy.indexOf(Buffer.from("WordDocument", "utf16le"));
      copy.fill(0, at, at + 64);
      copy.write(name, at, "utf16le");
      copy.writeUInt16LE(name.length * 2 + 2, at + 64);
    });
    await expect(reading(bytes, "a.doc")).rejects.toThrow(said);
  });

  it("with a password says so", async () => {
    const at = Buffer.from(whole).indexOf(Buffer.from([0xec, 0xa5]));
    await expect(
      reading(
        changed((bytes) => {
          bytes[at + 11] |= 1;
        }),
        "a.doc",
      ),
    ).rejects.toThrow(/password/);
  });
});

test("HTML and RTF named .doc are read as what they are", async () => {
  expect((await reading("{\\rtf1 a\\par}", "a.doc")).origin.format).toBe("rtf");
  expect((await reading("<html><body><p>市长</p></body></html>", "a.doc")).origin.format).toBe("html");
});
