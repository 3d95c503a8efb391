import fc from "fast-check";
import { expect, it } from "vitest";
import { WEIGHTS } from "../../src/resolve/confidence-weights.js";
import { confidenceOf, LEAST_CONFIDENCE, recalibrated, sharesOf, type Signs } from "../../src/resolve/confidence.js";
import type { Support } from "../../src/resolve/context.js";

const NOTHING: Support = { words: 0, flush: 0, touches: false, atLine: false };
const WORDS: Support = { words: 8, flush: 6, touches: true, atLine: false };
const signs = (before: Support, behind: Support, others: Partial<Signs> = {}): Signs => ({
  value: "常州",
  before,
  behind,
  edges: "paired",
  isReplaced: false,
  fit: 0.5,
  weight: 60,
  clause: 1,
  agreeing: 0,
  ...others,
});

it("signs are in the order of their weights, by which the two are multiplied", () => {
  expect(Object.keys(sharesOf(signs(WORDS, NOTHING)))).toEqual(Object.keys(WEIGHTS));
});

it("words on both sides are enough, a line's edge stands for those on one, and nothing is not", () => {
  expect(confidenceOf(signs(WORDS, WORDS))).toBeGreaterThan(0.95);
  expect(confidenceOf(signs({ ...NOTHING, atLine: true }, WORDS))).toBeGreaterThan(LEAST_CONFIDENCE);
  expect(confidenceOf(signs(NOTHING, NOTHING))).toBeLessThan(0.1);
});

it("a clause that is about something else says nothing", () => {
  expect(confidenceOf(signs(WORDS, WORDS, { clause: 0.25 }))).toBeLessThan(LEAST_CONFIDENCE);
});

it("whatever speaks for a value makes it no less sure, and nothing makes it certain", () => {
  const support = fc.record({
    words: fc.nat(24),
    flush: fc.nat(12),
    touches: fc.boolean(),
    atLine: fc.boolean(),
  });
  const all = fc.record({
    value: fc.constantFrom("常州", "3400", "恒川新材料集团"),
    edges: fc.constantFrom<Signs["edges"]>("paired", "words", "length"),
    isReplaced: fc.boolean(),
    before: support,
    behind: support,
    fit: fc.double({ min: 0, max: 1, noNaN: true }),
    weight: fc.nat(300),
    clause: fc.double({ min: 0, max: 1, noNaN: true }),
    agreeing: fc.nat(5),
  });
  const more: ((given: Signs) => Signs)[] = [
    (given) => ({ ...given, before: { ...given.before, words: given.before.words + 1 } }),
    (given) => ({ ...given, behind: { ...given.behind, flush: given.behind.flush + 1 } }),
    (given) => ({ ...given, behind: { ...given.behind, touches: true } }),
    (given) => ({ ...given, before: { ...given.before, atLine: true } }),
    (given) => ({ ...given, fit: Math.min(1, given.fit + 0.1) }),
    (given) => ({ ...given, weight: given.weight + 10 }),
    (given) => ({ ...given, clause: Math.min(1, given.clause + 0.1) }),
    (given) => ({ ...given, agreeing: given.agreeing + 1 }),
    (given) => ({ ...given, isReplaced: false }),
    (given) => ({ ...given, edges: "paired" }),
  ];
  fc.assert(
    fc.property(all, fc.constantFrom(...more), (given, add) => {
      const before = confidenceOf(given);
      expect(confidenceOf(add(given))).toBeGreaterThanOrEqual(before);
      expect(before).toBeGreaterThan(0);
      expect(before).toBeLessThanOrEqual(0.995);
    }),
  );
});

it("recalibration keeps the order of values, and what is given at all", () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(share, share, share, share, (one, other, light, solid) => {
      const [less, more] = one < other ? [one, other] : [other, one];
      const [low, high] = light < solid ? [light, solid] : [solid, light];
      expect(recalibrated(less, low)).toBeLessThanOrEqual(recalibrated(more, low));
      expect(recalibrated(one, low)).toBeLessThanOrEqual(recalibrated(one, high));
      expect(recalibrated(one, high) >= LEAST_CONFIDENCE).toBe(one >= LEAST_CONFIDENCE);
      expect(recalibrated(one, low)).toBeGreaterThanOrEqual(one);
    }),
  );
  for (const solidity of [0, 0.5, 1]) {
    expect(recalibrated(0.99, solidity)).toBe(0.99);
    expect(recalibrated(0.995, solidity)).toBe(0.995);
  }
});

it("a doubtful value of a long passage is surer than that of a clause alone", () => {
  const byLength = (others: Partial<Signs>): number =>
    confidenceOf(signs(WORDS, WORDS, { edges: "length", ...others }));
  expect(byLength({ weight: 20 })).toBeCloseTo(0.86);
  expect(byLength({ weight: 200, clause: 0.7 })).toBeCloseTo(0.86);
  expect(byLength({ weight: 200 })).toBeCloseTo(0.94);
});
