import { expect } from "vitest";

/**
 * A doubling of the size may add so many times the work that the doubling before it added.
 * It is 2 for linear work, up to 2.3 for n log n from a size of 100 on, 2.8 for n√n, 4 for quadratic work.
 */
const MOST_GROWTH = 2.5;
const DOUBLINGS = 3;

/**
 * Asserts that work grows nearly in proportion to its size. `workFor` does the work of a size and answers how
 * much that was, counted (steps, cells, calls), never timed. It is asked for n, 2n, 4n and 8n, n being `smallest`,
 * and once before, because what is loaded once is not counted.
 */
export async function expectNearLinear(
  workFor: (size: number) => number | Promise<number>,
  smallest = 500,
): Promise<void> {
  const sizes = Array.from({ length: DOUBLINGS + 1 }, (_, at) => smallest * 2 ** at);
  await workFor(smallest);
  const work: number[] = [];
  for (const size of sizes) work.push(await workFor(size));
  const added = work.slice(1).map((units, at) => Math.max(0, units - work[at]));
  const isNearLinear = added.every((units, at) => at === 0 || units <= MOST_GROWTH * added[at - 1]);
  const said = sizes.map((size, at) => `${size}: ${work[at]}`).join(", ");
  expect(work.at(-1), "no work was counted").toBeGreaterThan(0);
  expect(isNearLinear, `work for sizes ${said}`).toBe(true);
}
