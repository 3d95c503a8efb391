// A thread that reads and fingerprints: answers each task in turn.
import { parentPort } from "node:worker_threads";
import { answerTask } from "./answer-task.js";
import type { Task } from "./fingerprinter.js";

let before: Promise<void> = Promise.resolve();
parentPort?.on("message", (task: Task) => {
  before = before.then(async () => {
    const answer = await answerTask(task);
    parentPort?.postMessage(answer, [answer.fingerprints.buffer as ArrayBuffer]);
  });
});
