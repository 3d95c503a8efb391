import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { duizhao } from "./duizhao.js";

const LENGTH = 400_000;
/** A Chinese character that depends on a number, without an order that a reader would see. */
const han = (number: number): string => String.fromCharCode(0x4e00 + ((Math.imul(number, 0x9e3779b1) >>> 9) % 20_000));
const made = (of: (number: number) => string): string => Array.from({ length: LENGTH }, (_, at) => of(at)).join("");

/** Texts that leave much to keep for each of their characters, and what they are compared with. */
const TEXTS: Readonly<Record<string, readonly [anonymised: string, published: string]>> = {
  "a mask every third character": [made((at) => (at % 3 === 0 ? "X" : han(at))), made(han)],
  "surnames and nothing else": [made((at) => (at % 2 === 0 ? "王" : "某")), made(han)],
  "a character a line": [made((at) => (at % 2 === 0 ? han(at) : "\n")), "甲乙丙。"],
  "an edit every sixth character": [made((at) => (at % 6 === 0 ? "改" : han(at))), made(han)],
};
const FORMATS = ["text", "json", "csv", "markdown", "html", "patch"];

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "duizhao-memory-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Ends with a whole answer, or with one line that names the file and the remedy; never as V8 ends a process. */
function checkEnd(command: readonly string[], megabytes: number): "answered" | "refused" {
  const output = join(folder, "answer");
  const options = { cwd: folder, timeout: 250_000, env: { NODE_OPTIONS: `--max-old-space-size=${megabytes}` } };
  const { code, stdout, stderr } = duizhao([...command, "-o", output, "--force"], options);
  expect(stdout).toBe("");
  if (code === 2) {
    expect(stderr).toMatch(
      /^duizhao: (?:anonymised|published)\.txt: too large for the memory [^\n]*--max-old-space-size[^\n]*\n$/,
    );
    return "refused";
  }
  expect([0, 1]).toContain(code);
  expect(stderr).not.toMatch(/FATAL|GCs|stacktrace/);
  expect(readdirSync(folder)).toContain("answer");
  rmSync(output);
  return "answered";
}

describe.each(Object.entries(TEXTS))("400,000 characters, %s", (_what, [anonymised, published]) => {
  const files = (): string[] => {
    writeFileSync(join(folder, "anonymised.txt"), anonymised);
    writeFileSync(join(folder, "published.txt"), published);
    return ["anonymised.txt", "published.txt"];
  };

  it.each(FORMATS)("as %s fit into a heap of 600 MB", (format) => {
    expect(checkEnd(["compare", ...files(), "-f", format], 600)).toBe("answered");
  });

  it.each([40, 100, 200])("are answered or refused with a heap of %i MB", (megabytes) => {
    checkEnd(["compare", ...files(), "-f", "json"], megabytes);
    checkEnd(["compare", ...files(), "-f", "html"], megabytes);
    checkEnd(["restore", ...files()], megabytes);
  });
});
