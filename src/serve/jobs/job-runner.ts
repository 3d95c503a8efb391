import { fork, type ChildProcess } from "node:child_process";
import { getHeapStatistics } from "node:v8";
import { Trouble } from "../../text/trouble.js";
import { isHeapNamed } from "../../cli/guard/apart.js";
import { Refusal } from "../refusal.js";
import type { Job, JobAnswer, JobProgress, Place, Said } from "./job.js";

const MB = 1024 * 1024;
/** The heap of a process, in MB, unless somebody has named another. As for comparisons on the command line. */
const LARGEST_HEAP = 2048;
/** An answer with more bytes is given up. */
const LARGEST_ANSWER = 128 * MB;
/** A process that has taken more memory than this, or has answered so many jobs, is not used again. By hand. */
const MOST_USED = 600 * MB;
const MOST_JOBS = 1000;

interface Running {
  readonly signal: AbortSignal;
  readonly patience: number;
  readonly onProgress?: (progress: JobProgress) => void;
}

/** A process that runs job-process.ts, for one job after the other. */
export class JobRunner {
  readonly #child: ChildProcess;
  #jobs = 0;
  #hasEnded = false;
  #isLarge = false;

  constructor(script: string, place: Place) {
    const heap = Math.min(LARGEST_HEAP, Math.floor(getHeapStatistics().heap_size_limit / MB));
    this.#child = fork(script, [], {
      serialization: "advanced",
      execArgv: [...process.execArgv, ...(isHeapNamed(process.env) ? [] : [`--max-old-space-size=${heap}`])],
      // What V8 writes when memory ends has pieces of texts in it.
      stdio: ["ignore", "ignore", "ignore", "ipc"],
    });
    this.#child.on("exit", () => {
      this.#hasEnded = true;
    });
    // It has ended before it took what was sent.
    this.#child.on("error", () => this.end());
    this.#send(place);
  }

  get pid(): number | undefined {
    return this.#child.pid;
  }

  /** Whether it may be given another job. */
  get isFit(): boolean {
    return !this.#hasEnded && !this.#isLarge && this.#jobs < MOST_JOBS;
  }

  end(): void {
    this.#hasEnded = true;
    this.#child.kill("SIGKILL");
  }

  /**
   * @throws Trouble if it can't be answered; Refusal if it takes too much time or memory; the reason of the signal, and
   * the process is then gone.
   */
  run(job: Job, { signal, patience, onProgress }: Running): Promise<JobAnswer> {
    this.#jobs++;
    const parts: Uint8Array[] = [];
    let length = 0;
    return new Promise<JobAnswer>((done, failed) => {
      const leave = (reason: unknown): void => {
        settle();
        this.end();
        failed(reason as Error);
      };
      const onAbort = (): void => leave(signal.reason);
      const onExit = (): void => leave(new Refusal("memory"));
      const clock = setTimeout(() => leave(new Refusal("long")), patience);
      const hear = (said: Said): void => {
        if (said.kind === "progress") return onProgress?.(said);
        if (said.kind === "part") {
          length += said.bytes.length;
          if (length > LARGEST_ANSWER) return leave(new Refusal("answer"));
          parts.push(said.bytes);
          return;
        }
        if (said.kind === "ready") return;
        if (said.kind === "bug") return leave(new Refusal("bug", said.where));
        settle();
        this.#isLarge = said.used > MOST_USED;
        if (said.kind === "trouble") failed(new Trouble(said.path, said.said));
        else done({ bytes: Buffer.concat(parts, length), counts: said.counts });
      };
      const settle = (): void => {
        clearTimeout(clock);
        signal.removeEventListener("abort", onAbort);
        this.#child.off("message", hear).off("exit", onExit);
      };
      signal.addEventListener("abort", onAbort, { once: true });
      this.#child.on("message", hear).on("exit", onExit);
      if (this.#hasEnded) leave(new Refusal("memory"));
      else this.#send(job);
    });
  }

  #send(message: Place | Job): void {
    // Where it has ended, that is heard by itself.
    this.#child.send(message, () => undefined);
  }
}
