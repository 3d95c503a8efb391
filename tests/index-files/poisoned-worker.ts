// A thread of the index in which some texts take for ever, or all memory: those whose file or line begins so.
import { readFileSync } from "node:fs";
import { parentPort, workerData } from "node:worker_threads";
import { answerTask } from "../../src/index-files/answer-task.js";
import type { Task } from "../../src/index-files/fingerprinter.js";
import type { ThreadData } from "../../src/index-files/fingerprinter-thread.js";
import { sha256Of } from "../../src/index-files/line-text.js";

const { at, ...settings } = workerData as ThreadData;
let task: Task | null = null;

function begin(place: number): void {
  Atomics.store(at, 0, place);
  const text = textAt(place);
  if (settings.setAside.has(sha256Of(Buffer.from(text)))) return;
  while (text.includes("没完没了"));
  const kept: string[][] = [];
  while (text.includes("撑破内存")) kept.push(Array.from({ length: 1_000_000 }, () => text));
}

function textAt(place: number): string {
  if (task?.kind === "files") return readFileSync(task.files[place].path, "utf8");
  if (task?.kind !== "lines") return "";
  return Buffer.from(task.bytes).toString().split("\n")[place - task.firstLine];
}

let before: Promise<void> = Promise.resolve();
parentPort?.on("message", (next: Task) => {
  before = before.then(async () => {
    task = next;
    parentPort?.postMessage(await answerTask(next, { ...settings, begin }));
  });
});
