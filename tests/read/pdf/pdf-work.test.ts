import { readFile } from "node:fs/promises";
import { afterEach, expect, it, vi } from "vitest";
import { coveredText } from "../../../src/read/pdf/covered-text.js";
import { boxOf } from "../../../src/read/pdf/drawn-boxes.js";
import { openPdf } from "../../../src/read/pdf/pdf-pages.js";
import { codesOf, reading } from "../reading.js";
import { pagesOfPdf, type MadeLine } from "./made-pdf.js";

const TABLES = (name: string): Promise<Uint8Array> => readFile(`data/cmaps/${name}`);
const lines = (count: number): MadeLine[] =>
  Array.from({ length: count }, (_, at) => ({ text: `第${at}行是这样写的，`, y: 780 - at }));

afterEach(() => vi.restoreAllMocks());

it("the text of a page and its operators are handed on without copies: no more is copied of a page of ten times the text", async () => {
  const copied = async (count: number): Promise<number> => {
    const clone = vi.spyOn(globalThis, "structuredClone");
    const file = await openPdf(pagesOfPdf([lines(count)]), "a.pdf", TABLES);
    expect(await file.page(1)).toHaveLength(count);
    expect(await file.covered(1)).toEqual([]);
    await file.close();
    const characters = clone.mock.calls.reduce((sum, [message]) => sum + JSON.stringify(message).length, 0);
    clone.mockRestore();
    return characters;
  };
  // Of the file, which is copied once, and of questions for more.
  expect(await copied(700)).toBeLessThan(2 * (await copied(70)));
});

it("a bar on one of many pages is found by the second thread, on its page", async () => {
  const pages = Array.from({ length: 60 }, (_, at) => [{ text: `${"天地玄黄宇宙洪荒".at(at % 8)}${at}页到此为止。` }]);
  const bytes = Buffer.from(pagesOfPdf(pages));
  const plain = await reading(bytes, "a.pdf");
  expect(codesOf(plain)).not.toContain("covered-text");
  const at = bytes.lastIndexOf(" ET\nendstream");
  const bar = " ET 60 770 600 60 re f";
  const barred = Buffer.concat([bytes.subarray(0, at), Buffer.from(bar), bytes.subarray(at + 3)]);
  const document = await reading(barred, "a.pdf");
  expect(document.source).toBe(plain.source);
  expect(document.warnings.map(({ message }) => message.en).join()).toContain("pages 60 have text that can't be seen");
});

it("a page is not looked at for covered text where that takes more steps than it is worth", () => {
  const page = boxOf(0, 0, 600, 800);
  const box = boxOf(10, 10, 20, 20);
  const signs = Array.from({ length: 30 }, () => ({ text: "字", box, order: 1, color: "#000000", isInvisible: false }));
  const areas = Array.from({ length: 30 }, (_, at) => ({ box, order: 2 + at, color: "#000000" }));
  expect(coveredText({ signs, areas }, [], page)).toEqual(["字".repeat(30)]);
  expect(coveredText({ signs, areas }, [], page, 2 * 30 * 30 - 1)).toBeNull();
});
