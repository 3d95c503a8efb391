import { readFileSync, statSync } from "node:fs";
import type { Bilingual } from "../text/language.js";
import { LARGEST_FILE } from "../read/open-file.js";
import { eachLine } from "./each-line.js";
import type { NotRead, Task } from "./fingerprinter.js";
import { sha256Of } from "./line-text.js";

/** A task without one of its texts, and what is said of that one. */
interface TakenOut {
  readonly rest: Task;
  readonly notRead: NotRead;
}

const SPACE = 0x20;

/**
 * Takes a text out of a task, not to be tried again until it changes.
 *
 * @param at as `answerTask` says where it is; null is answered where no text is there
 */
export function takeOut(task: Task, at: number, message: Bilingual): TakenOut | null {
  if (task.kind === "not read") return null;
  if (task.kind === "files") {
    const path = task.files[at]?.path;
    if (path === undefined) return null;
    const rest = { ...task, files: task.files.toSpliced(at, 1) };
    return { rest, notRead: { path, line: null, message, ...setAside(sumOf(path)) } };
  }
  if (task.kind === "records") {
    const range = task.ranges[at];
    if (range === undefined) return null;
    const rest = { ...task, ranges: task.ranges.toSpliced(at, 1) };
    const sum = sha256Of(task.bytes.subarray(range.from, range.to));
    return { rest, notRead: { path: task.path, line: null, message, ...setAside(sum) } };
  }
  for (const { bytes, number, from, to } of eachLine(task.bytes)) {
    if (task.firstLine + number !== at) continue;
    const rest = { ...task, bytes: task.bytes.slice().fill(SPACE, from, to) };
    return { rest, notRead: { path: task.path, line: at, message, ...setAside(sha256Of(bytes)) } };
  }
  return null;
}

const setAside = (sum: string | null): Pick<NotRead, "setAside"> => (sum === null ? {} : { setAside: sum });

function sumOf(path: string): string | null {
  try {
    const entry = statSync(path);
    return entry.isFile() && entry.size <= LARGEST_FILE ? sha256Of(readFileSync(path)) : null;
  } catch {
    return null;
  }
}
