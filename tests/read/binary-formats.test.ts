import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { BINARY_FORMATS } from "../../src/read/binary-formats.js";
import { Trouble } from "../../src/text/trouble.js";
import { reading } from "./reading.js";

test.for(BINARY_FORMATS)(
  "$name.en named .txt is told by its content",
  async ({ magic, at = 0, holds = "", name, remedy, isRead }) => {
    const content = Uint8Array.from(`${"x".repeat(at)}${magic}……${holds}`, (character) => character.charCodeAt(0));
    const trouble = await reading(content, "讲话.txt", undefined, isRead ? "plain" : undefined).catch(
      (error: unknown) => error,
    );
    expect(trouble).toBeInstanceOf(Trouble);
    expect(trouble).toMatchObject({ path: "讲话.txt", said: { zh: expect.stringContaining(remedy.zh) as string } });
    expect(String(trouble)).toContain(name.en);
    expect(String(trouble)).not.toContain("\n");
  },
);

test("HTML named .pdf or .doc is read as HTML", async () => {
  for (const name of ["a.pdf", "a.doc", "a.txt"]) {
    expect(await reading("<html><body><p>市委书记</p></body></html>", name)).toMatchObject({
      text: "市委书记\n",
      origin: { format: "html" },
    });
  }
});

test("a file is what it contains, whatever it is called", async () => {
  const files = {
    docx: "pandoc-000.docx",
    odt: "pandoc-004.odt",
    pdf: "reportlab-000.pdf",
    doc: "libreoffice-000.wps",
  };
  for (const [format, file] of Object.entries(files))
    for (const name of ["a.txt", "a.html", "a.docx", "a.pdf"])
      expect(await reading(readFileSync(`tests/read/files/${file}`), name)).toMatchObject({ origin: { format } });
});

test.for(["", "\ufeff", " \n\t\u3000\r\n", "\u200b", "<p> </p><br><p>&nbsp;</p>", "---\ntitle: a\n---\n"])(
  "%j has no text",
  async (content) => {
    await expect(reading(content)).rejects.toThrow(/no text/);
  },
);
