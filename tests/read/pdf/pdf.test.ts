import { readFileSync } from "node:fs";
import { deflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { pageText } from "../../../src/read/pdf/page-lines.js";
import type { PdfItem } from "../../../src/read/pdf/pdf-pages.js";
import { readPdf } from "../../../src/read/pdf/read-pdf.js";
import { placeAt } from "../../../src/text/places.js";
import { checkMap, codesOf, reading } from "../reading.js";
import { madePdf, pagesOfPdf, stream } from "./made-pdf.js";

const item = (text: string, x: number, y: number, turns: PdfItem["turns"] = 0): PdfItem => ({
  text,
  x,
  y,
  turns,
  width: text.length * 12,
  size: 12,
  isVertical: false,
});

/** Lines of one column, one below the other. */
const column = (texts: readonly string[], x: number, from = 0): PdfItem[] =>
  texts.map((text, at) => item(text, x, from + at * 15));

const lines = (name: string, count: number): string[] =>
  Array.from({ length: count }, (_, at) => `${name}栏第${at}行的文字满满当当`);

describe("the text of a page", () => {
  it("is its lines from top to bottom, whatever the order of the file", () => {
    expect(pageText([item("丙", 60, 60), item("甲", 60, 20), item("乙", 60, 40)]).text).toBe("甲\n乙\n丙");
  });

  it("joins what is on one line, with spaces between Latin words alone", () => {
    expect(pageText([item("规模", 60, 20), item("3400", 86, 20.5), item("GDP up", 140, 20)]).text).toBe(
      "规模3400 GDP up",
    );
  });

  it("has one column after the other, between the lines that go across both", () => {
    const [left, right] = [lines("左", 12), lines("右", 12)];
    const across = item("横贯两栏的标题横贯两栏的标题横贯两栏的标题", 60, 15);
    const items = [...column(right, 310, 30), across, ...column(left, 60, 30)];
    expect(pageText(items).text.split("\n")).toEqual([across.text, ...left, ...right]);
  });

  it("has the cells of a table row by row", () => {
    const items = Array.from({ length: 6 }, (_, at) => [
      item(`名${at}`, 60, at * 15),
      item(`${at}`, 300, at * 15),
    ]).flat();
    expect(pageText(items).text.split("\n").slice(0, 2)).toEqual(["名0\t0", "名1\t1"]);
  });

  it("has what was drawn into the gaps of a line where the gap is", () => {
    const ratio = [
      { ...item("8.7 41.2 50.1", 60, 20), width: 78 },
      ...[78, 108].map((x) => ({ ...item("∶", x, 20), width: 6 })),
    ];
    expect(pageText([...ratio, item("调整", 138, 20)]).text).toBe("8.7∶41.2∶50.1调整");
    const oneGap = [
      { ...item("投资 江西 品", 60, 20), width: 72 },
      { ...item("”", 114, 20), width: 6 },
    ];
    expect(pageText([...oneGap, item("牌", 132, 20)]).text).toBe("投资 江西”品牌");
    const bold = [item("甲 乙", 60, 20), { ...item("乙", 84.3, 20), width: 11 }];
    expect(pageText(bold).text).toBe("甲 乙");
  });

  it("marks first lines that are indented, and gaps between paragraphs", () => {
    const texts = ["首行首行首行首行", "次行次行次行次行次行", "三行三行三行三行三行"];
    const items = column(texts, 60).map((one, at) => (at === 0 ? { ...one, x: 84 } : one));
    expect(pageText(items).text).toBe(`\u3000\u3000${texts.join("\n")}`);
    expect(pageText([...column(texts, 60), item("另段", 60, 80)]).text).toBe(`${texts.join("\n")}\n\n另段`);
  });

  it("is upright where the page is turned, without stamps that are turned otherwise", () => {
    expect(pageText([item("甲行甲行", 100, 10, 1), item("乙行乙行", 80, 10, 1), item("章", 0, 0, 3)]).text).toBe(
      "甲行甲行\n乙行乙行",
    );
  });
});

describe("a PDF", () => {
  it("is its pages, those without a text layer named", async () => {
    const document = await reading(pagesOfPdf([[{ text: "市委书记XX讲话。" }], [], [{ text: "后页的话。" }]]));
    expect(document.text).toBe("市委书记XX讲话。\n\n后页的话。\n");
    expect(document.origin.format).toBe("pdf");
    expect(codesOf(document)).toContain("no-text-layer");
    expect(document.warnings[0]?.message.zh).toContain("第 2 页");
    expect(placeAt(document.places, document.source.indexOf("后页"))).toEqual({ page: 3 });
    checkMap(document);
  });

  it("without any text layer is refused, and needs OCR", async () => {
    await expect(reading(pagesOfPdf([[], []]))).rejects.toThrow(/none of its 2 pages has a text layer .* --ocr/);
  });

  it("with a password is refused", async () => {
    await expect(reading(readFileSync("tests/read/files/reportlab-password-000.pdf"))).rejects.toThrow(/password/);
  });

  it("that is turned is read upright", async () => {
    const bytes = pagesOfPdf([[{ text: "上行的文字" }, { text: "下行的文字", y: 760 }]], { page: "/Rotate 90" });
    expect((await reading(bytes)).text).toBe("上行的文字\n下行的文字\n");
  });

  it("whose font calls its characters radicals has the characters", async () => {
    const { text } = await reading(pagesOfPdf([[{ text: "⻓江以⻄⼈⺠⽇增，⻋⻢不⾦" }]]));
    expect(text).toBe("长江以西人民日增，车马不金\n");
  });

  it.each([
    ["chromium-radicals.pdf", "江西、长沙、石家庄的水土、车马、人口、金门。\n"],
    [
      "libreoffice-gaps.pdf",
      "三次产业结构由 8.7∶41.2∶50.1 调整为 7.4∶39.6∶53。全年举办各类重大经贸活动，擦亮“投资江西”品\n牌。\n",
    ],
  ])("of another program has its characters, in their order: %s", async (name, text) => {
    expect((await reading(readFileSync(`tests/read/files/${name}`))).text).toBe(text);
  });

  it("with a scanned page, bars on two pages, and pages and lines that are turned is read, and says so", async () => {
    const document = await reading(readFileSync("tests/read/files/reportlab-pages.pdf"));
    expect(document.source.split("\f").map((page) => page.trim())).toEqual([
      "当前，常州市正处在乘势而上的关键期。",
      "",
      "举报人张晓明说，情况属实。",
      "举报人李建国说，情况属实。",
      "转了九十度的页上说规模达三千亿元。\n后一行说明年再上台阶。",
      "文字自己转了九十度，\n但页没有转。",
    ]);
    const said = document.warnings.map(({ code, message }) => `${code} ${message.zh}`);
    expect(said).toContainEqual(expect.stringMatching(/^no-text-layer 第 2 页/));
    expect(said).toContainEqual(expect.stringMatching(/^covered-text 第 3, 4 页/));
    const covered = document.properties?.filter(({ name }) => name === "covered").map(({ text }) => text);
    expect(covered).toEqual(["张晓明", "李建国"]);
    for (const [number, start] of document.places?.starts.entries() ?? [])
      expect(placeAt(document.places, start)).toEqual({ page: number + 1 });
    checkMap(document);
  });

  it("of vertical lines is read from right to left, with the signs of horizontal ones", async () => {
    const { text } = await reading(readFileSync("tests/read/files/reportlab-vertical.pdf"));
    expect(text).toBe("竖排的第一行讲常州的发展\n第二行讲制造业的优势和\n第三行讲未来的目标。\n");
  });

  it("with a password against changes alone is read, with one against reading refused", async () => {
    const file = (name: string): Uint8Array => readFileSync(`tests/read/files/${name}`);
    expect((await reading(file("qpdf-owner-password.pdf"))).text).toContain("常州市正处在");
    await expect(reading(file("qpdf-password.pdf"))).rejects.toThrow(/password/);
  });

  it("whose embedded fonts do not say what their signs are is no text: it is refused, and needs OCR", async () => {
    const bytes = readFileSync("tests/read/files/qpdf-without-tounicode.pdf");
    await expect(reading(bytes)).rejects.toThrow(/the fonts of its 1 pages do not say .* --ocr/);
  });

  it("of 300 pages has each place on its page", async () => {
    const texts = Array.from({ length: 300 }, (_, at) => `第${at + 1}页说的是第${at + 1}件事。`);
    const { source, places } = await reading(pagesOfPdf(texts.map((text) => [{ text }])));
    texts.forEach((text, at) => expect(placeAt(places, source.indexOf(text))).toEqual({ page: at + 1 }));
  });

  it("without tables of characters says that text may be missing", async () => {
    const bytes = pagesOfPdf([[{ text: "市委书记XX讲话。" }]]);
    await expect(
      readPdf({ bytes, path: "a.pdf", sha256: "" }, { loadTable: null, loadRecogniser: null }),
    ).rejects.toThrow(/fonts/);
  });

  it("runs nothing: actions and scripts of it are inert", async () => {
    const catalogue =
      "/OpenAction << /S /JavaScript /JS (app.alert(1)) >> /AA << /WC << /S /Launch /F (calc.exe) >> >>";
    expect((await reading(pagesOfPdf([[{ text: "讲话。" }]], { catalogue }))).text).toBe("讲话。\n");
  });

  const BOX = "/MediaBox [0 0 9 9]";
  const CATALOGUE = "<< /Type /Catalog /Pages 2 0 R >>";
  const one = "<< /Type /Pages /Kids [3 0 R] /Count 1 >>";
  const form = "/Type /XObject /Subtype /Form /BBox [0 0 9 9]";
  it.each<readonly [string, Uint8Array]>([
    ["is cut off", pagesOfPdf([[{ text: "讲话。" }]]).subarray(0, 300)],
    ["is nothing but its mark", new TextEncoder().encode("%PDF-1.7 ")],
    ["has a tree of pages that is a circle", madePdf([CATALOGUE, "<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 2 >>"])],
    [
      "lies about the count of pages",
      madePdf([
        CATALOGUE,
        "<< /Type /Pages /Kids [3 0 R] /Count 99999999 >>",
        `<< /Type /Page /Parent 2 0 R ${BOX} >>`,
      ]),
    ],
    ["names itself as its older table", madePdf([CATALOGUE, "<< /Type /Pages /Kids [] /Count 0 >>"], "/Prev 9")],
    [
      "draws itself",
      madePdf([
        CATALOGUE,
        one,
        `<< /Type /Page /Parent 2 0 R ${BOX} /Contents 4 0 R /Resources << /XObject << /X 5 0 R >> >> >>`,
        stream("/X Do"),
        stream("/X Do", `${form} /Resources << /XObject << /X 5 0 R >> >>`),
      ]),
    ],
    [
      "doubles what it draws forty times",
      madePdf([
        CATALOGUE,
        one,
        `<< /Type /Page /Parent 2 0 R ${BOX} /Contents 4 0 R /Resources << /XObject << /X 5 0 R >> >> >>`,
        stream("/X Do /X Do"),
        ...Array.from({ length: 40 }, (_, at) =>
          stream("/X Do /X Do", `${form} /Resources << /XObject << /X ${at + 6} 0 R >> >>`),
        ),
      ]),
    ],
    [
      "has a length that lies",
      madePdf([
        CATALOGUE,
        one,
        `<< /Type /Page /Parent 2 0 R ${BOX} /Contents 4 0 R >>`,
        "<< /Length 99999999 >>\nstream\nq Q\nendstream",
      ]),
    ],
  ])("that %s is refused in one line", async (_, bytes) => {
    const said = await reading(bytes, "a.pdf").then(() => "", String);
    expect(said).toMatch(/^Trouble: a\.pdf: [^\n]+$/);
  });
});

it("a page that unpacks to a GiB costs a line", async () => {
  const bomb = stream(deflateSync(new Uint8Array(2 ** 30).fill(0x20), { level: 1 }), "/Filter /FlateDecode");
  const bytes = madePdf([
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R >>",
    bomb,
  ]);
  await expect(reading(bytes, "a.pdf")).rejects.toThrow(/too much memory|took more than/);
});
