import { readdirSync } from "node:fs";
import { join } from "node:path";
import { readDocument } from "../../src/read/read-document.js";
import type { Status, TruePlaceholder } from "../eval/truth.js";

/** Two texts, and what is known of the placeholders of the first, in its order. */
export interface BenchPair {
  readonly name: string;
  readonly anonymised: string;
  readonly published: string;
  readonly placeholders: readonly TruePlaceholder[];
  /** The least part of the anonymised text, 0 to 1, that stands in the published one as well; null where unknown. */
  readonly shared: number | null;
}

/** The file of the fixtures with this number. */
export function seedPath(number: string): string {
  return join("fixtures", readdirSync("fixtures").find((name) => name.startsWith(`${number}_`)) ?? number);
}

/** As tests/compare/seed-pair.test.ts has them. The sentences of two do not stand in the published text. */
const VALUES: readonly (readonly [string, Status])[] = [
  ["常州", "found"],
  ["常州", "dropped"],
  ["常州", "dropped"],
  ["常州", "found"],
  ["3000", "found"],
  ["6500", "found"],
  ["3400", "found"],
  ["150", "found"],
  ["常州", "found"],
  ["常州", "found"],
  ["常州", "found"],
  ["常州", "found"],
  ["常州", "found"],
];

/** The speech and the report of it, as read from their files: a plain diff knows no markup. */
export async function seedPair(): Promise<BenchPair> {
  const [{ text: anonymised }, { text: published }] = [
    await readDocument(seedPath("000")),
    await readDocument(seedPath("004")),
  ];
  return { name: "seed pair", anonymised, published, placeholders: seedPlaceholders(anonymised), shared: null };
}

/** The placeholders of the seed's speech. */
function seedPlaceholders(text: string): TruePlaceholder[] {
  return Array.from(text.matchAll(/X{2,}/g), ({ index: offset, 0: found }, order) => {
    const [value, status] = VALUES[order];
    return {
      offset,
      length: found.length,
      text: found,
      type: "",
      value,
      status,
      published: null,
      value_in_published: true,
    };
  });
}
