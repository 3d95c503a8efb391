import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, copyFileSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "vitest";
import { BINARY, seed, type Ended } from "../cli/duizhao.js";

/** Runs the built binary while this process goes on, which may be the engine. */
export function run(
  args: readonly string[],
  cwd: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<Ended> {
  return new Promise((settle) => {
    const env = { PATH: process.env["PATH"], LANG: "en_US.UTF-8", ...environment };
    execFile(process.execPath, [BINARY, ...args], { cwd, env, maxBuffer: 1 << 28 }, (error, stdout, stderr) => {
      const code = error === null ? 0 : typeof error.code === "number" ? error.code : null;
      settle({ code, stdout, stderr });
    });
  });
}

/** The seeds in a folder of articles, apart from the one that is looked for. */
export function withArticles<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "duizhao-engine-command-"));
  mkdirSync(join(folder, "articles"));
  for (const number of ["001", "002", "003", "004"])
    copyFileSync(seed(number), join(folder, "articles", `${number}.txt`));
  copyFileSync(seed("000"), join(folder, "speech.txt"));
  writeFileSync(
    join(folder, "lines.jsonl"),
    `${JSON.stringify({ id: "n1", text: readFileSync(seed("003"), "utf8") })}\n`,
  );
  return work(folder).finally(() => rmSync(folder, { recursive: true }));
}

/**
 * All commands that take an index, on this engine and on a folder beside each other: they answer the same but for the name,
 * kind and commits of the store.
 */
export async function checkCommands(address: string): Promise<void> {
  await withArticles(async (folder) => {
    const said = async (...args: string[]): Promise<string> => {
      const { code, stdout, stderr } = await run(args, folder);
      expect({ args, code: code === 1 ? 0 : code, stderr }).toEqual({ args, code: 0, stderr: "" });
      return stdout;
    };
    const alike = async (...args: string[]): Promise<string> => {
      const [own, other] = [await said(...args, "--index", "news.duizhao"), await said(...args, "--index", address)];
      expect(nameless(other)).toBe(nameless(own));
      return other;
    };
    expect(await alike("index", "add", "articles", "lines.jsonl")).toContain("added 5");
    expect(await alike("index", "add", "articles", "lines.jsonl")).toContain("unchanged 5");
    const found = await alike("find", "speech.txt", "--json");
    expect(found).toContain("articles/004.txt");
    expect(found).toContain("常州");
    await alike("find", "speech.txt", "--format", "html");
    await alike("find", "speech.txt", "--format", "csv");
    await alike("find", "--text", "制造业是我们这座城市的最亮特色、最大优势、最强竞争力", "--json");
    await alike("find", "--all", "--json");
    await alike("speech.txt", "articles/004.txt", "--json");
    await alike("scan", "speech.txt", "--json");
    await alike("templates", "--json");
    // A store has its own order of documents.
    const lines = async (index: string): Promise<string[]> =>
      (await said("index", "export", "--index", index)).split("\n").toSorted();
    expect(await lines(address)).toEqual(await lines("news.duizhao"));

    rmSync(join(folder, "articles", "002.txt"));
    writeFileSync(join(folder, "articles", "001.txt"), "改过的文章。".repeat(30));
    expect(await alike("index", "update")).toContain("added 0, replaced 1, removed 1");
    expect(await alike("index", "remove", "n1")).toContain("1");
    await alike("find", "speech.txt", "articles/001.txt", "--json");
    await said("index", "compact", "--index", address);
    await said("index", "verify", "--index", address);
    expect(await said("index", "status", "--index", address)).toContain("3 texts");

    // What is moved out of a folder into an engine needs no text.
    const moved = `${address}-moved`;
    await said("index", "export", "--index", "news.duizhao", "-o", "moved.jsonl");
    await said("index", "add", "moved.jsonl", "--index", moved);
    const again = await said("find", "speech.txt", "--json", "--index", moved);
    expect(nameless(again)).toBe(nameless(await said("find", "speech.txt", "--json", "--index", "news.duizhao")));
    await said("index", "export", "--index", moved, "-o", "back.jsonl");
    await said("index", "add", "back.jsonl", "--index", "back.duizhao");
    const back = await said("find", "speech.txt", "--json", "--index", "back.duizhao");
    expect(nameless(back)).toBe(nameless(again));

    const report = await said("speech.txt", "articles/004.txt", "--index", address, "--json");
    writeFileSync(join(folder, "report.json"), report);
    expect(await said("verify", "report.json", "articles", address)).not.toContain("?");
    expect(await said("verify", "report.json", "articles")).toContain("? ");
  });
}

/** An answer without what may differ between two stores. */
function nameless(answer: string): string {
  return answer
    .replaceAll(/https?:\/\/[\w.:/-]+/g, "news")
    .replaceAll(/\b(?:news|test|back)[\w-]*(?:\.duizhao)?/g, "news")
    .replaceAll(/("kind": ?)"(?:opensearch|elasticsearch|embedded)"/g, '$1"store"')
    .replaceAll(/("generation": ?)\d+/g, "$1");
}
