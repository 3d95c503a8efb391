import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { namesIn } from "../../src/cli/index/names-from.js";
import { progressLine } from "../../src/cli/index/index-progress.js";
import { withFiles } from "../index-files/made-files.js";
import { duizhao, seed, shell, type Ended } from "./duizhao.js";

const FILES = {
  "夹/甲.txt": "推动高质量发展，要真抓实干。",
  "夹/乙.html": "<p>产业集群规模超三千亿元。</p>",
  "稿.jsonl": '{"id":"一","text":"开好局，起好步。"}\n坏行\n',
};

interface Answer {
  readonly [name: string]: unknown;
  readonly notRead: {
    readonly count: number;
    readonly first: readonly { readonly path: string; readonly line: number }[];
  };
}

const json = ({ stdout }: Ended): Answer => JSON.parse(stdout) as Answer;
const inFolder = (work: (index: (...args: readonly string[]) => Ended, folder: string) => void): Promise<void> =>
  withFiles(FILES, async (folder) => work((...args) => duizhao(["index", ...args], { cwd: folder }), folder));

describe("duizhao index add", () => {
  it("says what it added, and how many texts there are", async () => {
    await inFolder((index) => {
      const added = index("add", "夹", "--index", "文.duizhao");
      expect(added).toEqual({
        code: 0,
        stdout: "✓ added 2, replaced 0, unchanged 0; 2 texts in the index\n",
        stderr: "",
      });
      expect(index("add", "夹", "--index", "文.duizhao").stdout).toContain("added 0, replaced 0, unchanged 2");
    });
  });

  it("lists what it did not read, adds the others, and ends with 2", async () => {
    await inFolder((index, folder) => {
      writeFileSync(join(folder, "夹/图.txt"), new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]));
      symlinkSync(".", join(folder, "夹/环"));
      const ended = index("add", "夹", "稿.jsonl", "无.txt", "--index", "文.duizhao", "--json");
      expect(ended.code).toBe(2);
      const lines = ended.stderr.trim().split("\n");
      expect(lines).toHaveLength(4);
      for (const [at, said] of ["图.txt: ", "环: a symbolic link", "稿.jsonl:2: ", "无.txt: no such file"].entries())
        expect(lines[at]).toMatch(new RegExp(`^duizhao: ${folder}.*${said}`));
      const { notRead, ...answer } = json(ended);
      expect(answer).toMatchObject({ schema: "duizhao.index/1", command: "add", added: 3, documents: 3 });
      expect(notRead.count).toBe(4);
      expect(notRead.first.map(({ line }) => line)).toEqual([null, null, 2, null]);
    });
  });

  it("lists the first of very many", async () => {
    await withFiles({ "稿.jsonl": "坏行\n".repeat(1500) }, async (folder) => {
      const ended = duizhao(["index", "add", "稿.jsonl", "--index", "文", "--json"], { cwd: folder });
      expect(ended.stderr.trim().split("\n")).toHaveLength(21);
      expect(ended.stderr).toContain("1,480 more");
      expect([json(ended).notRead.count, json(ended).notRead.first.length]).toEqual([1500, 1000]);
    });
  });

  it("takes names from a list, with line ends or NULs between them, and from standard input", async () => {
    await inFolder((index, folder) => {
      writeFileSync(join(folder, "名单.txt"), "夹/甲.txt\r\n夹\n");
      expect(index("add", "--from", "名单.txt", "--index", "文").stdout).toContain("added 2");
      const piped = shell(`find . -name '*.txt' -print0 | $D index add --from - --index 文2`, { cwd: folder });
      expect(piped).toMatchObject({ code: 0, stdout: expect.stringContaining("added 2") });
      expect(index("add", "--from", "无.txt", "--index", "文")).toMatchObject({ code: 2, stdout: "" });
    });
  });

  it("keeps the texts of a new index, and of no other", async () => {
    await inFolder((index, folder) => {
      expect(index("add", "夹", "--keep-text", "--index", "文").code).toBe(0);
      expect(json(index("status", "--index", "文", "--json"))).toMatchObject({ keepsTexts: true });
      expect(index("add", "夹", "--index", "文2").code).toBe(0);
      const before = readdirSync(join(folder, "文2"));
      expect(index("add", "夹", "--keep-text", "--index", "文2").stderr).toContain("use --keep-text with a new one");
      expect(readdirSync(join(folder, "文2"))).toEqual(before);
    });
  });

  it("makes no index for names by which nothing is there", async () => {
    await inFolder((index, folder) => {
      const ended = index("add", "无", "也无", "--index", "文");
      expect([ended.code, ended.stdout]).toEqual([2, ""]);
      expect(ended.stderr).toMatch(/^duizhao: 无: no such file.*\n$/);
      expect(existsSync(join(folder, "文"))).toBe(false);
    });
  });

  it("shows nothing of a hostile name or text raw", async () => {
    const name = "\u001b[2J\u202e\n坏.jsonl";
    await withFiles({ [name]: "\u001b]0;x\u0007\n" }, async (folder) => {
      for (const flags of [[], ["--json"]]) {
        const { stdout, stderr } = duizhao(["index", "add", ".", "--index", "文", ...flags], { cwd: folder });
        for (const text of [stdout.replaceAll("\n", ""), stderr.replaceAll("\n", "")])
          expect(text).not.toMatch(/[\p{Cc}\p{Cf}]/u);
        expect(stderr.trim().split("\n")).toHaveLength(1);
      }
    });
  });
});

