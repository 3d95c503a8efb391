import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { PASSES } from "../../src/align/align.js";
import type { Pair } from "../../src/align/pair.js";
import { faultsOf, unpaired } from "./marked-pairs.js";

const FOLDER = "src/align";
const files = readdirSync(FOLDER).filter((name) => name.endsWith(".ts"));
const sourceOf = (file: string): string => readFileSync(`${FOLDER}/${file}`, "utf8");

/** findLostSentences → find lost sentences */
const wordsOf = (name: string): string => name.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

describe("the list of passes", () => {
  it("is the list in docs/architecture.md", () => {
    const [, section] = /\n## Aligning\n(.*?)\n## /s.exec(readFileSync("docs/architecture.md", "utf8")) ?? [];
    const listed = [...(section ?? "").matchAll(/^\d+\. \*\*(.+?)\.\*\*/gm)].map(([, name]) => name.toLowerCase());
    expect(listed).toEqual(PASSES.map(({ name }) => wordsOf(name)));
  });

  it.each(PASSES.map(({ name }) => name))("%s is a file of its own, which opens with an example", (name) => {
    const source = sourceOf(`${wordsOf(name).replaceAll(" ", "-")}.ts`);
    const [, comment] = new RegExp(`/\\*\\*((?:(?!\\*/).)*)\\*/\nexport function ${name}\\(`, "s").exec(source) ?? [];
    expect(comment).toMatch(/^ \* {3}\S.*→/m);
  });
});

describe("the files of the aligner", () => {
  const importsOf = (file: string): string[] =>
    [...sourceOf(file).matchAll(/from "\.\/([^"]+)\.js"/g)].map(([, name]) => `${name}.ts`);

  it("import each other in no circle, types counted", () => {
    const done = new Set<string>();
    const circleFrom = (file: string, path: readonly string[]): readonly string[] | null => {
      if (path.includes(file)) return [...path, file];
      if (done.has(file)) return null;
      const circle = importsOf(file)
        .map((imported) => circleFrom(imported, [...path, file]))
        .find((found) => found !== null);
      done.add(file);
      return circle ?? null;
    };
    expect(files.map((file) => circleFrom(file, [])).filter((circle) => circle !== null)).toEqual([]);
  });

  it("give no two constants one name", () => {
    const names = files.flatMap((file) =>
      [...sourceOf(file).matchAll(/^(?:export )?const ([A-Z][A-Z_]+)\b/gm)].map(([, name]) => name),
    );
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  });
});

/** Sentences that repeat, lose words and placeholders, and move. */
const CLAUSES = [
  "要抢占集群发展主攻点",
  "深耕实体经济",
  "规模超□亿元",
  "规模超3000亿元",
  "在□市召开",
  "在临江市召开",
  "地区生产总值增长□%",
  "地区生产总值增长5.5%",
  "我们",
  "大家",
];
const text = fc
  .array(fc.tuple(fc.constantFrom(...CLAUSES), fc.constantFrom("，", "。", "；", "。\n", "")), { maxLength: 24 })
  .map((clauses) => clauses.flat().join(""));

describe("every pass", () => {
  it("leaves each unit in one run of equal units, or of a placeholder and its value; and what it was given as it was", () => {
    fc.assert(
      fc.property(text, text, (left, right) => {
        let pair: Pair = unpaired(left, right);
        for (const pass of PASSES) {
          const given = JSON.stringify([pair.runs, pair.anchors, pair.passages]);
          const next = pass(pair);
          expect([pass.name, ...faultsOf(next)]).toEqual([pass.name]);
          expect([pass.name, JSON.stringify([pair.runs, pair.anchors, pair.passages])]).toEqual([pass.name, given]);
          pair = next;
        }
      }),
      { numRuns: 150 },
    );
  });

  it.each(["dropStrays", "dropScraps", "restrain"])("%s only unpairs", (name) => {
    const paired = ({ runs }: Pair): number => runs.reduce((sum, { leftLength }) => sum + leftLength, 0);
    fc.assert(
      fc.property(text, text, (left, right) => {
        const at = PASSES.findIndex((pass) => pass.name === name);
        const before = PASSES.slice(0, at).reduce((pair, pass) => pass(pair), unpaired(left, right));
        const behind = PASSES[at](before);
        expect(paired(behind)).toBeLessThanOrEqual(paired(before));
        const was = new Set(before.runs.flatMap((run) => unitsOf(run)));
        expect(behind.runs.flatMap((run) => unitsOf(run)).filter((unit) => !was.has(unit))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

/** The pairs of units of a run. */
function unitsOf({ left, right, leftLength, rightLength }: Pair["runs"][number]): string[] {
  return Array.from({ length: Math.max(leftLength, rightLength) }, (_, i) =>
    [left + Math.min(i, leftLength - 1), right + Math.min(i, rightLength - 1)].join("-"),
  );
}
