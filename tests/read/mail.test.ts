import { describe, expect, it } from "vitest";
import { bytesIn } from "../../src/read/garbled/bytes-in.js";
import { blocksOf, checkMap, codesOf, reading } from "./reading.js";

/** Parts with their heads, between boundaries. */
const parts = (type: string, ...inside: readonly string[]): string =>
  `Content-Type: multipart/${type}; boundary="b-${type}"\r\n\r\n${inside.map((part) => `--b-${type}\r\n${part}\r\n`).join("")}--b-${type}--\r\n`;

const base64 = (text: string): string => Buffer.from(text).toString("base64");
const HEAD =
  "From: =?utf-8?B?5byg5LiJ?= <a@b.c>\r\nSubject: =?utf-8?B?6K6y6K+d?=\r\nDate: Tue, 8 Feb 2022 10:11:38 +0000\r\nMIME-Version: 1.0\r\n";
const PLAIN = `Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${base64("当前，XX市正处在关键期。\r\n")}`;
const PAGE = `Content-Type: text/html; charset=utf-8\r\n\r\n<h1>讲话</h1><p>当前，<b>XX</b>市。</p><img src="cid:1"><script>alert(1)</script>`;
const ATTACHED = `Content-Type: application/pdf; name="稿.pdf"\r\nContent-Disposition: attachment; filename="draft.pdf"\r\nContent-Transfer-Encoding: base64\r\n\r\n${base64("%PDF")}`;

describe("a mail", () => {
  it("is its plain part; attachments are named", async () => {
    const document = await reading(HEAD + parts("mixed", parts("alternative", PLAIN, PAGE), ATTACHED), "a.eml");
    expect(document.text.trim()).toBe("当前，XX市正处在关键期。");
    expect(document).toMatchObject({ title: "讲话", date: "2022-02-08", origin: { format: "mail" } });
    expect(codesOf(document)).toContain("attachments");
    expect(document.warnings[0]?.message.en).toContain("draft.pdf");
    checkMap(document);
  });

  it("without a plain part is its page", async () => {
    expect(blocksOf(await reading(HEAD + PAGE, "a.eml"))).toEqual(["heading 讲话", "paragraph 当前，XX市。"]);
  });

  it("whose parts are nested without end is refused in a line", async () => {
    const deep = Array.from({ length: 2000 }).reduce<string>(
      (inside) => `Content-Type: multipart/mixed; boundary="b"\r\n\r\n--b\r\n${inside}`,
      "",
    );
    await expect(reading(`MIME-Version: 1.0\r\n${deep}`, "a.eml")).rejects.toThrow(/^a\.eml: /);
  });
});

describe("a mail in an encoding that its head names wrongly, or that nobody reads", () => {
  const TEXT = "全市民政工作会议召开，会议指出，去年全市工作取得新的成绩，今年要继续做好各项工作。";
  const gb18030 = bytesIn("gb18030", TEXT).bytes;
  const hz = `~{${Array.from(gb18030, (byte) => String.fromCharCode(byte & 0x7f)).join("")}~}`;
  const mailOf = (charset: string, body: Uint8Array): Uint8Array =>
    Buffer.concat([Buffer.from(`${HEAD}Content-Type: text/plain${charset}\r\n\r\n`), body]);

  it.each([
    ["HZ", "; charset=hz-gb-2312", Buffer.from(hz)],
    ["GB18030 as Latin-1", "; charset=iso-8859-1", gb18030],
    ["GB18030 as UTF-8", "; charset=utf-8", gb18030],
    ["GB18030 without a word", "", gb18030],
    ["UTF-8 as Latin-1", "; charset=iso-8859-1", Buffer.from(TEXT)],
    [
      "UTF-7",
      "; charset=utf-7",
      Buffer.from(`+${Buffer.from(TEXT, "utf16le").swap16().toString("base64").replace(/=+$/, "")}-`),
    ],
  ])("%s is read", async (_name, charset, body) => {
    expect((await reading(mailOf(charset, body), "a.eml")).text.trim()).toBe(TEXT);
  });

  it("is refused where bytes were lost", async () => {
    await expect(reading(mailOf("; charset=gb2312", Buffer.from(TEXT)), "a.eml")).rejects.toThrow(/garbled/);
  });
});

it("a saved page is its page, by its content", async () => {
  const picture = `Content-Type: image/png\r\nContent-ID: <1>\r\nContent-Transfer-Encoding: base64\r\n\r\n${base64("x")}`;
  const document = await reading(
    `From: <Saved by Blink>\r\n${HEAD.split("\r\n").slice(1).join("\r\n")}${parts("related", PAGE, picture)}`,
    "a",
  );
  expect(blocksOf(document)).toEqual(["heading 讲话", "paragraph 当前，XX市。"]);
  expect(codesOf(document)).not.toContain("attachments");
});
