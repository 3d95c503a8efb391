import { Refusal } from "../refusal.js";
import type { Job, JobAnswer, JobProgress, Place } from "./job.js";
import { JobRunner } from "./job-runner.js";

export interface PoolSettings {
  readonly place: Place;
  /** The built job-process.js. */
  readonly script: string;
  /** Jobs that run at a time, each in a process of its own. */
  readonly width: number;
  /** Jobs that may wait, and the bytes of their texts together. */
  readonly mostWaiting: number;
  readonly mostBytes: number;
  /** How long one job may run, in milliseconds. */
  readonly patience: number;
}

/** Who asks, and wants to know how far it is. */
export interface Asking {
  /** Is aborted when nobody waits any more: the job is then gone at once. */
  readonly signal: AbortSignal;
  readonly onProgress?: (progress: JobProgress) => void;
}

interface Waiting {
  readonly bytes: number;
  readonly begin: () => void;
}

/** Runs jobs, a few at a time; the others wait for their turn. */
export class JobPool {
  readonly #settings: PoolSettings;
  readonly #idle: JobRunner[] = [];
  readonly #busy = new Set<JobRunner>();
  readonly #waiting = new Set<Waiting>();
  /** Jobs whose turn it is. */
  #running = 0;
  #bytes = 0;
  #isEnded = false;

  constructor(settings: PoolSettings) {
    this.#settings = settings;
  }

  /** Jobs that run, and those that wait. */
  get load(): { readonly running: number; readonly waiting: number } {
    return { running: this.#running, waiting: this.#waiting.size };
  }

  /** The processes that there are. */
  get processes(): number[] {
    return [...this.#idle, ...this.#busy].flatMap(({ pid }) => (pid === undefined ? [] : [pid]));
  }

  /**
   * Answers a job when its turn has come.
   *
   * @throws Refusal if too many wait already; Trouble if it can't be answered; the reason of the signal.
   */
  async run(job: Job, { signal, onProgress }: Asking): Promise<JobAnswer> {
    signal.throwIfAborted();
    await this.#turn(job, signal);
    const { place, script, patience } = this.#settings;
    let runner: JobRunner | null = null;
    try {
      signal.throwIfAborted();
      runner = this.#fitRunner() ?? new JobRunner(script, place);
      this.#busy.add(runner);
      return await runner.run(job, { signal, patience, ...(onProgress === undefined ? {} : { onProgress }) });
    } finally {
      if (runner !== null) this.#put(runner);
      this.#running--;
      this.#next();
    }
  }

  /** Ends all that runs, at once. */
  end(): void {
    this.#isEnded = true;
    for (const runner of [...this.#idle, ...this.#busy]) runner.end();
  }

  #turn(job: Job, signal: AbortSignal): Promise<void> {
    if (this.#isEnded) return Promise.reject(new Refusal("ending"));
    if (this.#running < this.#settings.width) {
      this.#running++;
      return Promise.resolve();
    }
    const bytes = job.texts.reduce((sum, text) => sum + (text.kind === "bytes" ? text.bytes.length : 0), 0);
    const { mostWaiting, mostBytes } = this.#settings;
    if (this.#waiting.size >= mostWaiting || this.#bytes + bytes > mostBytes) {
      return Promise.reject(new Refusal("busy"));
    }
    return new Promise((done, failed) => {
      const leave = (): void => {
        this.#waiting.delete(waiting);
        this.#bytes -= bytes;
        failed(signal.reason as Error);
      };
      const begin = (): void => {
        signal.removeEventListener("abort", leave);
        this.#bytes -= bytes;
        this.#running++;
        done();
      };
      const waiting = { bytes, begin };
      this.#waiting.add(waiting);
      this.#bytes += bytes;
      signal.addEventListener("abort", leave, { once: true });
    });
  }

  /** One that has ended while it had nothing to do is forgotten. */
  #fitRunner(): JobRunner | undefined {
    for (let one = this.#idle.pop(); one !== undefined; one = this.#idle.pop()) if (one.isFit) return one;
    return undefined;
  }

  #put(runner: JobRunner): void {
    this.#busy.delete(runner);
    if (this.#isEnded || !runner.isFit) runner.end();
    else this.#idle.push(runner);
  }

  #next(): void {
    const [first] = this.#waiting;
    if (first === undefined || this.#running >= this.#settings.width) return;
    this.#waiting.delete(first);
    first.begin();
  }
}
