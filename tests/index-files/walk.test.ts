import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { Walk } from "../../src/index-files/walk.js";
import { allOf, withFiles } from "./made-files.js";

/** What a walk finds: paths within the folder, and why something is not read. */
async function found(folder: string, ...paths: readonly string[]): Promise<string[]> {
  const all = await allOf(new Walk(join(folder, "索引")).filesIn(paths.length > 0 ? paths : [folder]));
  return all.map((one) => {
    const [path, why] = typeof one === "string" ? [one, ""] : [one.path, ` – ${one.message.en}`];
    return path.replace(`${folder}/`, "") + why;
  });
}

describe("a walk through a folder", () => {
  it("finds all files, folder by folder in the order of their names", async () => {
    const files = { "b.txt": "", "a/二.md": "", "a/一.html": "", "a.txt": "", "c/d/e.jsonl": "" };
    await withFiles(files, async (folder) => {
      expect(await found(folder)).toEqual(["a/一.html", "a/二.md", "a.txt", "b.txt", "c/d/e.jsonl"]);
    });
  });

  it("leaves out what is hidden, and counts it", async () => {
    await withFiles({ "a.txt": "", ".b.txt": "", ".git/config": "", "c/.DS_Store": "" }, async (folder) => {
      const walk = new Walk(join(folder, "索引"));
      expect(await allOf(walk.filesIn([folder]))).toEqual([join(folder, "a.txt")]);
      expect(walk.tally).toEqual({ hidden: 3, folders: [folder] });
    });
  });

  it("takes what is named, hidden or not, a folder or a file or neither", async () => {
    await withFiles({ ".b.txt": "", ".c/d.txt": "" }, async (folder) => {
      expect(await found(folder, join(folder, ".b.txt"), join(folder, ".c"), join(folder, "e.txt"))).toEqual([
        ".b.txt",
        ".c/d.txt",
        expect.stringMatching(/^e\.txt – no such file/),
      ]);
    });
  });

  it("follows links to files, and lists links to folders and links that lead nowhere or round", async () => {
    await withFiles({ "a.txt": "" }, async (folder) => {
      for (const [link, target] of [
        ["to-file", "a.txt"],
        ["to-here", "."],
        ["to-root", "/"],
        ["to-nowhere", "nowhere"],
        ["to-zero", "/dev/zero"],
        ["round", "round"],
      ])
        symlinkSync(target, join(folder, link));
      expect(await found(folder)).toEqual([
        "a.txt",
        expect.stringMatching(/^round – a loop of symbolic links/),
        "to-file",
        expect.stringMatching(/^to-here – a symbolic link to a folder, not followed/),
        expect.stringMatching(/^to-nowhere – no such file/),
        expect.stringMatching(/^to-root – a symbolic link to a folder, not followed/),
        expect.stringMatching(/^to-zero – not a regular file/),
      ]);
    });
  });

  it("lists pipes and devices, and waits for none", async () => {
    await withFiles({ "a.txt": "" }, async (folder) => {
      spawnSync("mkfifo", [join(folder, "pipe")]);
      expect(await found(folder)).toEqual(["a.txt", expect.stringMatching(/^pipe – not a regular file/)]);
      expect(await found(folder, "/dev/null")).toEqual([expect.stringMatching(/^\/dev\/null – not a regular file/)]);
    });
  });

  it.skipIf(process.getuid?.() === 0)("lists folders that may not be read", async () => {
    await withFiles({ "a/b.txt": "" }, async (folder) => {
      chmodSync(join(folder, "a"), 0);
      expect(await found(folder)).toEqual([expect.stringMatching(/^a – this folder cannot be read \(EACCES\)/)]);
      chmodSync(join(folder, "a"), 0o755);
    });
  });

  it("goes sixty folders deep", async () => {
    await withFiles({}, async (folder) => {
      const deep = join(folder, ...Array.from({ length: 60 }, (_, at) => `夹${at}`));
      mkdirSync(deep, { recursive: true });
      writeFileSync(join(deep, "a.txt"), "");
      expect((await found(folder)).map((path) => path.split("/").length)).toEqual([61]);
    });
  });

  it("takes names as they are", async () => {
    const names = ["\u001b[2J.txt", "$(id).txt", "-rf", "a\nb.txt", "\u202egpj.txt", `${"长".repeat(80)}.txt`];
    await withFiles(Object.fromEntries(names.map((name) => [name, ""])), async (folder) => {
      expect((await found(folder)).toSorted()).toEqual(names.toSorted());
    });
  });

  it.skipIf(process.platform !== "linux")("lists names that are no text", async () => {
    await withFiles({}, async (folder) => {
      writeFileSync(Buffer.concat([Buffer.from(`${folder}/`), Buffer.from([0xce, 0xc4, 0x2e, 0x74])]), "");
      expect(await found(folder)).toEqual([expect.stringContaining("its name is not in UTF-8")]);
    });
  });

  it("passes by the index itself, by whatever name it is known", async () => {
    await withFiles({ "a.txt": "", "索引/manifest": "", "b/索引/c.txt": "" }, async (folder) => {
      expect(await found(folder)).toEqual(["a.txt", "b/索引/c.txt"]);
      const link = `${folder}-link`;
      symlinkSync(folder, link);
      const throughLink = await allOf(new Walk(join(link, "索引")).filesIn([folder]));
      expect(throughLink).toEqual([join(folder, "a.txt"), join(folder, "b/索引/c.txt")]);
      expect(await allOf(new Walk(join(folder, "索引")).filesIn([link]))).toHaveLength(2);
    });
  });
});
