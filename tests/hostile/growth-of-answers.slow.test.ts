import { describe } from "vitest";
import { answersGrowWith, ROWS } from "./growth-of-answers.js";

/** To count the steps of all at the larger size would take ten minutes. */
const ONE_IN = 16;

describe("answers about ten times the text, up to 20,000 characters, take ten times the work", () => {
  answersGrowWith(2000, ROWS);
});

describe("answers about ten times the text, up to 100,000 characters, take ten times the work", () => {
  answersGrowWith(
    10_000,
    ROWS.filter((_, at) => at % ONE_IN === 1),
  );
});
