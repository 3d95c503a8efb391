import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { MAN_PAGES, manPage } from "../../scripts/docs/man-page.js";
import { withReaderTable } from "../../scripts/docs/reader-table.js";
import { READERS } from "../../src/read/readers.js";
import { SCAN_FORMATS } from "../../src/report/scan/formats.js";

const pages = [
  "README.md",
  "README.zh.md",
  "CHANGELOG.md",
  "CONTRIBUTING.md",
  "data/README.md",
  "fixtures/README.md",
  "tests/cases/README.md",
  ...readdirSync("docs", { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".md"))
    .map((name) => join("docs", name)),
];
const read = (page: string): string => readFileSync(page, "utf8");

/** The address of a heading within its page. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s-]/gu, "")
    .replaceAll(/\s/g, "-");

describe.each(pages)("%s", (page) => {
  it("links to pages and headings that are there", () => {
    const links = Array.from(read(page).matchAll(/\]\((?!https?:)([^)#]*)(?:#([^)]+))?\)/g));
    const broken = links.filter(([, path = "", anchor]) => {
      const target = path === "" ? page : join(dirname(page), path);
      if (!existsSync(target)) return true;
      const headings = anchor === undefined ? [] : Array.from(read(target).matchAll(/^#+ (.+)$/gm));
      return anchor !== undefined && !headings.some(([, heading = ""]) => anchorOf(heading) === anchor);
    });
    expect(broken.map(([link]) => link)).toEqual([]);
  });

  it("names files of the project that are there", () => {
    const names = Array.from(
      read(page).matchAll(/`((?:src|tests|scripts|bench|data|docs|fixtures)\/[\w./-]*)`/g),
      ([, name = ""]) => name,
    );
    // Made by the build, or to be made by the reader.
    const others = /\.generated\.|NAME/;
    expect(names.filter((name) => !others.test(name) && !existsSync(name))).toEqual([]);
  });
});

it("docs/scan.md has a row for each format of a scan", () => {
  const [, section = ""] = /\n## Formats\n(.*?)\n## /s.exec(read("docs/scan.md")) ?? [];
  const listed = Array.from(section.matchAll(/^\| `(\w+)` \|/gm), ([, name]) => name);
  expect(listed.toSorted()).toEqual(Object.keys(SCAN_FORMATS).toSorted());
});

it("docs/json.md names the format of each reader", () => {
  const [, list = ""] = /`format` \(([^)]*)\)/.exec(read("docs/json.md")) ?? [];
  const named = Array.from(list.matchAll(/`(\w+)`/g), ([, name]) => name);
  expect(named.toSorted()).toEqual(READERS.map(({ format }) => format).toSorted());
});

it("docs/decisions/README.md lists each decision", () => {
  const pagesThere = readdirSync("docs/decisions").filter((name) => name !== "README.md");
  const listed = Array.from(
    read("docs/decisions/README.md").matchAll(/^\| \[[^\]]+\]\(([^)]+)\)/gm),
    ([, name]) => name,
  );
  expect(listed.toSorted()).toEqual(pagesThere.toSorted());
});

it("docs/files.md has what the readers say of themselves", () => {
  expect(read("docs/files.md")).toBe(withReaderTable(read("docs/files.md")));
  for (const { about, format } of READERS)
    for (const said of Object.values(about)) expect(said.length, format).toBeGreaterThan(3);
});

describe.each(MAN_PAGES)("%s", (file, language) => {
  it("is what the help says now: npm run docs writes it", () => {
    expect(read(file)).toBe(manPage(language));
  });
});
