import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { answerTask } from "../../src/index-files/answer-task.js";
import type { Answer } from "../../src/index-files/fingerprinter.js";
import { readAgain } from "../../src/index-files/read-again.js";
import { warcTasks } from "../../src/index-files/warc-tasks.js";
import { page, record } from "../read/warc/made-warc.js";
import { allOf, withFiles } from "./made-files.js";

const settings = { keepsTexts: false, setAside: new Set<string>(), begin: () => undefined };

async function answersFor(path: string): Promise<Answer[]> {
  return Promise.all((await allOf(warcTasks(path))).map((task) => answerTask(task, settings)));
}

const PAGES = [page("甲篇的文字", "http://a.cn/1"), record("request", "GET"), page("乙篇的文字", "http://a.cn/2")];

describe("the records of a web archive", () => {
  it.each([
    ["存档.warc", Buffer.concat(PAGES)],
    ["存档.warc.gz", Buffer.concat(PAGES.map((one) => gzipSync(one)))],
  ])("are documents with their address and day, and found again: %s", async (name, bytes) => {
    await withFiles({ [name]: bytes }, async (folder) => {
      const path = join(folder, name);
      const answers = await answersFor(path);
      const documents = answers.flatMap((one) => one.documents);
      expect(documents.map(({ id, url, date, path: of }) => [id, url, date, of])).toEqual([
        ["http://a.cn/1", "http://a.cn/1", "2022-02-09", path],
        ["http://a.cn/2", "http://a.cn/2", "2022-02-09", path],
      ]);
      expect(answers.flatMap(({ notRead }) => notRead)).toMatchObject([{ isEmpty: true, skipped: "request" }]);
      for (const [at, words] of ["甲篇的文字", "乙篇的文字"].entries()) {
        const again = await readAgain({ kept: () => Promise.resolve(null) }, documents[at]);
        expect(again).toMatchObject({ kind: "read", document: { text: `${words}\n` } });
      }
    });
  });

  it("of another program are read, however large it is", async () => {
    const documents = (await answersFor("tests/read/files/warcio-pages.warc.gz")).flatMap((one) => one.documents);
    expect(documents.map(({ id }) => id)).toEqual([
      "http://a.cn/pub.html",
      "http://a.cn/",
      "http://a.cn/d",
      "http://a.cn/t.txt",
      "urn:x:r",
    ]);
  });

  it("before a place where it is cut off are read, and that it is cut off is said", async () => {
    const whole = readFileSync("tests/read/files/warcio-pages.warc.gz");
    await withFiles({ "半.warc.gz": whole.subarray(0, 8000) }, async (folder) => {
      const answers = await answersFor(join(folder, "半.warc.gz"));
      expect(answers.flatMap((one) => one.documents).map(({ id }) => id)).toContain("http://a.cn/pub.html");
      expect(answers.at(-1)?.notRead).toMatchObject([
        { message: { en: expect.stringContaining("damaged") as string } },
      ]);
    });
  });

  it("a bomb and what is no web archive are one line", async () => {
    const bomb = gzipSync(record("response", Buffer.alloc(70_000_000)));
    await withFiles({ "炸.warc.gz": bomb, "文.warc": "市委书记讲话。" }, async (folder) => {
      for (const name of ["炸.warc.gz", "文.warc"]) {
        const answers = await answersFor(join(folder, name));
        expect(answers.flatMap((one) => one.documents)).toEqual([]);
        expect(answers.flatMap((one) => one.notRead)).toHaveLength(1);
      }
    });
  });
});
