interface Head<T> {
  readonly value: T;
  readonly rest: Iterator<T>;
  /** The number of its source. */
  readonly at: number;
}

type IsBefore<T> = (one: Head<T>, other: Head<T>) => boolean;

/**
 * Merges what is in order already: the least that any source has left comes next, of equals that of the first source. Of
 * each source one is held.
 */
export function* byLeast<T>(sources: readonly Iterable<T>[], compare: (one: T, other: T) => number): Generator<T> {
  const isBefore: IsBefore<T> = (one, other) => (compare(one.value, other.value) || one.at - other.at) < 0;
  const heap: Head<T>[] = [];
  for (const [at, source] of sources.entries()) {
    const rest = source[Symbol.iterator]();
    const { done, value } = rest.next();
    if (done !== true) heap.push({ value, rest, at });
  }
  heap.sort((one, other) => (isBefore(one, other) ? -1 : 1));
  while (heap.length > 0) {
    const [least] = heap;
    yield least.value;
    const { done, value } = least.rest.next();
    const next = done === true ? heap.pop() : { ...least, value };
    if (next !== undefined && heap.length > 0) sink(heap, next, isBefore);
  }
}

/** Puts another head in the place of the first one, and moves it down until those below it are not before it. */
function sink<T>(heap: Head<T>[], head: Head<T>, isBefore: IsBefore<T>): void {
  let at = 0;
  for (let below = 1; below < heap.length; below = 2 * at + 1) {
    if (below + 1 < heap.length && isBefore(heap[below + 1], heap[below])) below++;
    if (!isBefore(heap[below], head)) break;
    heap[at] = heap[below];
    at = below;
  }
  heap[at] = head;
}
