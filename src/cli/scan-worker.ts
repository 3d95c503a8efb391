// A thread of a scan: opens a scanner of its own, and answers what it is asked.
import { parentPort, workerData } from "node:worker_threads";
import { openScanner, type ScannerSettings } from "./scanner.js";
import type { Answered, Asked, Task } from "./scanner-pool.js";

const scanner = await openScanner(workerData as ScannerSettings);
const answerTo = (task: Task): Promise<Answered["answer"]> =>
  task.kind === "note" ? scanner.note(task.path) : scanner.scan(task.path, task.index);

parentPort?.on("message", ({ number, task }: Asked) => {
  void answerTo(task).then((answer) => parentPort?.postMessage({ number, answer } satisfies Answered));
});
parentPort?.postMessage(scanner.tools);
