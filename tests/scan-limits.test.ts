import { describe, it } from "vitest";
import { checkListed, type ListOf } from "./check-listed.js";

describe("a text of many findings", () => {
  it.each<[string, string, number, ListOf]>([
    ["headings", "一、总的要求\n", 200, ({ profile }) => profile.headings],
    ["occurrences of 汉滨区", "汉滨区\n", 10_000, ({ leaks }) => leaks[0].occurrences],
  ])("%s are listed up to a limit, and that is said", checkListed);
});
