import { getEnvironmentData, setEnvironmentData } from "node:worker_threads";

const NAME = "duizhao: whose turn it is to recognise text";
/** In milliseconds: whoever has its turn says as often that it goes on, or was ended. */
const OFTEN = 1000;
const LOST = 15_000;
const BETWEEN = 50;

const FREE = 0;
const TAKEN = 1;

/** Places in what all threads share: whether somebody has a turn, and when that was last said, in seconds of the process. */
const WHETHER = 0;
const WHEN = 1;

/** Has to be called before threads begin that may recognise text: they take turns then, since each needs half a gigabyte. */
export function shareTurns(): Int32Array {
  const there = getEnvironmentData(NAME);
  if (there instanceof Int32Array) return there;
  const shared = new Int32Array(new SharedArrayBuffer(2 * Int32Array.BYTES_PER_ELEMENT));
  setEnvironmentData(NAME, shared as never);
  return shared;
}

/**
 * Waits until no other thread recognises text.
 *
 * @param onWait is called as long as it waits
 * @returns what ends the turn
 */
export async function takeTurn(onWait: () => void): Promise<() => void> {
  const shared = shareTurns();
  const now = (): number => Math.floor(Date.now() / 1000) | 0;
  while (Atomics.compareExchange(shared, WHETHER, FREE, TAKEN) !== FREE) {
    // A thread that was ended in its turn says nothing any more.
    if (now() - Atomics.load(shared, WHEN) > LOST / 1000) {
      Atomics.store(shared, WHEN, now());
      break;
    }
    onWait();
    await new Promise((done) => setTimeout(done, BETWEEN));
  }
  const say = (): void => void Atomics.store(shared, WHEN, now());
  say();
  const clock = setInterval(say, OFTEN);
  return () => {
    clearInterval(clock);
    Atomics.store(shared, WHETHER, FREE);
  };
}
