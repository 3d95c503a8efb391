import { stat } from "node:fs/promises";
import { availableParallelism } from "node:os";

/** Each thread must have this many bytes to read, or it is not worth its start. */
const BYTES_A_THREAD = 1_000_000;
const MOST_THREADS = 4;
/** Threads read files if one has this many bytes: a thread may run out of memory, and this one can count the seconds. */
const LARGE = 2_000_000;

/**
 * How many threads beside this one these files are worth. Standard input gets none: it can be read only once,
 * and here.
 */
export async function threadsFor(paths: readonly string[], hasSeveral: boolean): Promise<number> {
  if (paths.includes("-")) return 0;
  const sizes = await Promise.all(paths.map(sizeOf));
  const bytes = sizes.reduce((sum, size) => sum + size, 0);
  const threads = hasSeveral ? Math.min(availableParallelism(), MOST_THREADS, Math.floor(bytes / BYTES_A_THREAD)) : 1;
  return threads > 1 || sizes.some((size) => size >= LARGE) ? Math.max(1, threads) : 0;
}

function sizeOf(path: string): Promise<number> {
  return stat(path).then(
    ({ size }) => size,
    () => 0,
  );
}
