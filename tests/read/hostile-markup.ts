/** Files that make a careless reader slow; `count` is how often that which does so is repeated. */
export const HOSTILE: Readonly<Record<string, readonly [string, (count: number) => string]>> = {
  "deep elements": ["a.html", (count) => `${"<div>".repeat(count)}文${"</div>".repeat(count)}`],
  "deep cells": ["a.html", (count) => `${"<table><tr><td>".repeat(count)}文`],
  "formatting that is never closed": [
    "a.html",
    (count) => `文${"<b><i><font>".repeat(count)}${"<p>段</p>".repeat(count / 50)}`,
  ],
  "formatting with attributes, and paragraphs": [
    "a.html",
    (count) => Array.from({ length: count }, (_, at) => `<b class=${at}><p>文`).join(""),
  ],
  "end tags without start": ["a.html", (count) => `<p>文${"</b></div>".repeat(count)}`],
  "a flood of <": ["a.html", (count) => `<p>文</p>${"<".repeat(count * 10)}`],
  "a flood of <a": ["a.html", (count) => `<p>文</p>${"<a".repeat(count * 5)}`],
  "tags in tags": ["a.html", (count) => `<p>文</p>${"<a ".repeat(count * 5)}`],
  "unclosed comments": ["a.html", (count) => `<p>文</p>${"<!--".repeat(count * 5)}`],
  "unclosed comments in Markdown": ["a.md", (count) => `文${"<!--".repeat(count * 5)}`],
  "attributes": ["a.html", (count) => `<p ${Array.from({ length: count }, (_, at) => `a${at}=1`).join(" ")}>文</p>`],
  "ampersands": ["a.html", (count) => `<p>文${"&".repeat(count * 5)}${"&a".repeat(count * 5)}`],
  "white space": ["a.html", (count) => `<p>文${" ".repeat(2 * count)}x${"\n ".repeat(2 * count)}</p>`],
  "white space in Markdown": [
    "a.md",
    (count) => `# 文${" ".repeat(2 * count)}x\n${"# ".repeat(count)}x\n${"- ".repeat(count)}x`,
  ],
  "brackets": [
    "a.md",
    (count) =>
      `文\n${"[".repeat(count * 5)}\n${"[a](".repeat(count)}\n${"[a](a.html.".repeat(count)}\n${'![a](/" "'.repeat(count)}`,
  ],
  "stars": ["a.md", (count) => `文\n${"*".repeat(count * 5)}\n${"**a ".repeat(count)}`],
  "one long line": ["a.txt", (count) => "文字，".repeat(7 * count)],
  "many short lines": ["a.txt", (count) => "文\n".repeat(5 * count)],
  "page numbers": ["a.txt", (count) => linesOf(count, (at) => `文字，文字，文字，文字\n— ${at} —`)],
  "bare numbers": ["a.txt", (count) => linesOf(count, (at) => `文字，文字，文字，文字\n${at}`)],
  "repeated heads": ["a.txt", (count) => linesOf(count, (at) => `文字，文字，文字，文字\n某报  ${at % 7}\n某报`)],
  "numbers in the margin": ["a.txt", (count) => linesOf(count, (at) => `${at} 文字，文字，文字，文字`)],
  "quoting": ["a.txt", (count) => linesOf(count, () => "> > 文字，文字，文字，文字")],
  "one line of quoting": ["a.txt", (count) => `文\n${"> ".repeat(count)}文\n${">".repeat(count)}`],
  "form feeds": ["a.txt", (count) => `文${"\f文字，文字，文字\f\f".repeat(count)}`],
  "marks of notes": ["a.txt", (count) => `文${"文①文[1]。".repeat(count)}\n[1]`],
  "cues": ["a.txt", (count) => linesOf(count, (at) => `${at}\n00:00:01,000 --> 00:00:02,000\n文字，文字\n`)],
  "soft hyphens": ["a.txt", (count) => `文${"字\u00ad".repeat(count)}`],
  "brackets of JSON": ["a.txt", (count) => `${"[".repeat(count)}文`],
  "escapes": ["a.txt", (count) => `文${"\\u6587%E6=E6".repeat(count)}`],
  "fields of a mail": ["a.txt", (count) => `${"A: b\n ".repeat(count)}\nContent-Type: text/plain\n文`],
  "hidden elements": ["a.html", (count) => `<p>文</p>${'<div style="display:none"><p>文字，文字。'.repeat(count)}`],
  "raised signs": ["a.html", (count) => `<p>文</p>${"文<sup>1".repeat(count)}`],
  "combining marks": ["a.txt", (count) => `文${"\u0301".repeat(count)}`],
  "front matter that never ends": ["a.md", (count) => `---\n${"a: b\n".repeat(count)}文`],
  "front matter of one long line": ["a.md", (count) => `---\ntitle: ${"#:".repeat(0.3 * count)}\n---\n文`],
};

function linesOf(count: number, lineOf: (at: number) => string): string {
  return Array.from({ length: count }, (_, at) => lineOf(at)).join("\n");
}
