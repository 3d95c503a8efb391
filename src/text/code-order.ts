/** The order of two strings by their UTF-16 code units, the same on every machine; for `sort`. */
export function inCodeOrder(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
