import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { duizhao, seed, shell } from "./duizhao.js";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "duizhao-cli-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe("wrong words on the command line end with one line and exit code 2", () => {
  it.each([
    ["an option that is not there", ["a.txt", "b.txt", "--jsn"], /--json/],
    ["no operands", [], /missing required argument/],
    ["one operand", ["a.txt"], /missing required argument/],
    ["a mark that is not there", ["restore", "a.txt", "b.txt", "--mark", "red"], /brackets/],
    ["a format that is not there", ["a.txt", "b.txt", "--format", "pdf"], /json/],
    ["a width that is none", ["a.txt", "b.txt", "--width", "wide"], /20 to 1000/],
    ["formats that contradict each other", ["a.txt", "b.txt", "--json", "--format", "csv"], /contradict/],
    ["an output without a name", ["a.txt", "b.txt", "-o", ""], /--output report\.html/],
    ["standard input twice", ["-", "-"], /standard input/],
    ["a shell without completion", ["completion", "csh"], /bash/],
    ["a file that is not there", ["nowhere.txt", "b.txt"], /nowhere\.txt/],
    ["a name with an escape sequence", ["\u001b[2Jnowhere.txt", "b.txt"], /␛\[2Jnowhere/],
    ["an encoding that is not there", [seed("000"), seed("004"), "--encoding", "klingon"], /klingon/],
  ])("%s", (_name, args, said) => {
    const { code, stdout, stderr } = duizhao(args, { cwd: folder });
    expect(code).toBe(2);
    expect(stdout).toBe("");
    expect(stderr).toMatch(said);
    expect(stderr.trim().split("\n")).toHaveLength(1);
    expect(stderr).not.toContain("\u001b");
  });
});

describe("wrong words are told in Chinese where Chinese is spoken", () => {
  it.each([
    ["an option that is not there", ["a.txt", "b.txt", "--jsn"], "没有选项 --jsn：是否想写 --json？"],
    ["an option unlike any", ["a.txt", "b.txt", "--zzzzzz"], "没有选项 --zzzzzz：见 --help"],
    ["one operand", ["a.txt"], "缺少参数 published：见 --help"],
    ["an option without what belongs to it", ["a.txt", "b.txt", "-o"], "--output 之后缺少内容：见 --help"],
    ["too many operands", ["completion", "bash", "zsh"], "completion 只收 1 个参数，却有 2 个"],
    [
      "a format that is not there",
      ["scan", "a.txt", "-f", "patch"],
      /^--format 不能是“patch”（text、json.*）：请写如 --format csv$/,
    ],
  ])("%s", (_name, args, said) => {
    const { code, stderr } = duizhao(args, { cwd: folder, env: { LANG: "zh_CN.UTF-8" } });
    expect(code).toBe(2);
    expect(stderr.replace(/^duizhao: /, "").trimEnd()).toMatch(said);
  });
});

describe("exit codes are those of diff", () => {
  it("0 where nothing differs but placeholders", () => {
    const { code } = shell(
      `printf '在XX市召开的全市产业发展大会上，大家听取了报告。' > a; printf '在常州市召开的全市产业发展大会上，大家听取了报告。' > b; $D a b`,
      { cwd: folder },
    );
    expect(code).toBe(0);
  });

  it("1 where the texts differ", () => {
    expect(shell(`$D "$A" "$P" --json`).code).toBe(1);
  });

  it("0 for a file and itself", () => {
    expect(shell(`$D "$A" "$A" --json`).code).toBe(0);
  });
});

describe("help and version", () => {
  it.each(["--help", "compare --help", "verify --help", "--version"])("%s ends with 0", (args) => {
    const { code, stdout, stderr } = shell(`$D ${args}`);
    expect(code).toBe(0);
    expect(stdout.length).toBeGreaterThan(4);
    expect(stderr).toBe("");
  });

  it("speaks the language of the locale, or that of --lang", () => {
    expect(duizhao(["--help"], { env: { LANG: "zh_CN.UTF-8" } }).stdout).toContain("退出码");
    expect(duizhao(["--help"], { env: { LANG: "C" } }).stdout).toContain("Exit codes");
    expect(duizhao(["nowhere", "b", "--lang", "zh"], { cwd: folder }).stderr).toMatch(/[\u4e00-\u9fff]/);
  });
});

describe("completion", () => {
  it("is bash that bash can read, and completes options", () => {
    const { code, stdout } = shell(
      `eval "$($D completion bash)"; COMP_WORDS=(duizhao --for); COMP_CWORD=1; _duizhao; echo "\${COMPREPLY[*]}"`,
    );
    expect(code).toBe(0);
    expect(stdout.trim().split(" ").sort()).toEqual(["--force", "--format", "--format-in"]);
  });

  it.each(["zsh", "fish"])("%s names every option", (name) => {
    const { stdout } = duizhao(["completion", name]);
    for (const option of ["format", "json", "output", "no-infer", "encoding"]) expect(stdout).toContain(option);
  });
});

describe("verify", () => {
  it("holds for the files as they were, and tells what has changed", () => {
    const held = shell(`cp "$A" a.txt; cp "$P" b.txt; $D a.txt b.txt --json > report.json; $D verify report.json`, {
      cwd: folder,
    });
    expect(held.code).toBe(0);
    const changed = shell(`printf '。' >> b.txt; $D verify report.json`, { cwd: folder });
    expect(changed.code).toBe(1);
    expect(changed.stdout).toMatch(/✗ b\.txt/);
  });

  it("refuses what is no report", () => {
    expect(shell(`echo '{}' > x.json; $D verify x.json`, { cwd: folder })).toMatchObject({ code: 2 });
  });
});

describe("words", () => {
  const HOOK = `const { dlopen } = process;
let count = 0;
process.dlopen = (module, name, ...flags) => {
  if (/jieba/.test(name)) count++;
  return dlopen(module, name, ...flags);
};
process.on("exit", () => console.error("LOADED", count));`;
  /** How many native libraries of words a run loads. */
  const loaded = (args: string): string =>
    shell(
      `cat > hook.cjs <<'END'
${HOOK}
END
NODE_OPTIONS="--require ./hook.cjs" $D "$A" "$P" ${args} > /dev/null`,
      { cwd: folder },
    ).stderr.trim();

  it("are not loaded for JSON unless they are asked for", () => {
    expect(loaded("--json")).toBe("LOADED 0");
    expect(loaded("--json --words")).toBe("LOADED 1");
    expect(loaded("--format text")).toBe("LOADED 1");
    expect(loaded("--format text --no-words")).toBe("LOADED 0");
  });

  it("change no value, span or class", () => {
    const without = JSON.parse(shell(`$D "$A" "$P" --json`).stdout);
    const { words, ...rest } = JSON.parse(shell(`$D "$A" "$P" --json --words`).stdout);
    expect(rest).toEqual(without);
    expect(words.engine).toMatch(/jieba/);
  });
});
