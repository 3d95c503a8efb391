import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { eachFingerprint, type Fingerprinting } from "../../src/fingerprints/fingerprints.js";
import { HOLE, normalise } from "../../src/text/normalise.js";
import { findPlaceholders } from "../../src/placeholders/find-placeholders.js";

/** The fingerprints by the places of their shingles, at most so many. */
function fingerprintsIn(units: Uint32Array, how: Fingerprinting, most = Number.POSITIVE_INFINITY): Map<number, number> {
  const found = new Map<number, number>();
  eachFingerprint(units, how, (fingerprint, start) => {
    found.set(start, fingerprint);
    return found.size < most;
  });
  return found;
}

const keyOf = (text: string): Uint32Array =>
  normalise(
    text,
    findPlaceholders(text).map(({ span }) => span),
  ).key;

const units = fc
  .array(fc.oneof(fc.constantFrom(1, 2, 3), fc.integer({ min: 0x20, max: 0x10ffff }), fc.constant(HOLE)), {
    maxLength: 60,
  })
  .map((codes) => Uint32Array.from(codes));
const shingle = fc.integer({ min: 1, max: 12 });
const bits = fc.integer({ min: 1, max: 48 });

describe("fingerprints", () => {
  it("are those of the shingle alone, wherever it is", () => {
    fc.assert(
      fc.property(units, shingle, bits, (text, length, size) => {
        for (const [start, fingerprint] of fingerprintsIn(text, { shingle: length, bits: size })) {
          const alone = text.slice(start, start + length);
          expect(fingerprintsIn(alone, { shingle: length, bits: size })).toEqual(new Map([[0, fingerprint]]));
        }
      }),
    );
  });

  it("are of every shingle without a placeholder, in order, and of no other", () => {
    fc.assert(
      fc.property(units, shingle, (text, length) => {
        const clean = Array.from(text.keys()).filter(
          (start) => start + length <= text.length && text.slice(start, start + length).every((unit) => unit < HOLE),
        );
        expect(Array.from(fingerprintsIn(text, { shingle: length, bits: 48 }).keys())).toEqual(clean);
      }),
    );
  });

  it("of fewer bits are the low part of those of more", () => {
    fc.assert(
      fc.property(units, shingle, bits, (text, length, size) => {
        const whole = fingerprintsIn(text, { shingle: length, bits: 48 });
        const low = Array.from(whole, ([start, fingerprint]) => [start, fingerprint % 2 ** size] as const);
        expect(fingerprintsIn(text, { shingle: length, bits: size })).toEqual(new Map(low));
      }),
    );
  });

  it("go on as long as they are wanted", () => {
    const text = keyOf("推动高质量发展走在前");
    expect(fingerprintsIn(text, { shingle: 5, bits: 48 }, 2).size).toBe(2);
    expect(eachFingerprint(text, { shingle: 5, bits: 48 }, () => true)).toBe(true);
    expect(eachFingerprint(text, { shingle: 5, bits: 48 }, () => false)).toBe(false);
  });

  it.each([
    ["当前，XX市正处在乘势而上的关键期", "当前,***市正处在乘势\n而上的关键期"],
    ["打造“链式”集群ＧＤＰ", "打造「链式」集群gdp"],
  ])("%j has those of %j", (one, other) => {
    const all = (text: string): number[] => Array.from(fingerprintsIn(keyOf(text), { shingle: 5, bits: 48 }).values());
    expect(all(one).length).toBeGreaterThan(3);
    expect(all(one)).toEqual(all(other));
  });

  it("of 48 bits tell like shingles apart, and every bit of them is set in half", () => {
    // Characters in the order of their codes: shingles differ in their lowest bits alone.
    const text = Uint32Array.from({ length: 20_000 }, (_, at) => 0x4e00 + at);
    const found = Array.from(fingerprintsIn(text, { shingle: 5, bits: 48 }).values());
    expect(new Set(found).size).toBe(found.length);
    for (let bit = 0; bit < 48; bit++) {
      const set = found.filter((one) => Math.floor(one / 2 ** bit) % 2 === 1).length;
      expect(Math.abs(set / found.length - 0.5)).toBeLessThan(0.02);
    }
  });
});
