/** Adds items to the end of an array, however many: with `push(...items)` 120,000 of them overflow the stack. */
export function append<T>(array: T[], items: Iterable<T>): void {
  for (const item of items) array.push(item);
}
