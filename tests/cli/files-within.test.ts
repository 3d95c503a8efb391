import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { zipped } from "../read/docx/made-docx.js";
import { duizhao, seed } from "./duizhao.js";

let folder: string;
const at = (name: string): string => join(folder, name);
const text = (number: string): string => readFileSync(seed(number), "utf8");

const attached = (name: string, bytes: Uint8Array | string): string =>
  [
    "--cut",
    `Content-Type: application/octet-stream; name="${name}"`,
    `Content-Disposition: attachment; filename="${name}"`,
    "Content-Transfer-Encoding: base64",
    "",
    Buffer.from(bytes).toString("base64"),
  ].join("\r\n");

const mail = (subject: string, body: string, attachments: readonly string[] = []): string =>
  [
    `From: a@example.com\r\nSubject: ${subject}\r\nDate: Tue, 8 Feb 2022 10:00:00 +0800\r\nMIME-Version: 1.0`,
    'Content-Type: multipart/mixed; boundary="cut"',
    "",
    "--cut",
    "Content-Type: text/plain; charset=utf-8",
    "Content-Transfer-Encoding: base64",
    "",
    Buffer.from(body).toString("base64"),
    ...attachments,
    "--cut--",
    "",
  ].join("\r\n");

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "duizhao-within-"));
  const two = { "讲话/匿名.txt": text("000"), "公开.docx": readFileSync("tests/read/files/libreoffice-004.docx") };
  writeFileSync(at("two.zip"), zipped({ ...two, "__MACOSX/._x.txt": "x", "图.png": "x" }));
  const word = readFileSync("tests/read/files/libreoffice-000.docx");
  writeFileSync(at("sent.eml"), mail("Hello", "See what is attached.", [attached("speech.docx", word)]));
  const letters = [mail("One", text("000")), mail("Two", text("004"), [attached("speech.docx", word)])];
  writeFileSync(
    at("box.mbox"),
    letters.map((each) => `From a@example.com Tue Feb  8 10:00:00 2022\n${each}\n`).join(""),
  );
  mkdirSync(at("packed"));
  mkdirSync(at("packed/inner"));
  writeFileSync(at("packed/inner/a.txt"), text("000"));
  writeFileSync(at("packed/b.txt"), text("004"));
  execFileSync("tar", ["-czf", at("two.tar.gz"), "-C", at("packed"), "inner/a.txt", "b.txt"]);
});
afterAll(() => rmSync(folder, { recursive: true }));

interface Answer {
  readonly anonymised: { readonly path: string };
  readonly placeholders: readonly { readonly value: string | null }[];
}
const VALUES = 13;

describe("a text that is named in", () => {
  it.each([
    ["an archive", "two.zip/讲话/匿名.txt", "two.zip/公开.docx"],
    ["an archive that is gzipped", "two.tar.gz/inner/a.txt", "two.tar.gz/b.txt"],
    ["a mailbox", "box.mbox/1.eml", "box.mbox/2.eml"],
    ["a mail", "sent.eml/speech.docx", "two.zip/公开.docx"],
    ["a mail in a mailbox", "box.mbox/2.eml/speech.docx", "box.mbox/2.eml"],
  ])("%s is compared, and the report verified", (_, one, other) => {
    const { stdout, stderr } = duizhao([at(one), at(other), "--json"]);
    expect(stderr).not.toMatch(/Error/);
    const { placeholders } = JSON.parse(stdout) as Answer;
    expect(placeholders.filter(({ value }) => value !== null)).toHaveLength(VALUES);
    writeFileSync(at("report.json"), stdout);
    const verified = duizhao(["verify", at("report.json"), at(one), at(other), "--lang", "en"]);
    expect(verified.stdout).toContain("nothing in the report differs");
  });

  it.each([
    ["two.zip", /it has 2 texts \(.*匿名\.txt.*\); name the one/],
    ["box.mbox", /it has 2 texts \(1\.eml, 2\.eml\); name the one that is needed, as in .*box\.mbox\/1\.eml/],
    ["two.zip/没有.txt", /there is no 没有\.txt in the archive or mail; it has/],
    ["two.zip/../../b.txt", /there is no \.\.\/\.\.\/b\.txt in the archive/],
    ["packed/b.txt/x", /is no archive/],
  ])("%s costs one line that names the choices", (name, said) => {
    const { stderr, code } = duizhao([`${folder}/${name}`, seed("004"), "--lang", "en"]);
    expect(stderr).toMatch(said);
    expect(stderr.trim()).not.toContain("\n");
    expect(code).toBe(2);
  });
});

describe("an archive is a pile", () => {
  const PILES = [["two.zip"], ["two.tar.gz"], ["box.mbox"]];

  it.each(PILES)("to a scan: %s", (name) => {
    const { stdout } = duizhao(["scan", at(name), "--json"]);
    expect(stdout.match(/"path":/g)?.length).toBeGreaterThanOrEqual(2);
  });

  it.each(PILES)("to find --in: %s", (name) => {
    const { stdout } = duizhao(["find", seed("000"), "--in", at(name), "--json"]);
    expect(stdout).toContain(`${name}/`);
  });

  it("to an index, in which its texts are known again, and from which they are removed with it", () => {
    const index = at("index");
    const run = (...words: string[]): string => duizhao(["index", ...words, "--lang", "en"]).stdout;
    run("add", "--index", index, at("two.zip"));
    expect(JSON.parse(duizhao(["index", "status", "--index", index, "--json"]).stdout)).toMatchObject({ documents: 2 });
    run("update", "--index", index);
    expect(JSON.parse(duizhao(["index", "status", "--index", index, "--json"]).stdout)).toMatchObject({ documents: 2 });
    const found = duizhao(["find", seed("000"), "--index", index, "--json"]).stdout;
    expect(found).toMatch(/"path": "(?:two\.zip\/)?公开\.docx"/);
  });

  it("and nothing is written beside it", () => {
    expect(readdirSync(at("packed"))).toEqual(["b.txt", "inner"]);
  });
});
