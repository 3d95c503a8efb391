import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { compare } from "../../src/compare.js";
import { readDocument } from "../../src/read/read-document.js";
import { checkLaws, swappingSwaps } from "../compare/laws.js";
import { readable } from "./readable.js";

const CASES = "tests/cases";
/** `npm test -- --update-cases` */
const isUpdating = process.env.UPDATE_CASES === "1";

const names = readdirSync(CASES, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .sort();

describe("case", () => {
  it.each(names)("%s", async (name) => {
    const folder = join(CASES, name);
    const [anonymised, published] = await Promise.all([
      readDocument(fileIn(folder, "anonymised")),
      readDocument(fileIn(folder, "published")),
    ]);
    const comparison = compare(anonymised, published);
    const isPlain = anonymised.origin.format === "plain" && published.origin.format === "plain";
    if (isPlain) checkLaws(comparison, anonymised.source, published.source);
    if (isPlain) swappingSwaps(anonymised.source, published.source);

    const answer = `${JSON.stringify(readable(comparison, anonymised, published), null, 2)}\n`;
    const expected = join(folder, "expected.json");
    if (isUpdating) writeFileSync(expected, answer);
    expect(existsSync(expected) ? readFileSync(expected, "utf8") : "").toBe(answer);
  });
});

it("the cases are listed, each with what it shows", () => {
  const listed = [...readFileSync(join(CASES, "README.md"), "utf8").matchAll(/^\| `(.+?)` \|/gm)].map(
    ([, name]) => name,
  );
  expect(listed.sort()).toEqual(names);
});

function fileIn(folder: string, role: "anonymised" | "published"): string {
  const found = readdirSync(folder).filter((name) => name.startsWith(`${role}.`));
  expect(found).toHaveLength(1);
  return join(folder, found[0]);
}
