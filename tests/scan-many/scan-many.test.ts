import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Worker } from "node:worker_threads";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadKnowledge } from "../../src/clues/knowledge.js";
import { readDocument } from "../../src/read/read-document.js";
import { scan } from "../../src/scan.js";
import { scanMany, type ScanManySettings, type ScanPart, type ScanProgress } from "../../src/scan-many.js";
import { Trouble } from "../../src/text/trouble.js";
import { seed } from "../cli/duizhao.js";

const SHARED = "把毛绒玩具嵌入文旅经济产业链，让老字号在田野间焕发新光彩。";

let folder: string;
const at = (name: string): string => join(folder, name);
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "duizhao-many-"));
  for (const number of ["001", "002", "003"])
    writeFileSync(at(`${number}.txt`), `${readFileSync(seed(number), "utf8")}\n${SHARED}\n`);
  mkdirSync(at("corpus"));
  // Other quotes and widths, and lines of another length.
  writeFileSync(
    at("corpus/known.txt"),
    readFileSync(seed("001"), "utf8").replaceAll(/[“”]/g, '"').replaceAll("，", ",").replaceAll(/.{17}/gu, "$&\n"),
  );
  // So much together that threads read it.
  const text = readFileSync(seed("003"), "utf8");
  const long = text.repeat(Math.ceil(520_000 / Buffer.byteLength(text)));
  for (const number of [1, 2, 3, 4]) writeFileSync(at(`long${number}.txt`), `${long}\n第${number}份。\n`);
  // So large that a thread reads it even where there is one core.
  writeFileSync(at("large.txt"), long.repeat(4));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function partsOf(names: readonly string[], settings: ScanManySettings = {}): Promise<ScanPart[]> {
  const parts: ScanPart[] = [];
  for await (const part of scanMany(names.map(at), { words: false, ...settings })) parts.push(part);
  return parts;
}

type Kind<K extends ScanPart["kind"]> = Extract<ScanPart, { readonly kind: K }>;

function ofKind<K extends ScanPart["kind"]>(parts: readonly ScanPart[], kind: K): Kind<K>[] {
  return parts.filter((part): part is Kind<K> => part.kind === kind);
}

const phrasesIn = (parts: readonly ScanPart[]): string[] =>
  ofKind(parts, "text").flatMap(({ scanned }) => scanned.clues.map(({ text }) => text));

const TWO = ["001.txt", "002.txt"];
const LARGE = ["large.txt"];
const LONG = ["long1.txt", "long2.txt", "long3.txt", "long4.txt"];

describe("a scan of many", () => {
  it("says what it works with, then each text in its order, then what they share", async () => {
    const parts = await partsOf(["003.txt", ...TWO]);
    expect(parts.map(({ kind }) => kind)).toEqual(["head", "text", "text", "text", "end"]);
    const [head] = ofKind(parts, "head");
    expect(head).toMatchObject({ words: { engine: null }, wordless: null });
    const texts = ofKind(parts, "text");
    expect(texts.map(({ index, document }) => [index, document.origin.path])).toEqual(
      ["003.txt", ...TWO].map((name, index) => [index, at(name)]),
    );
    const [{ shared, warnings }] = ofKind(parts, "end");
    expect(warnings).toEqual([]);
    expect(shared?.phrases).toContainEqual({ text: "把毛绒玩具嵌入文旅经济产业链", count: 3, documents: [0, 1, 2] });
    expect(phrasesIn(parts).filter((phrase) => SHARED.includes(phrase))).toEqual([]);
  });

  it("says of one text what a scan of it says, and that it shares nothing", async () => {
    const [, text, end] = await partsOf(["001.txt"]);
    const document = await readDocument(at("001.txt"));
    expect(text).toEqual({ kind: "text", index: 0, document, scanned: await scan(document, await loadKnowledge()) });
    expect(end).toEqual({ kind: "end", shared: null, warnings: [] });
  });

  it("cuts texts into words unless told otherwise", async () => {
    const parts = await partsOf(["001.txt"], { words: true });
    expect(ofKind(parts, "head")[0].words.engine).toMatch(/jieba/);
  });

  it.each(["corpus", "corpus/known.txt"])("takes no phrase that stands in %s, folded", async (known) => {
    const alone = phrasesIn(await partsOf(["001.txt"]));
    const rest = phrasesIn(await partsOf(["001.txt"], { known: [at(known)], clues: 10 }));
    expect(alone).toHaveLength(10);
    // What is left of 001 is what was added to it.
    for (const phrase of rest) expect(SHARED).toContain(phrase);
  });

  it("fails where what is called known is not there", async () => {
    await expect(partsOf(["001.txt"], { known: [at("nowhere")] })).rejects.toBeInstanceOf(Trouble);
  });
});

