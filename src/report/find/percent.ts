/** Never rounded up: 0.996 is 99%. */
export function percent(share: number): string {
  return `${Math.floor(share * 100 + 1e-9)}%`;
}
