import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { SKETCH_BYTES } from "../../src/clues/phrase-sketch.js";
import { openScanner } from "../../src/scan-many/own-scanner.js";
import { openScannerPool } from "../../src/scan-many/scanner-pool.js";
import type { Scanner, ScannerSettings } from "../../src/scan-many/scanner.js";
import { seed } from "../cli/duizhao.js";

const NUMBERS = ["000", "001", "002", "003", "004"];

let folder: string;
let paths: string[];
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "duizhao-pool-"));
  const shared = "把毛绒玩具嵌入文旅经济产业链，让老字号在田野间焕发新光彩。";
  paths = NUMBERS.map((number) => {
    const path = join(folder, `${number}.txt`);
    writeFileSync(path, `${readFileSync(seed(number), "utf8")}\n${shared}\n`);
    return path;
  });
  paths.splice(2, 0, join(folder, "missing.txt"));
});
afterAll(() => rmSync(folder, { recursive: true }));

function settings(): ScannerSettings {
  return {
    clues: 10,
    persons: false,
    words: true,
    documents: true,
    encoding: null,
    format: null,
    tracked: null,
    ocr: false,
    hasSeveral: true,
    memory: new SharedArrayBuffer(SKETCH_BYTES),
    mostKept: 0,
    index: null,
    ending: null,
  };
}

async function scanWith(scanner: Scanner) {
  try {
    const noted = await Promise.all(paths.map((path) => scanner.note(path)));
    const scanned = await Promise.all(paths.map((path) => scanner.scan(path)));
    return { tools: scanner.tools, noted, scanned };
  } finally {
    await scanner.end();
  }
}

describe("threads that scan", () => {
  it("give the same answers as one, and know each other's wording", async () => {
    const alone = await scanWith(await openScanner(settings()));
    const together = await scanWith(await openScannerPool(settings(), 3));
    expect(together).toEqual(alone);
    expect(together.scanned.filter((answer) => "message" in answer)).toHaveLength(1);
    const clues = together.scanned.flatMap((answer) => ("message" in answer ? [] : answer.scanned.clues));
    expect(clues.length).toBeGreaterThan(4 * NUMBERS.length);
    expect(clues.filter(({ text }) => text.includes("毛绒玩具嵌入文旅"))).toEqual([]);
  });

  it("report a fault of theirs to whoever asked", async () => {
    const scanner = await openScannerPool({ ...settings(), clues: 3n as unknown as number }, 2);
    await expect(scanner.scan(paths[0])).rejects.toThrow(/BigInt/);
    await scanner.end();
  });
});
