import { describe, expect, it } from "vitest";
import { EVERYBODYS, isOrdinary, ORDINARY_USES } from "../../src/clues/ordinary.js";
import { namesOf, type Place } from "../../src/clues/gazetteer.js";
import { gazetteer, impliedBy, leaksIn } from "./known.js";

describe.each(ORDINARY_USES)("$name in $example", ({ name, example }) => {
  const [left = "", marked = "", right = ""] = example.split(/[⟦⟧]/);

  it("is an ordinary word", () => {
    expect(marked).toBe(name);
    expect(isOrdinary(name, left, right)).toBe(true);
    const from = left.length;
    for (const { at, kind } of leaksIn(left + name + right))
      for (const { start, end } of kind === "division" ? at : [])
        expect([start, end]).not.toEqual([from, from + name.length]);
  });
});

describe("the same names as places", () => {
  const divisions = gazetteer.places.filter(
    ({ level, name, short }) =>
      level !== "township" && ORDINARY_USES.some((use) => use.name === short || use.name === name),
  );
  const stands = (place: Place): void => {
    const [leak] = leaksIn(`这次会议在${place.name}召开。`);
    expect(leak).toMatchObject({ kind: "division", text: place.name });
    expect(impliedBy(leak)).toContain(namesOf(place).join("/"));
  };

  it.each(divisions.map((place) => [place.name, place] as const))("在%s", (_name, place) => stands(place));
});

it("what everybody names gives nothing away", () => {
  for (const name of EVERYBODYS)
    expect(leaksIn(`要认真学习，${name}的发展引人注目。`).map(({ text }) => text)).not.toContain(name);
});
