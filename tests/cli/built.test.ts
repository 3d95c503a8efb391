import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { compareFiles } from "../../src/cli/compare-files.js";
import { Progress } from "../../src/cli/progress.js";
import { renderComparisonJson } from "../../src/report/compare/json.js";
import { duizhao } from "./duizhao.js";

/** One file for each part of the readers that the built command loads when a file needs it. */
const files: Readonly<Record<string, string>> = {
  "folded.md": "---\ntitle: >-\n  市委\n  讲话\ndate: !!str 2022-02-08\n---\n市委书记强调，**XX市**要加快发展。\n",
  "escaped.md": '---\ntitle: "\\u5e38州的讲话"\n---\n# 讲话\n\n市委书记强调，XX市要加快发展。\n',
  "unread.md": "---\ntitle: {a: [b]}\n---\n市委书记强调，XX市要加快发展。\n",
  "page.html": "<!doctype html><title>讲话</title><p>市委书记强调，<b>XX</b>市要加快&nbsp;发展&hellip;</p>",
  "wechat.html":
    '<html><body><div id="js_content" style="visibility:hidden"><p>市委书记强调，XX市要加快发展。要坚持以人民为中心的发展思想，把保障和改善民生作为一切工作的出发点。</p></div></body></html>',
  "wrapped.txt":
    "市委书记强调，XX市要加快高质量发展，推动产业转型\n升级，全面建设社会主义现代化，努力走在全省的前列\n。\n",
  "mojibake.txt": Buffer.from("市委书记强调，XX市要加快发展。今天的会议很重要", "utf8").toString("latin1"),
  "escapes.txt": String.raw`\u5e02\u59d4\u4e66\u8bb0\u5f3a\u8c03\uff0cXX\u5e02\u8981\u52a0\u5feb\u53d1\u5c55\u3002`,
  "subtitles.srt": "1\n00:00:01,000 --> 00:00:04,000\n市委书记强调，XX市要加快发展。\n",
  "traditional.txt": "市委書記強調，XX市要加快發展。\n",
};
const PUBLISHED = "市委书记强调，常州市要加快发展。\n";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "duizhao-built-"));
  for (const [name, content] of Object.entries({ ...files, "published.txt": PUBLISHED }))
    writeFileSync(join(folder, name), content);
});
afterAll(() => rmSync(folder, { recursive: true }));

const options = {
  encoding: null,
  formatIn: null,
  tracked: null,
  ocr: false,
  infer: true,
  fullPaths: false,
  index: null,
  persons: false,
  output: null,
  force: false,
  language: "en",
} as const;

describe("the built command answers as its source does", () => {
  for (const foldVariants of [false, true]) {
    it.each(Object.keys(files))(`of %s${foldVariants ? " with variants folded" : ""}`, async (name) => {
      const [anonymised, published] = [join(folder, name), join(folder, "published.txt")];
      const request = { ...options, anonymised, published: [published], foldVariants };
      const compared = await compareFiles(request, new Progress("en", false));
      const flags = foldVariants ? ["--fold-variants"] : [];
      const { stdout, code } = duizhao([anonymised, published, "--json", ...flags]);
      expect(JSON.parse(stdout)).toEqual(JSON.parse(renderComparisonJson(compared)));
      expect(code).toBeLessThan(2);
    });
  }

  it("of titles that only a YAML reader can read", () => {
    const titles = ["folded.md", "escaped.md", "unread.md"].map((name) => {
      const { stdout } = duizhao([join(folder, name), join(folder, "published.txt"), "--json"]);
      return (JSON.parse(stdout) as { documents: { anonymised: { title?: string } } }).documents.anonymised.title;
    });
    expect(titles).toEqual(["市委 讲话", "常州的讲话", undefined]);
  });
});

it("every file of the table is tried", () => {
  expect(readdirSync(folder).sort()).toEqual([...Object.keys(files), "published.txt"].sort());
});
