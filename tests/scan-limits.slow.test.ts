import { describe, it } from "vitest";
import { checkListed, type ListOf } from "./check-listed.js";

describe("a text of very many findings", () => {
  it.each<[string, string, number, ListOf]>([
    ["placeholders", "有X项\n", 100_000, ({ placeholders }) => placeholders],
    ["unmarked deletions", "达到亿元，\n", 100_000, ({ deletions }) => deletions],
  ])("%s are listed up to a limit, and that is said", checkListed);
});
