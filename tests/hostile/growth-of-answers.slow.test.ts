import { describe } from "vitest";
import { answersGrowWith, ROWS } from "./growth-of-answers.js";

describe("answers about ten times the text, up to 100,000 characters, take ten times the work", () => {
  answersGrowWith(10_000, ROWS);
});
