import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { openEmbeddedCorpus } from "../../src/corpus/embedded/embedded-corpus.js";
import { openEmbeddedWriter } from "../../src/corpus/embedded/embedded-writer.js";
import { distinct, everyShingle } from "../../src/fingerprints/finding.js";
import { answerTask } from "../../src/index-files/answer-task.js";
import { fingerprintText, foldedText } from "../../src/index-files/fingerprint-text.js";
import type { Answer, Task } from "../../src/index-files/fingerprinter.js";
import { FingerprinterPool } from "../../src/index-files/fingerprinter-pool.js";
import { indexTexts, type Progress } from "../../src/index-files/index-texts.js";
import { fileTasks, lineTasks } from "../../src/index-files/tasks.js";
import { vanished } from "../../src/index-files/vanished.js";
import { inNewFolder } from "../corpus/in-new-folder.js";

const FIXTURES = readdirSync("fixtures")
  .filter((name) => name.endsWith(".txt"))
  .map((name) => join("fixtures", name));

const WORKER = pathToFileURL(resolve("dist/index-files/fingerprint-worker.js"));
const pool = new FingerprinterPool(2, WORKER);
afterAll(() => pool.end());

async function* oneByOne(tasks: readonly Task[]): AsyncGenerator<Task> {
  yield* tasks;
}

async function allOf<T>(iterable: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const one of iterable) all.push(one);
  return all;
}

const lines = (text: string): Task & { readonly kind: "lines" } => ({
  kind: "lines",
  path: "稿.jsonl",
  firstLine: 7,
  bytes: Buffer.from(text),
});

async function indexed(index: string, paths: readonly string[], threads = pool): Promise<Progress | undefined> {
  const writer = await openEmbeddedWriter(index);
  try {
    return (await allOf(indexTexts(writer, threads, fileTasks(paths)))).at(-1);
  } finally {
    await writer.close();
  }
}

describe("the texts of files", () => {
  it("have what an index keeps, and those that can't be read are listed", async () => {
    const { documents, counts, fingerprints, notRead } = await answerTask({
      kind: "files",
      paths: [FIXTURES[0], "tests", "nowhere.txt", FIXTURES[4]],
    });
    expect(documents.map(({ id }) => id)).toEqual([FIXTURES[0], FIXTURES[4]]);
    expect(documents.map(({ path }) => path)).toEqual([FIXTURES[0], FIXTURES[4]]);
    expect(notRead.map(({ path, line }) => [path, line])).toEqual([
      ["tests", null],
      ["nowhere.txt", null],
    ]);
    expect(counts[0] + counts[1]).toBe(fingerprints.length);
    expect(counts[0]).toBeGreaterThan(400);
  });

  it("in threads are those without, in the order of the tasks", async () => {
    const tasks = FIXTURES.map((path): Task => ({ kind: "files", paths: [path, "nowhere.txt"] }));
    const expected: Answer[] = [];
    for (const task of tasks) expected.push(await answerTask(task));
    expect(await allOf(pool.answers(oneByOne(tasks)))).toEqual(expected);
  });
});

