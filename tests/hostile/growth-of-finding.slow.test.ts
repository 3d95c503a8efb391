import { describe, it } from "vitest";
import { expectLinearStages } from "./work.js";
import { emphasisIn } from "../../src/placeholders/emphasis.js";
import { firstPlaceholders } from "../../src/placeholders/find-placeholders.js";
import { MOST_SIGNS } from "../../src/placeholders/masked-text.js";
import { reading } from "../read/reading.js";
import { PATTERNS } from "./patterns.js";

const rows = PATTERNS.map((pattern) => [pattern.name, pattern] as const);

describe("finding placeholders in ten times the text, up to 1,000,000 characters, takes ten times the work", () => {
  it.each(rows)("%s", (_name, { path, textOf }) =>
    expectLinearStages(async (size, counted) => {
      const { text } = await reading(textOf(size), path);
      await counted("finding placeholders", () => firstPlaceholders(text, emphasisIn(text), MOST_SIGNS));
    }, 100_000),
  );
});
