import { once } from "node:events";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { Trouble } from "../text/trouble.js";
import { packageFolder } from "../words/package-folder.js";
import {
  OUT_OF_MEMORY,
  type ScannedFile,
  type Scanner,
  type ScannerSettings,
  type ScannerTools,
  type Unread,
} from "./scanner.js";

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

/** What a thread is told last. */
export const END = "end";

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
  readonly task: Task;
  readonly done: (answer: Answered["answer"]) => void;
  readonly failed: (error: unknown) => void;
}

/**
 * A thread that runs scan-worker.ts. One that runs out of memory is begun anew, and what it was at is asked
 * again, one by one: what fails alone can't be read.
 */
class ScannerThread {
  readonly tools: Promise<ScannerTools>;
  readonly #settings: ScannerSettings;
  readonly #ending = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  /** All that was asked and not answered, by number, in order; those sent come first. */
  readonly #waiting = new Map<number, Waiting>();
  readonly #sent = new Set<number>();
  #worker: Worker;
  #numbers = 0;
  #atATime = AT_A_TIME;
  /** Why it is no more. */
  #gone: Error | null = null;

  constructor(settings: ScannerSettings) {
    this.#settings = { ...settings, ending: this.#ending };
    this.#worker = this.#begin();
    this.tools = once(this.#worker, "message").then(([tools]) => tools as ScannerTools);
  }

  /** Tasks that it has not answered yet. */
  get asked(): number {
    return this.#waiting.size;
  }

  ask(task: Task): Promise<Answered["answer"]> {
    return new Promise((done, failed) => {
      if (this.#gone !== null) return failed(this.#gone);
      this.#waiting.set(this.#numbers++, { task, done, failed });
      this.#send();
    });
  }

  /** Ends it between two sentences: a thread that is ended inside the engine for words ends the process. */
  async end(): Promise<void> {
    if (this.#gone !== null) return;
    Atomics.store(this.#ending, 0, 1);
    const ended = once(this.#worker, "exit").catch(() => undefined);
    this.#worker.postMessage(END);
    await ended;
  }

  #begin(): Worker {
    const worker = new Worker(join(packageFolder(), "dist", "cli", "scan-worker.js"), { workerData: this.#settings });
    worker.on("message", (message: Answered | ScannerTools) => {
      if (!("number" in message)) return;
      this.#take(message.number)?.done(message.answer);
      this.#send();
    });
    worker.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "ERR_WORKER_OUT_OF_MEMORY") this.#beginAnew();
      else this.#fail(error);
    });
    worker.on("exit", (code) => {
      if (worker === this.#worker) this.#fail(new Error(`a thread of the scan ended with ${code}`));
    });
    return worker;
  }

  #fail(error: Error): void {
    this.#gone ??= error;
    for (const number of Array.from(this.#waiting.keys())) this.#take(number)?.failed(error);
  }

  #beginAnew(): void {
    const [culprit, ...others] = this.#sent;
    if (culprit === undefined) return this.#fail(new Trouble(null, OUT_OF_MEMORY));
    if (others.length === 0) {
      const { task, done } = this.#take(culprit) as Waiting;
      done({ path: task.path, said: OUT_OF_MEMORY });
    }
    this.#sent.clear();
    this.#atATime = 1;
    this.#worker = this.#begin();
    this.#send();
  }

  #send(): void {
    for (const [number, { task }] of this.#waiting) {
      if (this.#sent.size >= this.#atATime) return;
      if (this.#sent.has(number)) continue;
      this.#sent.add(number);
      this.#worker.postMessage({ number, task } satisfies Asked);
    }
  }

  #take(number: number): Waiting | undefined {
    const waiting = this.#waiting.get(number);
    this.#waiting.delete(number);
    this.#sent.delete(number);
    return waiting;
  }
}
