import { expect, it } from "vitest";
import { KNOWN_NAMES } from "../../src/lexicons/known-names.generated.js";
import { longestKnownNameAt, LONGEST_KNOWN } from "../../src/lexicons/known-names.js";

const names = KNOWN_NAMES.split(" ");

it("each name of the list is found, whole", () => {
  expect(names.length).toBeGreaterThan(3000);
  for (const name of names) expect(longestKnownNameAt(name, 0)).toBe(name.length);
});

it("at any place of a text the longest name is found, or none", () => {
  const known = new Set(names);
  const text = names.filter((_, at) => at % 37 === 0).join("在");
  for (let at = 0; at < text.length; at++) {
    let longest = 0;
    for (let length = 2; length <= LONGEST_KNOWN && at + length <= text.length; length++)
      if (known.has(text.slice(at, at + length))) longest = length;
    expect(longestKnownNameAt(text, at)).toBe(longest);
  }
});
