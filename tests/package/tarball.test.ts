import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { seed } from "../cli/duizhao.js";
import { pack } from "./packed.js";

interface Manifest {
  readonly version: string;
  readonly scripts: Readonly<Record<string, string>>;
  readonly bin: Readonly<Record<string, string>>;
  readonly dependencies: Readonly<Record<string, string>>;
}

/** What npm runs where a package is installed, from a tarball, a folder or a repository. */
const INSTALL_SCRIPTS = /^(?:(?:pre|post)?(?:install|prepare)|prepublish)$/;

let folder: string;
let installed: string;
let manifest: Manifest;

/** The package as it is unpacked, with the dependencies that it names and no others. */
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "duizhao-packed-"));
  const tarball = pack(".", folder, ["--ignore-scripts"]);
  execFileSync("tar", ["-xzf", tarball, "-C", folder]);
  installed = join(folder, "package");
  manifest = JSON.parse(readFileSync(join(installed, "package.json"), "utf8")) as Manifest;
  const modules = join(folder, "node_modules");
  for (const name of Object.keys(manifest.dependencies)) {
    mkdirSync(dirname(join(modules, name)), { recursive: true });
    symlinkSync(resolve("node_modules", name), join(modules, name), "junction");
  }
  symlinkSync(installed, join(modules, "duizhao"), "junction");
});
afterAll(() => rmSync(folder, { recursive: true }));

const run = (...args: string[]) =>
  spawnSync(process.execPath, [join(installed, manifest.bin["duizhao"]), ...args], { cwd: folder, encoding: "utf8" });

describe("the package", () => {
  it("runs nothing where it is installed", () => {
    expect(Object.keys(manifest.scripts).filter((name) => INSTALL_SCRIPTS.test(name))).toEqual([]);
    expect(existsSync(join(installed, "binding.gyp"))).toBe(false);
  });

  it("says its version", () => {
    expect(run("--version")).toMatchObject({ status: 0, stdout: `${manifest.version}\n`, stderr: "" });
  });

  it("compares the pair, with words", () => {
    const { status, stdout, stderr } = run(seed("000"), seed("004"), "--json", "--words");
    expect({ status, stderr }).toEqual({ status: 1, stderr: "" });
    const { placeholders, words } = JSON.parse(stdout) as {
      readonly placeholders: readonly { readonly value: string | null }[];
      readonly words: { readonly engine: string };
    };
    expect(placeholders.map(({ value }) => value)).toContain("常州");
    expect(words.engine).toMatch(/jieba/);
  });

  it("can be imported, for the browser and for Node", () => {
    const program = join(folder, "program.mjs");
    writeFileSync(
      program,
      `import { compare, documentFromText } from "duizhao";
       import { readDocument } from "duizhao/node";
       const { placeholders } = compare(documentFromText("要打造特色地标产业，培育规模超XX亿元的产业集群，加速壮大新兴产业。"), documentFromText("要打造特色地标产业，培育规模超3000亿元的产业集群，加速壮大新兴产业。"));
       console.log(placeholders[0].value, (await readDocument(process.argv[2])).text.length > 1000);`,
    );
    const { stdout, stderr } = spawnSync(process.execPath, [program, seed("004")], { encoding: "utf8" });
    expect({ stdout, stderr }).toEqual({ stdout: "3000 true\n", stderr: "" });
  });

  it("holds what its manifest names, and neither tests nor pictures", () => {
    for (const name of ["README.md", "README.zh.md", "CHANGELOG.md", "LICENSE", "docs", "dist/types/index.d.ts"])
      expect(existsSync(join(installed, name))).toBe(true);
    for (const name of ["tests", "src", "bench", "scripts", "fixtures", "docs/images", "dist/types/cli"])
      expect(existsSync(join(installed, name))).toBe(false);
  });
});
