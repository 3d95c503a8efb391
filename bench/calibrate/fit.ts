import { WEIGHTS, type Sign } from "../../src/resolve/confidence-weights.js";
import type { Sample } from "./samples.js";

export type Weights = Readonly<Record<Sign, number>>;

/** Signs that only speak against a value. All others but `always` only speak for it, so that less context is never surer. */
const AGAINST: ReadonlySet<Sign> = new Set<Sign>(["edgesByWords", "edgesByLength", "replaced", "longName", "openName"]);

const ROUNDS = 4000;
const STEP = 0.02;

/** How much large weights cost, for each sample. */
const SHRINK = 2e-5;

/**
 * Logistic regression by gradient descent (Adam, Kingma & Ba 2015), each weight kept to its sign. As Platt (1999) does,
 * the goals are a little less than 1 and more than 0, so that few samples make nothing certain.
 */
export function fit(samples: readonly Sample[]): Weights {
  const signs = Object.keys(WEIGHTS) as Sign[];
  const rows = Float64Array.from(samples.flatMap(({ shares }) => signs.map((sign) => shares[sign])));
  const right = samples.filter(({ isRight }) => isRight).length;
  const goals = [1 / (samples.length - right + 2), (right + 1) / (right + 2)];
  const weights = new Float64Array(signs.length);
  const [mean, square] = [new Float64Array(signs.length), new Float64Array(signs.length)];
  for (let round = 1; round <= ROUNDS; round++) {
    const slope = slopeAt(weights, rows, (at) => goals[Number(samples[at].isRight)]);
    for (let i = 0; i < signs.length; i++) {
      const full = slope[i] / samples.length + (signs[i] === "always" ? 0 : SHRINK * weights[i]);
      mean[i] = 0.9 * mean[i] + 0.1 * full;
      square[i] = 0.999 * square[i] + 0.001 * full * full;
      const rate = STEP / (Math.sqrt(square[i] / (1 - 0.999 ** round)) + 1e-9);
      weights[i] = kept(signs[i], weights[i] - (rate * mean[i]) / (1 - 0.9 ** round));
    }
  }
  return Object.fromEntries(signs.map((sign, i) => [sign, Math.round(100 * weights[i]) / 100])) as Weights;
}

function slopeAt(weights: Float64Array, rows: Float64Array, goalOf: (at: number) => number): Float64Array {
  const slope = new Float64Array(weights.length);
  const width = weights.length;
  for (let at = 0; at * width < rows.length; at++) {
    let z = 0;
    for (let i = 0; i < width; i++) z += weights[i] * rows[at * width + i];
    const away = 1 / (1 + Math.exp(-z)) - goalOf(at);
    for (let i = 0; i < width; i++) slope[i] += away * rows[at * width + i];
  }
  return slope;
}

/** Every sign counts for something. */
const LEAST = 0.1;

/** Made texts have few values that do not suit; a reader trusts those less. By hand. */
const LEAST_FIT = 1.5;

function kept(sign: Sign, weight: number): number {
  if (sign === "always") return weight;
  return AGAINST.has(sign) ? Math.min(0, weight) : Math.max(sign === "fit" ? LEAST_FIT : LEAST, weight);
}
