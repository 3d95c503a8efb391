import { stat } from "node:fs/promises";
import { availableParallelism } from "node:os";

/** From so many bytes on several threads are worth their start, one for each so many. */
const BYTES_A_THREAD = 1_000_000;
const MOST_THREADS = 4;
/** Where a file has so many bytes threads read them: they may run out of memory, and let this one count the seconds. */
const LARGE = 2_000_000;

/**
 * How many threads beside this one are worth it for these files; none for standard input, which can be read
 * once, here.
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
