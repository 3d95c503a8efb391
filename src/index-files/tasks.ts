import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import type { Task } from "./fingerprinter.js";

/** A task has about so many bytes: enough that sending it is little work, and few enough that many threads have some. */
const BYTES_A_TASK = 1_000_000;
const NEWLINE = 0x0a;

/** Files in tasks of about one megabyte, in their order. */
export async function* fileTasks(paths: Iterable<string>): AsyncGenerator<Task> {
  let together: string[] = [];
  let bytes = 0;
  for (const path of paths) {
    together.push(path);
    bytes += await sizeOf(path);
    if (bytes < BYTES_A_TASK) continue;
    yield { kind: "files", paths: together };
    together = [];
    bytes = 0;
  }
  if (together.length > 0) yield { kind: "files", paths: together };
}

/** A file of JSON Lines in tasks of about one megabyte; a line is never cut, however long. */
export async function* lineTasks(path: string): AsyncGenerator<Task> {
  let firstLine = 1;
  let parts: Uint8Array[] = [];
  const taken = (): Task => {
    const bytes = new Uint8Array(Buffer.concat(parts));
    const task: Task = { kind: "lines", path, firstLine, bytes };
    firstLine += newlinesIn(bytes);
    parts = [];
    return task;
  };
  for await (const chunk of createReadStream(path, { highWaterMark: BYTES_A_TASK }) as AsyncIterable<Buffer>) {
    const end = chunk.lastIndexOf(NEWLINE) + 1;
    parts.push(chunk.subarray(0, end));
    if (end > 0) yield taken();
    parts.push(chunk.subarray(end));
  }
  if (parts.some(({ length }) => length > 0)) yield taken();
}

function sizeOf(path: string): Promise<number> {
  return stat(path).then(
    ({ size }) => size,
    () => 0,
  );
}

function newlinesIn(bytes: Uint8Array): number {
  let count = 0;
  for (let at = bytes.indexOf(NEWLINE); at >= 0; at = bytes.indexOf(NEWLINE, at + 1)) count++;
  return count;
}
