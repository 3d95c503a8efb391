import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { writeMadeArticles } from "../../bench/find/made-articles.js";
import { inNewFolder } from "../corpus/in-new-folder.js";
import { BINARY, duizhao } from "./duizhao.js";

const ARTICLES = 3000;
const KILLS = 20;
const folder = mkdtempSync(join(tmpdir(), "duizhao-ended-"));
const articles = join(folder, "文.jsonl");
let whole = "";

/** All documents and their fingerprints, whatever their order. */
const exported = (index: string): string =>
  duizhao(["index", "export", "--index", index]).stdout.split("\n").slice(1).toSorted().join("\n");

beforeAll(() => {
  writeMadeArticles(articles, ARTICLES, 7);
  const index = join(folder, "全");
  expect(duizhao(["index", "add", articles, "--index", index]).code).toBe(0);
  whole = exported(index);
});
afterAll(() => rmSync(folder, { recursive: true }));

interface Stopped {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
  /** Milliseconds from the signal on. */
  readonly took: number;
}

/** Begins to build an index, and sends a signal after so many milliseconds. */
async function stopped(index: string, signal: NodeJS.Signals, after: number): Promise<Stopped> {
  const child = spawn(process.execPath, [BINARY, "index", "add", articles, "--index", index], {
    env: { PATH: process.env["PATH"], LANG: "C" },
  });
  let [stdout, stderr] = ["", ""];
  child.stdout.on("data", (data) => (stdout += String(data)));
  child.stderr.on("data", (data) => (stderr += String(data)));
  const ended = once(child, "close") as Promise<[number | null, NodeJS.Signals | null]>;
  await Promise.race([ended, wait(after)]);
  const asked = performance.now();
  child.kill(signal);
  const [code, by] = await ended;
  return { code, signal: by, stdout, stderr, took: performance.now() - asked };
}

function isComplete(index: string): void {
  const again = duizhao(["index", "add", articles, "--index", index]);
  expect(again).toMatchObject({ code: 0, stderr: "" });
  expect(again.stdout).toContain(`${ARTICLES.toLocaleString("en")} texts in the index`);
  expect(duizhao(["index", "verify", "--index", index]).code).toBe(0);
  expect(exported(index)).toBe(whole);
  expect(readdirSync(index).filter((name) => !/^(?:manifest|\d{8}\.segment)$/.test(name))).toEqual([]);
}

describe("a build that is killed", () => {
  it(`at ${KILLS} moments leaves an index that can be read, or none, and the same command completes it`, async () => {
    let killed = 0;
    for (let at = 0; at < KILLS; at++)
      await inNewFolder(async (index) => {
        if ((await stopped(index, "SIGKILL", 60 + at * 60)).signal === "SIGKILL") killed++;
        if (existsSync(join(index, "manifest"))) expect(duizhao(["index", "verify", "--index", index]).code).toBe(0);
        else expect(duizhao(["index", "status", "--index", index])).toMatchObject({ code: 2, stdout: "" });
        isComplete(index);
      });
    expect(killed).toBeGreaterThan(3);
  }, 900_000);
});

describe.each(["SIGINT", "SIGTERM", "SIGHUP"] as const)("a build that %s ends", (signal) => {
  it("keeps what is done, says how to go on, ends by the signal within ten seconds, and is completed", async () => {
    let after = 400;
    while (!(await isStoppedBetween(signal, after)) && after < 30_000) after *= 1.4;
    expect(after).toBeLessThan(30_000);
  });
});

/** Whether the signal came when some of the work was done, and some was not. */
function isStoppedBetween(signal: NodeJS.Signals, after: number): Promise<boolean> {
  return inNewFolder(async (index) => {
    const ended = await stopped(index, signal, after);
    // It may have come before anything was heard, or after all was done.
    if (ended.stderr === "") return false;
    expect(ended).toMatchObject({ code: null, signal });
    expect(ended.stderr).toBe("duizhao: stopped, and what is done is kept: run the same command again to go on\n");
    expect(ended.took).toBeLessThan(10_000);
    const { stdout } = duizhao(["index", "status", "--index", index, "--json"]);
    const { documents } = JSON.parse(stdout) as { readonly documents: number };
    expect(ended.stdout).toContain(`${documents.toLocaleString("en")} texts in the index`);
    if (documents === 0 || documents === ARTICLES) return false;
    isComplete(index);
    return true;
  });
}

it("a second build of an index that is being built is refused, and the first one named", async () => {
  await inNewFolder(async (index) => {
    const first = spawn(process.execPath, [BINARY, "index", "add", articles, "--index", index]);
    const ended = once(first, "close");
    while (!existsSync(join(index, "manifest"))) await wait(20);
    const second = duizhao(["index", "add", articles, "--index", index]);
    expect(second.code).toBe(2);
    expect(second.stderr).toContain(`pid ${first.pid}`);
    expect(await ended).toEqual([0, null]);
    isComplete(index);
  });
});
