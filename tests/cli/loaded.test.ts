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

interface Coverage {
  readonly url: string;
  readonly functions: readonly {
    readonly functionName: string;
    readonly ranges: readonly { readonly count: number }[];
  }[];
}

/**
 * The files of `src/` that the built command runs. The bundler writes their names into its scripts, and makes a function
 * of that name of each that is loaded when it is needed; V8 counts what ran.
 */
function sourcesLoadedBy(...args: readonly string[]): string[] {
  const coverage = mkdtempSync(join(folder, "coverage-"));
  duizhao(args, { cwd: folder, env: { NODE_V8_COVERAGE: coverage } });
  const scripts = readdirSync(coverage).flatMap((name) => {
    const { result } = JSON.parse(readFileSync(join(coverage, name), "utf8")) as { result: Coverage[] };
    return result.filter(({ url }) => /^file:.*\/dist\/cli\//.test(url));
  });
  return scripts.flatMap(({ url, functions }) => {
    const ran = new Set(functions.filter(({ ranges }) => ranges[0]?.count).map(({ functionName }) => functionName));
    const script = readFileSync(fileURLToPath(url), "utf8");
    const waiting = new Set(Array.from(script.matchAll(/^ {2}"(src\/.+)"\(\) \{$/gm), ([, source]) => source));
    const sources = new Set(Array.from(script.matchAll(/^\/\/ (src\/.+)$/gm), ([, source = ""]) => source));
    return [...sources]
      .filter((source) => !waiting.has(source) || ran.has(source))
      .map((source) => source.slice("src/".length));
  });
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

  it("the version: nothing but the version", () => {
    expect(sourcesLoadedBy("--version").sort()).toEqual(["cli/main.ts", "version.ts"]);
  });

  it("help: no stage", () => {
    const sources = sourcesLoadedBy("--help");
    expect(sources).toContain("cli/program.ts");
    expect(sources.filter((source) => /^(?:read|align|placeholders|lexicons)\//.test(source))).toEqual([]);
  });
});
