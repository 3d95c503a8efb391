import { chmodSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import type { Corpus, CorpusDocument } from "../../src/corpus/corpus.js";
import { openEmbeddedCorpus } from "../../src/corpus/embedded/embedded-corpus.js";
import { readAgain, type ReadAgain } from "../../src/index-files/read-again.js";
import { LARGEST_FILE } from "../../src/read/open-file.js";
import { readDocument } from "../../src/read/read-document.js";
import { FIXTURES, indexed, withFiles } from "./made-files.js";

const PAGE = "<html><title>题</title><body><p>推动高质量发展，要真抓实干。</p></body></html>";
const LINES = `{"id":"一","text":"甲"}\n{"id":"二","title":"题","date":"2024-03-07","text":"推动高质量发展\\n要真抓实干"}\n`;
const FILES = { "稿.html": PAGE, "稿.jsonl": LINES };

async function again(index: string, id: string): Promise<ReadAgain> {
  const corpus = openEmbeddedCorpus(index);
  try {
    const [document] = await corpus.documents([id]);
    if (document === null) throw new Error(`no document ${id}`);
    return await readAgain(corpus, document);
  } finally {
    await corpus.close();
  }
}

describe.each([
  ["from its file", false],
  ["from what the index keeps", true],
])("a text is read again, %s,", (_, keepsTexts) => {
  it("as a file is", async () => {
    await withFiles(FILES, async (folder) => {
      const [index, page] = [join(folder, "索引"), join(folder, "稿.html")];
      await indexed(index, [page, ...FIXTURES], { keepsTexts });
      for (const path of [page, ...FIXTURES])
        expect(await again(index, path)).toEqual({
          kind: "read",
          document: { ...(await readDocument(path)), locator: expect.anything() as unknown },
        });
    });
  });

  it("as a line of JSON Lines, whatever else is in the file", async () => {
    await withFiles(FILES, async (folder) => {
      const index = join(folder, "索引");
      await indexed(index, [folder], { keepsTexts });
      expect(await again(index, "二")).toMatchObject({
        kind: "read",
        document: { text: expect.stringMatching(/^推动高质量发展\n要真抓实干/), title: "题", date: "2024-03-07" },
      });
      writeFileSync(join(folder, "稿.jsonl"), `${LINES}{"id":"三","text":"丙"}`);
      expect(await again(index, "二")).toMatchObject({ kind: "read" });
    });
  });
});

describe("a text that the index does not keep is not read again", () => {
  it.each<readonly [string, (path: string) => void, ReadAgain["kind"]]>([
    ["if its file is gone", (path) => rmSync(path), "gone"],
    ["if its folder is", (path) => renameSync(join(path, ".."), `${join(path, "..")}.away`), "gone"],
    [
      "if its file has changed",
      (path) => writeFileSync(path, readFileSync(path, "utf8").replaceAll("推", "拉")),
      "changed",
    ],
    ["if its file is shorter", (path) => writeFileSync(path, "{}"), "changed"],
  ])("%s", async (_, harm, kind) => {
    for (const [name, id] of [
      ["稿.html", null],
      ["稿.jsonl", "二"],
    ] as const)
      await withFiles({ [`夹/${name}`]: FILES[name] }, async (folder) => {
        const [index, path] = [join(folder, "索引"), join(folder, "夹", name)];
        await indexed(index, [path]);
        harm(path);
        expect(await again(index, id ?? path)).toMatchObject({ kind });
      });
  });

  it.skipIf(process.getuid?.() === 0)("if it may not be read", async () => {
    await withFiles(FILES, async (folder) => {
      const index = join(folder, "索引");
      await indexed(index, [folder]);
      chmodSync(join(folder, "稿.jsonl"), 0);
      expect(await again(index, "二")).toMatchObject({ kind: "unreadable" });
    });
  });
});

it("a text that the index keeps is read again when its file is gone", async () => {
  await withFiles(FILES, async (folder) => {
    const index = join(folder, "索引");
    await indexed(index, [folder], { keepsTexts: true });
    for (const name of Object.keys(FILES)) rmSync(join(folder, name));
    expect(await again(index, "二")).toMatchObject({ kind: "read" });
    expect(await again(index, join(folder, "稿.html"))).toMatchObject({ kind: "read", document: { source: PAGE } });
  });
});

describe("what a search engine says of a text is not believed", () => {
  const document: CorpusDocument = {
    id: "一",
    path: null,
    part: null,
    title: null,
    date: null,
    url: null,
    sha256: "0".repeat(64),
    length: 1,
  };
  const keeping = (kept: Uint8Array | null): Pick<Corpus, "kept"> => ({ kept: () => Promise.resolve(kept) });

  it("if it keeps bytes that are none, or more than a text has", async () => {
    expect(await readAgain(keeping(Uint8Array.of(1, 2, 3)), document)).toMatchObject({ kind: "unreadable" });
    const bomb = brotliCompressSync(Buffer.alloc(LARGEST_FILE + 1));
    expect(bomb.length).toBeLessThan(1000);
    expect(await readAgain(keeping(bomb), document)).toMatchObject({ kind: "unreadable" });
  });

  it("if it names more of a file than there is, or no file", async () => {
    await withFiles(FILES, async (folder) => {
      const path = join(folder, "稿.jsonl");
      for (const part of [
        { start: 0, end: Number.MAX_SAFE_INTEGER },
        { start: Number.MAX_SAFE_INTEGER - 1, end: Number.MAX_SAFE_INTEGER },
      ])
        expect(await readAgain(keeping(null), { ...document, path, part })).toMatchObject({ kind: "changed" });
      for (const nowhere of ["-", "/dev/zero", folder])
        expect((await readAgain(keeping(null), { ...document, path: nowhere })).kind).not.toBe("read");
    });
  });
});
