import { expect, it } from "vitest";
import { align } from "../../src/align/align.js";
import { read } from "./marked-pairs.js";

it("one character, half a million times, is paired as far as it goes, and the answer says that the work was cut short", () => {
  const { passages, approximate } = align(read("的".repeat(500_000)), read("的".repeat(400_000)), {
    left: [],
    right: [],
  });
  const units = passages.flatMap(({ runs }) => runs).reduce((sum, run) => sum + run.leftLength, 0);
  expect([units, approximate]).toEqual([400_000, true]);
});
