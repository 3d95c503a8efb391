import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { sourceFiles } from "../imports.js";

/** The cells of the glossary's rows. */
const rows = readFileSync("docs/glossary.md", "utf8")
  .split("\n")
  .filter((line) => /^\| (?!word |---)/.test(line))
  .map((line) => line.split("|").map((cell) => cell.trim()))
  .map(([, word = "", chosen = "", , others = ""]) => ({
    word,
    chosen,
    others: others === "" ? [] : others.split("、"),
  }));

/**
 * What a term that was not chosen is a part of.
 */
const INNOCENT: Readonly<Record<string, RegExp>> = { 占位: /占位符/g };

/** What users and readers see: messages are strings in both languages; patterns and examples speak of texts. */
const messages = sourceFiles("src")
  .filter((file) => !file.includes(".generated."))
  .flatMap((file) =>
    Array.from(readFileSync(`src/${file}`, "utf8").matchAll(/\bzh:\s*(?:`[^`]*`|"[^"]*")/g), ([text]) => ({
      file,
      text,
    })),
  );
const pages = ["README.zh.md", ...pagesIn("docs")].flatMap((file) =>
  readFileSync(file, "utf8")
    .split("\n")
    .map((text) => ({ file, text })),
);

function pagesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".md") && name !== "glossary.md")
    .map((name) => `${folder}/${name}`);
}

describe("a term that the glossary did not choose", () => {
  it("is looked for in all messages and pages", () => {
    expect(messages.length).toBeGreaterThan(200);
    expect(new Set(pages.map(({ file }) => file)).size).toBeGreaterThan(10);
  });

  it.each(rows.flatMap(({ chosen, others }) => others.map((other) => [other, chosen])))(
    "%s, for %s, occurs nowhere",
    (other) => {
      const innocent = INNOCENT[other] ?? /$^/g;
      const found = [...messages, ...pages].filter(({ text }) => text.replaceAll(innocent, "").includes(other));
      expect(found).toEqual([]);
    },
  );
});

it("the glossary gives a Chinese term to one thing", () => {
  const chosen = rows.flatMap((row) => row.chosen.split("、")).filter((term) => term !== "");
  expect(chosen.length).toBeGreaterThan(30);
  expect(chosen.filter((term, at) => chosen.indexOf(term) !== at)).toEqual([]);
  const others = rows.flatMap((row) => row.others);
  expect(others.filter((term) => chosen.includes(term))).toEqual([]);
});
