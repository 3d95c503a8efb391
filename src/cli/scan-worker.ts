// A thread of a scan: opens a scanner of its own, and answers what it is asked, until it is told to end.
import { parentPort, workerData } from "node:worker_threads";
import { openScanner, type ScannerSettings } from "./scanner.js";
import { END, type Answered, type Asked, type Task } from "./scanner-pool.js";

const scanner = await openScanner(workerData as ScannerSettings);
const answerTo = (task: Task): Promise<Answered["answer"]> =>
  task.kind === "note" ? scanner.note(task.path) : scanner.scan(task.path, task.index);

parentPort?.on("message", (message: Asked | typeof END) => {
  if (message === END) process.exit();
  const { number, task } = message;
  void answerTo(task).then((answer) => parentPort?.postMessage({ number, answer } satisfies Answered));
});
parentPort?.postMessage(scanner.tools);
