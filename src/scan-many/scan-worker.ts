// A thread of a scan: opens a scanner of its own and answers questions until END comes.
import { parentPort, workerData } from "node:worker_threads";
import { openScanner } from "./own-scanner.js";
import type { ScannerSettings } from "./scanner.js";
import { END, type Asked, type Answer, type Said, type Task } from "./thread-messages.js";

const scanner = await openScanner(workerData as ScannerSettings);
const say = (said: Said): void => parentPort?.postMessage(said);
const answerTo = ({ kind, path }: Task): Promise<Answer> => (kind === "note" ? scanner.note(path) : scanner.scan(path));

parentPort?.on("message", (message: Asked | typeof END) => {
  if (message === END) process.exit();
  const { number, task } = message;
  void answerTo(task).then((answer) => say({ kind: "answered", number, answer }));
});
say({ kind: "opened", tools: scanner.tools });
