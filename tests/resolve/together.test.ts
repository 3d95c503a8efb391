import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { together } from "../../src/resolve/together.js";
import { confidenceOf, placeholderOf, reasonOf, said, saidNothing, valueOf } from "./placeholder-of.js";

describe("what several published texts say", () => {
  it("is surer where they agree", () => {
    const both = together([said("常州", 0.9, { source: 0 }), said("常州", 0.8, { source: 1 })]);
    expect(both).toMatchObject({ value: "常州", basis: "direct", evidence: [{ source: 0 }, { source: 1 }] });
    expect(confidenceOf(both)).toBeCloseTo(0.98);
  });

  it("is a conflict where they do not, and all is shown, the surest first", () => {
    const answer = together([said("无锡", 0.7, { source: 0 }), said("常州", 0.9, { source: 1 })]);
    expect(answer).toMatchObject({
      basis: "none",
      reason: "conflict",
      alternatives: [
        { value: "常州", published: [1] },
        { value: "无锡", published: [0] },
      ],
    });
  });

  it("is what one of them says where the others say nothing", () => {
    expect(together([saidNothing(), said("常州", 0.9), saidNothing()])).toMatchObject({
      value: "常州",
      confidence: 0.9,
    });
  });

  it.each([
    ["常州", "常州市", true],
    ["常", "常州", false],
    ["常州", "常州东路", false],
    ["３００", "300", true],
  ])("%s and %s are one place: %s", (one, other, isOne) => {
    const answer = together([said(one, 0.9), said(other, 0.9)]);
    expect(reasonOf(answer)).toBe(isOne ? null : "conflict");
  });

  it("a name and the same name with 市 behind it are one only where it is a place", () => {
    const placeholder = placeholderOf("XX", "person");
    const answer = together([said("常州", 0.9, { placeholder }), said("常州市", 0.9, { placeholder })]);
    expect(reasonOf(answer)).toBe("conflict");
  });

  it("withheld by one is withheld", () => {
    expect(reasonOf(together([said("张伟", 0.9), saidNothing("withheld")]))).toBe("withheld");
  });

  it("where none is sure, is every reading, with the best that any of them gave it", () => {
    const doubt = (...alternatives: { value: string; confidence: number }[]) => saidNothing("ambiguous", alternatives);
    const answer = together([
      doubt({ value: "云上", confidence: 0.4 }),
      doubt({ value: "云上", confidence: 0.2 }, { value: "云", confidence: 0.2 }),
    ]);
    expect(answer).toMatchObject({
      alternatives: [
        { value: "云上", confidence: 0.2 },
        { value: "云", confidence: 0.1 },
      ],
    });
  });

  it("does not depend on their order, is never surer than sure, and never less sure than the surest", () => {
    const one = fc.tuple(
      fc.constantFrom("常州", "常州市", "无锡", null),
      fc.double({ min: 0.5, max: 0.99, noNaN: true }),
    );
    fc.assert(
      fc.property(fc.array(one, { minLength: 1, maxLength: 5 }), (says) => {
        const answers = says.map(([value, confidence]) => (value === null ? saidNothing() : said(value, confidence)));
        const [there, back] = [together(answers), together(answers.toReversed())];
        expect([back.basis, reasonOf(back)]).toEqual([there.basis, reasonOf(there)]);
        expect(confidenceOf(back)).toBeCloseTo(confidenceOf(there), 9);
        expect(confidenceOf(there)).toBeLessThanOrEqual(0.995);
        if (valueOf(there) !== null)
          expect(confidenceOf(there)).toBeGreaterThanOrEqual(Math.max(...answers.map(confidenceOf)));
      }),
    );
  });
});
