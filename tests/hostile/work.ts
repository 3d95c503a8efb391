import { expect } from "vitest";
import { stepsOf } from "../steps.js";

/** Has the steps of one stage of a run counted. */
export type Counted = <T>(stage: string, run: () => T | Promise<T>) => Promise<T>;

/** The work that a text of a size takes. */
export type Run = (size: number, counted: Counted) => Promise<unknown>;

const TIMES = 10;
/**
 * Ten times the text may take so many times the work of a stage. For n log n it is 12 from 100,000 to 1,000,000
 * characters and 13 from 1,000 to 10,000, where sorting is a small part of the whole; for n√n it is 32.
 */
const MOST_GROWTH = 12;
/** Steps for each character that count as nothing: what a stage does once, or from some size on, is below. */
const FEW = 400;
/**
 * What comparing takes is cells of tables, some 400 steps each: a small text may have all of them, a larger one as many
 * as the budget of `align/budget.ts` allows. So it is bounded for each character; tests/compare has its growth.
 */
const MOST_IN_COMPARING = 600_000;
/** All other stages together take no more steps for each character. */
const MOST_IN_OTHERS = 30_000;

/** Asserts that work at ten times a size is nearly ten times the work, in each stage, and bounded for each character. */
export async function expectLinearStages(run: Run, size: number): Promise<void> {
  // What is loaded or compiled once is not counted.
  await run(Math.min(size, 500), (_stage, step) => Promise.resolve(step()));
  const [small, large] = [await workOf(run, size), await workOf(run, size * TIMES)];
  const faults: string[] = [];
  let sum = 0;
  for (const [stage, steps] of large) {
    if (stage.startsWith("comparing")) {
      if (steps > MOST_IN_COMPARING * size * TIMES) faults.push(`${stage}: ${steps} steps`);
      continue;
    }
    sum += steps;
    const before = small.get(stage) ?? 0;
    if (steps > MOST_GROWTH * Math.max(before, FEW * size)) faults.push(`${stage}: ${before} steps, then ${steps}`);
  }
  expect(faults.join("; ")).toBe("");
  expect(sum, "no work was counted").toBeGreaterThan(0);
  expect(sum / (size * TIMES), "steps for each character").toBeLessThan(MOST_IN_OTHERS);
}

async function workOf(run: Run, size: number): Promise<ReadonlyMap<string, number>> {
  const work = new Map<string, number>();
  await run(size, async (stage, step) => {
    const made: Awaited<ReturnType<typeof step>>[] = [];
    const steps = await stepsOf(async () => made.push(await step()));
    work.set(stage, (work.get(stage) ?? 0) + steps);
    return made[0];
  });
  return work;
}
