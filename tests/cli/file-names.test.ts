import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { shortNames } from "../../src/cli/file-names.js";
import { COMPARISON_FORMATS } from "../../src/report/compare/formats.js";
import { SCAN_FORMATS } from "../../src/report/scan/formats.js";
import { duizhao, seed } from "./duizhao.js";

const named = (...paths: readonly string[]): string[] => paths.map(shortNames(paths));

describe("short names of files", () => {
  it.each([
    [["/home/me/secret/a.txt"], ["a.txt"]],
    [["../secret/a.txt"], ["a.txt"]],
    [
      ["./a.txt", "a.txt"],
      ["a.txt", "a.txt"],
    ],
    [["C:\\Users\\me\\secret\\a.txt"], ["a.txt"]],
    [["\\\\server\\share\\a.txt"], ["a.txt"]],
    [["file:///home/me/a.txt"], ["a.txt"]],
    [["~/a.txt"], ["a.txt"]],
    [
      ["-", "b.txt"],
      ["-", "b.txt"],
    ],
    [["secret/corpus/"], ["corpus"]],
    [["..", ".", "/"], ["..", ".", "/"].map(() => expect.stringMatching(/^[.]( \(\d\))?$/))],
    [["问：答.txt"], ["问：答.txt"]],
    [
      ["/home/me/2022/a.txt", "../2023/a.txt", "b.txt"],
      ["2022/a.txt", "2023/a.txt", "b.txt"],
    ],
    [
      ["a.txt", "old/a.txt"],
      ["a.txt", "old/a.txt"],
    ],
    [
      ["x/one/t/a.txt", "x/two/t/a.txt", "x/two/t/b.txt"],
      ["one/t/a.txt", "two/t/a.txt", "b.txt"],
    ],
    [
      ["/home/zhang/a.txt", "/home/li/a.txt"],
      ["a.txt", "a.txt (2)"],
    ],
    [
      ["/Users/zhang/t/a.txt", "/Users/li/t/a.txt"],
      ["a.txt", "a.txt (2)"],
    ],
    [
      ["../a.txt", "a.txt", "a.txt (2)"],
      ["a.txt", "a.txt (2)", "a.txt (2) (2)"],
    ],
  ])("%j", (paths, names) => {
    expect(named(...paths)).toEqual(names);
  });

  it("are different for different files, and the end of the path", () => {
    const part = fc.constantFrom("a", "b", "home", "me", "..", ".");
    const path = fc
      .tuple(fc.constantFrom("", "/", "../"), fc.array(part, { maxLength: 4 }), fc.constantFrom("a.txt", "b.txt"))
      .map(([root, parts, name]) => root + [...parts, name].join("/"));
    fc.assert(
      fc.property(fc.array(path, { maxLength: 6 }), (paths) => {
        const names = named(...paths);
        expect(new Set(names).size).toBe(new Set(paths.map((one) => resolve(one))).size);
        names.forEach((name, at) => {
          expect(name).not.toMatch(/home\/me|\.\./);
          expect(paths[at].endsWith(name.replace(/^.*\//, "").replace(/( \(\d\))+$/, ""))).toBe(true);
        });
      }),
    );
  });
});

/** A folder of the sender's machine, and one in it for each of two texts with one name. */
const SECRET = "zhang-geheim";
let root: string;
let folder: string;
const inSecret = (name: string): string => join(folder, name);
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "duizhao-names-"));
  folder = join(root, SECRET);
  for (const one of ["", "one", "two", "corpus", "out"]) mkdirSync(inSecret(one));
  copyFileSync(seed("000"), inSecret("one/a.txt"));
  copyFileSync(seed("004"), inSecret("two/a.txt"));
  copyFileSync(seed("004"), inSecret("b.html"));
  writeFileSync(inSecret("untitled.txt"), "在XX市召开的全市产业发展大会上，大家听取了报告。");
  writeFileSync(inSecret(`C:\\Users\\${SECRET}\\w.txt`), "在常州市召开的全市产业发展大会上，大家听取了报告。");
  writeFileSync(inSecret("corpus/k.txt"), "坚持稳中求进工作总基调。");
});
afterAll(() => rmSync(root, { recursive: true }));

const IN_LANGUAGES = ["zh", "en"] as const;

