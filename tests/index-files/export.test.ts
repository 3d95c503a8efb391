import { writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openEmbeddedCorpus } from "../../src/corpus/embedded/embedded-corpus.js";
import { openEmbeddedWriter } from "../../src/corpus/embedded/embedded-writer.js";
import { exportIndex } from "../../src/index-files/export-index.js";
import { FingerprintsByDocument } from "../../src/index-files/fingerprints-by-document.js";
import { keepTexts } from "../../src/index-files/keep-texts.js";
import type { RunResult } from "../../src/index-files/run-index.js";
import { documentCalled, FINGERPRINTS } from "../corpus/made-documents.js";
import { inNewFolder } from "../corpus/in-new-folder.js";
import { added, allOf, FIXTURES, withFiles, withIndex } from "./made-files.js";

async function add(index: string, paths: readonly string[], keeps = false): Promise<RunResult> {
  if (keeps)
    await withIndex(index, async (writer) => {
      await keepTexts(writer, index);
      await writer.commit();
    });
  return added(index, paths);
}

async function exported(index: string): Promise<string[]> {
  const corpus = openEmbeddedCorpus(index);
  try {
    return await allOf(exportIndex(corpus));
  } finally {
    await corpus.close();
  }
}

const LINES =
  '{"id":"一","title":"题","date":"2024-03-07","url":"https://a.example/1","text":"推动高质量发展，要真抓实干。"}';

describe("an exported index", () => {
  it.each([
    ["without its texts", false],
    ["with its texts", true],
  ])("is added to another one and is the same there, %s", async (_, keeps) => {
    await withFiles({ "稿.jsonl": LINES, "夹/甲.txt": "甲的文字" }, async (folder) => {
      const [index, other, path] = ["索引", "另", "导出.jsonl"].map((name) => join(folder, name));
      await add(index, [...FIXTURES, join(folder, "稿.jsonl"), join(folder, "夹")], keeps);
      const lines = await exported(index);
      expect(JSON.parse(lines[0])).toEqual({
        schema: "duizhao.index-export/1",
        scheme: "k5w8h48n1",
        documents: FIXTURES.length + 2,
        folders: [join(folder, "夹")],
        keepsTexts: keeps,
      });
      writeFileSync(path, `${lines.join("\n")}\n`);
      expect(await add(other, [path])).toMatchObject({ added: FIXTURES.length + 2, notRead: { count: 0 } });
      expect(await exported(other)).toEqual(lines);
      expect(await add(other, [path])).toMatchObject({ added: 0, same: FIXTURES.length + 2 });
    });
  });

  it("is merged with what another one has", async () => {
    await withFiles({ "稿.jsonl": LINES }, async (folder) => {
      const [index, other, path] = ["索引", "另", "导出.jsonl"].map((name) => join(folder, name));
      await add(index, [join(folder, "稿.jsonl")]);
      await add(other, FIXTURES);
      writeFileSync(path, (await exported(index)).join("\n"));
      expect(await add(other, [path])).toMatchObject({ added: 1, documents: FIXTURES.length + 1 });
    });
  });

  it.each<readonly [string, (line: string, at: number) => string, RegExp]>([
    ["of another scheme", (line) => line.replace("k5w8h48n1", "k6w8h48n1"), /another version.*k6w8h48n1.*k5w8h48n1/],
    ["of another schema", (line) => line.replace("export/1", "export/2"), /another version.*export\/2/],
    ["with a line cut short", (line, at) => (at === 1 ? line.slice(0, 100) : line), /no document of an exported index/],
    [
      "with no fingerprints",
      (line, at) => (at === 1 ? line.replace(/"fingerprints":.*\]/, '"f":0') : line),
      /no document/,
    ],
    [
      "with a false checksum",
      (line, at) => (at === 1 ? line.replace(/"sha256":"../, '"sha256":"zz') : line),
      /no document/,
    ],
  ])("%s is not read, and that is said", async (_, harm, said) => {
    await inNewFolder(async (index) => {
      await add(index, FIXTURES.slice(0, 2));
      const path = `${index}.jsonl`;
      writeFileSync(path, (await exported(index)).map(harm).join("\n"));
      const { notRead } = await add(`${index}2`, [path]);
      expect(notRead.count).toBe(1);
      expect(notRead.first[0].message.en).toMatch(said);
    });
  });
});

it("the fingerprints of each document are those that were put with it, however few are turned round at a time", async () => {
  const puts = fc.array(fc.subarray(FINGERPRINTS.slice(0, 14)), { minLength: 1, maxLength: 20 });
  await fc.assert(
    fc.asyncProperty(puts, fc.array(fc.nat(19)), fc.integer({ min: 1, max: 60 }), async (all, removed, atATime) => {
      await inNewFolder(async (index) => {
        const writer = await openEmbeddedWriter(index);
        for (const [at, own] of all.entries()) await writer.put(documentCalled(`${at}`), Float64Array.from(own));
        await writer.commit();
        for (const at of removed) await writer.remove(`${at}`);
        await writer.commit();
        await writer.close();
        const corpus = openEmbeddedCorpus(index);
        const turned = await FingerprintsByDocument.of(corpus, atATime);
        for await (const [number, { id }] of corpus.eachDocument()) {
          const own = all[Number(id)].map((one) => one % 2 ** 40).toSorted((one, other) => one - other);
          expect(Array.from(await turned.ofDocument(number))).toEqual(own);
        }
        await corpus.close();
      });
    }),
    { numRuns: 20 },
  );
});
