import { Worker } from "node:worker_threads";
import type { Bilingual } from "../text/language.js";
import type { Answer, FingerprintSettings, NotRead, Task } from "./fingerprinter.js";
import { shareTurns } from "../read/ocr/turns.js";
import { takeOut } from "./take-out.js";

/** What a thread is given when it begins. */
export interface ThreadData extends FingerprintSettings {
  /**
   * Which text of its task it reads: here it writes that, so that it is known even when it ends or hangs; behind it, how
   * often it has said that it gets on with one that takes long.
   */
  readonly at: Int32Array;
}

export interface ThreadSettings extends FingerprintSettings {
  /** The built fingerprint-worker.js. */
  readonly script: URL;
  /** How long one text may take, in milliseconds. */
  readonly patience: number;
  /** The heap of a thread, in MiB; by default what the process may have. */
  readonly mostHeap?: number;
}

interface Waiting {
  /** What is left to be read of it. */
  task: Task;
  /** What was taken out of it. */
  readonly notRead: NotRead[];
  readonly done: (answer: Answer) => void;
  readonly failed: (error: unknown) => void;
}

/** Before the first text of a task. */
const NOWHERE = -1;

/**
 * A thread that runs fingerprint-worker.ts. If a text makes it run out of memory, or takes longer than `patience`, the
 * thread is begun anew without that text.
 */
export class FingerprinterThread {
  readonly #settings: ThreadSettings;
  readonly #at = new Int32Array(new SharedArrayBuffer(2 * Int32Array.BYTES_PER_ELEMENT));
  /** Tasks without an answer, in the order that they were sent: it is at the first one. */
  #waiting: Waiting[] = [];
  #worker: Worker | null = null;
  #clock: NodeJS.Timeout | null = null;
  /** Where it was when the clock was wound, and how far. */
  #seen = [NOWHERE, 0];

  constructor(settings: ThreadSettings) {
    this.#settings = settings;
  }

  /** Tasks that it has not answered yet. */
  get asked(): number {
    return this.#waiting.length;
  }

  ask(task: Task): Promise<Answer> {
    return new Promise((done, failed) => {
      const isIdle = this.#waiting.length === 0;
      this.#waiting.push({ task, notRead: [], done, failed });
      if (this.#worker === null) this.#begin();
      else this.#worker.postMessage(task);
      if (isIdle) this.#wind();
    });
  }

  async end(): Promise<void> {
    const worker = this.#worker;
    this.#worker = null;
    this.#failAll(new Error("the threads have been ended"));
    await worker?.terminate();
  }

  /** Begins the thread with all that waits. */
  #begin(): void {
    Atomics.store(this.#at, 0, NOWHERE);
    const { script, keepsTexts, setAside, mostHeap } = this.#settings;
    shareTurns();
    const worker = new Worker(script, {
      workerData: { at: this.#at, keepsTexts, setAside } satisfies ThreadData,
      ...(mostHeap === undefined ? {} : { resourceLimits: { maxOldGenerationSizeMb: mostHeap } }),
    });
    worker.on("message", (answer: Answer) => this.#take(answer));
    worker.on("error", (error) => this.#ended(worker, error));
    worker.on("exit", (code) => this.#ended(worker, new Error(`a thread of the index ended with ${code}`)));
    this.#worker = worker;
    for (const { task } of this.#waiting) worker.postMessage(task);
  }

  #take(answer: Answer): void {
    const first = this.#waiting.shift();
    // Unless it is at the next one already.
    if (this.#waiting.length > 0) this.#wind();
    else this.#unwind();
    first?.done({ ...answer, notRead: [...answer.notRead, ...first.notRead] });
  }

  #ended(worker: Worker, error: Error): void {
    if (worker !== this.#worker) return;
    this.#worker = null;
    if ("code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY") this.#goOnWithout(OUT_OF_MEMORY, error);
    else this.#failAll(error);
  }

  /** Takes out the text that it is at, and begins anew. */
  #goOnWithout(why: Bilingual, error: Error): void {
    const [first] = this.#waiting;
    const taken = first === undefined ? null : takeOut(first.task, Atomics.load(this.#at, 0), why);
    if (first === undefined || taken === null) return this.#failAll(error);
    first.task = taken.rest;
    first.notRead.push(taken.notRead);
    this.#begin();
    this.#wind();
  }

  #wind(): void {
    this.#unwind();
    this.#seen = this.#where();
    this.#clock = setTimeout(() => this.#look(), this.#settings.patience);
  }

  #where(): number[] {
    return [Atomics.load(this.#at, 0), Atomics.load(this.#at, 1)];
  }

  #unwind(): void {
    clearTimeout(this.#clock ?? undefined);
    this.#clock = null;
  }

  /** A thread that is elsewhere by now has time again. */
  #look(): void {
    if (this.#where().some((now, place) => now !== this.#seen[place])) return this.#wind();
    const worker = this.#worker;
    this.#worker = null;
    void worker?.terminate();
    this.#goOnWithout(TOO_SLOW, new Error("a thread of the index does not begin"));
  }

  #failAll(error: unknown): void {
    this.#unwind();
    const failed = this.#waiting;
    this.#waiting = [];
    for (const one of failed) one.failed(error);
  }
}

const OUT_OF_MEMORY: Bilingual = {
  zh: "内存不够：文中可记的太多；请分成几份，或放宽 NODE_OPTIONS=--max-old-space-size（单位 MB）",
  en: "out of memory, there is too much in it to keep; split it, or raise NODE_OPTIONS=--max-old-space-size (in MB)",
};
const TOO_SLOW: Bilingual = {
  zh: "读得太久，已放弃；请分成几份，或取出其中的正文",
  en: "it took too long and was given up; split it, or take the text out of it",
};