describe("a report has no folder of the machine it was made on", () => {
  const ways: readonly (readonly [name: string, paths: () => readonly string[], cwd: () => string])[] = [
    ["absolute", () => [inSecret("one/a.txt"), inSecret("two/a.txt"), inSecret("b.html")], () => tmpdir()],
    ["up and down", () => [`../${SECRET}/untitled.txt`, `../${SECRET}/C:\\Users\\${SECRET}\\w.txt`], () => folder],
  ];
  describe.each(ways)("%s", (_name, paths, cwd) => {
    it.each(Object.keys(COMPARISON_FORMATS))("a comparison as %s", (format) => {
      for (const lang of IN_LANGUAGES) {
        const { stdout, code } = duizhao([...paths(), "-f", format, "--lang", lang], { cwd: cwd() });
        expect(code).toBeLessThan(2);
        expect(stdout.length).toBeGreaterThan(10);
        expect(stdout).not.toContain(SECRET);
        expect(stdout).not.toContain(tmpdir());
      }
    });

    it.each(Object.keys(SCAN_FORMATS))("a scan as %s", (format) => {
      const missing = inSecret("missing.txt");
      const known = ["--known", inSecret("corpus")];
      const { stdout, stderr } = duizhao(["scan", ...paths(), missing, ...known, "-f", format], { cwd: cwd() });
      // Who runs it is told where; who reads the report is not.
      expect(stderr).toContain(missing);
      expect(stdout.length).toBeGreaterThan(10);
      expect(stdout).not.toContain(SECRET);
      expect(stdout).not.toContain(tmpdir());
    });

    it("a restored text", () => {
      const { stdout } = duizhao(["restore", ...paths()], { cwd: cwd() });
      expect(stdout).not.toContain(SECRET);
    });
  });

  it("tells files of one name apart", () => {
    const [one, two] = [inSecret("one/a.txt"), inSecret("two/a.txt")];
    expect(duizhao(["scan", one, two, "-f", "csv"]).stdout).toMatch(/\n"?one\/a\.txt[^]*\n"?two\/a\.txt/);
  });

  it("keeps the paths where they are asked for", () => {
    const paths = [inSecret("one/a.txt"), inSecret("two/a.txt")];
    for (const command of ["compare", "scan"]) {
      const { stdout } = duizhao([command, ...paths, "--json", "--full-paths"]);
      for (const path of paths) expect(stdout).toContain(JSON.stringify(path));
    }
  });
});

describe("verify finds the texts", () => {
  const verify = (args: readonly string[], cwd: string) => duizhao(["verify", ...args], { cwd });
  const report = (name: string, args: readonly string[]): string => {
    const path = inSecret(name);
    duizhao([...args, "--json", "-o", path, "--force"]);
    return path;
  };
  const two = (): string[] => [inSecret("one/a.txt"), inSecret("two/a.txt")];

  it("in the working folder, beside the report, and by their whole paths", () => {
    expect(verify([report("out/r.json", two())], folder).code).toBe(0);
    expect(verify([report("r.json", two())], tmpdir()).code).toBe(0);
    expect(verify([report("out/full.json", [...two(), "--full-paths"])], tmpdir()).code).toBe(0);
  });

  it("in the files and folders that are named, under other names too", () => {
    const path = report("out/r.json", two());
    expect(verify([path, folder], tmpdir()).code).toBe(0);
    expect(verify([path, inSecret("two"), inSecret("one")], tmpdir()).code).toBe(0);
    copyFileSync(seed("000"), inSecret("out/renamed.txt"));
    expect(verify([path, inSecret("out/renamed.txt"), inSecret("two/a.txt")], tmpdir()).code).toBe(0);
  });

  it("says so where they are not, with the remedy", () => {
    const { code, stderr } = verify([report("out/r.json", two())], tmpdir());
    expect(code).toBe(2);
    expect(stderr).toMatch(/a\.txt: not found here.*verify report\.json texts\//);
    expect(verify([inSecret("out/r.json"), inSecret("nowhere")], tmpdir()).stderr).toContain("nowhere");
  });

  it("does not take another text of the name for it", () => {
    const path = report("out/b.json", [inSecret("one/a.txt"), inSecret("b.html")]);
    expect(verify([path, inSecret("two"), folder], tmpdir())).toMatchObject({ code: 1 });
    expect(readFileSync(path, "utf8")).toContain('"path": "a.txt"');
    expect(verify([path, inSecret("two"), inSecret("one"), folder], tmpdir())).toMatchObject({ code: 0 });
  });
});
