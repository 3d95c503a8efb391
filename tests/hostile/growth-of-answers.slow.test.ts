import { describe, it } from "vitest";
import { expectLinearStages } from "./work.js";
import { reading } from "../read/reading.js";
import { PATTERNS } from "./patterns.js";
import { answerAll, SHORT } from "./stages.js";

/** Steps of a comparison are many, and to count them is slow: what is only seen in longer texts, no row shows. */
const SIZE = 1000;

const rows = PATTERNS.map((pattern, at) => [pattern.name, pattern, PATTERNS[(at + 1) % PATTERNS.length]] as const);

describe("answers about ten times the text take ten times the work", () => {
  it.each(rows)("%s", (_name, own, next) =>
    expectLinearStages(async (size, counted) => {
      const [document, other] = [
        await reading(own.textOf(size), own.path),
        await reading(next.textOf(SHORT), next.path),
      ];
      await answerAll(document, other, counted);
    }, SIZE),
  );
});
