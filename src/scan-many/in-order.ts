/**
 * Answers in the order of the items and works on up to `width` of them at a time: an answer waits only for those
 * before it, and no more than `width` are kept.
 *
 * @throws what the work on an item throws, when its turn comes.
 */
export async function* inOrder<T, U>(
  items: readonly T[],
  width: number,
  work: (item: T, at: number) => Promise<U>,
): AsyncGenerator<U> {
  const begun: Promise<U>[] = [];
  for (const [at, item] of items.entries()) {
    const one = work(item, at);
    // Its failure is thrown when its turn comes.
    one.catch(() => undefined);
    begun.push(one);
    if (begun.length >= width) yield begun.shift() as Promise<U>;
  }
  yield* begun;
}
