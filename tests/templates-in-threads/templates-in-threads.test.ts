import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeGroups } from "../../bench/templates/group-recipes.js";
import { readSeeds } from "../../bench/templates/read-seeds.js";
import { documentFromText } from "../../src/read/document-from-text.js";
import { templates } from "../../src/templates.js";
import { templatesInThreads } from "../../src/templates-in-threads.js";
import { threadsFor } from "../../src/templates-in-threads/threads-for.js";
import { filledIn } from "../templates/filled-in.js";

const made = makeGroups(readSeeds("fixtures"), 7).filter(({ members }) => members < 5);
const documents = made
  .slice(0, 4)
  .flatMap(({ made: own }) => own.map(({ text, path }) => documentFromText(text, { path })));

const expected = templates(documents);

describe("templates in threads", () => {
  it.each([1, 2, 3])("are those without threads: %i", async (threads) => {
    expect(await templatesInThreads(documents, { threads })).toEqual(expected);
  });

  it("say how many documents are aligned, whichever thread is the first", async () => {
    const told: number[] = [];
    let all = 0;
    await templatesInThreads(documents, {
      threads: 2,
      onProgress: ({ step, done, total }) => {
        if (step !== "align") return;
        told.push(done);
        all = total;
      },
    });
    expect(told[0]).toBe(0);
    expect(told.at(-1)).toBe(all);
    expect(told).toEqual(told.toSorted((a, b) => a - b));
  });

  it("are begun where there is enough for two of them, and no more than there are processors", () => {
    expect(threadsFor(100_000, 8)).toBe(0);
    expect(threadsFor(10_000_000, 1)).toBe(0);
    expect(threadsFor(10_000_000, 2)).toBe(2);
    expect(threadsFor(100_000_000, 64)).toBe(4);
  });

  it("fail where a thread can't begin", async () => {
    const script = pathToFileURL("/nowhere/align-worker.js");
    await expect(templatesInThreads(documents, { threads: 2, script })).rejects.toThrow("nowhere");
  });
});

describe("a group that memory does not hold", () => {
  const folder = mkdtempSync(join(tmpdir(), "duizhao-poisoned-"));
  const outfile = join(folder, "poisoned-worker.mjs");
  beforeAll(() =>
    build({
      entryPoints: ["tests/templates-in-threads/poisoned-worker.ts"],
      outfile,
      bundle: true,
      format: "esm",
      platform: "node",
    }),
  );
  afterAll(() => rmSync(folder, { recursive: true }));

  it("is reported, its texts are in none, and the others are there", async () => {
    const rules = filledIn(
      "[常州|眉山|保山]市关于加强农村集体资产监督管理和保护集体经济组织成员合法权益的若干规定，自印发之日起[1|2|3]年内施行，由市人民政府负责解释。",
      "规定",
    );
    const poison = filledIn(
      "[常州|眉山|保山]市的仓库里撑破内存的东西很多，管理员每天清点[1|2|3]次，把结果写在门口的黑板上，谁来领取都要先登记姓名和用途。",
      "毒",
    );
    const pile = [...rules.documents, ...poison.documents];
    const settings = { threads: 1, script: pathToFileURL(outfile), mostHeap: 100 };
    const { groups, ungrouped, warnings } = await templatesInThreads(pile, settings);
    expect(groups.map(({ members }) => members.map(({ path }) => path))).toEqual([
      ["规定1.txt", "规定2.txt", "规定3.txt"],
    ]);
    expect(ungrouped.map(({ path }) => path)).toEqual(["毒1.txt", "毒2.txt", "毒3.txt"]);
    expect(warnings.filter(({ code }) => code === "not-aligned").map(({ path }) => path)).toEqual(["毒1.txt"]);
  });
});
