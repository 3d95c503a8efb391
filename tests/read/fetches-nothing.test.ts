import { connect, createServer, type AddressInfo, type Server } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { docx, docxParts, paragraph, run, zipped } from "./docx/made-docx.js";
import { epub, odt, pptx, xlsx } from "./made-files.js";
import { madePdf, pagesOfPdf, stream } from "./pdf/made-pdf.js";
import { reading } from "./reading.js";

/** What leads out of a file of each kind, to this address. Each has the word 市长 in its text. */
const FILES: Readonly<Record<string, (to: string) => string | Uint8Array>> = {
  "a.docx": (to) => {
    const related = (type: string): string =>
      `<Relationship Id="${type}" Type="x/${type}" TargetMode="External" Target="${to}"/>`;
    const types = ["image", "hyperlink", "attachedTemplate", "subDocument", "aFChunk", "header", "oleObject", "frame"];
    const body = `<w:p>${run("市长")}<w:hyperlink r:id="hyperlink"/></w:p><w:altChunk r:id="aFChunk"/><w:subDoc r:id="subDocument"/>`;
    return zipped({
      ...docxParts(body),
      "word/_rels/document.xml.rels": `<Relationships>${types.map(related).join("")}</Relationships>`,
    });
  },
  "a.odt": (to) =>
    odt(
      `<text:p>市长<draw:frame><draw:image xmlns:xlink="x" xlink:href="${to}"/></draw:frame></text:p><text:section><text:section-source xmlns:xlink="x" xlink:href="${to}"/></text:section>`,
    ),
  "a.epub": (to) => epub(`<p>市长</p><img src="${to}"/><link rel="stylesheet" href="${to}"/><iframe src="${to}"/>`),
  "a.pptx": (to) => pptx({ inside: `<p:sp><a:p><a:r><a:t>市长</a:t></a:r></a:p></p:sp><p:pic link="${to}"/>` }),
  "a.xlsx": (to) => xlsx(`<row><c t="str"><f>WEBSERVICE("${to}")</f><v>市长</v></c></row>`),
  "a.rtf": (to) =>
    `{\\rtf1{\\*\\template ${to}}{\\field{\\*\\fldinst INCLUDEPICTURE "${to}"}{\\fldrslt }}\\u24066?\\u-27265?\\par}`,
  "a.html": (to) =>
    `<!doctype html><base href="${to}"><meta http-equiv="refresh" content="0;url=${to}"><script src="${to}"></script><link rel="stylesheet" href="${to}"><body onload="fetch('${to}')"><p>市长</p><img src="${to}"><iframe src="${to}"></iframe><object data="${to}"></object>`,
  "a.eml": (to) =>
    `Subject: a\r\nMIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p>市长</p><img src="${to}"><img src="cid:1">`,
  "b.eml": (to) =>
    `Subject: a\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n市长\r\n--b\r\nContent-Type: message/external-body; access-type=URL; URL="${to}"\r\n\r\n--b--\r\n`,
  "a.md": (to) => `市长 ![图](${to}) <img src="${to}">`,
  "a.pdf": (to) =>
    pagesOfPdf([[{ text: "市长" }]], {
      catalogue: `/OpenAction << /S /URI /URI (${to}) >> /AA << /WC << /S /SubmitForm /F << /FS /URL /F (${to}) >> >> >>`,
      page: `/Annots [<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A << /S /GoToR /F << /FS /URL /F (${to}) >> >> >>] /AA << /O << /S /URI /URI (${to}) >> >>`,
    }),
};

let server: Server;
let to: string;
let asked = 0;
beforeAll(async () => {
  server = createServer((socket) => {
    asked++;
    socket.destroy();
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  to = `http://127.0.0.1:${(server.address() as AddressInfo).port}/a`;
});
afterAll(() => server.close());

test.each(Object.keys(FILES))("what %s leads to is not opened", async (name) => {
  const { text } = await reading(FILES[name](to), name);
  expect(text).toContain("市长");
  // What is asked for later than that would be asked for by now.
  await new Promise((done) => setTimeout(done, 50));
  expect(asked).toBe(0);
});

test("the content of a page that is a file elsewhere is not opened", async () => {
  const outside = madePdf([
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R >>",
    stream("", `/F << /FS /URL /F (${to}) >>`),
  ]);
  await expect(reading(outside, "a.pdf")).rejects.toThrow(/text layer/);
  expect(asked).toBe(0);
});

test("an asking would be seen", async () => {
  const socket = connect(Number(new URL(to).port), "127.0.0.1");
  await new Promise((done) => socket.once("close", done));
  expect(asked).toBe(1);
  expect((await reading(docx(paragraph("市长")))).text).toBe("市长\n");
});
