import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { compare } from "../../src/compare.js";
import { readDocument } from "../../src/read/read-document.js";
import type { Comparison } from "../../src/answer/comparison.js";
import type { Document } from "../../src/text/document.js";

const seed = (number: string): string =>
  join("fixtures", readdirSync("fixtures").find((name) => name.startsWith(`${number}_`)) ?? number);

/** Start and end in the anonymised file, value, basis, start in the published file. */
const KNOWN = [
  [115, 117, "常州", "direct", 900],
  [123, 125, "常州", "inferred", null],
  [224, 226, "常州", "inferred", null],
  [378, 380, "常州", "direct", 1036],
  [499, 502, "3000", "direct", 1164],
  [542, 545, "6500", "direct", 1208],
  [682, 685, "3400", "direct", 1353],
  [738, 741, "150", "direct", 1410],
  [840, 842, "常州", "direct", 1519],
  [1477, 1479, "常州", "direct", 2182],
  [1511, 1513, "常州", "direct", 2216],
  [1630, 1632, "常州", "direct", 2335],
  [1864, 1866, "常州", "direct", 2602],
];

let anonymised: Document;
let published: Document;
let comparison: Comparison;
let folder: string;

beforeAll(async () => {
  anonymised = await readDocument(seed("000"));
  published = await readDocument(seed("004"));
  comparison = compare(anonymised, published);
  folder = mkdtempSync(join(tmpdir(), "duizhao-pair-"));
});

afterAll(() => rmSync(folder, { recursive: true }));

describe("a speech with its names taken out, and the news report of it", () => {
  it("says what each of thirteen placeholders stood for, and where it says so", () => {
    const found = comparison.placeholders.map(({ start, end, value, basis, evidence }) => [
      start,
      end,
      value,
      basis,
      evidence[0]?.start ?? null,
    ]);
    expect(found).toEqual(KNOWN);
  });

  it("quotes evidence that stands in the raw file", () => {
    for (const { value, evidence } of comparison.placeholders) {
      for (const { start, end } of evidence) expect(published.source.slice(start, end)).toBe(value);
    }
  });

  it("measures what is shared", () => {
    const { reuse } = comparison;
    expect(reuse.longestRun?.characters).toBe(354);
    expect(reuse.sentences).toHaveLength(57);
    expect(reuse.sentences.filter(({ published: partner }) => partner === null)).toHaveLength(4);
    expect(reuse.anonymised.verbatim).toBeGreaterThanOrEqual(1943);
    expect(reuse.verdict).toBe("same-source");
  });

  it("tells the silent edits", () => {
    const edits = comparison.silentEdits.map((edit) => `${edit.anonymised?.text ?? ""}|${edit.published?.text ?? ""}`);
    expect(edits).toContain("我们|大家");
    expect(edits).toContain("|要");
    expect(edits).toContain("|的");
    expect(edits.filter((edit) => edit === "|在")).toHaveLength(4);
    expect(edits.filter((edit) => edit === "|“" || edit === "|”")).toHaveLength(6);
    expect(edits.some((edit) => /^\|.*光伏、动力电池/.test(edit))).toBe(true);
    expect(edits.some((edit) => /^，?确保始终引领潮流、走在前列/.test(edit))).toBe(true);
    expect(comparison.silentEdits.filter(({ kind }) => kind === "reporting-voice").length).toBeGreaterThanOrEqual(2);
  });

  it("keeps the two notations of the document apart", () => {
    expect(comparison.maskStyle.map(({ notation, count }) => [notation, count])).toEqual([
      ["XX", 9],
      ["XXX", 4],
    ]);
  });
});

describe("the published text in another form gives the same values", () => {
  const clean = (document: Document): string => document.text;
  const forms: Readonly<Record<string, () => readonly [string, Uint8Array]>> = {
    "clean .txt": () => ["a.txt", Buffer.from(clean(published))],
    ".md": () => ["a.md", Buffer.from(`# 产业发展大会\n\n${clean(published).replaceAll("\n", "\n\n")}`)],
    ".html": () => [
      "a.html",
      Buffer.from(
        `<!doctype html><title>会</title><body><nav><a href="/">首页</a></nav>${clean(published)
          .split("\n")
          .map((line) => `<p>${line}</p>`)
          .join("")}</body>`,
      ),
    ],
    "UTF-16LE with a mark": () => [
      "b.txt",
      Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(published.source, "utf16le")]),
    ],
    "CR LF": () => ["c.txt", Buffer.from(published.source.replaceAll("\n", "\r\n"))],
    "GB18030": () => ["d.txt", gb18030(published.source)],
  };

  it.each(Object.entries(forms))("%s", async (_name, form) => {
    const [name, bytes] = form();
    const path = join(folder, name);
    writeFileSync(path, bytes);
    const again = compare(anonymised, await readDocument(path));
    expect(again.placeholders.map(({ value, basis }) => [value, basis])).toEqual(
      KNOWN.map(([, , value, basis]) => [value, basis]),
    );
  });
});

/** Node decodes GB18030 but does not encode it: every two-byte code is decoded once to make the table. */
function gb18030(text: string): Uint8Array {
  const decoder = new TextDecoder("gb18030");
  const codes = new Map<string, number[]>();
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail !== 0x7f) codes.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail]);
    }
  }
  return Uint8Array.from(
    Array.from(text).flatMap((character) => {
      const code = character.charCodeAt(0) < 0x80 ? [character.charCodeAt(0)] : codes.get(character);
      if (code === undefined) throw new Error(`no two-byte code for ${character}`);
      return code;
    }),
  );
}

describe("seeds that have nothing to do with each other", () => {
  it.each([
    ["000", "001"],
    ["000", "002"],
    ["000", "003"],
    ["001", "004"],
    ["002", "004"],
    ["003", "004"],
  ])("%s and %s give no direct value", async (one, other) => {
    const { placeholders, reuse } = compare(await readDocument(seed(one)), await readDocument(seed(other)));
    expect(placeholders.filter(({ basis }) => basis !== "none")).toEqual([]);
    expect(["no-reuse", "stock-phrases"]).toContain(reuse.verdict);
  });
});

it("the fixtures are the files as they were found", () => {
  expect(readFileSync(seed("000")).length).toBe(6843);
  expect(readFileSync(seed("004")).length).toBe(11771);
});
