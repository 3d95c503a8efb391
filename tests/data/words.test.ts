import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, it } from "vitest";
import { filesOf, readTable } from "../../scripts/read-table.mjs";
import { alternatives } from "../../src/lexicons/alternatives.js";
import { oneOf, wordsOf } from "../../src/lexicons/one-of.js";
import { ALTERNATIVES, type Uses } from "../../src/lexicons/words.generated.js";

const lists = filesOf("data/words", ".tsv").map((path) => {
  const header = /^[^#].*$/mu.exec(readFileSync(path, "utf8"))?.[0] ?? "";
  const columns = header.split("\t");
  const name = basename(path, ".tsv");
  return { name, file: `data/words/${name}.tsv`, columns, rows: readTable(path, columns) };
});

type Row = Readonly<Record<string, string>>;

const partsOf = (cell = ""): string[] => cell.split(" ").filter((part) => part !== "");

/** An expression for the word of a row, where it counts. */
function formOf({ word = "", ...row }: Row): string {
  const [notBefore, onlyBefore] = [partsOf(row["not-before"]), partsOf(row["only-before"])];
  return alternatives([{ word, uses: [], notBefore, onlyBefore }]);
}

/** The word of a row, and behind it what must not follow. */
function wrongUses(row: Row): string[] {
  const written: Readonly<Record<string, string>> = { "。": "，", "0": "3", "A": "m" };
  return partsOf(row["not-before"]).map((wrong) => `${row["word"]}${written[wrong] ?? wrong}`);
}

describe.each(lists)("$file", ({ columns, rows }) => {
  it("has a word, an example and a source in each row", () => {
    for (const column of ["word", "example", "source"]) expect(rows.filter((row) => row[column] === "")).toEqual([]);
  });

  it("is sorted", () => {
    const words = rows.map(({ word = "" }) => word);
    expect(words).toEqual(words.toSorted());
  });

  it("has no word twice for one use, unless other words must follow", () => {
    const keys = rows.flatMap((row) =>
      (columns.includes("uses") ? partsOf(row["uses"]) : [""]).map((use) =>
        [row["word"], use, row["only-before"]].join("\t"),
      ),
    );
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
  });

  it("takes no word before what must not follow it", () => {
    const taken = rows.filter((row) => wrongUses(row).some((wrong) => new RegExp(`^${formOf(row)}`).test(wrong)));
    expect(taken).toEqual([]);
  });
});

/** The uses of each list that `oneOf` or `wordsOf` is asked for somewhere in the sources. */
const readUses = new Map<string, Set<string>>();
for (const path of readdirSync("src", { recursive: true, encoding: "utf8" }).filter(
  (file) => file.endsWith(".ts") && !file.endsWith(".generated.ts"),
)) {
  const asked = readFileSync(join("src", path), "utf8").matchAll(
    /\b(?:oneOf|wordsOf)\(\s*"([\w-]+)"((?:,\s*"[\w-]+")*)/g,
  );
  for (const [, list = "", uses = ""] of asked) {
    const known = readUses.get(list) ?? new Set();
    for (const [, use = ""] of uses.matchAll(/"([\w-]+)"/g)) known.add(use);
    readUses.set(list, known);
  }
}

/** Uses of words that are before what is masked; those of the other uses are behind it. */
const BEFORE_MASK: Readonly<Record<string, readonly string[]>> = {
  "code-labels": ["bare", "number", "private"],
  "number-leads": ["deletion", "masked", "people", "value"],
  "people": ["among-others", "counted", "honoured", "listed"],
  "place-words": ["before"],
  "roles": ["form", "judgment", "left-out", "private", "record"],
  "time-leads": ["calling", "days", "work", "years"],
  "titles": ["before", "byline", "court", "member"],
};

/** XX市长 or 市长XX: examples that were made up of a mask and the word alone. */
const isMadeUp = ({ word = "", example = "" }: Row): boolean => example !== word && example.replace(/X+/u, "") === word;

const cut = lists.filter(({ name }) => name === "public-speech");
const used = lists.filter((list) => !cut.includes(list));

describe.each(used)("$file", ({ name, rows }) => {
  it("has uses in each row, sorted", () => {
    expect(rows.filter(({ uses = "" }) => uses === "" || uses !== partsOf(uses).toSorted().join(" "))).toEqual([]);
  });

  it("has no use that nothing reads", () => {
    const uses = new Set(rows.flatMap((row) => partsOf(row["uses"])));
    expect(Array.from(uses).filter((use) => !readUses.get(name)?.has(use))).toEqual([]);
  });

  it("has the mask of a made-up example on a side where one of the uses reads it", () => {
    const before = BEFORE_MASK[name] ?? [];
    const wrong = rows.filter(isMadeUp).filter((row) => {
      const isBefore = (row["example"] ?? "").endsWith("X");
      return !partsOf(row["uses"]).some((use) => before.includes(use) === isBefore);
    });
    expect(wrong.map(({ word, uses, example }) => `${word} (${uses}): ${example}`)).toEqual([]);
  });

  it("has examples that hold", () => {
    expect(rows.filter((row) => !new RegExp(formOf(row)).test(row["example"] ?? ""))).toEqual([]);
  });
});

describe.each(cut)("$file", ({ rows }) => {
  it("has its words with one character masked for examples", () => {
    const isCut = ({ word = "", example = "" }: Row): boolean =>
      new RegExp(`^${example.replace("X", ".")}$`).test(word);
    expect(rows.filter((row) => row["example"] === row["word"] || !isCut(row))).toEqual([]);
  });
});

it("one of a list is the longest that fits", () => {
  const measure = new RegExp(`^${oneOf("measures", "masked")}`);
  expect(measure.exec("个百分点")?.[0]).toBe("个百分点");
  expect(measure.exec("万亿元")?.[0]).toBe("万");
  expect(measure.exec("个体户")).toBeNull();
});

it("a sign of expressions in a word is that sign, with the flag u and without", () => {
  for (const sign of "\\^$.*+?()[]{}|/-&")
    for (const word of [sign, `甲${sign}乙`])
      for (const flags of ["", "u"]) {
        const form = new RegExp(`^${alternatives([word, "丙", "~"].map((one) => ({ word: one, uses: [] })))}$`, flags);
        expect(form.exec(word)?.[0]).toBe(word);
        expect(form.test(word.replace(sign, "a"))).toBe(false);
      }
});

describe("the expressions that are made at build time", () => {
  it.each(Object.keys(ALTERNATIVES) as (keyof Uses)[])("of %s are those of the words of each use", (list) => {
    const uses = new Set(wordsOf(list).flatMap((row) => row.uses));
    expect(Object.keys(ALTERNATIVES[list]).toSorted()).toEqual([...uses].toSorted());
    for (const use of uses) expect(oneOf(list, use)).toBe(alternatives(wordsOf(list, use)));
  });
});
