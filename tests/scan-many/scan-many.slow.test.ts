import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Worker } from "node:worker_threads";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { scanMany, type ScanProgress } from "../../src/scan-many.js";
import { seed } from "../cli/duizhao.js";
import { ofKind, partsOf } from "./parts.js";

let folder: string;
/** So much together that threads read it. */
let paths: string[];
/** So large that a thread reads it even where there is one core. */
let large: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "duizhao-many-"));
  const text = readFileSync(seed("003"), "utf8");
  const long = text.repeat(Math.ceil(520_000 / Buffer.byteLength(text)));
  paths = ["1.txt", "2.txt", "3.txt", "4.txt"].map((name) => join(folder, name));
  for (const path of paths) writeFileSync(path, `${long}\n${path}。\n`);
  large = join(folder, "large.txt");
  writeFileSync(large, long.repeat(4));
});
afterAll(() => rmSync(folder, { recursive: true }));

it("threads change no answer, nor the order", async () => {
  const [alone] = ofKind(await partsOf(paths.slice(0, 1)), "text");
  const texts = ofKind(await partsOf(paths), "text");
  expect(texts.map(({ index, document }) => [index, document?.origin.path])).toEqual(Array.from(paths.entries()));
  expect(texts[0].document).toEqual(alone.document);
  // Each knows the wording of the others.
  expect({ ...texts[0].scanned, clues: [] }).toEqual({ ...alone.scanned, clues: [] });
});

describe("threads are ended", () => {
  it("by a signal between two texts, with its reason", async () => {
    const controller = new AbortController();
    const kinds: string[] = [];
    const reading = (async () => {
      for await (const { kind } of scanMany(paths, { signal: controller.signal })) {
        kinds.push(kind);
        if (kind === "text") controller.abort(new Error("enough"));
      }
    })();
    await expect(reading).rejects.toThrow("enough");
    expect(kinds).toEqual(["head", "text"]);
  });

  it("by a signal while they are at work on the first text, before it is done", async () => {
    const controller = new AbortController();
    const told: string[] = [];
    const onProgress = ({ step, done }: ScanProgress): void => {
      told.push(`${step} ${done}`);
      if (step === "scan") setTimeout(() => controller.abort(new Error("enough")), 20);
    };
    const { signal } = controller;
    await expect(partsOf(paths, { words: true, signal, onProgress })).rejects.toThrow("enough");
    expect(told.at(-1)).toBe("scan 0");
  });

  it("by a signal while they open, before a text is read", async () => {
    const controller = new AbortController();
    process.once("worker", () => controller.abort(new Error("enough")));
    const kinds: string[] = [];
    const reading = (async () => {
      for await (const { kind } of scanMany([large], { words: false, signal: controller.signal })) kinds.push(kind);
    })();
    await expect(reading).rejects.toThrow("enough");
    expect(kinds).toEqual([]);
  });

  it("by whoever leaves", async () => {
    const threads: Worker[] = [];
    const note = (thread: Worker): void => void threads.push(thread);
    process.on("worker", note);
    for await (const { kind } of scanMany([large], { words: false })) if (kind === "head") break;
    process.off("worker", note);
    expect(threads).not.toEqual([]);
    // So is a thread numbered that has ended.
    expect(threads.map(({ threadId }) => threadId)).toEqual(threads.map(() => -1));
  });
});
