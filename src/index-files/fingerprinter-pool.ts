import { NOTHING_READ, type Answer, type Task } from "./fingerprinter.js";
import { FingerprinterThread, type ThreadSettings } from "./fingerprinter-thread.js";

/** Tasks given to a thread at a time: it has the next one when it has answered one. */
const AT_A_TIME = 2;

/** Milliseconds that one text may take: ten times what the largest one takes on a busy machine. */
const PATIENCE = 120_000;

interface Answered {
  readonly task: Task;
  readonly answer: Answer;
}

/** Reads and fingerprints in threads. */
export class FingerprinterPool {
  readonly #threads: readonly FingerprinterThread[];

  constructor(threads: number, settings: Omit<ThreadSettings, "patience"> & Partial<Pick<ThreadSettings, "patience">>) {
    this.#threads = Array.from({ length: threads }, () => new FingerprinterThread({ patience: PATIENCE, ...settings }));
  }

  /** The answers in the order of the tasks, whatever the number of threads. Tasks are taken as there is room for them. */
  async *answers(tasks: AsyncIterable<Task>): AsyncGenerator<Answered> {
    const begun: Promise<Answered>[] = [];
    for await (const task of tasks) {
      const one = this.answer(task).then((answer) => ({ task, answer }));
      // Its failure is thrown when its turn comes.
      one.catch(() => undefined);
      begun.push(one);
      if (begun.length >= this.#threads.length * AT_A_TIME) yield begun.shift() as Promise<Answered>;
    }
    yield* begun;
  }

  async end(): Promise<void> {
    await Promise.all(this.#threads.map((thread) => thread.end()));
  }

  async answer(task: Task): Promise<Answer> {
    if (task.kind === "not read") return { ...NOTHING_READ, notRead: [task.notRead] };
    return this.#threads.reduce((least, one) => (one.asked < least.asked ? one : least)).ask(task);
  }
}
