import { it } from "vitest";
import { reading } from "../read/reading.js";
import { PATTERNS, type Pattern } from "./patterns.js";
import { answerAll, SHORT } from "./stages.js";
import { expectLinearStages } from "./work.js";

/** Each pattern, and the next one, which it is compared with. */
export const ROWS = PATTERNS.map(
  (pattern, at) => [pattern.name, pattern, PATTERNS[(at + 1) % PATTERNS.length]] as const,
);

/** Declares for each row that answers about texts of ten times a size take ten times the work. */
export function answersGrowWith(size: number, rows: readonly (readonly [string, Pattern, Pattern])[]): void {
  it.each(rows)("%s", (_name, own, next) =>
    expectLinearStages(async (characters, counted) => {
      const document = await reading(own.textOf(characters), own.path);
      const other = await reading(next.textOf(SHORT), next.path);
      await answerAll(document, other, counted);
    }, size),
  );
}
