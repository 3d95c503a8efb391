import { expect, it } from "vitest";
import { Buffers } from "../../src/align/means.js";
import { ShingleIndex } from "../../src/align/shingle-index.js";

const LENGTH = 4_300_000;
const SHINGLES = { shingle: 16, sample: 4 };
const MOST_LOOKS = (4 * LENGTH) / SHINGLES.sample;

/** Signs without any order, always the same. */
function signs(): Uint32Array {
  let state = 1;
  return Uint32Array.from({ length: LENGTH }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0;
    return 0x4e00 + ((state >>> 10) % 20_000);
  });
}

/** Refuses to have the table of first places looked at too often. */
class CountingBuffers extends Buffers {
  #looks = 0;

  override numbers(name: Parameters<Buffers["numbers"]>[0], length: number, fill: number | null): Int32Array {
    const numbers = super.numbers(name, length, fill);
    if (name !== "first") return numbers;
    return new Proxy(numbers, {
      get: (target, place) => {
        if (++this.#looks > MOST_LOOKS) throw new Error("too many looks");
        return Reflect.get(target, place) as unknown;
      },
    });
  }
}

it("a sample of a text of millions of characters is spread over the whole table: a place takes few looks", () => {
  const whole = { start: 0, end: LENGTH };
  const index = new ShingleIndex(signs(), new Uint8Array(LENGTH), whole, SHINGLES, new CountingBuffers());
  expect(index.slots).toBe(2 ** 22);
});