describe("duizhao index", () => {
  it("updates, removes, exports, compacts and says how it stands", async () => {
    await inFolder((index, folder) => {
      index("add", "夹", "稿.jsonl", "--index", "文");
      writeFileSync(join(folder, "夹/丙.txt"), "新来的文章");
      expect(json(index("update", "--index", "文", "--json"))).toMatchObject({
        command: "update",
        added: 1,
        removed: 0,
        same: 3,
      });
      expect(index("remove", "一", "夹/甲.txt", "--index", "文").stdout).toMatch(/^✓ removed 2; 2 texts.*\n1 of them/);
      expect(index("remove", "无此文", "--index", "文")).toMatchObject({
        code: 2,
        stderr: expect.stringMatching(/^duizhao: 无此文: no text in the index/),
      });
      const before = json(index("status", "--index", "文", "--json"));
      expect(before).toMatchObject({
        documents: 2,
        kind: "embedded",
        scheme: "k5w8h48n1",
        folders: [join(folder, "夹")],
      });
      expect(before["removed"]).toBeGreaterThan(0);
      expect(index("compact", "--index", "文").code).toBe(0);
      expect(json(index("status", "--index", "文", "--json"))).toMatchObject({ documents: 2, removed: 0 });
      expect(json(index("verify", "--index", "文", "--json"))).toMatchObject({ isWhole: true, documents: 2 });
      expect(index("export", "--index", "文", "-o", "出.jsonl").code).toBe(0);
      expect(index("export", "--index", "文", "-o", "出.jsonl").stderr).toContain("the file exists");
      expect(index("export", "--index", "文").stdout).toBe(readFileSync(join(folder, "出.jsonl"), "utf8"));
      expect(index("add", "出.jsonl", "--index", "文2").stdout).toContain("added 2");
    });
  });

  it("speaks Chinese", async () => {
    await inFolder((index) => {
      expect(index("add", "夹", "--index", "文", "--lang", "zh").stdout).toBe(
        "✓ 新增 2 篇，更新 0 篇，未变 0 篇；索引共 2 篇\n",
      );
      for (const line of index("status", "--index", "文", "--lang", "zh").stdout.trim().split("\n").slice(1))
        expect(line).toMatch(/\p{Script=Han}/u);
      expect(index("verify", "--index", "文", "--lang", "zh").stdout).toContain("索引完好");
    });
  });

  it.each([
    [[], /followed by add, update/],
    [["find"], /followed by add, update/],
    [["add", "a.txt"], /--index news\.duizhao/],
    [["add", "--index", "文"], /nothing is named/],
    [["remove", "--index", "文"], /missing required argument/],
    [["status", "--index", "文", "--kep"], /unknown option/],
    [["status", "more", "--index", "文"], /too many arguments/],
    [["add", "a.txt", "--index", ""], /--index cannot be ''/],
  ])("%j ends with one line and 2", async (args, said) => {
    await withFiles({ "a.txt": "文" }, async (cwd) => {
      const { code, stdout, stderr } = duizhao(["index", ...args], { cwd });
      expect([code, stdout]).toEqual([2, ""]);
      expect(stderr).toMatch(said);
      expect(stderr.trim().split("\n")).toHaveLength(1);
    });
  });

  it.each(["", "add ", "update ", "remove ", "status ", "verify ", "export ", "compact "])("%s--help", (command) => {
    for (const LANG of ["zh_CN.UTF-8", "C"]) {
      const { code, stdout, stderr } = shell(`$D index ${command}--help`, { env: { LANG } });
      expect([code, stderr]).toEqual([0, ""]);
      expect(stdout).toMatch(LANG === "C" ? /Options:/ : /选项：/);
    }
  });

  it("and what follows it is completed by bash", () => {
    const completed = (words: string): string[] =>
      shell(
        `eval "$($D completion bash)"; COMP_WORDS=(duizhao ${words}); COMP_CWORD=$((\${#COMP_WORDS[@]}-1)); _duizhao; printf '%s\\n' "\${COMPREPLY[@]}"`,
        { cwd: "fixtures" },
      ).stdout.split("\n");
    expect(completed("in")).toContain("index");
    expect(completed("index u")).toEqual(["update", ""]);
    expect(completed("index add --k")).toEqual(["--keep-text", ""]);
  });
});

