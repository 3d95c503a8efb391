import { writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { answerTask } from "../../src/index-files/answer-task.js";
import { fingerprintText } from "../../src/index-files/fingerprint-text.js";
import type { Answer, Task } from "../../src/index-files/fingerprinter.js";
import { sha256Of } from "../../src/index-files/line-text.js";
import { lineTasks } from "../../src/index-files/line-tasks.js";
import { allOf, FIXTURES, withFiles } from "./made-files.js";

const read = (task: Task, setAside: readonly string[] = []): Promise<Answer> =>
  answerTask(task, { keepsTexts: false, setAside: new Set(setAside), begin: () => undefined });
const files = (...paths: readonly string[]): Task => ({
  kind: "files",
  files: paths.map((path) => ({ path, known: null })),
});
const lines = (text: string): Task => ({
  kind: "lines",
  path: "稿.jsonl",
  firstLine: 7,
  start: 1000,
  bytes: Buffer.from(text),
  known: null,
});

describe("the texts of files", () => {
  it("have what an index keeps, and those that can't be read are listed", async () => {
    const { documents, counts, fingerprints, notRead } = await read(
      files(FIXTURES[0], "tests", "nowhere.txt", FIXTURES[4]),
    );
    expect(documents.map(({ id, path, part }) => [id, path, part])).toEqual([
      [FIXTURES[0], FIXTURES[0], null],
      [FIXTURES[4], FIXTURES[4], null],
    ]);
    expect(notRead.map(({ path, line }) => [path, line])).toEqual([
      ["tests", null],
      ["nowhere.txt", null],
    ]);
    expect(counts[0] + counts[1]).toBe(fingerprints.length);
    expect(counts[0]).toBeGreaterThan(400);
  });

  it("are not looked at where the index knows them as they are", async () => {
    const { documents } = await read(files(FIXTURES[0]));
    const known = documents[0].sha256;
    const again = await read({
      kind: "files",
      files: [
        { path: FIXTURES[0], known },
        { path: FIXTURES[1], known },
      ],
    });
    expect(again.same).toBe(1);
    expect(again.documents.map(({ id }) => id)).toEqual([FIXTURES[1]]);
  });

  it("that took too much before are listed, and not tried again", async () => {
    await withFiles({ "毒.txt": "毒文" }, async (folder) => {
      const path = join(folder, "毒.txt");
      const { documents, notRead } = await read(files(path), [sha256Of(Buffer.from("毒文"))]);
      expect(documents).toEqual([]);
      expect(notRead[0].message.en).toContain("not tried again");
      writeFileSync(path, "改了");
      expect((await read(files(path), [sha256Of(Buffer.from("毒文"))])).documents).toHaveLength(1);
    });
  });
});

describe("the texts of JSON Lines", () => {
  const text = "推动高质量发展，要真抓实干。";

  it("have their data, and lines that are no text are listed by number", async () => {
    const said = { id: "一", title: "题", date: "2024-03-07", url: "https://a.example/1", text };
    const { documents, counts, fingerprints, notRead } = await read(
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

  it("know which part of the file they are, and its checksum", async () => {
    const [one, other] = ['{"text":"一"}\r', '{"text":"二"}'];
    const { documents } = await read(lines(`\n${one}\n \n${other}`));
    const length = Buffer.byteLength(one);
    expect(documents.map(({ part }) => part)).toEqual([
      { start: 1001, end: 1001 + length },
      { start: 1004 + length, end: 1004 + length + Buffer.byteLength(other) },
    ]);
    expect(documents.map(({ sha256 }) => sha256)).toEqual([one, other].map((line) => sha256Of(Buffer.from(line))));
  });

  it("without an id are called by their line", async () => {
    const { documents } = await read(lines('{"text":"一"}\n{"text":"二"}'));
    expect(documents.map(({ id }) => id)).toEqual(["稿.jsonl:7", "稿.jsonl:8"]);
  });

  it("may begin with a byte order mark, and end in any line ends", async () => {
    const { documents, notRead } = await read(lines('\ufeff{"text":"一"}\r\n{"text":"二"}\r\n'));
    expect([documents.length, notRead]).toEqual([2, []]);
  });
});

describe("a file of JSON Lines", () => {
  it("is cut into tasks between lines, nothing lost", async () => {
    const line = fc.oneof(
      fc.string(),
      fc.integer({ min: 1, max: 1_500_000 }).map((length) => "文".repeat(length)),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 6 }), async (all) => {
        const whole = all.map((one) => one.replaceAll(/[\r\n]/g, "")).join("\n");
        await withFiles({ "稿.jsonl": whole }, async (folder) => {
          let [text, nextLine, start] = ["", 1, 0];
          for await (const task of lineTasks(join(folder, "稿.jsonl"))) {
            if (task.kind !== "lines") throw new Error("no lines");
            expect([task.firstLine, task.start]).toEqual([nextLine, start]);
            expect(text === "" || text.endsWith("\n")).toBe(true);
            const own = Buffer.from(task.bytes).toString();
            nextLine += own.split("\n").length - 1;
            start += task.bytes.length;
            text += own;
          }
          expect(text).toBe(whole);
        });
      }),
      { numRuns: 20 },
    );
  });

  it("goes on behind a line of more than 64 MiB, which is listed", async () => {
    const long = Buffer.alloc(64 * 1024 * 1024 + 1, "x");
    const [before, behind] = ['{"id":"前","text":"一"}\n', '\n{"id":"后","text":"二"}\n{"id":"末","text":"三"}\n'];
    await withFiles({ "稿.jsonl": Buffer.concat([Buffer.from(before), long, Buffer.from(behind)]) }, async (folder) => {
      const answers: Answer[] = [];
      for await (const task of lineTasks(join(folder, "稿.jsonl"))) answers.push(await read(task));
      expect(answers.flatMap(({ documents }) => documents.map(({ id }) => id))).toEqual(["前", "后", "末"]);
      expect(answers.flatMap(({ notRead }) => notRead.map(({ line }) => line))).toEqual([2]);
      const [first] = answers.flatMap(({ documents }) => documents).slice(1);
      expect(first.part?.start).toBe(Buffer.byteLength(before) + long.length + 1);
    });
  });

  it("that can't be read is listed", async () => {
    const tasks = await allOf(lineTasks("nowhere.jsonl"));
    expect(tasks).toMatchObject([{ kind: "not read", notRead: { path: "nowhere.jsonl", line: null } }]);
  });
});
