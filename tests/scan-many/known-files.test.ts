import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { filesIn, onceEach, withoutOwn } from "../../src/scan-many/known-files.js";
import { Trouble } from "../../src/text/trouble.js";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "duizhao-known-"));
  mkdirSync(join(folder, "corpus", "deep"), { recursive: true });
  for (const name of ["one.txt", "corpus/b.txt", "corpus/deep/a.txt", "corpus/.hidden.txt"])
    writeFileSync(join(folder, name), name);
  symlinkSync("one.txt", join(folder, "link.txt"));
});
afterAll(() => rmSync(folder, { recursive: true }));

const paths = (...names: string[]): string[] => names.map((name) => join(folder, name));

describe("known files", () => {
  it("are all of a folder in their order, what is hidden left out, or the file itself", async () => {
    expect(await filesIn(join(folder, "corpus"))).toEqual(paths("corpus/b.txt", "corpus/deep/a.txt"));
    expect(await filesIn(join(folder, "one.txt"))).toEqual(paths("one.txt"));
    await expect(filesIn(join(folder, "nowhere"))).rejects.toThrow(Trouble);
  });

  it.each([".", "./corpus", "corpus/../corpus/"])(
    "leave out what is hidden in %s, from wherever it is named",
    async (named) => {
      const before = process.cwd();
      process.chdir(named === "." ? join(folder, "corpus") : folder);
      try {
        const base = named === "." ? "" : "corpus/";
        expect(await filesIn(named)).toEqual([`${base}b.txt`, `${base}deep/a.txt`].map((name) => join(name)));
      } finally {
        process.chdir(before);
      }
    },
  );

  it.each(["./one.txt", "corpus/../one.txt", "link.txt"])("are one file by whatever name: %s", async (again) => {
    const other = `${folder}/${again}`;
    const [one] = paths("one.txt");
    expect(await onceEach([one, other])).toEqual([one]);
    expect(await withoutOwn([other, ...paths("corpus/b.txt")], [one])).toEqual(paths("corpus/b.txt"));
  });

  it("that are not there are one each by their names", async () => {
    expect(await onceEach(paths("gone.txt", "one.txt", "gone.txt"))).toEqual(paths("gone.txt", "one.txt"));
  });
});
