import { getHeapStatistics, setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** So much of what there may be is worth a look, and so much is too much when all that is no longer used is gone. */
const MUCH = 0.85;
const TOO_MUCH = 0.75;

/**
 * Whether the objects of this thread are about to take more memory than they may. Inside an addon V8 ends the
 * whole process then: ask before each longer row of calls. Takes some microseconds where there is enough.
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
