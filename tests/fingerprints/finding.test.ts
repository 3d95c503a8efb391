import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { everyShingle, FINDING_SCHEME, fingerprintsToKeep, SURELY_FOUND } from "../../src/fingerprints/finding.js";
import { winnow } from "../../src/fingerprints/winnow.js";
import { findPlaceholders } from "../../src/placeholders/find-placeholders.js";
import { normalise, type NormalisedText } from "../../src/text/normalise.js";

const folded = (text: string): NormalisedText =>
  normalise(
    text,
    findPlaceholders(text).map(({ span }) => span),
  );

const TEXT = "推动高质量发展，要以科技创新引领现代化产业体系建设；各级干部要真抓实干、久久为功。";

const shared = (query: string, text: string): number => {
  const kept = new Set(fingerprintsToKeep(folded(text)));
  return everyShingle(folded(query)).fingerprints.filter((fingerprint) => kept.has(fingerprint)).length;
};

describe("fingerprints for finding", () => {
  it("of an index are some of those of a question, each once, in ascending order", () => {
    const kept = Array.from(fingerprintsToKeep(folded(TEXT + TEXT)));
    expect(kept.length).toBeGreaterThan(4);
    expect(kept).toEqual(Array.from(new Set(kept)).toSorted((one, other) => one - other));
    expect(shared(TEXT, TEXT)).toBe(fingerprintsToKeep(folded(TEXT)).length);
  });

  it("skip punctuation and white space, and fold width and case", () => {
    const bare = TEXT.replace(/\P{L}/gu, "");
    expect(fingerprintsToKeep(folded(`“${bare}”`))).toEqual(fingerprintsToKeep(folded(TEXT)));
    expect(fingerprintsToKeep(folded("ＧＤＰ增长5.2%左右"))).toEqual(fingerprintsToKeep(folded("gdp增长 5.2% 左右")));
  });

  it("never cross a placeholder", () => {
    const before = "推动高质量发展要以";
    const behind = "引领现代化产业体系";
    const whole = everyShingle(folded(`${before}XXX${behind}`));
    const apart = [before, behind].flatMap((text) => Array.from(everyShingle(folded(text)).fingerprints));
    expect(Array.from(whole.fingerprints)).toEqual(apart);
  });

  it("say which units each shingle covers", () => {
    const { starts, ends } = everyShingle(folded("要，真抓、实干。"));
    expect(Array.from(starts)).toEqual([0]);
    expect(Array.from(ends)).toEqual([7]);
  });

  it("of a masked text with clean runs of five are found where the index kept them", () => {
    expect(shared("XX推动高质量发XX科技创新引领XX现代化产业体系建XX干部要真抓实XX", TEXT)).toBeGreaterThan(1);
    expect(shared("推动高质XX科技创XX产业体系", TEXT)).toBe(0);
  });

  it("find every run of letters that two texts share, if it is long enough", () => {
    const characters = fc.array(fc.constantFrom(...TEXT), { minLength: 0, maxLength: 30 });
    const run = fc.array(fc.integer({ min: 0x4e00, max: 0x9fa5 }), { minLength: SURELY_FOUND, maxLength: 20 });
    fc.assert(
      fc.property(characters, run, characters, characters, characters, (one, same, two, three, four) => {
        const common = String.fromCodePoint(...same);
        const query = `${one.join("")}${common}${two.join("")}`;
        expect(shared(query, `${three.join("")}${common}${four.join("")}`)).toBeGreaterThan(0);
      }),
    );
  });

  it("have the name of their scheme", () => {
    expect(FINDING_SCHEME).toBe("k5w8h48n1");
    // A change of these is a change of the scheme: indexes that were built before can't be searched with it.
    expect(Array.from(fingerprintsToKeep(folded("推动高质量发展走在前列"))).map((one) => one.toString(16)))
      .toMatchInlineSnapshot(`
      [
        "233675ac2be9",
      ]
    `);
  });
});

/** The smallest of each window, the last one of equals, found window by window. */
function winnowedSlowly(row: readonly number[], window: number): number[] {
  const places = new Set<number>();
  for (let start = 0; start === 0 || start + window <= row.length; start++) {
    const within = row.slice(start, start + window);
    if (within.length > 0) places.add(start + within.lastIndexOf(Math.min(...within)));
  }
  return Array.from(places, (at) => row[at]);
}

describe("winnowing", () => {
  const row = fc.array(fc.nat(20), { maxLength: 30 });
  const window = fc.integer({ min: 1, max: 9 });

  it("keeps the smallest of each window of a row", () => {
    fc.assert(
      fc.property(row, window, (values, width) => {
        const starts = Uint32Array.from(values.keys());
        expect(Array.from(winnow(Float64Array.from(values), starts, width))).toEqual(winnowedSlowly(values, width));
      }),
    );
  });

  it("begins anew where shingles are not in a row", () => {
    fc.assert(
      fc.property(row, row, window, (one, other, width) => {
        const starts = Uint32Array.from([...one.keys(), ...Array.from(other.keys(), (at) => at + one.length + 5)]);
        const both = winnow(Float64Array.from([...one, ...other]), starts, width);
        expect(Array.from(both)).toEqual([...winnowedSlowly(one, width), ...winnowedSlowly(other, width)]);
      }),
    );
  });
});
