import {
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Candidates } from "../../../src/corpus/corpus.js";
import { openEmbeddedCorpus } from "../../../src/corpus/embedded/embedded-corpus.js";
import { openEmbeddedWriter } from "../../../src/corpus/embedded/embedded-writer.js";
import { Trouble } from "../../../src/text/trouble.js";
import { inNewFolder } from "../in-new-folder.js";
import { documentCalled, FINGERPRINTS } from "../made-documents.js";

const PLACES_A_FILE = 24;

/** An index of two segments, one with a removed document. */
async function writeIndex(path: string): Promise<void> {
  const writer = await openEmbeddedWriter(path);
  for (const goes of [0, 1]) {
    for (let at = 0; at < 300; at++) {
      const own = FINGERPRINTS.filter((_, place) => (at + goes) % (place + 1) === 0);
      await writer.put(documentCalled(`稿${goes}-${at}`, { title: "标题".repeat(at % 9) }), Float64Array.from(own));
    }
    await writer.commit();
  }
  await writer.remove("稿0-0");
  await writer.commit();
  await writer.close();
}

async function allAnswers(path: string): Promise<readonly Candidates[]> {
  const corpus = openEmbeddedCorpus(path);
  try {
    const answers: Candidates[] = [];
    for (const fingerprint of FINGERPRINTS)
      answers.push(
        await corpus.candidates(Float64Array.of(fingerprint), { limit: 50, budget: 1e6, since: "1900-01-01" }),
      );
    answers.push(await corpus.candidates(Float64Array.from(FINGERPRINTS), { limit: 700, budget: 1e6 }));
    return answers;
  } finally {
    await corpus.close();
  }
}

async function verified(path: string): Promise<void> {
  const corpus = openEmbeddedCorpus(path);
  try {
    await corpus.verify();
  } finally {
    await corpus.close();
  }
}

describe("a damaged index", () => {
  it.each([1, 64])(
    "with %d bytes flipped answers right or says that it is damaged, and verify always does",
    async (count) => {
      await inNewFolder(async (path) => {
        await writeIndex(path);
        const right = await allAnswers(path);
        let said = 0;
        for (const name of readdirSync(path)) {
          const file = join(path, name);
          const whole = readFileSync(file);
          for (let place = 0; place < PLACES_A_FILE; place++) {
            const bytes = Buffer.from(whole);
            const start = Math.floor((bytes.length * place) / PLACES_A_FILE);
            for (let at = start; at < Math.min(bytes.length, start + count); at++) bytes[at] ^= 1 << (place % 8);
            writeFileSync(file, bytes);
            const answers = await allAnswers(path).catch((error: unknown) => error);
            if (answers instanceof Error) {
              expect(answers, String(answers.stack)).toBeInstanceOf(Trouble);
              expect(answers.message).toMatch(/damaged|version/);
              said++;
            } else expect(answers).toEqual(right);
            await expect(verified(path)).rejects.toThrow(/damaged|version/);
          }
          writeFileSync(file, whole);
        }
        expect(said).toBeGreaterThan(PLACES_A_FILE);
        expect(await allAnswers(path)).toEqual(right);
      });
    },
  );

  it("that was cut short, or lacks a file, says so", async () => {
    await inNewFolder(async (path) => {
      await writeIndex(path);
      for (const name of readdirSync(path)) {
        for (const harm of [
          (file: string) => truncateSync(file, Math.floor(statSync(file).size / 2)),
          (file: string) => truncateSync(file, 0),
          (file: string) => rmSync(file),
        ]) {
          const copy = `${path}-copy`;
          cpSync(path, copy, { recursive: true });
          harm(join(copy, name));
          await expect(allAnswers(copy)).rejects.toThrow(/damaged|no index here/);
          rmSync(copy, { recursive: true });
        }
      }
    });
  });
});

describe("what is no index", () => {
  it.each<readonly [string, (path: string) => void]>([
    ["a text", (path) => writeFileSync(path, "文字")],
    ["an empty file", (path) => writeFileSync(path, "")],
    ["a folder of texts", (path) => (mkdirSync(path), writeFileSync(join(path, "稿.txt"), "文字"))],
    ["a device", (path) => symlinkSync("/dev/null", path)],
  ])("as %s is refused, and stays as it is", async (_, make) => {
    await inNewFolder(async (path) => {
      make(path);
      await expect(allAnswers(path)).rejects.toThrow("no index here");
      await expect(openEmbeddedWriter(path)).rejects.toThrow("something else here");
      expect(statSync(path).isDirectory() ? readdirSync(path) : []).not.toContain("manifest");
    });
  });

  it("as an empty folder is refused by readers, and used by writers", async () => {
    await inNewFolder(async (path) => {
      mkdirSync(path);
      await expect(allAnswers(path)).rejects.toThrow("no index here");
      await writeIndex(path);
      await verified(path);
    });
  });
});

describe("an index of another version", () => {
  it.each([
    ["format", "2 k5w8h48n1"],
    ["scheme of fingerprints", "1 k6w8h48n1"],
  ])("of the %s is refused, both named", async (_, version) => {
    await inNewFolder(async (path) => {
      await writeIndex(path);
      const manifest = readFileSync(join(path, "manifest"), "utf8");
      writeFileSync(join(path, "manifest"), manifest.replace("1 k5w8h48n1", version));
      const said = new RegExp(`${version}.*1 k5w8h48n1`);
      await expect(allAnswers(path)).rejects.toThrow(said);
      await expect(openEmbeddedWriter(path)).rejects.toThrow(said);
      expect(readdirSync(path)).not.toContain("writer.lock");
    });
  });
});
