import { rmSync } from "node:fs";

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/**
 * Removes a file if a signal ends the process, which then ends as it would have. Call it before the file is made, and
 * what it returns once the file is gone: that waits for a signal on its way.
 *
 * The process hears signals only between two turns of its loop: nothing long may be done in one go meanwhile.
 */
export function removedOnSignal(path: string): () => Promise<void> {
  const forget = (): void => {
    for (const signal of SIGNALS) process.off(signal, remove);
  };
  const remove = (signal: NodeJS.Signals): void => {
    forget();
    rmSync(path, { force: true });
    process.kill(process.pid, signal);
  };
  for (const signal of SIGNALS) process.on(signal, remove);
  return async () => {
    await new Promise((turned) => setImmediate(turned));
    forget();
  };
}