describe("what is no index", () => {
  const COMMANDS = [["update"], ["remove", "一"], ["status"], ["verify"], ["export"], ["compact"]];
  const harms: readonly (readonly [string, (path: string) => void])[] = [
    ["nothing", () => undefined],
    ["a text", (path) => writeFileSync(path, "文字")],
    ["an empty file", (path) => writeFileSync(path, "")],
    ["a folder of other things", (path) => (mkdirSync(path), writeFileSync(join(path, "稿.txt"), "文字"))],
    ["an empty folder", (path) => mkdirSync(path)],
    ["a device", (path) => symlinkSync("/dev/null", path)],
    ["a manifest alone", (path) => (mkdirSync(path), writeFileSync(join(path, "manifest"), ""))],
  ];

  it.each(harms)("as %s is refused by all but add, and stays as it is", async (_, harm) => {
    await inFolder((index, folder) => {
      const path = join(folder, "文");
      harm(path);
      const seen = (): unknown =>
        existsSync(path) ? shell(`ls -lR --time-style=+%s 文/ 2>&1`, { cwd: folder }).stdout : null;
      const before = seen();
      for (const command of COMMANDS) {
        const { code, stdout, stderr } = index(...command, "--index", "文");
        expect([code, stdout]).toEqual([2, ""]);
        expect(stderr).toMatch(/^duizhao: 文.*(?:no index here|damaged|something else).*\n$/);
      }
      expect(seen()).toEqual(before);
    });
  });

  it.each(harms.filter(([name]) => !["nothing", "an empty folder"].includes(name)))(
    "as %s is not written over by add",
    async (_, harm) => {
      await inFolder((index, folder) => {
        harm(join(folder, "文"));
        const { code, stderr } = index("add", "夹", "--index", "文");
        expect(code).toBe(2);
        expect(stderr).toMatch(/^duizhao: 文.*(?:something else here|damaged).*\n$/);
      });
    },
  );
});

