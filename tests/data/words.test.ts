import { basename } from "node:path";
import { describe, expect, it } from "vitest";
import { filesOf, readTable } from "../../scripts/read-table.mjs";
import { alternatives, oneOf } from "../../src/lexicons/one-of.js";
import { readFileSync } from "node:fs";

const lists = filesOf("data/words", ".tsv").map((path) => {
  const header = readFileSync(path, "utf8")
    .split("\n")
    .find((line) => !line.startsWith("#"));
  const columns = (header ?? "").split("\t");
  return { name: basename(path, ".tsv"), columns, rows: readTable(path, columns) };
});

const partsOf = (cell = ""): string[] => cell.split(" ").filter((part) => part !== "");

describe.each(lists)("data/words/$name.tsv", ({ name, columns, rows }) => {
  it("has a word, an example and a source in each row", () => {
    for (const column of ["word", "example", "source"]) expect(rows.filter((row) => row[column] === "")).toEqual([]);
  });

  it("is sorted", () => {
    const words = rows.map(({ word = "" }) => word);
    expect(words).toEqual(words.toSorted());
  });

  it("has no word twice for one use and what must follow", () => {
    const keys = rows.flatMap((row) =>
      (columns.includes("uses") ? partsOf(row["uses"]) : [""]).map((use) =>
        [row["word"], use, row["only-before"]].join("\t"),
      ),
    );
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
  });

  it("has uses in each row, sorted, where it has uses", () => {
    if (!columns.includes("uses")) return;
    for (const { uses = "", word } of rows) {
      expect(uses, word).not.toBe("");
      expect(partsOf(uses), word).toEqual(partsOf(uses).toSorted());
    }
  });

  it("has examples that hold", () => {
    if (name === "public-speech") return;
    for (const { at, word = "", example = "", ...row } of rows) {
      const form = alternatives([
        { word, uses: [], notBefore: partsOf(row["not-before"]), onlyBefore: partsOf(row["only-before"]) },
      ]);
      expect(example, at).toMatch(new RegExp(form));
    }
  });

  it("takes no word before what must not follow it", () => {
    for (const { at, word = "", ...row } of rows)
      for (const wrong of partsOf(row["not-before"])) {
        const form = alternatives([{ word, uses: [], notBefore: partsOf(row["not-before"]) }]);
        const followed = word + ({ "。": "，", "0": "3", "A": "m" }[wrong] ?? wrong);
        expect(followed, at).not.toMatch(new RegExp(`^${form}`));
      }
  });
});

it("one of a list is the longest that fits", () => {
  const measure = new RegExp(`^${oneOf("measures", "masked")}`);
  expect(measure.exec("个百分点")?.[0]).toBe("个百分点");
  expect(measure.exec("万亿元")?.[0]).toBe("万");
  expect(measure.exec("个体户")).toBeNull();
});
