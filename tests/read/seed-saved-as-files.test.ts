import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { compare } from "../../src/compare.js";
import { readDocument } from "../../src/read/read-document.js";
import type { Document } from "../../src/text/document.js";
import { checkMap } from "./reading.js";

const FOLDER = "tests/read/files";
const VALUES = "常州 常州 常州 常州 3000 6500 3400 150 常州 常州 常州 常州 常州".split(" ");

const files = (number: string): string[] =>
  readdirSync(FOLDER)
    .filter((name) => name.includes(`-${number}.`) && !name.includes("password"))
    .map((name) => join(FOLDER, name));
const seed = (number: string): string =>
  join("fixtures", readdirSync("fixtures").find((name) => name.startsWith(`${number}_`)) ?? number);

/** Each file against one of the other text, in turn, and against the plain text. */
const PAIRS = [
  ...files("000").flatMap((path, at) => {
    const others = files("004");
    return [[path, others[at % others.length]] as const, [path, seed("004")] as const];
  }),
  ...files("004").map((path) => [seed("000"), path] as const),
];

const FIELDS = ["paragraph", "page", "chapter"] as const;

test.each(PAIRS)("%s and %s have all thirteen values", async (one, other) => {
  const [anonymised, published] = [await readDocument(one), await readDocument(other)];
  const { placeholders } = compare(anonymised, published);
  expect(placeholders.map(({ value }) => value)).toEqual(VALUES);
  for (const { value, evidence, ...placeholder } of placeholders) {
    for (const found of evidence) {
      expect(published.source.slice(found.start, found.end).replaceAll(/\s/g, "")).toBe(value);
      expectPlace(published, found);
    }
    expectPlace(anonymised, placeholder);
  }
  for (const document of [anonymised, published]) checkMap(document);
});

/** The place is that of the offset, and the file has one. */
function expectPlace(
  { places }: Document,
  found: { readonly start: number } & Readonly<Partial<Record<(typeof FIELDS)[number], number>>>,
): void {
  const said = FIELDS.flatMap((field) => found[field] ?? []);
  expect(said).toHaveLength(places === undefined ? 0 : 1);
  const [number = 0] = said;
  if (places === undefined) return;
  expect(places.starts[number - 1]).toBeLessThanOrEqual(found.start);
  expect(places.starts[number] ?? Infinity).toBeGreaterThan(found.start);
}

test("every file is there", () => {
  expect(PAIRS.length).toBeGreaterThan(15);
  expect(readFileSync(join(FOLDER, "README.md"), "utf8")).toContain("reportlab");
});
