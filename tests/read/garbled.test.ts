import { describe, expect, it } from "vitest";
import { decoded } from "../../src/read/decoded.js";
import { MISREADINGS } from "../../src/read/garbled/misread.js";
import { bytesIn } from "../../src/read/garbled/bytes-in.js";
import { WRAPPINGS } from "../../src/read/garbled/wrappings.js";
import { codesOf, reading } from "./reading.js";

const PROSE = "全市民政工作会议召开，会议指出，去年全市工作取得新的成绩，今年要继续做好各项工作，保障和改善人民生活。";
const utf8 = new TextEncoder().encode(PROSE);
const base64 = Buffer.from(utf8).toString("base64");
const escaped = (sign: string): string => Array.from(utf8, (byte) => sign + byte.toString(16).toUpperCase()).join("");
const escapedGbk = (sign: string): string =>
  Array.from(bytesIn("gb18030", PROSE).bytes, (byte) => sign + byte.toString(16).toUpperCase().padStart(2, "0")).join(
    "",
  );
const units = Array.from(PROSE, (character) => character.charCodeAt(0));
const mail = (fields: string, body: string): string => `From: a@example.org\nMIME-Version: 1.0\n${fields}\n\n${body}\n`;
const text = 'Content-Type: text/plain; charset="utf-8"';

describe("a text in other signs is read as what it says", () => {
  it.each([
    ["a mail in base64", mail(`${text}\nContent-Transfer-Encoding: base64`, base64)],
    [
      "a mail in quoted-printable",
      mail(`${text}\nContent-Transfer-Encoding: quoted-printable`, escaped("=").replace(/.{72}/g, "$&=\n")),
    ],
    [
      "a mail of several parts",
      mail(
        "Content-Type: multipart/alternative; boundary=b",
        `--b\n${text}\nContent-Transfer-Encoding: base64\n\n${base64}\n--b--`,
      ),
    ],
    ["a mail as it is", mail(text, PROSE)],
    ["base64", base64],
    ["quoted-printable", escaped("=")],
    ["percent-encoding", escaped("%")],
    ["JSON", JSON.stringify({ code: 0, data: [{ title: "标题", content: PROSE }] })],
    ["escapes", units.map((unit) => `\\u${unit.toString(16).padStart(4, "0")}`).join("")],
    ["references", units.map((unit) => `&#${unit};`).join("")],
    ["escapes that are escaped", units.map((unit) => `\\\\u${unit.toString(16).padStart(4, "0")}`).join("")],
    ["escapes of scripts", units.map((unit) => `%u${unit.toString(16).padStart(4, "0")}`).join("")],
    ["percent-encoding, twice", escaped("%25")],
    ["percent-encoding of GBK", escapedGbk("%")],
    ["quoted-printable of GBK", escapedGbk("=")],
    ["bytes", escaped("\\x")],
    ["references escaped twice", units.map((unit) => `&amp;#${unit};`).join("")],
    ["references escaped twice in a page", `<p>${units.map((unit) => `&amp;#x${unit.toString(16)};`).join("")}</p>`],
    ["references escaped three times in a page", `<p>${units.map((unit) => `&amp;amp;#${unit};`).join("")}</p>`],
    [
      "escapes in a long page",
      `<html><head><title>n</title><style>${".a { color: red }".repeat(600)}</style></head><body><p>${units.map((unit) => `\\u${unit.toString(16)}`).join("")}</p></body></html>`,
    ],
    ["percent-encoding in a page", `<html><body><div class="a"><p>${escaped("%")}</p></div></body></html>`],
    ["quoted-printable in a page", `<html><body><div class="a"><p>${escaped("=")}</p></div></body></html>`],
    ["JSON of escapes that are escaped", `{"content":"${units.map((unit) => `\\\\u${unit.toString(16)}`).join("")}"}`],
    ["UTF-7", `+${Buffer.from(PROSE, "utf16le").swap16().toString("base64").replace(/=+$/, "")}-`],
    ["HZ", `~{${Array.from(bytesIn("gb18030", PROSE).bytes, (byte) => String.fromCharCode(byte & 0x7f)).join("")}~}`],
  ])("%s", async (_name, content) => {
    const document = await reading(content);
    expect(document.text.trim()).toBe(PROSE);
    expect(codesOf(document)).toContain("read-back");
  });

  it("each wrapping recognises its example's signs", () => {
    expect(new Set(WRAPPINGS.map(({ name }) => name.en)).size).toBe(WRAPPINGS.length);
  });
});

describe("bytes read in a wrong encoding", () => {
  it.each(MISREADINGS)("$written read as $read are read back, or refused", async ({ written, read }) => {
    const bytes = written === "utf-8" ? utf8 : bytesIn(written, written === "big5" ? TRADITIONAL : PROSE).bytes;
    const garbled = decoded(bytes, read, false) ?? "";
    const expected = written === "big5" ? TRADITIONAL : PROSE;
    if (garbled.includes("\ufffd")) await expect(reading(garbled)).rejects.toThrow(/garbled/);
    else expect((await reading(garbled)).text).toBe(expected);
  });

  it("keep the signs that Windows has and Latin-1 has not", () => {
    expect(decoded(Uint8Array.of(0x80, 0x93, 0x94, 0x99), "windows-1252", false)).toBe("€“”™");
  });

  it("are refused where an editor dropped the control characters among them", async () => {
    const garbled = (decoded(utf8, "windows-1252", false) ?? "").replace(/[\u0080-\u009f]/g, "");
    await expect(reading(garbled)).rejects.toThrow(/garbled/);
  });

  it("are refused where hardly anything is left of them", async () => {
    await expect(reading("锟斤拷".repeat(20))).rejects.toThrow(/garbled/);
  });

  it.each([
    ["Chinese", PROSE],
    ["traditional Chinese", "全市民政工作會議召開，會議指出，去年全市工作取得新的成績，今年要繼續做好各項工作。"],
    ["English", "The committee said on Monday that it would release the report."],
    [
      "French",
      "Élève à l’école, où il a été très étonné : « ça ne va pas, là-bas, à côté de la forêt » — déjà vu, naïf.",
    ],
    ["Japanese", "吾輩は猫である。名前はまだ無い。どこで生れたかとんと見当がつかぬ。"],
    ["rare characters", "鼋鼍夔魍魉魑魅饕餮麒麟貔貅狻猊睚眦螭吻狴犴蒲牢囚牛嘲风赑屃负屃椒图"],
    ["references in a text about them", `${PROSE}双引号写作 &amp;ldquo; 和 &amp;rdquo;。`],
    [
      "addresses",
      `${PROSE}${"见 https://a.example/%E5%85%A8%E5%B8%82%E5%85%A8%E5%B8%82%E5%85%A8%E5%B8%82 ".repeat(9)}`.trim(),
    ],
    ["an address", `${PROSE}见 https://a.example/%E5%85%A8%E5%B8%82%E5%85%A8`],
  ])("%s is no such text", async (_name, content) => {
    const document = await reading(content);
    expect(document.text).toBe(content);
    expect(codesOf(document)).toEqual([]);
  });
});

const TRADITIONAL =
  "全市民政工作會議召開，會議指出，去年全市工作取得新的成績，今年要繼續做好各項工作，保障和改善人民生活。";
