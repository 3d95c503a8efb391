/** One figure of two builds, measured one right after the other. */
export interface Pairing {
  readonly own: number;
  readonly other: number;
}

/** What the rounds together say of one figure. */
export interface PairedRatio {
  readonly rounds: number;
  /** Medians of the figure itself. */
  readonly own: number;
  readonly other: number;
  /** The median of own / other over the rounds. */
  readonly ratio: number;
  /** The quartiles of own / other: half of the rounds are between them. */
  readonly quartiles: readonly [low: number, high: number];
  /** The true ratio is this near to `ratio`, 19 times in 20; infinite, for unknown, after fewer than `FEWEST` rounds. */
  readonly margin: number;
}

/** 1.57 quartile distances over √rounds: the notch of a box plot (McGill, Tukey and Larsen, 1978). */
const NOTCH = 1.57;
/** That all of fewer are on one side of the true median happens more than once in 20 times: 2 / 2^5. */
const FEWEST = 6;

/**
 * Sums up the rounds. The two of a round shared whatever else the machine was doing, so their ratio is far steadier
 * than either figure; the medians of the figures need not have that ratio.
 *
 * @throws Error without any round.
 */
export function pairedRatio(rounds: readonly Pairing[]): PairedRatio {
  const ratios = rounds.map(({ own, other }) => own / other);
  const quartiles = [quantile(ratios, 0.25), quantile(ratios, 0.75)] as const;
  return {
    rounds: rounds.length,
    own: quantile(
      rounds.map(({ own }) => own),
      0.5,
    ),
    other: quantile(
      rounds.map(({ other }) => other),
      0.5,
    ),
    ratio: quantile(ratios, 0.5),
    quartiles,
    margin: rounds.length < FEWEST ? Infinity : (NOTCH * (quartiles[1] - quartiles[0])) / Math.sqrt(rounds.length),
  };
}

/**
 * The number that this part of them, 0 to 1, are below; between two of them, on the line that joins them.
 *
 * @throws Error without any number.
 */
export function quantile(numbers: readonly number[], part: number): number {
  if (numbers.length === 0) throw new Error("no numbers, no quantile");
  const sorted = numbers.toSorted((a, b) => a - b);
  const at = part * (sorted.length - 1);
  const [low, high] = [sorted[Math.floor(at)], sorted[Math.ceil(at)]];
  return low + (high - low) * (at - Math.floor(at));
}

/** `above` is surely so; `perhaps` is a ratio above the bar that is nearer to it than its margin. */
export type Verdict = "within" | "perhaps" | "above";

export function verdictOf({ ratio, margin }: PairedRatio, bar: number): Verdict {
  if (ratio <= bar) return "within";
  return ratio - margin > bar ? "above" : "perhaps";
}
