// A thread that reads and fingerprints: answers each task in turn, and says which text it is at.
import { parentPort, workerData } from "node:worker_threads";
import { answerTask } from "./answer-task.js";
import type { Task } from "./fingerprinter.js";
import type { ThreadData } from "./fingerprinter-thread.js";

const { at, ...settings } = workerData as ThreadData;
const begin = (place: number): void => void Atomics.store(at, 0, place);
const goOn = (): void => void Atomics.add(at, 1, 1);

let before: Promise<void> = Promise.resolve();
parentPort?.on("message", (task: Task) => {
  before = before.then(async () => {
    const answer = await answerTask(task, { ...settings, begin, goOn });
    parentPort?.postMessage(answer, [answer.fingerprints.buffer as ArrayBuffer]);
  });
});
