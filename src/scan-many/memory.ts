import { getHeapStatistics, setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** Shares of the heap that V8 allows: above MUCH garbage is collected; above TOO_MUCH after that, memory is short. */
const MUCH = 0.85;
const TOO_MUCH = 0.75;

/**
 * Whether this thread is about to run out of memory. V8 ends the whole process if that happens inside an addon, so
 * ask before each long row of calls to one. Takes some microseconds if there is enough.
 */
export function isMemoryShort(): boolean {
  return isOver(MUCH) && (!collect() || isOver(TOO_MUCH));
}

function isOver(share: number): boolean {
  const { used_heap_size: used, heap_size_limit: limit } = getHeapStatistics();
  return used > share * limit;
}

/** Collects what is no longer used; answers whether that can be done. */
function collect(): boolean {
  try {
    setFlagsFromString("--expose-gc");
    const gc: unknown = runInNewContext("typeof gc === 'function' ? gc : null");
    if (typeof gc !== "function") return false;
    (gc as () => void)();
    return true;
  } catch {
    return false;
  }
}
