import { describe, expect, it } from "vitest";
import { expectNearLinear } from "./growth.js";
import { stepsOf } from "./steps.js";

const quadratic = (size: number): number => size * size;

describe("growth that is nearly linear passes", () => {
  it.each([
    ["linear", (size: number) => size],
    ["linear, with much to begin with", (size: number) => 1_000_000 + size],
    ["n log n", (size: number) => size * Math.log2(size)],
    ["as much for any size", () => 7],
    ["up to a limit", (size: number) => Math.min(size, 900)],
  ])("%s", async (_name, workFor) => {
    for (const smallest of [100, 500, 20_000]) await expectNearLinear(workFor, smallest);
  });
});

describe("growth that is more fails", () => {
  it.each([
    ["quadratic", quadratic],
    ["quadratic, most of it linear", (size: number) => 100 * size + (size * size) / 4],
    ["n√n", (size: number) => size ** 1.5],
    ["quadratic from some size on", (size: number) => (size < 1500 ? size : quadratic(size))],
    ["nothing that was counted", () => 0],
  ])("%s", async (_name, workFor) => {
    await expect(expectNearLinear(workFor)).rejects.toThrow(/work/);
  });
});

describe("steps of a program", () => {
  const loops = (size: number, inner: (at: number) => number): number => {
    let sum = 0;
    for (let at = 0; at < size; at++) for (let turn = 0; turn < inner(at); turn++) sum += turn;
    return sum;
  };
  const text = "文".repeat(40_000);

  it.each([
    ["loops", (size: number) => loops(size, () => 3)],
    ["a sort", (size: number) => Array.from({ length: size }, (_, at) => (at * 7919) % size).sort((a, b) => a - b)],
    ["a text read once by an expression", (size: number) => text.slice(0, size).replaceAll(/./gu, "字")],
    [
      "the end of a text, looked at anywhere",
      (size: number) => {
        for (let at = 9; at < size; at++) /[某甲]$/.test(text.slice(at - 8, at));
      },
    ],
    [
      "beginnings that are looked for at the beginning alone",
      (size: number) => {
        for (let at = 0; at < size; at++) /^[某甲]/.test(text.slice(at, size));
      },
    ],
  ])("%s: nearly linear", (_name, run) => expectNearLinear((size) => stepsOf(() => run(size))));

  it.each([
    ["loops in loops", (size: number) => loops(size, () => size)],
    [
      "an expression that reads all before each place",
      (size: number) => {
        for (let at = 0; at < size; at++) /[某甲]$/.test(text.slice(0, at));
      },
    ],
    [
      "a search from each place to the end",
      (size: number) => {
        const own = text.slice(0, size);
        for (let at = 0; at < size; at++) own.indexOf("某", at);
      },
    ],
    [
      "an array copied for each of its items",
      (size: number) => {
        let items: readonly number[] = [];
        for (let at = 0; at < size; at++) items = items.concat(at);
        return items;
      },
    ],
    [
      "an array searched for each of its items",
      (size: number) => {
        const items: number[] = [];
        for (let at = 0; at < size; at++) if (!items.includes(at)) items.push(at);
        return items;
      },
    ],
  ])("%s: quadratic", async (_name, run) => {
    await expect(expectNearLinear((size) => stepsOf(() => run(size)))).rejects.toThrow(/work for sizes/);
  });

  it("are the same at each count", async () => {
    const run = () => loops(100, (at) => at);
    expect(await stepsOf(run)).toBe(await stepsOf(run));
    expect(await stepsOf(run)).toBeGreaterThan(4950);
  });
});
