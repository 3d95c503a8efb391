import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inOrder } from "../../src/scan-many/in-order.js";

/** Work that ends in any order. */
const ticks = async (count: number): Promise<void> => {
  for (let at = 0; at < count; at++) await Promise.resolve();
};

describe("work on several items at a time", () => {
  it("answers each item once, in their order, with no more begun than are allowed", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(9)), fc.integer({ min: 1, max: 5 }), async (items, width) => {
        let begun = 0;
        const answers: string[] = [];
        const work = async (item: number, at: number): Promise<string> => {
          begun++;
          expect(begun - answers.length).toBeLessThanOrEqual(width);
          await ticks(item);
          return `${at}: ${item}`;
        };
        for await (const answer of inOrder(items, width, work)) answers.push(answer);
        expect(answers).toEqual(items.map((item, at) => `${at}: ${item}`));
      }),
    );
  });

  it("an item that fails is told in its turn, behind those before it", async () => {
    const answers: number[] = [];
    const work = async (item: number): Promise<number> => {
      if (item === 2) throw new Error("no second");
      await ticks(20);
      return item;
    };
    const all = (async () => {
      for await (const answer of inOrder([0, 1, 2, 3], 4, work)) answers.push(answer);
    })();
    await expect(all).rejects.toThrow("no second");
    expect(answers).toEqual([0, 1]);
  });
});
