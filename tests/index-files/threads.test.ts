import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { answerTask } from "../../src/index-files/answer-task.js";
import type { Answer, Task } from "../../src/index-files/fingerprinter.js";
import { FingerprinterPool } from "../../src/index-files/fingerprinter-pool.js";
import type { RunResult } from "../../src/index-files/run-index.js";
import { added, allOf, documentsOf, FIXTURES, oneByOne, PLAIN, withFiles } from "./made-files.js";

const folder = mkdtempSync(join(tmpdir(), "duizhao-poisoned-"));
const outfile = join(folder, "poisoned-worker.mjs");
const POISONED = { script: pathToFileURL(outfile), threads: 2, mostHeap: 100 };

beforeAll(async () => {
  const entry = "tests/index-files/poisoned-worker.ts";
  const banner = {
    js: 'import { createRequire } from "node:module";\nconst require = createRequire(import.meta.url);',
  };
  await build({ entryPoints: [entry], outfile, bundle: true, format: "esm", platform: "node", banner });
});
afterAll(() => rmSync(folder, { recursive: true }));

it("the texts of files in threads are those without, in the order of the tasks", async () => {
  const pool = new FingerprinterPool(2, PLAIN);
  const tasks = FIXTURES.map((path): Task => {
    const paths = [path, "nowhere.txt"];
    return { kind: "files", files: paths.map((one) => ({ path: one, known: null })) };
  });
  const expected: Answer[] = [];
  for (const task of tasks)
    expected.push(await answerTask(task, { keepsTexts: false, setAside: new Set(), begin: () => undefined }));
  const answered = await allOf(pool.answers(oneByOne(tasks)));
  expect(answered.map(({ task }) => task)).toEqual(tasks);
  expect(answered.map(({ answer }) => answer)).toEqual(expected);
  await pool.end();
});

describe.each([
  ["that takes for ever", "没完没了", "too long", 4000],
  ["that takes all memory", "撑破内存", "out of memory", 100_000],
])("a text %s", (_, poison, said, patience) => {
  const run = (index: string, path: string): Promise<RunResult> => added(index, [path], { ...POISONED, patience });

  it("is listed, the others are in the index, and it is not tried again until it changes", async () => {
    const lines = ["好的第一行", poison, "好的第三行"].map((text) => JSON.stringify({ id: text, text }));
    const files = { "a.txt": "好的甲", "b.txt": poison, "c.txt": "好的丙", "d.jsonl": lines.join("\n") };
    await withFiles(files, async (texts) => {
      const index = join(texts, "索引");
      const first = await run(index, texts);
      expect(first.notRead.first.map(({ path, line }) => [path, line])).toEqual([
        [join(texts, "b.txt"), null],
        [join(texts, "d.jsonl"), 2],
      ]);
      for (const { message } of first.notRead.first) expect(message.en).toContain(said);
      expect(first.documents).toBe(4);

      const second = await run(index, texts);
      expect(second.notRead.first.map(({ message }) => message.en)).toEqual([
        expect.stringContaining("not tried again"),
        expect.stringContaining("not tried again"),
      ]);

      writeFileSync(join(texts, "b.txt"), "好的乙");
      expect(await run(index, texts)).toMatchObject({ added: 1, notRead: { count: 1 } });
      expect(await documentsOf(index)).toHaveLength(5);
    });
  });
});

it("a thread that does not begin is a fault, and no text is blamed for it", async () => {
  await withFiles({ "a.txt": "好的甲" }, async (texts) => {
    const index = join(texts, "索引");
    const script = pathToFileURL(join(texts, "nowhere.mjs"));
    await expect(added(index, [texts], { script })).rejects.toThrow("nowhere.mjs");
  });
});
