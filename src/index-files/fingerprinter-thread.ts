import { Worker } from "node:worker_threads";
import type { Answer, Task } from "./fingerprinter.js";

interface Waiting {
  readonly done: (answer: Answer) => void;
  readonly failed: (error: unknown) => void;
}

/** A thread that runs fingerprint-worker.ts, and is begun anew when it runs out of memory. */
export class FingerprinterThread {
  readonly #script: URL;
  #worker: Worker | null = null;
  /** Tasks without an answer, in the order that they were sent. */
  #waiting: Waiting[] = [];

  constructor(script: URL) {
    this.#script = script;
  }

  /** Tasks that it has not answered yet. */
  get asked(): number {
    return this.#waiting.length;
  }

  /** Fails with what ended the thread; the tasks behind it fail too. */
  ask(task: Task): Promise<Answer> {
    return new Promise((done, failed) => {
      this.#worker ??= this.#begin();
      this.#waiting.push({ done, failed });
      this.#worker.postMessage(task);
    });
  }

  async end(): Promise<void> {
    const worker = this.#worker;
    this.#worker = null;
    this.#failAll(new Error("the threads have been ended"));
    await worker?.terminate();
  }

  #begin(): Worker {
    const worker = new Worker(this.#script);
    worker.on("message", (answer: Answer) => this.#waiting.shift()?.done(answer));
    worker.on("error", (error) => {
      if (worker !== this.#worker) return;
      this.#worker = null;
      this.#failAll(error);
    });
    return worker;
  }

  #failAll(error: unknown): void {
    const failed = this.#waiting;
    this.#waiting = [];
    for (const one of failed) one.failed(error);
  }
}
