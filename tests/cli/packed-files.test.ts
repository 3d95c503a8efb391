import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { docx, paragraph, run } from "../read/docx/made-docx.js";
import { duizhao, seed } from "./duizhao.js";

const FILES = ["libreoffice-000.docx", "libreoffice-004.doc", "reportlab-columns-004.pdf", "changes.odt"];

let folder: string;
const at = (name: string): string => join(folder, name);
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "duizhao-packed-"));
  for (const name of FILES) copyFileSync(`tests/read/files/${name}`, at(name));
  const bomb = docx(paragraph("市长") + `<!--${" ".repeat(40_000_000)}-->`);
  writeFileSync(at("bomb.docx"), bomb);
  writeFileSync(at("cut.docx"), bomb.subarray(0, 200));
  const changed = `<w:p>${run("市委书记强调，")}<w:del>${run("常州").replaceAll("w:t", "w:delText")}</w:del><w:ins>${run("XX")}</w:ins>${run("市要加快发展。")}</w:p>`;
  writeFileSync(at("changed.docx"), docx(changed));
});
afterAll(() => rmSync(folder, { recursive: true }));

interface Answer {
  readonly placeholders: readonly {
    readonly value: string | null;
    readonly paragraph?: number;
    readonly evidence: readonly { readonly page?: number }[];
  }[];
}

describe("a Word document and a PDF", () => {
  const pair = (): string[] => [at("libreoffice-000.docx"), at("reportlab-columns-004.pdf")];

  it("say the paragraph and the page, in JSON and beside the offsets", () => {
    const { placeholders } = JSON.parse(duizhao([...pair(), "--json"]).stdout) as Answer;
    expect(placeholders.map(({ paragraph: number }) => number)).toEqual([1, 2, 2, 2, 3, 3, 3, 3, 4, 7, 7, 7, 9]);
    expect(placeholders.flatMap(({ evidence }) => evidence[0]?.page ?? [])).toHaveLength(11);
  });

  it.each([
    ["text", /para\. 1 /],
    ["html", /para\. 1</],
    ["markdown", /\| para\\\. 1 第1段 \|/],
    ["csv", /"para\. 1","p\. 1"/],
  ])("as %s", (format, place) => {
    const { stdout } = duizhao([...pair(), "--format", format, "--lang", "en", "--no-words", "--no-pager"]);
    expect(stdout).toMatch(place);
  });

  it("are verified", () => {
    duizhao([...pair(), "--json", "-o", at("report.json")]);
    const { stdout, code } = duizhao(["verify", at("report.json"), folder, "--lang", "en"]);
    expect(stdout).toContain("nothing in the report differs");
    expect(code).toBe(0);
  });
});

describe("find says the paragraph or page of values", () => {
  const found = (...flags: readonly string[]): string =>
    duizhao(["find", at("libreoffice-000.docx"), "--in", at("reportlab-columns-004.pdf"), "--lang", "en", ...flags])
      .stdout;

  it("and of passages of both texts, in JSON", () => {
    const [query] = (JSON.parse(found("--json")) as Found).queries;
    const [result] = query?.results ?? [];
    expect(result?.values.map(({ paragraph: number }) => number)).toEqual([1, 2, 2, 2, 3, 3, 3, 3, 4, 7, 7, 7, 9]);
    expect(result?.passages.every(({ anonymised, published }) => anonymised.paragraph && published.page)).toBe(true);
    expect(result?.passages.length).toBeGreaterThan(0);
  });

  it.each([
    ["text", /⟧ para\. 1/],
    ["csv", / \(para\. 1\)/],
    ["markdown", /\*\* para/],
    ["html", /<small>para\. 1</],
  ])("as %s", (format, place) => {
    expect(found("--format", format, "--no-pager")).toMatch(place);
  });
});

interface Found {
  readonly queries: readonly {
    readonly results: readonly {
      readonly values: readonly { readonly paragraph?: number }[];
      readonly passages: readonly {
        readonly anonymised: { readonly paragraph?: number };
        readonly published: { readonly page?: number };
      }[];
    }[];
  }[];
}

describe("tracked changes", () => {
  it("are chosen by --tracked in a comparison, and verified", () => {
    duizhao([at("changed.docx"), seed("004"), "--tracked", "original", "--json", "-o", at("tracked.json")]);
    expect(readFileSync(at("tracked.json"), "utf8")).toContain('"tracked"');
    expect((JSON.parse(readFileSync(at("tracked.json"), "utf8")) as Answer).placeholders).toEqual([]);
    const { stdout } = duizhao(["verify", at("tracked.json"), folder, seed("004"), "--lang", "en"]);
    expect(stdout).toContain("nothing in the report differs");
  });

  it("are chosen by --tracked in restore and in a scan, and the final text is read without it", () => {
    const restored = (...flags: readonly string[]): string =>
      duizhao(["restore", at("changed.docx"), seed("004"), ...flags]).stdout;
    expect(restored("--tracked", "original")).toBe("市委书记强调，常州市要加快发展。\n");
    expect(restored()).toContain("XX");
    const scanned = duizhao(["scan", at("changes.odt"), "--tracked", "original", "--json"]).stdout;
    expect(scanned).toContain('"tracked": "original"');
  });
});

describe("what can't be read", () => {
  it.each([
    ["bomb.docx", /unpacks to more than/],
    ["cut.docx", /incomplete/],
  ])("%s costs one line and exit code 2", (name, said) => {
    const { stderr, stdout, code } = duizhao([at(name), seed("004"), "--lang", "en"]);
    expect(stderr).toMatch(said);
    expect(stderr.trim()).not.toContain("\n");
    expect([stdout, code]).toEqual(["", 2]);
  });
});