describe("the texts of JSON Lines", () => {
  it("have their data, and lines that are no text are listed by number", async () => {
    const text = "推动高质量发展，要真抓实干。";
    const said = { id: "一", title: "题", date: "2024-03-07", url: "https://a.example/1", text };
    const { documents, counts, fingerprints, notRead } = await answerTask(
      lines(
        `${JSON.stringify(said)}\n{"text":\n\n${JSON.stringify({ id: 5, text })}\n{"text":" "}\n[1]\nnull\n{"id":"x"}`,
      ),
    );
    expect(documents).toMatchObject([
      { id: "一", title: "题", date: "2024-03-07", url: "https://a.example/1", path: "稿.jsonl", length: text.length },
      { id: "5", title: null, date: null, url: null },
    ]);
    expect(notRead.map(({ line }) => line)).toEqual([8, 11, 12, 13, 14]);
    expect(Array.from(fingerprints.subarray(0, counts[0]))).toEqual(Array.from(fingerprintText(text)));
  });

  it("without an id are called by their line", async () => {
    expect((await answerTask(lines('{"text":"一"}\n{"text":"二"}'))).documents.map(({ id }) => id)).toEqual([
      "稿.jsonl:7",
      "稿.jsonl:8",
    ]);
  });

  it("are cut into tasks between lines, nothing lost", async () => {
    const line = fc.oneof(
      fc.string(),
      fc.integer({ min: 1, max: 1_500_000 }).map((length) => "文".repeat(length)),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 6 }), async (all) => {
        await inNewFolder(async (folder) => {
          mkdirSync(folder);
          const path = join(folder, "稿.jsonl");
          const whole = all.map((one) => one.replaceAll(/[\r\n]/g, "")).join("\n");
          writeFileSync(path, whole);
          let [read, nextLine] = ["", 1];
          for await (const task of lineTasks(path)) {
            if (task.kind !== "lines") throw new Error("no lines");
            expect(task.firstLine).toBe(nextLine);
            const text = Buffer.from(task.bytes).toString();
            expect(read === "" || read.endsWith("\n")).toBe(true);
            nextLine += text.split("\n").length - 1;
            read += text;
          }
          expect(read).toBe(whole);
        });
      }),
      { numRuns: 20 },
    );
  });
});

describe("an index of files", () => {
  it("is not written again where nothing has changed", async () => {
    await inNewFolder(async (index) => {
      expect(await indexed(index, [...FIXTURES, "nowhere.txt"])).toMatchObject({ put: 5, same: 0 });
      const before = readdirSync(index);
      expect(await indexed(index, FIXTURES)).toMatchObject({ put: 0, same: 5, notRead: [] });
      expect(readdirSync(index)).toEqual(before);
    });
  });

  it("keeps what is done where it is ended, and is completed by another run", async () => {
    await inNewFolder(async (index) => {
      const writer = await openEmbeddedWriter(index);
      const ending = new AbortController();
      const tasks = FIXTURES.map((path): Task => ({ kind: "files", paths: [path] }));
      let done = 0;
      for await (const { put } of indexTexts(writer, pool, oneByOne(tasks), ending.signal)) {
        done = put;
        if (put === 2) ending.abort();
      }
      await writer.close();
      expect(done).toBe(2);
      expect(await indexed(index, FIXTURES)).toMatchObject({ put: 3, same: 2 });
    });
  });

  it("has another text where a file has, and knows which files are gone", async () => {
    await inNewFolder(async (folder) => {
      mkdirSync(folder);
      const [kept, changed, gone, index] = ["甲.txt", "乙.txt", "丙.txt", "索引"].map((name) => join(folder, name));
      for (const path of [kept, changed, gone]) writeFileSync(path, `${path}推动高质量发展要真抓实干`);
      await indexed(index, [kept, changed, gone]);
      writeFileSync(changed, "别的文字");
      rmSync(gone);
      expect(await indexed(index, [kept, changed])).toMatchObject({ put: 1, same: 1 });
      const corpus = openEmbeddedCorpus(index);
      expect((await corpus.documents([changed]))[0]?.length).toBe(4);
      expect(await vanished(corpus, () => true)).toEqual([gone]);
      expect(await vanished(corpus, (path) => path === kept)).toEqual([]);
      await corpus.close();
    });
  });

  it("is the same, byte for byte, whatever the number of threads", async () => {
    const one = new FingerprinterPool(1, WORKER);
    try {
      await inNewFolder(async (folder) => {
        const filesOf = (index: string): Buffer[] => readdirSync(index).map((name) => readFileSync(join(index, name)));
        await indexed(join(folder, "one"), FIXTURES, one);
        await indexed(join(folder, "two"), FIXTURES);
        expect(filesOf(join(folder, "one"))).toEqual(filesOf(join(folder, "two")));
      });
    } finally {
      await one.end();
    }
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
});
