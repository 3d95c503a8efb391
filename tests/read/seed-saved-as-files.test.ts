import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readDocument } from "../../src/read/read-document.js";
import { expectSeedValues } from "./seed-values.js";

const FOLDER = "tests/read/files";

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

test.each(PAIRS)("%s and %s have all thirteen values", async (one, other) => {
  expectSeedValues(await readDocument(one), await readDocument(other));
});

test("every file is there", () => {
  expect(PAIRS.length).toBeGreaterThan(15);
  expect(readFileSync(join(FOLDER, "README.md"), "utf8")).toContain("reportlab");
});
