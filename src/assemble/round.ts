/** To three decimals. */
export function round(number: number): number {
  return Math.round(number * 1000) / 1000;
}
