export interface GrowthPoint {
  readonly characters: number;
  readonly seconds: number;
}

/**
 * The k of seconds ≈ c · characters^k: the slope of the line of least squares through the logarithms.
 * Null with fewer than two points.
 */
export function exponentOf(points: readonly GrowthPoint[]): number | null {
  if (points.length < 2) return null;
  const [x, y] = [points.map(({ characters }) => Math.log(characters)), points.map(({ seconds }) => Math.log(seconds))];
  const [meanX, meanY] = [meanOf(x), meanOf(y)];
  const covariance = meanOf(x.map((one, index) => (one - meanX) * (y[index] - meanY)));
  return covariance / meanOf(x.map((one) => (one - meanX) ** 2));
}

/** Without what the process takes for next to nothing; points that take no longer than that are left out. */
export function withoutStartUp(points: readonly GrowthPoint[], startUp: number): GrowthPoint[] {
  return points
    .map(({ characters, seconds }) => ({ characters, seconds: seconds - startUp }))
    .filter(({ seconds }) => seconds > 0);
}

function meanOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}
