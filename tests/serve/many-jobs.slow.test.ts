import { Agent } from "node:http";
import { expect, it } from "vitest";
import { ask, bearer, SMALL_PAIR } from "./asking.js";
import { servedByCommand } from "./by-command.js";

const JOBS = 10_000;
const AT_ONCE = 12;
/** By so many MiB memory may differ between the first and the last quarter: what V8 has not collected yet. By hand. */
const SLACK = 80;

/** MiB of a process that answers small questions. By hand. */
const LARGEST = 300;

it("ten thousand jobs leave memory as it was", async () => {
  const command = await servedByCommand();
  const headers = { ...bearer(command), "Content-Type": "application/json" };
  const body = JSON.stringify(SMALL_PAIR);
  const agent = new Agent({ keepAlive: true });
  let asked = 0;
  let failed = 0;
  let early: number | null = null;
  const work = async (): Promise<void> => {
    while (asked < JOBS) {
      asked++;
      const { status } = await ask(command, "/api/1/compare", { method: "POST", headers, body, agent });
      if (status !== 200) failed++;
      if (asked >= JOBS / 4) early ??= command.peak();
    }
  };
  let late: number | null;
  let children: number[];
  try {
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    late = command.peak();
    children = command.childrenNow();
  } finally {
    agent.destroy();
    await command.end();
  }
  expect(failed).toBe(0);
  // Those that answer: no more than there may be, none of them large.
  expect(children.length).toBeLessThanOrEqual(4);
  for (const memory of children) expect(memory).toBeLessThan(LARGEST);
  if (early !== null && late !== null) expect(late - early).toBeLessThan(SLACK);
});
