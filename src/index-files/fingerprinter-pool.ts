import type { Answer, NotRead, Task } from "./fingerprinter.js";
import { FingerprinterThread } from "./fingerprinter-thread.js";

/** Tasks given to a thread at a time: it has the next one when it has answered one. */
const AT_A_TIME = 2;

/** Reads and fingerprints in threads. */
export class FingerprinterPool {
  readonly #threads: readonly FingerprinterThread[];

  /** @param script the built fingerprint-worker.js */
  constructor(threads: number, script: URL) {
    this.#threads = Array.from({ length: threads }, () => new FingerprinterThread(script));
  }

  /** The answers in the order of the tasks, whatever the number of threads. Tasks are taken as there is room for them. */
  async *answers(tasks: AsyncIterable<Task>): AsyncGenerator<Answer> {
    const begun: Promise<Answer>[] = [];
    for await (const task of tasks) {
      const one = this.#answer(task);
      // Its failure is thrown when its turn comes.
      one.catch(() => undefined);
      begun.push(one);
      if (begun.length >= this.#threads.length * AT_A_TIME) yield begun.shift() as Promise<Answer>;
    }
    yield* begun;
  }

  async end(): Promise<void> {
    await Promise.all(this.#threads.map((thread) => thread.end()));
  }

  /** If memory does not hold a task its files are asked about one by one: one that fails alone can't be read. */
  async #answer(task: Task): Promise<Answer> {
    try {
      return await this.#leastBusy().ask(task);
    } catch (error) {
      if (!isOutOfMemory(error)) throw error;
      if (task.kind === "lines") return nothingOf({ path: task.path, line: task.firstLine, message: OUT_OF_MEMORY });
      const [path, ...others] = task.paths;
      if (others.length === 0) return nothingOf({ path, line: null, message: OUT_OF_MEMORY });
      const answers: Answer[] = [];
      for (const one of task.paths) answers.push(await this.#answer({ kind: "files", paths: [one] }));
      return joined(answers);
    }
  }

  #leastBusy(): FingerprinterThread {
    return this.#threads.reduce((least, one) => (one.asked < least.asked ? one : least));
  }
}

function nothingOf(notRead: NotRead): Answer {
  return { documents: [], fingerprints: new Float64Array(), counts: [], notRead: [notRead], bytes: 0 };
}

function joined(answers: readonly Answer[]): Answer {
  return {
    documents: answers.flatMap(({ documents }) => documents),
    fingerprints: Float64Array.from(answers.flatMap(({ fingerprints }) => Array.from(fingerprints))),
    counts: answers.flatMap(({ counts }) => counts),
    notRead: answers.flatMap(({ notRead }) => notRead),
    bytes: answers.reduce((sum, { bytes }) => sum + bytes, 0),
  };
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY";
}

const OUT_OF_MEMORY = {
  zh: "内存不够：文中可记的太多；请分成几份，或放宽 NODE_OPTIONS=--max-old-space-size（单位 MB）",
  en: "out of memory, there is too much in it to keep; split it, or raise NODE_OPTIONS=--max-old-space-size (in MB)",
};
