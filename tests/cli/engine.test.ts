import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { FakeEngine } from "../engine/fake-engine.js";
import { run, withArticles } from "../engine/through-the-command.js";

describe("an index on a search engine", () => {
  let engine: FakeEngine;
  beforeAll(async () => {
    engine = await FakeEngine.start();
  });
  afterAll(() => engine.stop());

  it("is looked after in an operator's words", async () => {
    await withArticles(async (folder) => {
      const address = `${engine.address}/health`;
      await run(["index", "add", "articles", "--index", address], folder);
      const well = await run(["index", "status", "--index", address], folder);
      expect(well.code).toBe(0);
      expect(well.stdout).toContain("✓ all shards and replicas are there");
      engine.health = { status: "red", number_of_nodes: 2, active_primary_shards: 0, unassigned_shards: 2 };
      engine.disks = [
        { "node": "\u001B[31mone", "disk.percent": "97" },
        { "node": "two", "disk.percent": "40" },
      ];
      const ill = await run(["index", "status", "--index", address], folder);
      expect(ill.code).toBe(2);
      expect(ill.stdout).toContain("✗ shards missing: 1");
      expect(ill.stdout).toContain("! replicas missing: 1");
      expect(ill.stdout).toContain("is 97% full");
      expect(ill.stdout).not.toContain("\u001B");
      const zh = await run(["index", "status", "--index", address, "--lang", "zh"], folder);
      expect(zh.stdout).toContain("1 个分片不见了");
      const json = await run(["index", "status", "--index", address, "--json"], folder);
      const { health } = JSON.parse(json.stdout) as { health: unknown };
      expect(health).toMatchObject({ status: "red", missingShards: 1, missingCopies: 1, lock: "none" });
    });
  });

  it.each([
    [["find", "speech.txt"], "/none", "no such index"],
    [["index", "status"], "/none", "no such index"],
    [["index", "update"], "/none", "no such index"],
    [["index", "add", "articles"], "", "the name of one index"],
    [["find", "speech.txt"], "/NEWS", "the name of one index"],
    [["scan", "speech.txt"], "/none", "no such index"],
    [["templates"], "/none", "no such index"],
    [["speech.txt", "articles/004.txt"], "/none", "no such index"],
  ])("%j --index …%s: one line and exit code 2", async (args, path, said) => {
    await withArticles(async (folder) => {
      const { code, stdout, stderr } = await run([...args, "--index", `${engine.address}${path}`], folder);
      expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
      expect(stderr).toContain(said);
      expect(stderr.trimEnd()).not.toContain("\n");
    });
  });

  it("repeats no password that is in an address", async () => {
    await withArticles(async (folder) => {
      for (const command of [
        ["find", "speech.txt"],
        ["index", "status"],
        ["index", "add", "articles"],
        ["scan", "speech.txt"],
      ]) {
        const address = engine.address.replace("//", "//me:hunter2@");
        const { code, stdout, stderr } = await run([...command, "--index", `${address}/news`], folder);
        expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
        expect(stderr).toContain("DUIZHAO_ENGINE_PASSWORD");
        expect(stderr).not.toContain("hunter2");
      }
    });
  });
});
