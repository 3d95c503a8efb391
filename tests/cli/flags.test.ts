import { readFileSync } from "node:fs";
import { Command } from "commander";
import { describe, expect, it } from "vitest";
import { withOptionTable } from "../../scripts/docs/option-table.js";
import {
  helpOf,
  INDEX_COMMANDS,
  type CommandName,
  type Flag,
  type IndexCommandName,
  type Spelling,
} from "../../src/cli/flags/flag.js";
import { FLAGS, flagsOf } from "../../src/cli/flags/flags.js";
import { takeFlags } from "../../src/cli/flags/take-flags.js";
import { Trouble } from "../../src/text/trouble.js";
import { duizhao, shell } from "./duizhao.js";

const ALL: Readonly<Record<Exclude<CommandName, IndexCommandName>, true>> = {
  compare: true,
  restore: true,
  scan: true,
  find: true,
  templates: true,
  page: true,
  serve: true,
  verify: true,
};
const COMMANDS = [...Object.keys(ALL), ...INDEX_COMMANDS] as CommandName[];

interface Item {
  readonly key: string;
  readonly flag: Flag<unknown>;
  readonly spelling: Spelling<unknown>;
}

const ITEMS: readonly (readonly [name: string, item: Item])[] = Object.entries<Flag<unknown>>(FLAGS).flatMap(
  ([key, flag]) =>
    flag.spellings.map((spelling) => [`${spelling.long} of ${flag.commands.join(", ")}`, { key, flag, spelling }]),
);

const longNamesOf = (command: string): string[] =>
  flagsOf(command).flatMap(([, { spellings }]) => spellings.map(({ long }) => long));

/** The values of a command's flags after a command line. */
function valuesAfter(command: CommandName, line: readonly string[]): Readonly<Record<string, unknown>> {
  const program = new Command(command).exitOverride().action(() => undefined);
  const values = takeFlags(program, command, "en");
  program.parse(line, { from: "user" });
  return values;
}

describe.each(ITEMS)("%s", (_name, { key, flag, spelling }) => {
  it("has help in Chinese and in English", () => {
    const { zh, en } = helpOf(spelling, flag.initial);
    expect(zh).toMatch(/\p{Script=Han}|即/u);
    expect(en).toMatch(/^[a-z]/);
    if (spelling.more !== undefined) expect(spelling.more.zh).not.toBe(spelling.more.en);
  });

  it("changes its value, as in its example, and no other", () => {
    expect(spelling.example[0]).toBe(spelling.long);
    expect(spelling.example).toHaveLength(spelling.argument === undefined ? 1 : 2);
    for (const command of flag.commands) {
      const [before, after] = [valuesAfter(command, []), valuesAfter(command, [...spelling.example] as string[])];
      expect(after[key]).not.toEqual(before[key]);
      expect({ ...after, [key]: before[key] }).toEqual(before);
    }
  });

  it("takes nothing but what it says is allowed", () => {
    if (spelling.allowed === undefined) return;
    for (const typed of ["", "☃", "-1"]) {
      for (const command of flag.commands) {
        expect(() => valuesAfter(command, [`${spelling.long}=${typed}`])).toThrow(Trouble);
      }
    }
    if (spelling.completes === undefined || spelling.completes === "files") return;
    for (const word of spelling.completes) {
      const value = spelling.read(word, flag.initial);
      expect(Array.isArray(value) ? value.join(",") || "none" : value).toBe(word);
    }
  });
});

describe.each(COMMANDS)("the flags of %s", (command) => {
  it("are each spelled once", () => {
    const names = longNamesOf(command);
    expect(names.length).toBeGreaterThan(0);
    expect(new Set(names).size).toBe(names.length);
  });

  it("are in its help, and no others", () => {
    const { stdout } = duizhao([...command.split(" "), "--help"]);
    const listed = Array.from(stdout.matchAll(/^ {2}(?:-\w, )?(--[\w-]+)/gm), ([, long]) => long);
    expect(listed).toEqual([...longNamesOf(command), "--help"]);
  });

  it("are completed by bash, and no others", () => {
    const { stdout } = shell(
      `eval "$($D completion bash)"; COMP_WORDS=(duizhao ${command} --); COMP_CWORD=$((\${#COMP_WORDS[@]}-1)); _duizhao; printf '%s\\n' "\${COMPREPLY[@]}"`,
    );
    expect(stdout.trim().split("\n")).toEqual(longNamesOf(command));
  });

  it("are completed by bash with what may follow them", () => {
    for (const [, { spellings }] of flagsOf(command)) {
      for (const { long, completes } of spellings) {
        if (completes === undefined || completes === "files") continue;
        const { stdout } = shell(
          `eval "$($D completion bash)"; COMP_WORDS=(duizhao ${command} ${long} ''); COMP_CWORD=$((\${#COMP_WORDS[@]}-1)); _duizhao; printf '%s\\n' "\${COMPREPLY[@]}"`,
        );
        expect(stdout.trim().split("\n")).toEqual(completes);
      }
    }
  });
});

it.each(["zsh", "fish"])("%s completes every flag of every command", (name) => {
  const { stdout } = duizhao(["completion", name]);
  for (const command of COMMANDS) {
    const own = name === "zsh" ? stdout.split(`    '${command}') flags=(`)[1]?.split(") ;;")[0] : stdout;
    for (const long of longNamesOf(command))
      expect(own).toContain(name === "zsh" ? `'${long}[` : `-l ${long.slice(2)} `);
  }
});

describe("the last one counts", () => {
  it.each([
    [["--words", "--no-words"], false],
    [["--no-words", "--words"], true],
  ])("%j", (line, words) => {
    expect(valuesAfter("compare", line)).toMatchObject({ words });
  });

  it("but --known adds to those before", () => {
    expect(valuesAfter("scan", ["--known", "a", "--known", "b"])).toMatchObject({ known: ["a", "b"] });
  });
});

it.each([
  ["README.md", "en"],
  ["README.zh.md", "zh"],
] as const)("the table of options in %s is current: npm run docs", (file, language) => {
  const page = readFileSync(file, "utf8");
  expect(withOptionTable(page, language)).toBe(page);
});
