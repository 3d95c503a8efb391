import { mkdirSync, readFileSync, renameSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openEmbeddedCorpus } from "../../src/corpus/embedded/embedded-corpus.js";
import { removeFromIndex, type Removed } from "../../src/index-files/remove-from-index.js";
import type { RunResult } from "../../src/index-files/run-index.js";
import { updateIndex } from "../../src/index-files/update-index.js";
import { added, documentsOf, WORKER, withFiles, withIndex } from "./made-files.js";

const add = (index: string, ...paths: readonly string[]): Promise<RunResult> => added(index, paths);
const update = (index: string): Promise<RunResult> =>
  withIndex(index, (writer, corpus) => updateIndex(writer, corpus, { index, threads: 1, script: WORKER }));
const remove = (index: string, ...names: readonly string[]): Promise<Removed> =>
  withIndex(index, (writer, corpus) => removeFromIndex(writer, corpus, names));

const idsOf = async (index: string, folder: string): Promise<string[]> =>
  (await documentsOf(index)).map(({ id }) => id.replace(`${folder}/`, ""));
const line = (id: string, text = `${id}的文字`): string => JSON.stringify({ id, text });

describe("an index that is updated", () => {
  it("has files that were added, changed and deleted since, in its folders", async () => {
    await withFiles({ "夹/甲.txt": "甲", "夹/乙.txt": "乙", "夹/丙/丁.txt": "丁" }, async (folder) => {
      const index = join(folder, "索引");
      await add(index, join(folder, "夹"));
      writeFileSync(join(folder, "夹/甲.txt"), "甲改");
      rmSync(join(folder, "夹/乙.txt"));
      writeFileSync(join(folder, "夹/丙/戊.txt"), "戊");
      writeFileSync(join(folder, "别处.txt"), "不在夹中");
      expect(await update(index)).toMatchObject({ added: 1, replaced: 1, removed: 1, same: 1, documents: 3 });
      expect(await idsOf(index, folder)).toEqual(["夹/丙/丁.txt", "夹/丙/戊.txt", "夹/甲.txt"]);
      expect(await update(index)).toMatchObject({ added: 0, replaced: 0, removed: 0, same: 3 });
    });
  });

  it("believes the content, whatever the times of a file say", async () => {
    await withFiles({ "甲.txt": "甲一", "乙.txt": "乙一" }, async (folder) => {
      const [index, one, other] = ["索引", "甲.txt", "乙.txt"].map((name) => join(folder, name));
      await add(index, folder);
      for (const time of [new Date(0), new Date("2100-01-01")]) {
        utimesSync(other, time, time);
        expect(await update(index)).toMatchObject({ replaced: 0, same: 2 });
        writeFileSync(one, `甲${time.getFullYear()}`);
        utimesSync(one, time, time);
        expect(await update(index)).toMatchObject({ replaced: 1, same: 1 });
      }
    });
  });

  it("has the files that were added by themselves, and none beside them", async () => {
    await withFiles({ "甲.txt": "甲", "乙.txt": "乙" }, async (folder) => {
      const [index, one] = ["索引", "甲.txt"].map((name) => join(folder, name));
      await add(index, one);
      writeFileSync(one, "甲改");
      expect(await update(index)).toMatchObject({ replaced: 1, documents: 1 });
      rmSync(one);
      expect(await update(index)).toMatchObject({ removed: 1, documents: 0 });
    });
  });

  it("has the lines that a file has now", async () => {
    await withFiles({ "稿.jsonl": [line("一"), line("二"), line("三")].join("\n") }, async (folder) => {
      const [index, path] = ["索引", "稿.jsonl"].map((name) => join(folder, name));
      await add(index, path);
      writeFileSync(path, [line("四"), "坏行", line("三"), line("二", "改")].join("\n"));
      expect(await update(index)).toMatchObject({ added: 1, removed: 1, notRead: { count: 1 } });
      expect(await idsOf(index, folder)).toEqual(["三", "二", "四"]);
    });
  });

  it("no longer has a text whose file is empty by now", async () => {
    await withFiles({ "甲.txt": "甲", "乙.txt": "乙" }, async (folder) => {
      const index = join(folder, "索引");
      await add(index, folder);
      writeFileSync(join(folder, "甲.txt"), " \n");
      expect(await update(index)).toMatchObject({
        removed: 1,
        documents: 1,
        notRead: { count: 0 },
        empty: { count: 1 },
      });
    });
  });

  it("keeps the texts of a folder that is gone as a whole, and says so", async () => {
    await withFiles({ "盘/甲.txt": "甲", "盘/稿.jsonl": line("一"), "乙/乙.txt": "乙" }, async (folder) => {
      const index = join(folder, "索引");
      await add(index, join(folder, "盘"), join(folder, "乙/乙.txt"));
      for (const name of ["盘", "乙"]) renameSync(join(folder, name), join(folder, `${name}-away`));
      const result = await update(index);
      expect(result).toMatchObject({ removed: 0, documents: 3 });
      expect(result.notRead.first.map(({ path }) => path).toSorted()).toEqual([join(folder, "乙"), join(folder, "盘")]);
      for (const name of ["盘", "乙"]) renameSync(join(folder, `${name}-away`), join(folder, name));
      expect(await update(index)).toMatchObject({ same: 3, removed: 0, notRead: { count: 0 } });
    });
  });

  it("keeps a text whose file can't be read now, and lists it", async () => {
    await withFiles({ "甲.txt": "甲", "稿.jsonl": line("一") }, async (folder) => {
      const index = join(folder, "索引");
      await add(index, folder);
      writeFileSync(join(folder, "甲.txt"), new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 0, 0]));
      expect(await update(index)).toMatchObject({ removed: 0, documents: 2, notRead: { count: 1 } });
    });
  });

  it("is the one that is made of the files as they are now, whatever happened before", async () => {
    const names = ["夹/甲.txt", "夹/乙.md", "夹/深/丙.html", "夹/稿.jsonl"];
    const content = fc.constantFrom("", "推动高质量发展", "真抓实干", `${line("一")}\n${line("二")}`, line("二", "改"));
    const state = fc.record(Object.fromEntries(names.map((name) => [name, fc.option(content)])));
    await fc.assert(
      fc.asyncProperty(fc.array(state, { minLength: 1, maxLength: 4 }), async (states) => {
        await withFiles({ "夹/在.txt": "在" }, async (folder) => {
          const [index, fresh] = ["索引", "新索引"].map((name) => join(folder, name));
          await add(index, join(folder, "夹"));
          for (const files of states) {
            for (const [name, text] of Object.entries(files)) {
              rmSync(join(folder, name), { force: true });
              mkdirSync(join(folder, "夹/深"), { recursive: true });
              if (text !== null) writeFileSync(join(folder, name), text);
            }
            await update(index);
          }
          await add(fresh, join(folder, "夹"));
          expect(await documentsOf(index)).toEqual(await documentsOf(fresh));
        });
      }),
      { numRuns: 8 },
    );
  });
});

