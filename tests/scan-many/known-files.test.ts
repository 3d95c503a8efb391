import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { filesIn, knownFiles, withoutOwn } from "../../src/scan-many/known-files.js";
import { firstOfSame } from "../../src/scan-many/same-files.js";
import { Trouble } from "../../src/text/trouble.js";
import { ofKind, partsOf } from "./parts.js";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "duizhao-known-"));
  mkdirSync(join(folder, "corpus", "deep"), { recursive: true });
  for (const name of ["one.txt", "corpus/b.txt", "corpus/deep/a.txt", "corpus/.hidden.txt"])
    writeFileSync(join(folder, name), name);
  symlinkSync("one.txt", join(folder, "link.txt"));
});
// Node removes nothing that is too deep to be named.
afterAll(() => spawnSync("rm", ["-rf", folder]));

const paths = (...names: string[]): string[] => names.map((name) => join(folder, name));

describe("known files", () => {
  it("are all of a folder in their order, what is hidden left out, or the file itself", async () => {
    expect((await filesIn(join(folder, "corpus"))).files).toEqual(paths("corpus/b.txt", "corpus/deep/a.txt"));
    expect(await filesIn(join(folder, "one.txt"))).toEqual({ files: paths("one.txt"), unread: [] });
    await expect(filesIn(join(folder, "nowhere"))).rejects.toThrow(Trouble);
  });

  it.each([".", "./corpus", "corpus/../corpus/"])(
    "leave out what is hidden in %s, from wherever it is named",
    async (named) => {
      const before = process.cwd();
      process.chdir(named === "." ? join(folder, "corpus") : folder);
      try {
        const base = named === "." ? "" : "corpus/";
        expect((await filesIn(named)).files).toEqual([`${base}b.txt`, `${base}deep/a.txt`].map((name) => join(name)));
      } finally {
        process.chdir(before);
      }
    },
  );

  it.each(["./one.txt", "corpus/../one.txt", "link.txt"])("are one file by whatever name: %s", async (again) => {
    const other = `${folder}/${again}`;
    const [one] = paths("one.txt");
    expect(Array.from((await firstOfSame([one, other], null)).values())).toEqual([one, one]);
    expect(await withoutOwn([other, ...paths("corpus/b.txt")], [one])).toEqual(paths("corpus/b.txt"));
  });

  it("that are not there are one each by their names", async () => {
    const gone = await firstOfSame(paths("gone.txt", "one.txt", "gone.txt"), null);
    expect(Array.from(gone.keys())).toEqual(paths("gone.txt", "one.txt"));
  });
});

describe("links in known folders", () => {
  const linked = (name: string): string => join(folder, "linked", name);
  beforeAll(() => {
    mkdirSync(linked("inner"), { recursive: true });
    mkdirSync(join(folder, "elsewhere"));
    writeFileSync(join(folder, "elsewhere", "far.txt"), "far");
    writeFileSync(linked("inner/near.txt"), "near");
    symlinkSync("../one.txt", linked("file.txt"));
    symlinkSync("../elsewhere", linked("folder"));
    symlinkSync("..", linked("inner/up"));
    symlinkSync(".", linked("self"));
    symlinkSync("nowhere", linked("dangling.txt"));
    symlinkSync("loop.txt", linked("loop.txt"));
  });

  it("are followed, each folder once, and those that lead nowhere are left to whoever reads them", async () => {
    const { files, unread } = await filesIn(join(folder, "linked"));
    expect(unread).toEqual([]);
    const names = files.map((file) => file.slice(join(folder, "linked").length + 1));
    expect(names.sort()).toEqual(["dangling.txt", "file.txt", "folder/far.txt", "inner/near.txt", "loop.txt"].sort());
  });

  it("are named as what can't be read in the answer", async () => {
    const parts = await partsOf(paths("one.txt"), { known: [join(folder, "linked")] });
    const bad = [linked("dangling.txt"), linked("loop.txt")];
    expect(ofKind(parts, "unread").map(({ path, isKnown }) => [path, isKnown])).toEqual(
      bad.map((path) => [path, true]),
    );
    expect(ofKind(parts, "end")[0].warnings).toMatchObject(bad.map((path) => ({ code: "known-not-read", path })));
  });
});

/** Permissions bind no superuser, who may run this: a folder that is too deep to be named can't be read by anybody. */
describe("a known folder that can't be read", () => {
  it("is named, and all others are read", async () => {
    const deep = join(folder, "deep");
    mkdirSync(deep);
    writeFileSync(join(deep, "top.txt"), "top");
    const here = process.cwd();
    const step = "d".repeat(250);
    process.chdir(deep);
    for (let depth = 0; depth < 20; depth++) {
      mkdirSync(step);
      process.chdir(step);
    }
    writeFileSync("bottom.txt", "bottom");
    process.chdir(here);
    const { files, unread } = await knownFiles([deep, join(folder, "one.txt")]);
    expect(files.slice(0, 1).concat(files.slice(-1))).toEqual([
      expect.stringMatching(/ddd$|top\.txt$/),
      join(folder, "one.txt"),
    ]);
    expect(files).toContain(join(deep, "top.txt"));
    const tooDeep = [...files, ...unread.map(({ path }) => path)].filter((path) => path.length > 4000);
    expect(tooDeep).toHaveLength(1);
    const parts = await partsOf(paths("one.txt"), { known: [deep] });
    expect(ofKind(parts, "unread")).toMatchObject([{ path: tooDeep[0], isKnown: true }]);
    expect(ofKind(parts, "end")[0].warnings).toMatchObject([{ code: "known-not-read", path: tooDeep[0] }]);
  });
});

describe("files of the same bytes", () => {
  it("are one, whatever they are called, and standard input is the first of its own", async () => {
    const text = "x".repeat(1000);
    for (const name of ["x1.txt", "x2.txt"]) writeFileSync(join(folder, name), text);
    writeFileSync(join(folder, "y.txt"), "y".repeat(1000));
    const files = paths("y.txt", "x1.txt", "x2.txt");
    const firsts = async (stdin: Parameters<typeof firstOfSame>[1]): Promise<string[]> =>
      Array.from((await firstOfSame([...files, ...(stdin === null ? [] : ["-"])], stdin)).values());
    const [y, x] = files;
    expect(await firsts(null)).toEqual([y, x, x]);
    const sha256 = createHash("sha256").update(text).digest("hex");
    expect(await firsts({ sha256, bytes: 1000 })).toEqual([y, "-", "-", "-"]);
    expect(await firsts({ sha256: "other", bytes: 1000 })).toEqual([y, x, x, "-"]);
  });
});