describe("a file that can't be read", () => {
  it("is a part of the answer, and the others go on", async () => {
    const parts = await partsOf(["001.txt", "nowhere.txt", "002.txt"]);
    expect(parts.map(({ kind }) => kind)).toEqual(["head", "unread", "text", "text", "end"]);
    const [unread] = ofKind(parts, "unread");
    expect(unread).toMatchObject({ path: at("nowhere.txt"), isKnown: false });
    expect(unread.message.en).toContain("no such file");
    expect(ofKind(parts, "text").map(({ index }) => index)).toEqual([0, 1]);
    expect(ofKind(parts, "end")[0].warnings).toMatchObject([{ code: "not-read", path: at("nowhere.txt") }]);
  });

  it("and is only known is missing in no answer", async () => {
    writeFileSync(at("corpus/empty.txt"), "");
    const parts = await partsOf(["001.txt"], { known: [at("corpus")] });
    rmSync(at("corpus/empty.txt"));
    expect(ofKind(parts, "unread")).toMatchObject([{ path: at("corpus/empty.txt"), isKnown: true }]);
    expect(ofKind(parts, "end")[0].warnings).toEqual([]);
  });

  it("alone leaves an end of nothing", async () => {
    const parts = await partsOf(["nowhere.txt"]);
    expect(parts.map(({ kind }) => kind)).toEqual(["head", "unread", "end"]);
  });
});

describe("progress", () => {
  it("counts files, first those read, then those scanned", async () => {
    const told: ScanProgress[] = [];
    await partsOf([...TWO, "nowhere.txt"], { known: [at("corpus")], onProgress: (progress) => told.push(progress) });
    expect(told.map(({ step, done, total }) => `${step} ${done}/${total}`).join(", ")).toBe(
      "read 0/4, read 1/4, read 2/4, read 3/4, read 4/4, scan 0/2, scan 1/2, scan 2/2",
    );
  });

  it("is told when whoever reads has done with a text", async () => {
    const order: string[] = [];
    const onProgress = ({ step, done }: ScanProgress): number => order.push(`${step} ${done}`);
    for await (const { kind } of scanMany([at("001.txt")], { words: false, onProgress })) order.push(kind);
    expect(order).toEqual(["head", "scan 0", "text", "scan 1", "end"]);
  });
});

describe("a scan of many is stopped", () => {
  it("before it begins", async () => {
    const signal = AbortSignal.abort(new Error("not now"));
    await expect(partsOf(TWO, { signal })).rejects.toThrow("not now");
  });

  it.each([
    ["here", TWO],
    ["in threads", LONG],
  ])("%s, with the reason of the signal", async (_where, names) => {
    const controller = new AbortController();
    const kinds: string[] = [];
    const reading = (async () => {
      for await (const { kind } of scanMany(names.map(at), { words: true, signal: controller.signal })) {
        kinds.push(kind);
        if (kind === "text") controller.abort(new Error("enough"));
      }
    })();
    await expect(reading).rejects.toThrow("enough");
    expect(kinds).toEqual(["head", "text"]);
  });

  it("while threads are at work on a text, before it is done", async () => {
    const controller = new AbortController();
    const onProgress = ({ step }: ScanProgress): void => {
      if (step === "scan") setTimeout(() => controller.abort(new Error("enough")), 50);
    };
    const { signal } = controller;
    await expect(partsOf(LONG, { words: true, signal, onProgress })).rejects.toThrow("enough");
  });

  it("while the threads open, before a text is read", async () => {
    const controller = new AbortController();
    const stop = (): void => controller.abort(new Error("enough"));
    process.once("worker", stop);
    const kinds: string[] = [];
    const reading = (async () => {
      for await (const { kind } of scanMany(LARGE.map(at), { words: false, signal: controller.signal }))
        kinds.push(kind);
    })();
    await expect(reading).rejects.toThrow("enough");
    process.off("worker", stop);
    expect(kinds).toEqual([]);
  });

  it("by whoever leaves, and the threads end", async () => {
    const threads: Worker[] = [];
    const note = (thread: Worker): void => void threads.push(thread);
    process.on("worker", note);
    for await (const { kind } of scanMany(LARGE.map(at), { words: false })) if (kind === "head") break;
    process.off("worker", note);
    expect(threads).not.toEqual([]);
    // So is a thread numbered that has ended.
    expect(threads.map(({ threadId }) => threadId)).toEqual(threads.map(() => -1));
  });
});

it("threads change no answer", async () => {
  const alone = await Promise.all(LONG.slice(0, 2).map((name) => partsOf([name])));
  const together = await partsOf(LONG);
  const texts = ofKind(together, "text");
  expect(texts.map(({ index }) => index)).toEqual([0, 1, 2, 3]);
  for (const [number, parts] of alone.entries()) {
    const [{ document, scanned }] = ofKind(parts, "text");
    expect(texts[number].document).toEqual(document);
    expect({ ...texts[number].scanned, clues: [] }).toEqual({ ...scanned, clues: [] });
  }
});
