import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { together } from "../../src/resolve/together.js";
import { placeholderOf, said } from "./placeholder-of.js";

describe("what several published texts say", () => {
  it("is surer where they agree", () => {
    const both = together([said("常州", 0.9, { source: 0 }), said("常州", 0.8, { source: 1 })]);
    expect(both).toMatchObject({ value: "常州", basis: "direct" });
    expect(both.confidence).toBeCloseTo(0.98);
    expect(both.evidence.map(({ source }) => source)).toEqual([0, 1]);
  });

  it("is a conflict where they do not, and all is shown, the surest first", () => {
    const answer = together([said("无锡", 0.7, { source: 0 }), said("常州", 0.9, { source: 1 })]);
    expect(answer).toMatchObject({ value: null, basis: "none", reason: "conflict", confidence: 0 });
    expect(answer.alternatives.map(({ value, published }) => [value, published])).toEqual([
      ["常州", [1]],
      ["无锡", [0]],
    ]);
  });

  it("is what one of them says where the others say nothing", () => {
    expect(together([said(null), said("常州", 0.9), said(null)])).toMatchObject({ value: "常州", confidence: 0.9 });
  });

  it.each([
    ["常州", "常州市", true],
    ["常", "常州", false],
    ["常州", "常州东路", false],
    ["３００", "300", true],
  ])("%s and %s are one place: %s", (one, other, isOne) => {
    const answer = together([said(one, 0.9), said(other, 0.9)]);
    expect(answer.reason).toBe(isOne ? null : "conflict");
  });

  it("a name and the same name with 市 behind it are one only where it is a place", () => {
    const placeholder = placeholderOf("XX", "person");
    expect(together([said("常州", 0.9, { placeholder }), said("常州市", 0.9, { placeholder })]).reason).toBe(
      "conflict",
    );
  });

  it("withheld by one is withheld", () => {
    expect(together([said("张伟", 0.9), said(null, 0, { reason: "withheld" })]).reason).toBe("withheld");
  });

  it("where none is sure, is every reading, with the best that any of them gave it", () => {
    const doubt = (...alternatives: { value: string; confidence: number }[]) =>
      said(null, 0, { reason: "ambiguous", alternatives });
    const answer = together([
      doubt({ value: "云上", confidence: 0.4 }),
      doubt({ value: "云上", confidence: 0.2 }, { value: "云", confidence: 0.2 }),
    ]);
    expect(answer.alternatives).toEqual([
      { value: "云上", confidence: 0.2 },
      { value: "云", confidence: 0.1 },
    ]);
  });

  it("does not depend on their order, is never surer than sure, and never less sure than the surest", () => {
    const one = fc.tuple(
      fc.constantFrom("常州", "常州市", "无锡", null),
      fc.double({ min: 0.5, max: 0.99, noNaN: true }),
    );
    fc.assert(
      fc.property(fc.array(one, { minLength: 1, maxLength: 5 }), (says) => {
        const answers = says.map(([value, confidence]) => said(value, value === null ? 0 : confidence));
        const [there, back] = [together(answers), together(answers.toReversed())];
        expect([back.basis, back.reason]).toEqual([there.basis, there.reason]);
        expect(back.confidence).toBeCloseTo(there.confidence, 9);
        expect(there.confidence).toBeLessThanOrEqual(0.995);
        if (there.value !== null)
          expect(there.confidence).toBeGreaterThanOrEqual(Math.max(...answers.map(({ confidence }) => confidence)));
      }),
    );
  });
});
