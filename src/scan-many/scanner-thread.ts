import { once } from "node:events";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { shareTurns } from "../read/ocr/turns.js";
import { Trouble } from "../text/trouble.js";
import { packageFolder } from "../words/package-folder.js";
import {
  OUT_OF_MEMORY,
  type Noted,
  type ScannedFile,
  type ScannerSettings,
  type ScannerTools,
  type Unread,
} from "./scanner.js";
import { END, type Answer, type Asked, type Said, type Task } from "./thread-messages.js";

/** Files given to a thread at a time: it reads one while it scans another. */
export const AT_A_TIME = 3;

interface Waiting {
  readonly task: Task;
  readonly done: (answer: Answer) => void;
  readonly failed: (error: unknown) => void;
}

/**
 * A thread that runs scan-worker.ts. If it runs out of memory it is begun anew and asked again, one file at a time:
 * a file that fails alone can't be read.
 */
export class ScannerThread {
  readonly tools: Promise<ScannerTools>;
  readonly #settings: ScannerSettings;
  readonly #ending = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  /** Questions without an answer, by number, in order; those that were sent come first. */
  readonly #waiting = new Map<number, Waiting>();
  readonly #sent = new Set<number>();
  #worker: Worker;
  #numbers = 0;
  #atATime = AT_A_TIME;
  /** Why it has ended; null while it runs. */
  #gone: Error | null = null;

  constructor(settings: ScannerSettings) {
    this.#settings = { ...settings, ending: this.#ending };
    this.#worker = this.#begin();
    this.tools = this.#opened(this.#worker);
  }

  /** Tasks that it has not answered yet. */
  get asked(): number {
    return this.#waiting.size;
  }

  async note(path: string): Promise<Noted | Unread> {
    return (await this.#ask({ kind: "note", path })) as Noted | Unread;
  }

  async scan(path: string): Promise<ScannedFile | Unread> {
    return (await this.#ask({ kind: "scan", path })) as ScannedFile | Unread;
  }

  /** Ends it between two sentences: a thread that is ended inside the engine for words ends the process. */
  async end(): Promise<void> {
    if (this.#gone !== null) return;
    Atomics.store(this.#ending, 0, 1);
    const ended = once(this.#worker, "exit").catch(() => undefined);
    this.#worker.postMessage(END);
    await ended;
  }

  #ask(task: Task): Promise<Answer> {
    return new Promise((done, failed) => {
      if (this.#gone !== null) return failed(this.#gone);
      this.#waiting.set(this.#numbers++, { task, done, failed });
      this.#send();
    });
  }

  /** What it says first; fails where it ends without a word. */
  #opened(worker: Worker): Promise<ScannerTools> {
    return new Promise((opened, failed) => {
      worker.once("message", (said: Said & { readonly kind: "opened" }) => opened(said.tools));
      worker.once("error", (error) => failed(this.#gone ?? error));
      worker.once("exit", () => failed(this.#gone ?? new Error("a thread of the scan did not open")));
    });
  }

  #begin(): Worker {
    shareTurns();
    const worker = new Worker(join(packageFolder(), "dist", "scan-many", "scan-worker.js"), {
      workerData: this.#settings,
    });
    worker.on("message", (said: Said) => {
      if (said.kind === "opened") return;
      this.#take(said.number)?.done(said.answer);
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
    if (Atomics.load(this.#ending, 0) !== 0) return this.#fail(new Error("the scan has been ended"));
    const [culprit, ...others] = this.#sent;
    if (culprit === undefined) return this.#fail(new Trouble(null, OUT_OF_MEMORY));
    if (others.length === 0) this.#take(culprit)?.done({ message: OUT_OF_MEMORY });
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
