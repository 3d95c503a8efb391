import { cpSync, mkdtempSync, readFileSync, rmSync, truncateSync, unlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { Trouble } from "../../src/text/trouble.js";
import { checkedDictionary, dictionaryFolder } from "../../src/words/dictionary.js";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "dictionary-"));
  cpSync(dictionaryFolder(), folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

test("as built, it is accepted", async () => {
  expect(await checkedDictionary(folder)).toBe(folder);
});

/** Loading takes as long as the dictionary; that of the packages has 349,000 words. */
test("it is pruned to less than half of their words", () => {
  const words = readFileSync(join(folder, "words.utf8"), "utf8").trimEnd().split("\n");
  expect(words.length).toBeGreaterThan(130_000);
  expect(words.length).toBeLessThan(150_000);
});

test.each([
  ["a missing file", (path: string) => unlinkSync(join(path, "words.utf8"))],
  ["an empty file", (path: string) => truncateSync(join(path, "words.utf8"))],
  ["a line too many", (path: string) => writeFileSync(join(path, "words.utf8"), "一 二\n", { flag: "a" })],
  ["no manifest", (path: string) => unlinkSync(join(path, "manifest.json"))],
  ["a manifest of something else", (path: string) => writeFileSync(join(path, "manifest.json"), "[]")],
])("%s is refused before an engine sees it", async (_, damage) => {
  damage(folder);
  await expect(checkedDictionary(folder)).rejects.toThrow(Trouble);
});
