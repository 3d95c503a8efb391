import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { docxParts, paragraph } from "../read/docx/made-docx.js";
import { madeZip } from "../read/zip/made-zip.js";
import { duizhao, seed } from "./duizhao.js";

const NAMES = [
  "../leak.txt",
  "../../leak.txt",
  "/tmp/leak-of-duizhao.txt",
  "..\\leak.txt",
  "a/../../leak.txt",
  "C:leak.txt",
];

let folder: string;
const at = (...names: readonly string[]): string => join(folder, ...names);
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "duizhao-outside-"));
  for (const name of ["files", "work", "home", "temp"]) mkdirSync(at(name));
  const leaks = NAMES.map((name) => ({ name, content: "漏出的文字。" }));
  const word = Object.entries(docxParts(paragraph("在XX市。"))).map(([name, content]) => ({ name, content }));
  writeFileSync(at("files", "a.docx"), madeZip([...word, ...leaks]));
  writeFileSync(at("files", "a.zip"), madeZip([{ name: "a.txt", content: "在XX市。" }, ...leaks]));
});
afterAll(() => rmSync(folder, { recursive: true }));

const everything = (): string[] => readdirSync(folder, { recursive: true }).map(String).toSorted();

test("names that lead out of an archive write nothing, here or elsewhere", () => {
  const before = everything();
  const options = { cwd: at("work"), env: { HOME: at("home"), TMPDIR: at("temp") } };
  const run = (...args: readonly string[]): number | null => duizhao([...args, "--json"], options).code;
  expect(run(at("files", "a.docx"), seed("004"))).toBe(1);
  expect(run(at("files", "a.zip", "a.txt"), seed("004"))).toBe(1);
  expect(run(at("files", "a.zip"), seed("004"))).toBe(2);
  expect(run("scan", at("files", "a.zip"))).toBe(0);
  expect(everything()).toEqual(before);
  expect(readdirSync("/tmp").filter((name) => name.startsWith("leak"))).toEqual([]);
});
