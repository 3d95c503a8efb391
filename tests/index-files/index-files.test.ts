import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { openEmbeddedCorpus } from "../../src/corpus/embedded/embedded-corpus.js";
import { openEmbeddedWriter } from "../../src/corpus/embedded/embedded-writer.js";
import { distinct, everyShingle } from "../../src/fingerprints/finding.js";
import { fingerprintText, foldedText } from "../../src/index-files/fingerprint-text.js";
import type { Task } from "../../src/index-files/fingerprinter.js";
import { FingerprinterPool } from "../../src/index-files/fingerprinter-pool.js";
import { indexTexts } from "../../src/index-files/index-texts.js";
import { inNewFolder } from "../corpus/in-new-folder.js";
import { documentsOf, FIXTURES, indexed, oneByOne, PLAIN, withFiles } from "./made-files.js";

describe("an index of files", () => {
  it("is not written again where nothing has changed", async () => {
    await inNewFolder(async (index) => {
      const { notRead, ...first } = await indexed(index, [...FIXTURES, "nowhere.txt"]);
      expect(first).toMatchObject({ added: 5, replaced: 0, same: 0 });
      expect(notRead).toHaveLength(1);
      const before = readdirSync(index);
      expect(await indexed(index, FIXTURES)).toMatchObject({ added: 0, replaced: 0, same: 5, notRead: [] });
      expect(readdirSync(index)).toEqual(before);
    });
  });

  it("keeps what is done where it is ended, and is completed by another run", async () => {
    await inNewFolder(async (index) => {
      const writer = await openEmbeddedWriter(index);
      const pool = new FingerprinterPool(2, PLAIN);
      const ending = new AbortController();
      const tasks = FIXTURES.map((path): Task => ({ kind: "files", files: [{ path, known: null }] }));
      let done = 0;
      for await (const { added } of indexTexts(writer, pool, oneByOne(tasks), { signal: ending.signal })) {
        done = added;
        if (added === 2) ending.abort();
      }
      await writer.commit();
      await writer.close();
      await pool.end();
      expect(done).toBe(2);
      expect(await indexed(index, FIXTURES)).toMatchObject({ added: 3, same: 2 });
    });
  });

  it("waits for no answer once it is ended", async () => {
    await inNewFolder(async (index) => {
      const writer = await openEmbeddedWriter(index);
      const endless = { answers: () => ({ next: () => new Promise(() => undefined) }) };
      const signal = AbortSignal.timeout(20);
      for await (const _ of indexTexts(writer, endless as never, oneByOne([]), { signal })) expect(_).toBe("never");
      await writer.close();
    });
  });

  it("has another text where a file has", async () => {
    await withFiles({ "甲.txt": "推动高质量发展要真抓实干", "乙.txt": "推动高质量发展" }, async (folder) => {
      const [kept, changed, index] = ["甲.txt", "乙.txt", "索引"].map((name) => join(folder, name));
      await indexed(index, [kept, changed]);
      writeFileSync(changed, "别的文字");
      expect(await indexed(index, [folder])).toMatchObject({ added: 0, replaced: 1, same: 1 });
      expect((await documentsOf(index)).map(({ path, length }) => [path, length])).toEqual([
        [changed, 4],
        [kept, 12],
      ]);
    });
  });

  it("says where a text takes the place of one of its id in another file", async () => {
    const line = (text: string): string => JSON.stringify({ id: "1", text });
    await withFiles({ "a.jsonl": line("一"), "b.jsonl": `${line("二")}\n${line("三")}` }, async (folder) => {
      const displaced: unknown[] = [];
      const progress = await indexed(join(folder, "索引"), [folder], {
        displaced: (one, by) => displaced.push([one.path, by.path]),
      });
      expect(displaced).toEqual([[join(folder, "a.jsonl"), join(folder, "b.jsonl")]]);
      expect(progress).toMatchObject({ added: 1, replaced: 2 });
    });
  });

  it("is put again where only its place in the file is another", async () => {
    const text = JSON.stringify({ id: "一", text: "推动高质量发展" });
    await withFiles({ "稿.jsonl": text }, async (folder) => {
      const index = join(folder, "索引");
      await indexed(index, [folder]);
      writeFileSync(join(folder, "稿.jsonl"), `{"id":"二","text":"真抓实干"}\n${text}`);
      expect(await indexed(index, [folder])).toMatchObject({ added: 1, replaced: 1 });
      expect((await documentsOf(index)).map(({ part }) => part?.start)).toEqual([
        Buffer.byteLength('{"id":"二","text":"真抓实干"}\n'),
        0,
      ]);
    });
  });

  it("is the same, byte for byte, whatever the number of threads", async () => {
    await withFiles({}, async (folder) => {
      const filesOf = (index: string): Buffer[] => readdirSync(index).map((name) => readFileSync(join(index, name)));
      await indexed(join(folder, "one"), FIXTURES, { threads: 1 });
      await indexed(join(folder, "two"), FIXTURES);
      expect(filesOf(join(folder, "one"))).toEqual(filesOf(join(folder, "two")));
    });
  });

  it("finds 004 for 000, and 000 for 004", async () => {
    await inNewFolder(async (index) => {
      await indexed(index, FIXTURES);
      const corpus = openEmbeddedCorpus(index);
      for (const [asked, found] of [
        [0, 4],
        [4, 0],
      ]) {
        const text = readFileSync(FIXTURES[asked], "utf8");
        const fingerprints = distinct(everyShingle(foldedText(text)).fingerprints);
        const { hits } = await corpus.candidates(fingerprints, { limit: 5, budget: 1e6 });
        expect(hits.map(({ document }) => document.id).find((id) => id !== FIXTURES[asked])).toBe(FIXTURES[found]);
      }
      await corpus.close();
    });
  });

  it("keeps the fingerprints of what it reads", async () => {
    await inNewFolder(async (index) => {
      await indexed(index, [FIXTURES[0]]);
      const corpus = openEmbeddedCorpus(index);
      const own = fingerprintText(readFileSync(FIXTURES[0], "utf8"));
      expect(Array.from(await corpus.frequencies(own))).toEqual(Array.from(own, () => 1));
      await corpus.close();
    });
  });
});
