import { expect, test } from "vitest";
import { BlockWriter, MOST_BLOCKS } from "../../../src/read/office/block-writer.js";
import { Trouble } from "../../../src/text/trouble.js";
import { codesOf, reading } from "../reading.js";
import { madeZip, type MadePart } from "../zip/made-zip.js";
import { docx, docxParts, paragraph, run } from "./made-docx.js";

const BODY = paragraph("市委书记XX");

function parts(body = BODY, changed: Readonly<Record<string, Partial<MadePart>>> = {}): MadePart[] {
  return Object.entries(docxParts(body)).map(([name, content]) => ({ name, content, ...changed[name] }));
}

const MAIN = "word/document.xml";

async function troubleOf(bytes: Uint8Array): Promise<string> {
  const trouble: unknown = await reading(bytes, "讲话.docx").catch((error: unknown) => error);
  expect(trouble).toBeInstanceOf(Trouble);
  expect(String(trouble)).not.toContain("\n");
  return String(trouble);
}

const ONE_SIGN = new Uint8Array(80 * 1024 * 1024).fill(0x61);

test("a bomb is refused by the bytes that come out, whatever its directory says", async () => {
  for (const size of [undefined, 100, 0xfffffffe]) {
    const bomb = parts(BODY, { [MAIN]: { content: ONE_SIGN, ...(size === undefined ? {} : { size }) } });
    expect(await troubleOf(madeZip(bomb))).toContain("unpacks to more than");
  }
});

test("a text that shrinks to a tenth is no bomb, nor a small one of one sign", async () => {
  const long = paragraph(Array.from({ length: 40_000 }, (_, at) => `第${at}项`).join("，"));
  expect((await reading(docx(long))).text.length).toBeGreaterThan(200_000);
  expect((await reading(docx(paragraph("字".repeat(100_000))))).text.length).toBe(100_001);
});

test("a text that is too long, too many parts, too deep a nesting are refused", async () => {
  const huge = paragraph(Array.from({ length: 1_800_000 }, (_, at) => `${at}`).join(""));
  expect(await troubleOf(docx(huge))).toContain("more than 10,000,000 characters");
  const many = Array.from({ length: 6000 }, (_, at) => ({ name: `a${at}`, content: "" }));
  expect(await troubleOf(madeZip([...parts(), ...many]))).toContain("too many files");
  const deep = "<w:tbl><w:tr><w:tc>".repeat(100) + BODY + "</w:tc></w:tr></w:tbl>".repeat(100);
  expect(await troubleOf(docx(deep))).toContain("nested too deep");
  expect(await troubleOf(docx("<w:a>".repeat(100_000)))).toContain("nested too deep");
});

test("too many attributes, and paragraphs or cells without number, are refused", async () => {
  const attributes = Array.from({ length: 60_000 }, (_, at) => `a${at}=""`).join(" ");
  expect(await troubleOf(docx(`<w:p ${attributes}/>`))).toContain("too many attributes");
  await expect(reading("1\n".repeat(MOST_BLOCKS + 1), "a.csv")).rejects.toThrow(
    /more than 500,000 paragraphs or cells/,
  );
  const writer = new BlockWriter("paragraph", "a.docx");
  for (let at = 0; at < MOST_BLOCKS; at++) writer.add("paragraph", "一");
  expect(() => writer.add("paragraph", "一")).toThrow(Trouble);
});

test("XML that is none, that is cut off, or that has a document type is refused", async () => {
  expect(await troubleOf(docx("<a".repeat(400_000)))).toContain("not well-formed");
  expect(await troubleOf(docx("<w:p>"))).toContain("not well-formed");
  const dtd = '<!DOCTYPE d [<!ENTITY a "aaaa"><!ENTITY x SYSTEM "file:///etc/passwd">]><d>&a;&x;</d>';
  expect(await troubleOf(madeZip(parts(BODY, { [MAIN]: { content: dtd } })))).toContain("document type");
});

test("thousands of namespaces take no time", async () => {
  const spaces = Array.from({ length: 15_000 }, (_, at) => `xmlns:n${at}="u"`).join(" ");
  expect((await reading(docx(`<w:p ${spaces}>${run("市长")}</w:p>`))).text).toBe("市长\n");
});

test("a file that is cut off, empty inside or without its main part says so", async () => {
  const whole = docx(BODY);
  for (const length of [whole.length - 1, whole.length - 30, 100, 40, 4])
    expect(await troubleOf(whole.subarray(0, length))).toMatch(/incomplete|damaged/);
  expect(await troubleOf(madeZip(parts(), { end: false }))).toContain("incomplete");
  expect(await troubleOf(madeZip(parts().filter(({ name }) => name !== MAIN)))).toContain("main part");
  expect(await troubleOf(docx("<w:p/>"))).toContain("no text");
});

test("a password is named", async () => {
  expect(await troubleOf(madeZip(parts(BODY, { [MAIN]: { flags: 1 } })))).toContain("password");
});

test("damaged data is refused, a wrong checksum or size warned of", async () => {
  const torn = Buffer.from(madeZip(parts()));
  const at = torn.indexOf(MAIN) + MAIN.length;
  torn.fill(0xff, at, at + 40);
  expect(await troubleOf(torn)).toContain("damaged");
  for (const lie of [{ crc: 1 }, { size: 1 }]) {
    const document = await reading(madeZip(parts(BODY, { [MAIN]: lie })));
    expect(document.text).toBe("市委书记XX\n");
    expect(codesOf(document)).toEqual(["wrong-checksum"]);
  }
});

test("of two parts of one name the last is read, with a warning", async () => {
  const second = { name: MAIN, content: docxParts(paragraph("第二份"))[MAIN] };
  const document = await reading(madeZip([...parts(), second]));
  expect(document.text).toBe("第二份\n");
  expect(codesOf(document)).toEqual(["part-twice"]);
});

test("only parts that are needed are unpacked: names that lead out of the folder and overlapping bombs do nothing", async () => {
  const bomb = { name: "word/media/1.png", content: ONE_SIGN };
  const others = Array.from({ length: 500 }, (_, at) => ({ ...bomb, content: "", name: `x${at}`, overlaps: true }));
  const document = await reading(madeZip([...parts(), bomb, ...others, { name: "../../../tmp/leak", content: "a" }]));
  expect(document.text).toBe("市委书记XX\n");
  expect(document.warnings).toEqual([]);
});

test("what is outside the file is named and never fetched", async () => {
  const outside =
    '<Relationships><Relationship Id="a" Type="x/attachedTemplate" TargetMode="External" Target="http://127.0.0.1:9/a.dotm"/></Relationships>';
  const settings = { "word/settings.xml": "<settings/>", "word/_rels/settings.xml.rels": outside };
  const files = docxParts(`${BODY}<w:altChunk r:id="a"/><w:subDoc r:id="b"/>`, { others: settings });
  files["word/_rels/document.xml.rels"] =
    '<Relationships><Relationship Id="s" Type="x/settings" Target="settings.xml"/><Relationship Id="h" Type="x/header" TargetMode="External" Target="http://127.0.0.1:9/h.xml"/></Relationships>';
  const document = await reading(madeZip(Object.entries(files).map(([name, content]) => ({ name, content }))));
  expect(document.text).toBe("市委书记XX\n");
  expect(document.warnings[0]?.message.en).toContain("2 charts, outside documents");
  expect(document.properties).toEqual([{ name: "template", text: "http://127.0.0.1:9/a.dotm" }]);
});
