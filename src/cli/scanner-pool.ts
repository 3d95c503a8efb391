import { once } from "node:events";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { packageFolder } from "../words/package-folder.js";
import type { ScannedFile, Scanner, ScannerSettings, ScannerTools, Unread } from "./scanner.js";

/** What a thread is asked. */
export type Task =
  | { readonly kind: "note"; readonly path: string }
  | { readonly kind: "scan"; readonly path: string; readonly index: number };

export interface Asked {
  readonly number: number;
  readonly task: Task;
}

export interface Answered {
  readonly number: number;
  readonly answer: ScannedFile | Unread | null;
}

/** Files given to a thread at a time: it reads one while it scans another. */
const AT_A_TIME = 3;

/** Opens a scanner that works in so many threads, each with the words and the names. */
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

  async note(path: string): Promise<Unread | null> {
    return (await this.#leastBusy().ask({ kind: "note", path })) as Unread | null;
  }

  async scan(path: string, index: number): Promise<ScannedFile | Unread> {
    return (await this.#leastBusy().ask({ kind: "scan", path, index })) as ScannedFile | Unread;
  }

  async end(): Promise<void> {
    await Promise.all(this.#threads.map((thread) => thread.end()));
  }

  #leastBusy(): ScannerThread {
    return this.#threads.reduce((least, one) => (one.asked < least.asked ? one : least));
  }
}

interface Waiting {
  readonly done: (answer: Answered["answer"]) => void;
  readonly failed: (error: unknown) => void;
}

/** A thread that runs scan-worker.ts. */
class ScannerThread {
  readonly tools: Promise<ScannerTools>;
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  #numbers = 0;

  constructor(settings: ScannerSettings) {
    this.#worker = new Worker(join(packageFolder(), "dist", "cli", "scan-worker.js"), { workerData: settings });
    this.tools = once(this.#worker, "message").then(([tools]) => {
      this.#worker.on("message", ({ number, answer }: Answered) => this.#take(number)?.done(answer));
      return tools as ScannerTools;
    });
    this.#worker.on("error", (error) => {
      for (const number of Array.from(this.#waiting.keys())) this.#take(number)?.failed(error);
    });
  }

  /** Tasks that it has not answered yet. */
  get asked(): number {
    return this.#waiting.size;
  }

  ask(task: Task): Promise<Answered["answer"]> {
    return new Promise((done, failed) => {
      const number = this.#numbers++;
      this.#waiting.set(number, { done, failed });
      this.#worker.postMessage({ number, task } satisfies Asked);
    });
  }

  async end(): Promise<void> {
    await this.#worker.terminate();
  }

  #take(number: number): Waiting | undefined {
    const waiting = this.#waiting.get(number);
    this.#waiting.delete(number);
    return waiting;
  }
}
