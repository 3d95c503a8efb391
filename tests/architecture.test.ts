import { describe, expect, it } from "vitest";
import { circles, importsIn, importsOf, sourceFiles, type Import } from "./imports.js";

/**
 * The floors of the house, from the ground up. What the files of a folder may import beside those of
 * their own: functions of the folders and files in `values`, types of those in `types`.
 */
const FLOORS: Readonly<Record<string, { readonly values: readonly string[]; readonly types: readonly string[] }>> = {
  "text": { values: [], types: [] },
  "fingerprints": { values: ["text"], types: [] },
  "answer": { values: [], types: ["text"] },
  "lexicons": { values: [], types: [] },
  "words": { values: ["text"], types: [] },
  "read": { values: ["text", "words/package-folder.ts"], types: [] },
  "placeholders": { values: ["text", "lexicons"], types: ["answer"] },
  "values": { values: ["text", "lexicons"], types: ["answer", "placeholders"] },
  "align": { values: ["text", "fingerprints", "lexicons", "values"], types: ["answer", "placeholders"] },
  "templates": {
    values: ["text", "fingerprints", "lexicons", "values", "align/align.ts", "align/wildcard.ts"],
    types: ["answer", "placeholders"],
  },
  "bindings": { values: ["text", "lexicons"], types: ["answer"] },
  "resolve": {
    values: ["text", "lexicons", "values", "bindings", "align/run.ts"],
    types: ["answer", "align", "placeholders"],
  },
  "reuse": {
    values: ["text", "lexicons", "values", "align/run.ts", "resolve/beside-words.ts"],
    types: ["answer", "align", "placeholders", "resolve"],
  },
  "clues": { values: ["text", "fingerprints", "lexicons"], types: ["answer", "words"] },
  "profile": { values: ["text", "lexicons"], types: ["answer"] },
  "assemble": {
    values: ["text", "version.ts", "finding", "templates"],
    types: ["answer", "placeholders", "align", "bindings", "resolve", "reuse", "clues", "profile", "corpus"],
  },
  "templates-in-threads": { values: ["templates"], types: [] },
  "finding": {
    values: ["text", "fingerprints", "placeholders"],
    types: ["answer", "corpus", "align", "resolve", "reuse"],
  },
  "scan-many": {
    values: [
      "text",
      "read",
      "words",
      "clues",
      "background",
      "corpus/open-corpus.ts",
      "index-files/read-again.ts",
      "scan.ts",
    ],
    types: ["answer", "corpus"],
  },
  "scratch": { values: ["text"], types: [] },
  "corpus": { values: ["text", "fingerprints", "scratch"], types: [] },
  "background": { values: ["text", "fingerprints", "index-files/fingerprint-text.ts"], types: ["answer", "corpus"] },
  "find-pairs": { values: ["text", "scratch", "corpus/day.ts"], types: ["answer", "corpus"] },
  "index-files": { values: ["text", "fingerprints", "placeholders", "read"], types: ["corpus"] },
  "docx": { values: ["text", "read"], types: [] },
  "report/shared": { values: ["text"], types: ["answer"] },
  "report/pairs": { values: ["text", "report/shared"], types: ["answer"] },
  "report/page-scripts": { values: [], types: [] },
  "report/compare": { values: ["text", "docx", "report/shared", "version.ts"], types: ["answer", "words"] },
  "report/find": {
    values: ["text", "report/shared", "report/compare", "version.ts"],
    types: ["answer", "words"],
  },
  "report/templates": { values: ["text", "report/shared", "version.ts"], types: ["answer"] },
  "report/scan": { values: ["text", "report/shared", "version.ts"], types: ["answer"] },
  "desk/state": { values: ["text"], types: ["answer"] },
  "desk/worker": {
    values: [
      "text",
      "read",
      "words/dictionary-words.ts",
      "placeholders",
      "clues",
      "compare.ts",
      "scan.ts",
      "scan-many/warnings.ts",
      "templates.ts",
      "report",
      "version.ts",
    ],
    types: ["answer", "words", "desk/state"],
  },
  "desk/page": { values: ["text", "report/shared", "desk/state", "version.ts"], types: ["answer", "desk/worker"] },
  "serve": {
    values: [
      "text",
      "read",
      "words/package-folder.ts",
      "corpus/open-corpus.ts",
      "index-files",
      "report",
      "scan-many.ts",
      "version.ts",
      "cli/compare-files.ts",
      "cli/file-names.ts",
      "cli/find",
      "cli/flags",
      "cli/guard",
      "cli/read-pile.ts",
      "cli/scan-report.ts",
    ],
    types: ["answer", "corpus", "cli/find-request.ts", "cli/options.ts", "cli/templates-request.ts"],
  },
};

