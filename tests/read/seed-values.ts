import { expect } from "vitest";
import { compare } from "../../src/compare.js";
import type { Document } from "../../src/text/document.js";
import { checkMap } from "./reading.js";

/** What stood in 000, as 004 has it. */
const VALUES = "常州 常州 常州 常州 3000 6500 3400 150 常州 常州 常州 常州 常州".split(" ");

const PLACES = ["paragraph", "page", "chapter"] as const;

interface Placed extends Readonly<Partial<Record<(typeof PLACES)[number], number>>> {
  readonly start: number;
  readonly end: number;
}

/** All values are there, each with its evidence, and each place is that of its offset. Gives the evidence. */
export function expectSeedValues(anonymised: Document, published: Document): readonly Placed[] {
  const { placeholders } = compare(anonymised, published);
  expect(placeholders.map(({ value }) => value)).toEqual(VALUES);
  for (const placeholder of placeholders) expectPlace(anonymised, placeholder);
  for (const { value, evidence } of placeholders)
    for (const found of evidence) {
      expect(published.source.slice(found.start, found.end).replaceAll(/\s/g, "")).toBe(value);
      expectPlace(published, found);
    }
  for (const document of [anonymised, published]) checkMap(document);
  return placeholders.flatMap(({ evidence }) => evidence);
}

/** The place is that of the offset, and the file has one. */
function expectPlace({ places }: Document, found: Placed): void {
  const said = PLACES.flatMap((field) => found[field] ?? []);
  expect(said).toHaveLength(places === undefined ? 0 : 1);
  const [number = 0] = said;
  if (places === undefined) return;
  expect(places.starts[number - 1]).toBeLessThanOrEqual(found.start);
  expect(places.starts[number] ?? Infinity).toBeGreaterThan(found.start);
}
