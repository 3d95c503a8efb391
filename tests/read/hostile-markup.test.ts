import { expect, test } from "vitest";
import { checkMap, reading } from "./reading.js";

const MANY = 100_000;
const LIMIT_MS = 5_000;

const HOSTILE: Readonly<Record<string, readonly [string, string]>> = {
  "deep elements": ["a.html", `${"<div>".repeat(MANY)}文${"</div>".repeat(MANY)}`],
  "deep cells": ["a.html", `${"<table><tr><td>".repeat(MANY)}文`],
  "formatting that is never closed": ["a.html", `文${"<b><i><font>".repeat(MANY)}${"<p>段</p>".repeat(2000)}`],
  "formatting with attributes, and paragraphs": [
    "a.html",
    Array.from({ length: MANY }, (_, at) => `<b class=${at}><p>文`).join(""),
  ],
  "end tags without start": ["a.html", `<p>文${"</b></div>".repeat(MANY)}`],
  "a flood of <": ["a.html", `<p>文</p>${"<".repeat(MANY * 10)}`],
  "a flood of <a": ["a.html", `<p>文</p>${"<a".repeat(MANY * 5)}`],
  "tags in tags": ["a.html", `<p>文</p>${"<a ".repeat(MANY * 5)}`],
  "unclosed comments": ["a.html", `<p>文</p>${"<!--".repeat(MANY * 5)}`],
  "unclosed comments in Markdown": ["a.md", `文${"<!--".repeat(MANY * 5)}`],
  "attributes": ["a.html", `<p ${Array.from({ length: MANY }, (_, at) => `a${at}=1`).join(" ")}>文</p>`],
  "ampersands": ["a.html", `<p>文${"&".repeat(MANY * 5)}${"&a".repeat(MANY * 5)}`],
  "white space": ["a.html", `<p>文${" ".repeat(250_000)}x${"\n ".repeat(250_000)}</p>`],
  "white space in Markdown": ["a.md", `# 文${" ".repeat(250_000)}x\n${"# ".repeat(MANY)}x\n${"- ".repeat(MANY)}x`],
  "brackets": [
    "a.md",
    `文\n${"[".repeat(MANY * 5)}\n${"[a](".repeat(MANY)}\n${"[a](a.html.".repeat(MANY)}\n${'![a](/" "'.repeat(MANY)}`,
  ],
  "stars": ["a.md", `文\n${"*".repeat(MANY * 5)}\n${"**a ".repeat(MANY)}`],
  "one long line": ["a.txt", "文字，".repeat(700_000)],
  "many short lines": ["a.txt", "文\n".repeat(500_000)],
  "combining marks": ["a.txt", `文${"\u0301".repeat(MANY)}`],
  "front matter that never ends": ["a.md", `---\n${"a: b\n".repeat(MANY)}`],
  "front matter of one long line": ["a.md", `---\ntitle: ${"#:".repeat(30_000)}\n---\n文`],
};

test.for(Object.entries(HOSTILE))("%s", async ([, [name, content]]) => {
  const start = performance.now();
  const document = await reading(content, name);
  expect(performance.now() - start).toBeLessThan(LIMIT_MS);
  expect(document.text.length).toBeGreaterThan(0);
  if (content.includes("文")) expect(document.text).toContain("文");
  if (document.pieces.length + document.blocks.length < 10_000) checkMap(document);
});

test("text below the deepest element that is followed is kept, with a warning", async () => {
  const document = await reading(`${"<div>".repeat(1000)}深处<p>的字</p>${"</div>".repeat(1000)}<p>之后</p>`, "a.html");
  expect(document.text).toBe("深处\n的字\n之后\n");
  expect(document.warnings.map(({ code }) => code)).toEqual(["deep-html"]);
});
