import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Find } from "../../src/answer/find.js";
import { openEmbeddedWriter } from "../../src/corpus/embedded/embedded-writer.js";
import { fingerprintText } from "../../src/index-files/fingerprint-text.js";
import { readDocument } from "../../src/read/read-document.js";
import { widthOf } from "../../src/report/shared/text/width.js";
import { duizhao, seed, shell, type Ended } from "./duizhao.js";

/** Control bytes that could act on a terminal: all but line feed and tab, and the C1 controls in UTF-8. */
const ACTS = /[\u0000-\u0008\u000b-\u001f\u007f\u0080-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;
const SPOKEN = "制造业是我们这座城市的最亮特色、最大优势、最强竞争力";

let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "duizhao-find-"));
  mkdirSync(join(folder, "articles", "2022"), { recursive: true });
  copyFileSync(seed("000"), join(folder, "speech.txt"));
  copyFileSync(seed("001"), join(folder, "other.txt"));
  copyFileSync(seed("004"), join(folder, "articles", "2022", "report.txt"));
  copyFileSync(seed("002"), join(folder, "articles", "unrelated.txt"));
  writeFileSync(join(folder, "lines.jsonl"), lines());
  await index(join(folder, "news.duizhao"), join(folder, "articles", "2022", "report.txt"));
});
afterAll(() => rmSync(folder, { recursive: true }));

function lines(): string {
  const text = readFileSync(seed("004"), "utf8").replaceAll(/<[^>]*>|^---[^]*?---$/gm, "");
  const rows = [
    { id: "n1", title: "别的文章", date: "2021-01-01", url: "https://news.example/1", text: "没有什么相同的文字。" },
    { id: "n2", title: "产业大会", date: "2022-02-08", url: "https://news.example/2", text },
  ];
  return `${rows.map((row) => JSON.stringify(row)).join("\n")}\n`;
}

async function index(path: string, file: string): Promise<void> {
  const writer = await openEmbeddedWriter(path);
  const { text, title, date, origin } = await readDocument(file);
  const about = { id: file, path: file, part: null, title, date, url: null, sha256: origin.sha256 };
  await writer.put({ ...about, length: text.length }, fingerprintText(text));
  await writer.commit();
  await writer.close();
}

const find = (...args: string[]): Ended => duizhao(["find", ...args], { cwd: folder });
const run = (line: string): Ended => shell(line, { cwd: folder });
const json = (...args: string[]): Find => JSON.parse(find(...args, "--json").stdout) as Find;
const pathsIn = ({ queries }: Find): (string | null)[] =>
  queries.flatMap(({ results }) => results.map(({ path }) => path));

describe("the counterpart", () => {
  it("is found in a folder, by its path in that folder", () => {
    const { code, stdout, stderr } = find("speech.txt", "--in", "articles", "--lang", "zh", "--width", "70");
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toContain("articles/2022/report.txt");
    expect(stdout).toContain("⟦XX→常州⟧");
    for (const line of stdout.split("\n")) expect(widthOf(line)).toBeLessThanOrEqual(70);
  });

  it("is found in an index, and its path is full where that is asked for", () => {
    const answer = json("speech.txt", "--index", "news.duizhao", "--full-paths");
    expect(answer).toMatchObject({ schema: "duizhao.find/1", store: { kind: "embedded", documents: 1 } });
    expect(pathsIn(answer)).toEqual([join(folder, "articles", "2022", "report.txt")]);
    expect(JSON.stringify(json("speech.txt", "--index", "news.duizhao"))).not.toContain(folder);
  });

  it("is found in a folder of many files", () => {
    mkdirSync(join(folder, "many"), { recursive: true });
    for (let at = 0; at < 80; at++) writeFileSync(join(folder, "many", `${at}.txt`), `第${at}篇没有什么相同的文字。`);
    copyFileSync(seed("004"), join(folder, "many", "report.txt"));
    const answer = json("speech.txt", "--in", "many");
    expect(answer.store.documents).toBe(81);
    expect(pathsIn(answer)).toEqual(["many/report.txt"]);
  });

  it("is found among lines of JSON, with their title, date and address", () => {
    const [{ results }] = json("speech.txt", "--in", "lines.jsonl").queries;
    expect(results).toHaveLength(1);
    expect(results[0]).toMatchObject({
      id: "n2",
      title: "产业大会",
      date: "2022-02-08",
      url: "https://news.example/2",
    });
    expect(find("speech.txt", "--in", "lines.jsonl", "--until", "2021-12-31").code).toBe(1);
  });

  it("is none with exit code 1, and the nearest miss", () => {
    const { code, stdout } = find("other.txt", "--in", "articles", "--lang", "en");
    expect(code).toBe(1);
    expect(stdout).toContain("No counterpart was found");
    expect(stdout).toMatch(/shows\s+no common source/);
  });

  it("of several texts is given for each; something found is exit code 0", () => {
    const { queries } = json("speech.txt", "other.txt", "--in", "articles");
    expect(queries.map(({ document, results }) => [document.path, results.length])).toEqual([
      ["speech.txt", 1],
      ["other.txt", 0],
    ]);
    expect(find("other.txt", "speech.txt", "--in", "articles").code).toBe(0);
  });

  it("is the same from the same bytes", () => {
    const args = ["speech.txt", "--in", "articles", "--json"];
    expect(find(...args).stdout).toBe(find(...args).stdout);
  });
});

