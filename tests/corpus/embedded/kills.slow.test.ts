import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openEmbeddedCorpus } from "../../../src/corpus/embedded/embedded-corpus.js";
import { openEmbeddedWriter } from "../../../src/corpus/embedded/embedded-writer.js";
import type { BruteForce } from "../brute-force.js";
import { inNewFolder } from "../in-new-folder.js";
import { FINGERPRINTS } from "../made-documents.js";
import { possibleStates, STAGES } from "./writing-stages.js";

const folder = mkdtempSync(join(tmpdir(), "duizhao-kills-"));
const program = join(folder, "writing-program.mjs");
const states = possibleStates();

beforeAll(async () => {
  const entry = resolve("tests/corpus/embedded/writing-program.ts");
  await build({
    entryPoints: [entry],
    outfile: program,
    bundle: true,
    format: "esm",
    platform: "node",
  });
});
afterAll(() => rmSync(folder, { recursive: true }));

const REQUEST = { limit: 200, budget: 1e6 };

async function answersOf(path: string): Promise<unknown> {
  const corpus = openEmbeddedCorpus(path);
  try {
    await corpus.verify();
    const { hits, frequencies } = await corpus.candidates(Float64Array.from(FINGERPRINTS), REQUEST);
    return { hits: inAnyOrder(hits), frequencies: Array.from(frequencies) };
  } finally {
    await corpus.close();
  }
}

function expectedOf(state: BruteForce): unknown {
  return { hits: inAnyOrder(state.candidates(FINGERPRINTS, REQUEST)), frequencies: state.frequencies(FINGERPRINTS) };
}

const inAnyOrder = (all: readonly unknown[]): string[] => all.map((one) => JSON.stringify(one)).sort();
const last = (): BruteForce => states[states.length - 1];

/** What is in the index is one of its commits; another run ends with the last one, and leaves nothing else. */
async function checkAndGoOn(path: string): Promise<void> {
  const before = readdirSync(path);
  if (before.includes("manifest")) expect(states.map(expectedOf)).toContainEqual(await answersOf(path));
  else await expect(answersOf(path)).rejects.toThrow("no index here");
  const writer = await openEmbeddedWriter(path, { mostPostings: 80 });
  for (const stage of STAGES) await stage(writer);
  await writer.close();
  expect(await answersOf(path)).toEqual(expectedOf(last()));
  expect(readdirSync(path).filter((name) => !name.startsWith("writer.lock."))).toEqual([
    expect.stringMatching(/segment$/),
    "manifest",
  ]);
}

function isKilledAt(step: number): Promise<boolean> {
  return inNewFolder(async (path) => {
    const { signal, status, stderr } = spawnSync(process.execPath, [program, path, "kill", String(step)]);
    const isKilled = signal === "SIGKILL";
    if (!isKilled) expect([status, stderr.toString()]).toEqual([0, ""]);
    if (readdirSync(join(path, "..")).length > 0) await checkAndGoOn(path);
    return isKilled;
  });
}

function isTroubled(how: "full" | "fail", step: number, said: string): Promise<boolean> {
  return inNewFolder(async (path) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [program, path, how, String(step)]);
    expect(stderr.toString()).toBe("");
    if (status === 2) expect(stdout.toString()).toContain(said);
    if (readdirSync(join(path, "..")).length > 0) await checkAndGoOn(path);
    return status === 2;
  });
}

describe("an index whose writer is killed", () => {
  it("at every step of a build, of replacing, removing and compacting is one of its commits, and is completed", async () => {
    let step = 1;
    while (await isKilledAt(step)) step++;
    expect(step).toBeGreaterThan(60);
  });

  it("at twenty moments is one of its commits, and is completed", async () => {
    for (let moment = 0; moment < 20; moment++)
      await inNewFolder(async (path) => {
        const child = spawn(process.execPath, [program, path, "kill", "Infinity"]);
        const ended = once(child, "exit");
        await wait(60 + moment * 20);
        child.kill("SIGKILL");
        await ended;
        if (readdirSync(join(path, "..")).length > 0) await checkAndGoOn(path);
      });
  });

  it("is read while it is written", async () => {
    await inNewFolder(async (path) => {
      const child = spawn(process.execPath, [program, path, "kill", "Infinity"]);
      const ended = once(child, "exit");
      const isOver = ended.then(() => true);
      const possible = states.map(expectedOf);
      let read = 0;
      while (!(await Promise.race([isOver, wait(1, false)]))) {
        const answers = await answersOf(path).catch((error: unknown) => error);
        if (answers instanceof Error) expect(answers.message).toContain("no index here");
        else {
          expect(possible).toContainEqual(answers);
          read++;
        }
      }
      expect(await ended).toEqual([0, null]);
      expect(read).toBeGreaterThan(0);
      expect(await answersOf(path)).toEqual(expectedOf(last()));
    });
  });
});

describe("an index is as of its last commit, and the trouble is said,", () => {
  it("where the disk is full", async () => {
    let step = 1;
    while (await isTroubled("full", step, "the disk is full")) step += 3;
    expect(step).toBeGreaterThan(60);
  });

  it("where one step fails", async () => {
    let step = 2;
    while (await isTroubled("fail", step, "reading or writing failed")) step += 2;
    expect(step).toBeGreaterThan(60);
  });
});
