import { describe, it } from "vitest";
import { reading } from "../read/reading.js";
import { PATTERNS } from "./patterns.js";
import { expectLinearStages } from "./work.js";

const rows = PATTERNS.map((pattern) => [pattern.name, pattern] as const);

describe("reading ten times the text, up to 1,000,000 characters, takes ten times the work", () => {
  it.each(rows)("%s", (_name, { path, textOf }) =>
    expectLinearStages(async (size, counted) => {
      const text = textOf(size);
      await counted("reading", () => reading(text, path));
    }, 100_000),
  );
});