describe("a sentence", () => {
  it("is looked for with --text, and from standard input", () => {
    expect(pathsIn(json("--text", SPOKEN, "--in", "articles"))).toEqual(["articles/2022/report.txt"]);
    const { code, stdout } = run(`echo ${SPOKEN} | $D find - --in articles --json`);
    expect(code).toBe(0);
    expect(pathsIn(JSON.parse(stdout) as Find)).toEqual(["articles/2022/report.txt"]);
  });

  it("without --text is taken for a file that is not there", () => {
    const { code, stdout, stderr } = find(SPOKEN, "--in", "articles", "--lang", "en");
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain("write --text before it");
    expect(stderr.trim().split("\n")).toHaveLength(1);
  });
});

describe("a query that is no text, or a strange one", () => {
  it.each([
    ["punctuation", "，。！？——……"],
    ["operators of search engines", 'NEAR("a" b) AND OR NOT * ^ : - + ? {} [] ~'],
    ["escape sequences", "\u001b[31m红\u001b]0;题\u0007\u202e字"],
    ["one phrase over and over", "产业发展".repeat(10_000)],
    ["four characters", "一二三四"],
  ])("%s: an answer without results", (_name, text) => {
    writeFileSync(join(folder, "strange.txt"), text);
    const { code, stdout, stderr } = find("strange.txt", "--in", "articles");
    expect({ code, stderr }).toEqual({ code: 1, stderr: "" });
    expect(stdout).not.toMatch(ACTS);
  });

  it("an empty file is trouble, and the others are looked for", () => {
    writeFileSync(join(folder, "empty.txt"), "");
    const { code, stdout, stderr } = find("empty.txt", "speech.txt", "--in", "articles");
    expect(code).toBe(2);
    expect(stderr).toContain("empty.txt");
    expect(stdout).toContain("report.txt");
  });
});

describe("what is searched", () => {
  it("is named once: an index or folders", () => {
    for (const args of [[], ["--index", "news.duizhao", "--in", "articles"]]) {
      const { code, stderr } = find("speech.txt", ...args, "--lang", "en");
      expect(code).toBe(2);
      expect(stderr).toContain("where to look?");
    }
    expect(find("--in", "articles", "--lang", "en").stderr).toContain("nothing to look for");
  });

  it("is there", () => {
    expect(find("speech.txt", "--index", "nowhere", "--lang", "en").stderr).toContain(
      "nowhere: there is no index here",
    );
    expect(find("speech.txt", "--in", "nowhere").code).toBe(2);
  });

  it("with a file that can't be read is partial: exit code 2, and it is named", () => {
    mkdirSync(join(folder, "mixed"), { recursive: true });
    copyFileSync(seed("004"), join(folder, "mixed", "report.txt"));
    writeFileSync(join(folder, "mixed", "empty.txt"), "");
    const { code, stdout, stderr } = find("speech.txt", "--in", "mixed", "--json");
    expect(code).toBe(2);
    expect(stderr).toContain("empty.txt");
    const { queries, warnings } = JSON.parse(stdout) as Find;
    expect(queries[0].results).toHaveLength(1);
    expect(warnings).toEqual([expect.objectContaining({ code: "not-read", path: "mixed/empty.txt" })]);
  });

  it("that has changed since is said: exit code 2", async () => {
    const file = join(folder, "changed.txt");
    copyFileSync(seed("004"), file);
    await index(join(folder, "old.duizhao"), file);
    writeFileSync(file, "别的文字");
    const { code, stdout } = find("speech.txt", "--index", "old.duizhao", "--json");
    expect(code).toBe(2);
    const [{ results, isPartial, warnings }] = (JSON.parse(stdout) as Find).queries;
    expect({ results, isPartial }).toEqual({ results: [], isPartial: true });
    expect(warnings.map((one) => one.code)).toContain("not-read");
  });
});

describe("the output", () => {
  it.each([
    ["found.html", "<!doctype html>"],
    ["found.json", '{\n  "schema": "duizhao.find/1"'],
    ["found.csv", '\ufeff"query","rank"'],
    ["found.md", "# "],
  ])("%s has its format, for its owner alone", (name, beginning) => {
    const { code, stdout } = find("speech.txt", "--in", "articles", "-o", name);
    expect({ code, stdout }).toEqual({ code: 0, stdout: "" });
    expect(readFileSync(join(folder, name), "utf8").startsWith(beginning)).toBe(true);
    expect(statSync(join(folder, name)).mode & 0o077).toBe(0);
    expect(find("speech.txt", "--in", "articles", "-o", name).code).toBe(2);
    expect(find("speech.txt", "--in", "articles", "-o", name, "--force").code).toBe(0);
  });

  it("never replaces what is searched", () => {
    const { code } = find("speech.txt", "--in", "articles", "-o", "articles/unrelated.txt", "--force");
    expect(code).toBe(2);
    expect(readFileSync(join(folder, "articles", "unrelated.txt"))).toEqual(readFileSync(seed("002")));
  });

  it.each(["1.1", "-1", "x", "30 %"])("--min %s is refused", (share) => {
    expect(find("speech.txt", "--in", "articles", "--min", share).code).toBe(2);
  });

  it.each(["2022-02-30", "2022", "gestern"])("--since %s is refused", (day) => {
    expect(find("speech.txt", "--in", "articles", "--since", day).code).toBe(2);
  });
});
