import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { FileList } from "../../src/serve/roots.js";
import type { Running } from "../../src/serve/serve.js";
import { get, post, served } from "./asking.js";

const folder = mkdtempSync(join(tmpdir(), "duizhao-roots-"));
const articles = join(folder, "articles");
const SECRET = "机密：不得外传";
let running: Running;

beforeAll(async () => {
  mkdirSync(join(articles, "2022"), { recursive: true });
  writeFileSync(join(articles, "a.txt"), "甲文");
  writeFileSync(join(articles, "2022", "b.txt"), "乙文");
  writeFileSync(join(articles, ".hidden.txt"), SECRET);
  writeFileSync(join(folder, "secret.txt"), SECRET);
  mkdirSync(join(folder, "articles-too"));
  writeFileSync(join(folder, "articles-too", "c.txt"), SECRET);
  symlinkSync(join(folder, "secret.txt"), join(articles, "link.txt"));
  symlinkSync(join(folder, "articles-too"), join(articles, "out"));
  symlinkSync(join(articles, "a.txt"), join(articles, "inner.txt"));
  running = await served({ paths: [articles] });
});
afterAll(async () => {
  await running.end();
  rmSync(folder, { recursive: true });
});

const list = async (): Promise<FileList> => JSON.parse((await get(running, "/api/1/files")).text) as FileList;

it("lists what is in the folders, and nothing that a link leads out to", async () => {
  const { files, isCut } = await list();
  expect(files.map(({ path }) => path)).toEqual(["articles/2022/b.txt", "articles/a.txt", "articles/inner.txt"]);
  expect(isCut).toBe(false);
  expect(JSON.stringify(files)).not.toContain(folder);
});

it("gives the bytes of a file by its id, and takes it into a job", async () => {
  const { files } = await list();
  const id = files.find(({ path }) => path === "articles/a.txt")?.id ?? "";
  expect((await get(running, `/api/1/files/${id}`)).text).toBe("甲文");
  const { text } = await post(running, "/api/1/scan", { texts: [{ file: id }], options: { words: false } });
  expect(JSON.parse(text)).toMatchObject({ documents: [{ path: "a.txt" }] });
});

describe("no path leads anywhere", () => {
  const SPELLINGS = [
    "../secret.txt",
    "..%2fsecret.txt",
    "..%252fsecret.txt",
    "..\\secret.txt",
    "..%5csecret.txt",
    "%2e%2e/secret.txt",
    "%2e%2e%2fsecret.txt",
    "....//secret.txt",
    "a.txt/../../secret.txt",
    "a.txt%00.txt",
    "/secret.txt",
    "%c0%ae%c0%ae/secret.txt",
    "..;/secret.txt",
    "A.TXT",
    "articles/a.txt",
    "link.txt",
    "file:///etc/passwd",
    "%E4%B8",
    join(folder, "secret.txt"),
    encodeURIComponent(join(articles, "a.txt")),
  ];

  it.each(SPELLINGS)("%s", async (spelling) => {
    for (const place of ["/api/1/files/", "/", "/open/"]) {
      const { status, text } = await get(running, place + spelling);
      expect([400, 404]).toContain(status);
      expect(text).not.toContain(SECRET);
    }
    const { status } = await post(running, "/api/1/scan", { texts: [{ file: spelling }] });
    expect([400, 404]).toContain(status);
  });

  it.each(SPELLINGS)("not as the name of a text: %s", async (name) => {
    const { status, text } = await post(running, "/api/1/scan", {
      texts: [{ name, text: "正文一句。" }],
      options: { words: false },
    });
    expect(status).toBe(200);
    expect(text).not.toContain(SECRET);
    expect(JSON.parse(text)).toMatchObject({ documents: [{ bytes: 15 }] });
  });

  it("nor does a file that has become a link since it was listed", async () => {
    const path = join(articles, "late.txt");
    writeFileSync(path, "先是文件");
    const { files } = await list();
    const id = files.find((one) => one.path === "articles/late.txt")?.id ?? "";
    rmSync(path);
    symlinkSync(join(folder, "secret.txt"), path);
    const { status, text } = await get(running, `/api/1/files/${id}`);
    rmSync(path);
    expect(status).toBe(404);
    expect(text).not.toContain(SECRET);
  });

  it("nor to an index that is not there", async () => {
    const { status, text } = await get(running, `/api/1/documents/${encodeURIComponent(join(folder, "secret.txt"))}`);
    expect(status).toBe(422);
    expect(text).not.toContain(SECRET);
  });
});
