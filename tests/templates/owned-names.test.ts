import { expect, it } from "vitest";
import { contradicts } from "../../src/templates/owned-names.js";

it.each([
  ["眉山", "常州", true],
  ["安化县", "平乐县", true],
  ["宁波市", "杭州市", true],
  ["宁波", "宁波市", false],
  ["浙江省", "宁波市", false],
])("%s where %s is expected is another document's: %s", (name, expected, isOthers) => {
  expect(contradicts(name, expected)).toBe(isOthers);
});
