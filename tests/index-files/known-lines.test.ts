import { appendFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CorpusDocument } from "../../src/corpus/corpus.js";
import { isKnownLine, KnownLines } from "../../src/index-files/known-lines.js";
import { lineTasks } from "../../src/index-files/line-tasks.js";
import { sha256Of } from "../../src/index-files/line-text.js";
import { updateIndex } from "../../src/index-files/update-index.js";
import { documentCalled } from "../corpus/made-documents.js";
import { added, allOf, documentsOf, WORKER, withFiles, withIndex } from "./made-files.js";

const sumOf = (text: string): string => sha256Of(Buffer.from(text));

function knownLines(documents: readonly CorpusDocument[]): KnownLines {
  return new KnownLines({
    async *eachDocument() {
      yield* documents.entries();
    },
  });
}

describe("the lines that an index has", () => {
  const documents = [7, 3, 11, 0].map((start) =>
    documentCalled(`${start}`, { path: "稿.jsonl", part: { start, end: start + 2 }, sha256: sumOf(`${start}`) }),
  );

  it("are known by where they begin and by their content", async () => {
    const lines = knownLines([...documents, documentCalled("别"), documentCalled("整", { path: "稿.txt" })]);
    await lines.load();
    const between = lines.between("稿.jsonl", 3, 11);
    expect(Array.from(between?.starts ?? [])).toEqual([3, 7]);
    for (const start of [0, 3, 5, 7, 11])
      for (const text of ["3", "7"])
        expect(between !== null && isKnownLine(between, start, sumOf(text))).toBe(text === `${start}`);
    expect(lines.between("稿.jsonl", 8, 11)).toBeNull();
    expect(lines.between("稿.txt", 0, 100)).toBeNull();
  });

  it("are confirmed unless one of them is in doubt", async () => {
    const lines = knownLines(documents);
    await lines.load();
    expect(lines.confirm("稿.jsonl", [3, 7])).toBe(true);
    lines.doubt("稿.jsonl", 11);
    expect(lines.confirm("稿.jsonl", [0, 11])).toBe(false);
    expect([0, 3, 7, 11].map((start) => lines.isConfirmed("稿.jsonl", start))).toEqual([false, true, true, false]);
  });
});

it("a file of lines that has grown is read behind its known lines alone", async () => {
  const line = (id: string): string => `${JSON.stringify({ id, text: `${id}的文字` })}\n`;
  await withFiles({ "稿.jsonl": line("一") + line("二") }, async (folder) => {
    const [index, path] = ["索引", "稿.jsonl"].map((name) => join(folder, name));
    await added(index, [path]);
    appendFileSync(path, line("三"));
    expect(await added(index, [path])).toMatchObject({ added: 1, replaced: 0, same: 2 });
  });
});

it("a file of lines that grows while it is read is listed", async () => {
  await withFiles({ "稿.jsonl": '{"text":"一"}\n' }, async (folder) => {
    const path = join(folder, "稿.jsonl");
    const tasks = lineTasks(path);
    await tasks.next();
    writeFileSync(path, '{"text":"一"}\n{"text":"二"}\n');
    expect((await allOf(tasks)).at(-1)).toMatchObject({
      kind: "not read",
      notRead: { path, line: null, message: { en: expect.stringContaining("changed while it was being read") } },
    });
  });
});

it("whatever ids lines have, and however they come and go, the index is that of the lines as they are now", async () => {
  const line = fc.record({ id: fc.constantFrom("一", "二", "三"), text: fc.constantFrom("甲", "乙", "丙", "丁") });
  const lines = fc.array(line, { maxLength: 5 });
  const state = fc.record({ "a.jsonl": lines, "b.jsonl": lines });
  await fc.assert(
    fc.asyncProperty(fc.array(state, { minLength: 1, maxLength: 4 }), fc.boolean(), async (states, updates) => {
      await withFiles({ "夹/在.txt": "在" }, async (folder) => {
        const [index, fresh, texts] = ["索引", "新索引", "夹"].map((name) => join(folder, name));
        for (const files of states) {
          for (const [name, own] of Object.entries(files))
            writeFileSync(join(texts, name), own.map((one) => `${JSON.stringify(one)}\n`).join(""));
          await added(index, [texts]);
          if (updates)
            await withIndex(index, (writer, corpus) =>
              updateIndex(writer, corpus, { index, threads: 2, script: WORKER }),
            );
        }
        await withIndex(index, (writer, corpus) => updateIndex(writer, corpus, { index, threads: 1, script: WORKER }));
        await added(fresh, [texts]);
        expect(await documentsOf(index)).toEqual(await documentsOf(fresh));
      });
    }),
    { numRuns: 30 },
  );
});
