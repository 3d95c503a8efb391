import { Worker } from "node:worker_threads";
import type { MemberText } from "../templates/member-text.js";
import type { SentTemplate } from "./align-group.js";

export interface AlignerSettings {
  /** The built align-worker.js. */
  readonly script: URL;
  /** The heap of a thread, in MiB; by default what the process may have. */
  readonly mostHeap?: number | undefined;
}

interface Waiting {
  readonly members: readonly MemberText[];
  readonly done: (sent: SentTemplate | null) => void;
  readonly failed: (error: unknown) => void;
}

/** A thread that runs align-worker.ts. If a group makes it run out of memory, it is begun anew without that group. */
export class AlignerThread {
  readonly #settings: AlignerSettings;
  /** Groups without an answer, in the order that they were sent: it is at the first one. */
  #waiting: Waiting[] = [];
  #worker: Worker | null = null;

  constructor(settings: AlignerSettings) {
    this.#settings = settings;
  }

  /** The template of a group; null where the memory does not hold it. */
  ask(members: readonly MemberText[]): Promise<SentTemplate | null> {
    return new Promise((done, failed) => {
      // Nothing else of a text is sent.
      const sent = members.map(({ text, placeholders, normalised }) => ({ text, placeholders, normalised }));
      this.#waiting.push({ members: sent, done, failed });
      if (this.#worker === null) this.#begin();
      else this.#worker.postMessage(sent);
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
    const { script, mostHeap } = this.#settings;
    const worker = new Worker(
      script,
      mostHeap === undefined ? {} : { resourceLimits: { maxOldGenerationSizeMb: mostHeap } },
    );
    worker.on("message", (sent: SentTemplate) => this.#waiting.shift()?.done(sent));
    worker.on("error", (error) => this.#ended(worker, error));
    worker.on("exit", (code) => this.#ended(worker, new Error(`a thread of templates ended with ${code}`)));
    this.#worker = worker;
    for (const { members } of this.#waiting) worker.postMessage(members);
  }

  #ended(worker: Worker, error: Error): void {
    if (worker !== this.#worker) return;
    this.#worker = null;
    if (!("code" in error) || error.code !== "ERR_WORKER_OUT_OF_MEMORY") return this.#failAll(error);
    this.#waiting.shift()?.done(null);
    if (this.#waiting.length > 0) this.#begin();
  }

  #failAll(error: unknown): void {
    const failed = this.#waiting;
    this.#waiting = [];
    for (const one of failed) one.failed(error);
  }
}
