import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { measureRounds, pairingsOf, type Cost, type Runner } from "../../bench/pair/measure-rounds.js";
import { pairRow } from "../../bench/pair/pair-table.js";
import { pairOptions } from "../../bench/pair/pair-builds.js";
import { pairedRatio, quantile, verdictOf, type Pairing } from "../../bench/pair/paired-ratio.js";

const times = fc.double({ min: 0.01, max: 100, noNaN: true });
const someRounds = fc.array(fc.record({ own: times, other: times }), { minLength: 1, maxLength: 20 });

/** Rounds in which the other build took a second each time. */
const beside = (...own: readonly number[]): Pairing[] => own.map((seconds) => ({ own: seconds, other: 1 }));

describe("a quantile", () => {
  it.each([
    [[3], 0.5, 3],
    [[3, 1], 0.5, 2],
    [[5, 1, 3], 0.5, 3],
    [[4, 1, 2, 3], 0.25, 1.75],
    [[4, 1, 2, 3], 0, 1],
    [[4, 1, 2, 3], 1, 4],
  ])("of %j at %d is %d", (numbers, part, expected) => {
    expect(quantile(numbers, part)).toBeCloseTo(expected, 12);
  });

  it("of nothing there is none", () => {
    expect(() => quantile([], 0.5)).toThrow("no numbers");
  });
});

describe("the ratio of two builds", () => {
  it("is that of the rounds, whatever else the machine did meanwhile", () => {
    const rounds = [1, 7, 2, 30, 3, 1].map((load) => ({ own: 1.1 * load, other: load }));
    const { ratio, quartiles, margin } = pairedRatio(rounds);
    for (const figure of [ratio, ...quartiles]) expect(figure).toBeCloseTo(1.1, 12);
    expect(margin).toBeCloseTo(0, 12);
  });

  it("is not moved by one round that was disturbed", () => {
    expect(pairedRatio(beside(1, 1, 1, 1, 1, 1, 50)).ratio).toBe(1);
  });

  it("is within the quartiles, and they within what was measured", () => {
    fc.assert(
      fc.property(someRounds, (rounds) => {
        const { ratio, quartiles } = pairedRatio(rounds);
        const ratios = rounds.map(({ own, other }) => own / other);
        const inOrder = [Math.min(...ratios), quartiles[0], ratio, quartiles[1], Math.max(...ratios)];
        for (const [at, figure] of inOrder.entries())
          if (at > 0) expect(figure).toBeGreaterThanOrEqual(inOrder[at - 1] * (1 - 1e-9));
      }),
    );
  });

  it("does not depend on the order of the rounds, nor on the unit", () => {
    fc.assert(
      fc.property(someRounds, (rounds) => {
        const { ratio } = pairedRatio(rounds);
        expect(pairedRatio(rounds.toReversed()).ratio).toBe(ratio);
        const inMilliseconds = rounds.map(({ own, other }) => ({ own: own * 1000, other: other * 1000 }));
        expect(pairedRatio(inMilliseconds).ratio / ratio).toBeCloseTo(1, 9);
      }),
    );
  });

  it("has a margin from six rounds on, which halves with four times as many of the same spread", () => {
    const six = [0.9, 0.95, 1, 1, 1.05, 1.1];
    expect(pairedRatio(beside(...six.slice(1))).margin).toBe(Infinity);
    const { margin, quartiles } = pairedRatio(beside(...six));
    expect(margin).toBeCloseTo((1.57 * (quartiles[1] - quartiles[0])) / Math.sqrt(6), 12);
    const many = pairedRatio(beside(...Array.from({ length: 400 }, () => six).flat()));
    const more = pairedRatio(beside(...Array.from({ length: 1600 }, () => six).flat()));
    expect(more.margin).toBeCloseTo(many.margin / 2, 12);
  });
});