describe("an index", () => {
  it("that another process writes is refused, and that process named", async () => {
    await inFolder((index, folder) => {
      index("add", "夹", "--index", "文");
      const lock = {
        pid: process.pid,
        host: shell("hostname").stdout.trim(),
        since: "2026-01-01T00:00:00Z",
        started: null,
      };
      writeFileSync(join(folder, "文/writer.lock"), JSON.stringify({ ...lock, token: "t" }));
      for (const command of [["add", "夹"], ["update"], ["remove", "一"], ["compact"]]) {
        const { code, stderr } = index(...command, "--index", "文");
        expect(code).toBe(2);
        expect(stderr).toContain(`pid ${process.pid}`);
      }
      expect(index("status", "--index", "文").code).toBe(0);
    });
  });

  it("that is damaged is named by verify, with the remedy", async () => {
    await inFolder((index, folder) => {
      index("add", "夹", seed("000"), "--index", "文");
      for (const name of readdirSync(join(folder, "文"))) {
        const harmed = `坏-${name}`;
        cpSync(join(folder, "文"), join(folder, harmed), { recursive: true });
        const bytes = readFileSync(join(folder, harmed, name));
        bytes[Math.floor(bytes.length / 2)] ^= 1;
        writeFileSync(join(folder, harmed, name), bytes);
        const { code, stdout, stderr } = index("verify", "--index", harmed);
        expect([code, stdout]).toEqual([2, ""]);
        expect(stderr).toMatch(/^duizhao: 坏-.*damaged.*duizhao index add\n$/);
      }
    });
  });

  it.skipIf(process.getuid?.() === 0)("on a medium that is read-only is read, and not written", async () => {
    await inFolder((index, folder) => {
      index("add", "夹", "--index", "文");
      chmodSync(join(folder, "文"), 0o555);
      expect(index("verify", "--index", "文").code).toBe(0);
      expect(index("update", "--index", "文").stderr).toContain("permission denied");
      chmodSync(join(folder, "文"), 0o755);
    });
  });

  it("without room is as of its last commit, and is completed when there is room again", async () => {
    await inFolder((index, folder) => {
      index("add", "夹", "--index", "文");
      const full = shell(`ulimit -f 1; $D index add "$A" "$P" --index 文`, { cwd: folder });
      expect(full.code).toBe(2);
      expect(full.stderr).toMatch(/as of its last commit/);
      expect(json(index("status", "--index", "文", "--json"))).toMatchObject({ documents: 2 });
      expect(index("add", seed("000"), seed("004"), "--index", "文").stdout).toContain("4 texts in the index");
      expect(index("verify", "--index", "文").code).toBe(0);
    });
  });

  it("answers the same, byte for byte, however its texts came into it", async () => {
    await inFolder((index) => {
      index("add", "夹", seed("000"), seed("004"), "--index", "一次");
      index("add", seed("004"), "--index", "几次");
      index("add", "夹/乙.html", seed("000"), "--index", "几次");
      index("add", "夹", "--index", "几次");
      for (const name of ["一次", "几次"]) index("compact", "--index", name);
      const lines = (name: string): string[] => index("export", "--index", name).stdout.split("\n").slice(1).toSorted();
      expect(lines("几次")).toEqual(lines("一次"));
    });
  });
});

describe("a list of names", () => {
  it.each([
    ["a\nb\r\n\nc d \n", ["a", "b", "c d "]],
    ["a\nb\0c\0", ["a\nb", "c"]],
    ["", []],
  ])("%j", (list, names) => {
    expect(namesIn(list)).toEqual(names);
  });
});

describe("progress", () => {
  const progress = { added: 1200, replaced: 0, same: 34, bytes: 30_000_000 };

  it("says how much is read, how fast, and how long it takes", () => {
    expect(progressLine(progress, 120_000_000, 2, "en")).toBe(
      "█████░░░░░░░░░░░░░░░ 25% · 1,234 texts · 15 MB/s · left 0:06",
    );
    expect(progressLine(progress, null, 2, "zh")).toBe("编入索引 1,234 篇 · 15 MB/s");
    expect(progressLine(progress, 120_000_000_000, 2, "zh")).toContain("还需 2:13:18");
  });
});
