import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { openPdf, type PdfItem } from "../../../src/read/pdf/pdf-pages.js";
import { StrangeSigns } from "../../../src/read/pdf/unreadable-page.js";
import { MOST_DOTS } from "../../../src/read/ocr/raster.js";

const signs = new StrangeSigns();
const item = (text: string, font = "F"): PdfItem => ({
  text,
  font,
  x: 0,
  y: 0,
  width: 10,
  size: 10,
  turns: 0,
  isVertical: false,
});

describe("a page is a text", () => {
  it.each([
    ["simplified Chinese", "当前，XX正处在乘势而上、赢得新一轮发展机遇的关键期。"],
    ["traditional Chinese", "當前，XX正處在乘勢而上、贏得新一輪發展機遇的關鍵期，纔能臺灣龜鬱。"],
    ["Japanese", "当社は、東京都港区に本社を置く企業です。"],
    ["Korean", "한국어로 쓴 글은 이렇게 보인다."],
    ["Russian", "Это предложение написано по-русски."],
    ["Tibetan beside Chinese", "西藏自治区 བོད་རང་སྐྱོང་ལྗོངས།"],
    ["Mongolian beside Chinese", "内蒙古自治区 ᠥᠪᠥᠷ ᠮᠣᠩᠭᠣᠯ"],
    ["formulas", "若 α≤β，则 ∑x²＝1，①②③■●→"],
  ])("in %s", (_, text) => {
    expect(signs.countIn(text)).toBe(0);
    expect(signs.isUnreadable([item(text)])).toBe(false);
  });

  it("with bullets of private use, and a name with a rare character", () => {
    expect(signs.isUnreadable([item("\uf0b7", "Wingdings"), item("举报人张𠮷明说，情况属实，已经移送。")])).toBe(false);
    expect(signs.isUnreadable([item("朱祁镆", "Title")])).toBe(false);
  });
});

describe("a page is none", () => {
  it.each([
    ["numbers of drawings taken for characters", "⮠⮠鲋⸻氳䇗冒┘䇖⭔鲹┉䇗䡘♜僗ⲭ玮弪㜍荇ⶇ餉"],
    ["controls", "\x01\x02\x03\x04\x05\x06\x07\x08\x0e\x0f\x10\x11 !\"#$%&'()*+"],
  ])("of %s", (_, text) => {
    expect(signs.isUnreadable([item(text), item("2021", "Latin")])).toBe(true);
  });
});

it("such a page can be painted as its fonts draw it: there is ink where the lines are, and none elsewhere", async () => {
  const bytes = readFileSync("tests/read/files/qpdf-without-tounicode.pdf");
  const file = await openPdf(bytes, "a.pdf", null, MOST_DOTS);
  expect(await file.raster(1)).toBeNull();
  const raster = await file.raster(1, true);
  const items = await file.page(1);
  await file.close();
  expect(signs.isUnreadable(items)).toBe(true);
  if (raster === null) throw new Error("nothing was painted");
  const scale = 200 / 72;
  const inkBetween = (top: number, bottom: number): number =>
    raster.grey
      .subarray(Math.floor(top * scale) * raster.width, Math.floor(bottom * scale) * raster.width)
      .filter((dot) => dot < 128).length;
  const [{ y, size }] = items;
  expect(inkBetween(y - size, y + size / 4)).toBeGreaterThan(100);
  expect(inkBetween(0, Math.min(...items.map((one) => one.y - 2 * one.size)))).toBe(0);
});
