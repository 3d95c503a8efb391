import { describe } from "vitest";
import { answersGrowWith, ROWS } from "./growth-of-answers.js";

/** To count the steps of all at this size would take an hour. */
const ONE_IN = 60;

describe("answers about ten times the text, up to 1,000,000 characters, take ten times the work", () => {
  answersGrowWith(
    100_000,
    ROWS.filter((_, at) => at % ONE_IN === 0),
  );
});
