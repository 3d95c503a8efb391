import type { NameKind } from "../answer/scan.js";
import { oneOf } from "../lexicons/one-of.js";

/** Words between a place and what is named after it: 常州〔经济技术〕开发区. */
const BETWEEN = `${oneOf("name-parts", "between")}{0,4}`;

const SUFFIXES: readonly (readonly [kind: NameKind, suffixes: string])[] = [
  ["organisation", oneOf("organisations", "named-after")],
  ["area", oneOf("places", "area")],
];

const PATTERNS = SUFFIXES.map(([kind, suffixes]) => ({ kind, pattern: new RegExp(`^${BETWEEN}${suffixes}`, "u") }));

/** The thing whose name begins with the place that ends at `end`: where its name ends, and what it is. */
export function thingNamedAfter(text: string, end: number): { end: number; kind: NameKind } | null {
  const right = text.slice(end, end + 20);
  for (const { kind, pattern } of PATTERNS) {
    const length = pattern.exec(right)?.[0].length;
    if (length !== undefined) return { end: end + length, kind };
  }
  return null;
}
