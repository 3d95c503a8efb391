import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { NameIndex, type FoundName } from "../../src/clues/name-index.js";
import { checkFound } from "./check-found.js";

type Accepts = (found: Pick<FoundName<number>, "start" | "end">) => boolean;

/** Tries every name at every place. */
function searched(names: readonly string[], text: string, accepts: Accepts): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  for (let start = 0; start < text.length;) {
    const [longest] = names
      .filter((name) => name.length >= 2 && text.startsWith(name, start))
      .map((name) => ({ start, end: start + name.length }))
      .filter(accepts)
      .toSorted((one, other) => other.end - one.end);
    if (longest !== undefined) found.push(longest);
    start = longest?.end ?? start + 1;
  }
  return found;
}

describe("names in a text", () => {
  it.each([
    ["the longest one counts", ["常州", "常州市", "常州市区"], "⟪常州市⟫的⟪常州⟫"],
    ["a shorter one behind a longer one that does not go on", ["甬江", "甬江实验室"], "⟪甬江⟫实验楼"],
    ["none stands inside another", ["陕西", "西安"], "⟪陕西⟫安康"],
    ["one that begins like many others", ["ab", "abc", "abcd"], "⟪abcd⟫⟪abc⟫x⟪ab⟫"],
    ["one character is no name", ["沪"], "沪上"],
  ])("%s", (_name, names, example) => {
    const index = new NameIndex(names.map((name) => [name, null] as const));
    checkFound(example, (text) => index.find(text, () => true));
  });

  it("a shorter one stands where the longer one is not accepted", () => {
    const index = new NameIndex(["新城", "新城镇"].map((name) => [name, null] as const));
    checkFound("⟪新城⟫镇化", (text) => index.find(text, ({ name }) => name !== "新城镇"));
  });

  it("one name keeps all that it is the name of, in order", () => {
    const index = new NameIndex([
      ["鼓楼区", "南京"],
      ["鼓楼区", "福州"],
    ]);
    expect(index.get("鼓楼区")).toEqual(["南京", "福州"]);
    expect(index.get("汉滨区")).toEqual([]);
    expect(index.find("在鼓楼区", () => true)).toEqual([
      { start: 1, end: 4, name: "鼓楼区", values: ["南京", "福州"] },
    ]);
  });
});

it("finds exactly what a search for each name finds", () => {
  const unit = fc.constantFrom("州", "常", "市", "\ud800", "\udc00", "\0", "a");
  const name = fc.string({ unit, maxLength: 4 });
  fc.assert(
    fc.property(
      fc.array(name, { maxLength: 12 }),
      fc.string({ unit, maxLength: 60 }),
      fc.nat(3),
      (names, text, refused) => {
        const accepts: Accepts = ({ start, end }) => refused === 0 || (start * 7 + end) % (refused + 1) !== 0;
        const index = new NameIndex(names.map((one, at) => [one, at] as const));
        const found = index.find(text, accepts);
        expect(found.map(({ start, end }) => ({ start, end }))).toEqual(searched(names, text, accepts));
        for (const { start, end, name: own, values } of found) {
          expect(text.slice(start, end)).toBe(own);
          expect(values.map((at) => names[at])).toEqual(names.filter((one) => one === own));
        }
      },
    ),
    { numRuns: 1000 },
  );
});
