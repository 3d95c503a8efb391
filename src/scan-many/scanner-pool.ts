import { AT_A_TIME, ScannerThread } from "./scanner-thread.js";
import type { Noted, ScannedFile, Scanner, ScannerSettings, ScannerTools, Unread } from "./scanner.js";

/** Opens a scanner that works in this many threads. Each loads the words and the names. */
export async function openScannerPool(settings: ScannerSettings, threads: number): Promise<Scanner> {
  const workers = Array.from({ length: threads }, () => new ScannerThread(settings));
  try {
    const [tools] = await Promise.all(workers.map((worker) => worker.tools));
    return new ScannerPool(tools, workers);
  } catch (error) {
    await Promise.all(workers.map((worker) => worker.end()));
    throw error;
  }
}

class ScannerPool implements Scanner {
  readonly tools: ScannerTools;
  readonly width: number;
  readonly #threads: readonly ScannerThread[];

  constructor(tools: ScannerTools, threads: readonly ScannerThread[]) {
    this.tools = tools;
    this.#threads = threads;
    this.width = threads.length * AT_A_TIME;
  }

  note(path: string): Promise<Noted | Unread> {
    return this.#leastBusy().note(path);
  }

  scan(path: string): Promise<ScannedFile | Unread> {
    return this.#leastBusy().scan(path);
  }

  async end(): Promise<void> {
    await Promise.all(this.#threads.map((thread) => thread.end()));
  }

  #leastBusy(): ScannerThread {
    return this.#threads.reduce((least, one) => (one.asked < least.asked ? one : least));
  }
}
