/**
 * Answers in the order of the items, with up to `width` of them worked on at a time: none waits for more
 * than those before it, and no more answers are kept than that.
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
    // It is told when its turn comes.
    one.catch(() => undefined);
    begun.push(one);
    if (begun.length >= width) yield begun.shift() as Promise<U>;
  }
  yield* begun;
}
