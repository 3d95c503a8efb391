import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { WriterLock } from "../../../src/corpus/embedded/writer-lock.js";
import { inNewFolder } from "../in-new-folder.js";

const ENDED = spawnSync(process.execPath, ["-e", ""]).pid;

interface Holder {
  readonly pid: number;
  readonly host: string;
  readonly since: string;
  readonly started: string | null;
  readonly token: string;
}

const holder = (about: Partial<Holder>): string =>
  JSON.stringify({
    pid: ENDED,
    host: hostname(),
    since: "2026-03-07T08:00:00.000Z",
    started: null,
    token: "t",
    ...about,
  });

async function withLock(content: string, work: (path: string) => Promise<void>): Promise<void> {
  await inNewFolder(async (path) => {
    mkdirSync(path);
    writeFileSync(join(path, "writer.lock"), content);
    await work(path);
  });
}

describe("the writer's lock", () => {
  it("is given back", async () => {
    await inNewFolder(async (path) => {
      mkdirSync(path);
      (await WriterLock.take(path)).release();
      expect(readdirSync(path)).toEqual([]);
      (await WriterLock.take(path)).release();
    });
  });

  it.each([
    ["a process that runs", { pid: process.ppid }, String(process.ppid)],
    ["a process of another machine", { host: "elsewhere" }, "elsewhere"],
  ])("of %s is left to it, and the holder named", async (_, about, named) => {
    await withLock(holder(about), async (path) => {
      await expect(WriterLock.take(path)).rejects.toThrow(named);
      await expect(WriterLock.take(path)).rejects.toThrow("2026-03-07T08:00:00.000Z");
      expect(readFileSync(join(path, "writer.lock"), "utf8")).toBe(holder(about));
    });
  });

  it.each([
    ["a process that has ended", holder({})],
    ["an empty file", ""],
  ])("of %s is taken over", async (_, content) => {
    await withLock(content, async (path) => {
      const lock = await WriterLock.take(path);
      expect(lock.isOurs).toBe(true);
      await expect(WriterLock.take(path)).rejects.toThrow(`pid ${process.pid}`);
      lock.release();
      expect(readdirSync(path)).toEqual([]);
    });
  });

  it.runIf(process.platform === "linux")("of a process whose number another one has now is taken over", async () => {
    await withLock(holder({ pid: process.pid, started: "another boot 1" }), async (path) => {
      expect((await WriterLock.take(path)).isOurs).toBe(true);
    });
  });

  it("has one holder where many take over at once", async () => {
    await withLock(holder({}), async (path) => {
      const taken = await Promise.allSettled(Array.from({ length: 8 }, () => WriterLock.take(path)));
      expect(taken.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    });
  });

  it("that was taken away is not given back by the one who had it", async () => {
    await inNewFolder(async (path) => {
      mkdirSync(path);
      const lock = await WriterLock.take(path);
      writeFileSync(join(path, "writer.lock"), holder({ host: "elsewhere" }));
      expect(() => lock.check()).toThrow("took the writer's lock");
      lock.release();
      expect(readdirSync(path)).toEqual(["writer.lock"]);
    });
  });
});