/** Only these may know Node. */
const NODE_FOLDERS = [
  "read",
  "words",
  "scratch",
  "corpus/embedded",
  "corpus/engine",
  "corpus/key-of-id.ts",
  "corpus/process-mark.ts",
  "index-files",
  "scan-many",
  "scan-many.ts",
  "templates-in-threads",
  "templates-in-threads.ts",
  "serve",
  "cli",
];

const files = new Set(sourceFiles("src"));
const imports = importsIn("src");
const ofOurs = imports.filter(({ target }) => files.has(target));

const isWithin = (file: string, place: string): boolean => file === place || file.startsWith(`${place}/`);

/** The floor that a file is on: the longest that fits. */
const floorOf = (file: string): string | undefined =>
  Object.keys(FLOORS)
    .filter((floor) => isWithin(file, floor))
    .toSorted((one, other) => other.length - one.length)[0];

function wrongImports(of: readonly Import[]): Import[] {
  return of.filter(({ from, target, isType }) => {
    const floor = floorOf(from);
    if (floor === undefined || isWithin(target, floor)) return false;
    const { values, types } = FLOORS[floor];
    return !(isType ? [...values, ...types] : values).some((place) => isWithin(target, place));
  });
}

describe("the direction of imports", () => {
  it.each(Object.keys(FLOORS))("%s", (floor) => {
    expect(files.size).toBeGreaterThan(100);
    expect([...files].some((file) => floorOf(file) === floor)).toBe(true);
    expect(wrongImports(ofOurs.filter(({ from }) => floorOf(from) === floor))).toEqual([]);
  });

  it("each folder is a floor, but for what stands on all of them", () => {
    const folders = new Set([...files].filter((file) => file.includes("/") && floorOf(file) === undefined));
    expect([...folders].filter((file) => !isWithin(file, "cli"))).toEqual([]);
  });

  it("no floor rests on one above it, types counted", () => {
    const floors = Object.entries(FLOORS).flatMap(([from, { values, types }]) =>
      [...values, ...types].map((target) => ({ from, target: floorOf(target) ?? target, isType: false })),
    );
    expect(circles(floors)).toEqual([]);
  });

  it.each([
    ["resolve/value.ts", 'import type { Kind } from "../report/shared/labels.js";'],
    ["text/span.ts", 'import { compare } from "../compare.js";'],
    ["align/gap.ts", 'import { findPlaceholders } from "../placeholders/find-placeholders.js";'],
    ["answer/kind.ts", 'export type { Placeholder } from "../placeholders/placeholder.js";'],
    ["clues/leaks.ts", 'const { align } = await import("../align/align.js");'],
  ])("%s with %s is wrong", (from, text) => {
    expect(wrongImports(importsOf(from, text))).toHaveLength(1);
  });
});

describe("circles", () => {
  it.each(["src", "bench", "tests"])("%s has none, types counted", (folder) => {
    expect(circles(importsIn(folder))).toEqual([]);
  });

  it("are seen", () => {
    const between = (from: string, to: string) => importsOf(from, `import type { One } from "./${to}.js";`);
    const chain = [...between("a.ts", "b"), ...between("b.ts", "c"), ...between("d.ts", "a")];
    expect(circles(chain)).toEqual([]);
    expect(circles([...chain, ...between("c.ts", "a")]).map((circle) => circle.toSorted())).toEqual([
      ["a.ts", "b.ts", "c.ts"],
    ]);
    expect(circles(between("a.ts", "a"))).toEqual([["a.ts"]]);
  });
});

it("what runs in a browser imports nothing of Node's", () => {
  const wrong = imports.filter(
    ({ from, target }) => target.startsWith("node:") && !NODE_FOLDERS.some((folder) => isWithin(from, folder)),
  );
  expect(wrong).toEqual([]);
});