describe("held against a bar of 1.05", () => {
  it.each([
    ["within", [1, 1, 1, 1, 1, 1]],
    ["within", [1.05, 1.05, 1.05, 1.05, 1.05, 1.05]],
    ["within", [0.8, 0.9, 1, 1.04, 1.2, 1.3]],
    ["perhaps", [0.8, 0.9, 1.1, 1.1, 1.2, 1.3]],
    ["perhaps", [2, 2, 2, 2, 2]],
    ["above", [1.09, 1.1, 1.1, 1.1, 1.1, 1.11]],
  ])("%s: %j", (verdict, own) => {
    expect(verdictOf(pairedRatio(beside(...own)), 1.05)).toBe(verdict);
  });
});

describe("the rounds", () => {
  const costOf = (cpuSeconds: number): Cost => ({ cpuSeconds, seconds: 2 * cpuSeconds, bytes: 2 ** 20 });

  /** Runs take what `cpu` says, on a clock that only they move. */
  const measured = (seconds: number, cpu: (runner: Runner, run: number) => number) => {
    const runners: Runner[] = [];
    let clock = 1000;
    const run = (runner: Runner): Cost => {
      const cost = costOf(cpu(runner, runners.length));
      runners.push(runner);
      clock += cost.seconds;
      return cost;
    };
    return { rounds: measureRounds(run, { seconds, now: () => clock }), runners };
  };

  it("take turns in who goes first", () => {
    expect(measured(100, () => 1).runners.slice(0, 9)).toEqual([
      "nothing",
      "own",
      "other",
      "nothing",
      "other",
      "own",
      "nothing",
      "own",
      "other",
    ]);
  });

  it("end when the ratio is known closely", () => {
    expect(measured(1000, (runner) => (runner === "own" ? 1.2 : 1)).rounds).toHaveLength(11);
  });

  it("go on while it is not, until the time is over", () => {
    const { rounds } = measured(100, (_, run) => 1 + (run % 5) / 10);
    expect(rounds.length).toBeGreaterThan(11);
    expect(rounds.length).toBeLessThanOrEqual(100 / 6 + 1);
  });

  it("are two where even they take longer than that", () => {
    expect(measured(1, () => 60).rounds).toHaveLength(2);
  });

  it("keep apart what each build took", () => {
    const { rounds } = measured(100, (runner) => (runner === "own" ? 3 : 1));
    for (const figure of ["cpuSeconds", "seconds"] as const)
      expect(pairedRatio(pairingsOf(rounds, figure)).ratio).toBe(3);
  });

  it("make a line that says when the bar is passed, and when that is not sure", () => {
    const line = (own: number, count: number): string =>
      pairRow(
        "seed pair",
        Array.from({ length: count }, () => ({ own: costOf(own), other: costOf(1), nothing: costOf(0.25) })),
        1.05,
      );
    expect(line(1.2, 6)).toMatch(
      /^seed pair +6 +1\.200 +1\.000 +1\.200 +0\.000 +1\.200–1\.200 +4\.80 +2\.400 .*ABOVE THE BAR$/,
    );
    expect(line(1.2, 2)).toMatch(/ \? .*above the bar, perhaps by chance$/);
    expect(line(1, 6)).not.toContain("bar");
  });
});

describe("the options", () => {
  it("have a bar and a time of their own", () => {
    expect(pairOptions({ pair: "../other" })).toEqual({ directory: "../other", bar: 1.05, seconds: 60 });
    expect(pairOptions({ pair: "../other", bar: "1.2", seconds: "5" })).toMatchObject({ bar: 1.2, seconds: 5 });
    expect(pairOptions({})).toBeNull();
  });

  it("are refused where they are no numbers, or where there is no other build", () => {
    expect(() => pairOptions({ pair: "../other", bar: "5%" })).toThrow("--bar 5%");
    expect(() => pairOptions({ pair: "../other", seconds: "0" })).toThrow("--seconds 0");
    for (const option of ["bar", "seconds", "corpus"] as const)
      expect(() => pairOptions({ [option]: "1" })).toThrow(`--${option} needs --pair`);
  });
});
