import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { duizhao } from "./duizhao.js";

const REST = "，加速壮大新兴产业，前瞻布局未来产业，组织实施孵化与加速计划。";
const FILES = {
  "a.txt": `培育规模超XX亿元的产业集群${REST}`,
  "p.txt": `培育规模超3000亿元的产业集群${REST}`,
  "p.html": `<html><body><p>培育规模超3000亿元的产业集群${REST}</p></body></html>`,
};

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "duizhao-loaded-"));
  for (const [name, text] of Object.entries(FILES)) writeFileSync(join(folder, name), text);
});
afterAll(() => rmSync(folder, { recursive: true }));

/** The files of `src/` that the built command loads: the bundler writes their names into its chunks, V8 what it ran. */
function sourcesLoadedBy(...args: readonly string[]): string[] {
  const coverage = mkdtempSync(join(folder, "coverage-"));
  duizhao(args, { cwd: folder, env: { NODE_V8_COVERAGE: coverage } });
  const chunks = readdirSync(coverage).flatMap((name) => {
    const { result } = JSON.parse(readFileSync(join(coverage, name), "utf8")) as { result: { url: string }[] };
    return result.map(({ url }) => url).filter((url) => /^file:.*\/dist\/cli\//.test(url));
  });
  return chunks.flatMap((url) =>
    Array.from(readFileSync(fileURLToPath(url), "utf8").matchAll(/^\/\/ src\/(.+)$/gm), ([, source]) => source),
  );
}

/** What reads HTML, beside what recognises it. */
const isHtmlReader = (source: string): boolean => /^read\/html(?!-reader)/.test(source);
/** What writes each format of a comparison or of a scan. */
const WRITERS = /^report\/(compare|scan)\/(json|csv|markdown|patch|text\/text|html\/html)\.ts$/;
const writersIn = (sources: readonly string[]): string[] => sources.filter((source) => WRITERS.test(source));

describe("the command loads what it needs", () => {
  it("two texts as JSON: no reader of HTML, no other format, no words, no names", () => {
    const sources = sourcesLoadedBy("a.txt", "p.txt", "--json");
    expect(sources).toEqual(expect.arrayContaining(["compare.ts", "read/plain.ts"]));
    expect(sources.filter(isHtmlReader)).toEqual([]);
    expect(writersIn(sources)).toEqual(["report/compare/json.ts"]);
    expect(sources.filter((source) => /^(?:words|clues|profile|scan-many|corpus|index-files)\//.test(source))).toEqual(
      [],
    );
  });

  it("a page: the reader of HTML", () => {
    expect(sourcesLoadedBy("a.txt", "p.html", "--json").some(isHtmlReader)).toBe(true);
  });

  it.each([
    ["text", "report/compare/text/text.ts"],
    ["html", "report/compare/html/html.ts"],
    ["csv", "report/compare/csv.ts"],
  ])("as %s: %s", (format, writer) => {
    expect(writersIn(sourcesLoadedBy("a.txt", "p.txt", "--format", format, "--no-words"))).toEqual([writer]);
  });

  it("the version: no stage", () => {
    const sources = sourcesLoadedBy("--version");
    expect(sources).toContain("cli/program.ts");
    expect(sources.filter((source) => /^(?:read|align|placeholders|lexicons)\//.test(source))).toEqual([]);
  });
});