describe("texts are removed", () => {
  const FILES = { "夹/甲.txt": "甲", "夹/乙.txt": "乙", "稿.jsonl": `${line("一")}\n${line("二")}` };

  it("by their ids, and by a file that has many", async () => {
    await withFiles(FILES, async (folder) => {
      const index = join(folder, "索引");
      await add(index, join(folder, "夹"), join(folder, "稿.jsonl"));
      expect(await remove(index, "一", "无")).toEqual({ removed: 1, documents: 3, returning: 0, unknown: ["无"] });
      expect(await remove(index, join(folder, "稿.jsonl"))).toMatchObject({ removed: 1, documents: 2, unknown: [] });
      expect(await idsOf(index, folder)).toEqual(["夹/乙.txt", "夹/甲.txt"]);
    });
  });

  it("by a folder, which is no longer updated", async () => {
    await withFiles(FILES, async (folder) => {
      const index = join(folder, "索引");
      await add(index, join(folder, "夹"), join(folder, "稿.jsonl"));
      expect(await remove(index, join(folder, "夹"))).toMatchObject({ removed: 2, returning: 0, unknown: [] });
      expect(await update(index)).toMatchObject({ added: 0, documents: 2 });
    });
  });

  it("and come back from a folder that is, which is said", async () => {
    await withFiles(FILES, async (folder) => {
      const index = join(folder, "索引");
      await add(index, join(folder, "夹"));
      expect(await remove(index, join(folder, "夹/甲.txt"))).toMatchObject({ removed: 1, returning: 1 });
      expect(await update(index)).toMatchObject({ added: 1 });
    });
  });
});

it("what is noted are the outermost folders", async () => {
  await withFiles({ "夹/深/甲.txt": "甲", "别/乙.txt": "乙" }, async (folder) => {
    const index = join(folder, "索引");
    const noted = async (): Promise<readonly string[]> => {
      const corpus = openEmbeddedCorpus(index);
      const { folders } = (await corpus.status()).notes;
      await corpus.close();
      return folders.map((one) => one.replace(`${folder}/`, ""));
    };
    await add(index, join(folder, "夹/深"), join(folder, "别"));
    expect(await noted()).toEqual(["别", "夹/深"]);
    await add(index, join(folder, "夹"));
    expect(await noted()).toEqual(["别", "夹"]);
    expect(readFileSync(join(folder, "夹/深/甲.txt"), "utf8")).toBe("甲");
  });
});
