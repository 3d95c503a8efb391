import { describe, expect, it } from "vitest";
import { findLeaks } from "../../src/clues/leaks.js";
import { withhold } from "../../src/clues/withheld.js";
import { knowledge, seenOf } from "./known.js";

const TEXT = "审判长：李国强，书记员：赵敏，证人欧阳某家住宁波市，电话13800001111。李国强宣读判决。";
const found = findLeaks(seenOf(TEXT), knowledge, []);

describe("what a scan keeps to itself", () => {
  it("is nothing, where people may be reported", () => {
    expect(withhold(TEXT, found, { people: false })).toEqual({ leaks: found, withheld: 0, untouchable: [] });
  });

  it("is the people of a private record, wherever they are named, and what may tell one", () => {
    const { leaks, withheld, untouchable } = withhold(TEXT, found, { people: true });
    expect(leaks).toEqual(found.filter(({ kind }) => kind !== "person"));
    expect(leaks.map(({ text }) => text)).toContain("宁波市");
    expect(withheld).toBe(2);
    const texts = untouchable.map(({ start, end }) => TEXT.slice(start, end));
    expect(texts.filter((text) => text === "李国强").length).toBeGreaterThanOrEqual(2);
    expect(texts).toEqual(expect.arrayContaining(["赵敏", "欧阳某", "13800001111"]));
  });
});
