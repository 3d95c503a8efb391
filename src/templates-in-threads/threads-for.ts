/** A thread is worth its start if it has so many units to align: that is about a second. By hand. */
const UNITS_A_THREAD = 400_000;
const MOST_THREADS = 4;

/** How many threads beside this one groups of so many units are worth; 0 where they are aligned sooner here. */
export function threadsFor(units: number, processors: number): number {
  const threads = Math.min(processors, MOST_THREADS, Math.floor(units / UNITS_A_THREAD));
  return threads > 1 ? threads : 0;
}
