import { statSync } from "node:fs";
import type { FileToIndex, NotRead, Task } from "./fingerprinter.js";
import { outerFile } from "../read/outer-file.js";
import { isWarc, warcTasks } from "./warc-tasks.js";
import { isLines, lineTasks, type LineReading } from "./line-tasks.js";

/** What a walk finds: a file, or something that is not read, and why. */
export type Found = string | NotRead;

/** By which SHA-256 the index knows each of these files; null where it does not. */
export type Known = (paths: readonly string[]) => Promise<readonly (string | null)[]>;

/** A task has about so many bytes: enough that sending it is little work, and few enough that many threads have some. */
const BYTES_A_TASK = 1_000_000;
/** A small file takes as much time to open as so many bytes take to read. */
const BYTES_OF_OPENING = 2000;

/** What was found, in tasks, in its order: files in tasks of about one megabyte, those of JSON Lines in lines. */
export async function* tasksFor(found: AsyncIterable<Found>, known: Known, lines?: LineReading): AsyncGenerator<Task> {
  let together: string[] = [];
  let bytes = 0;
  const taken = async (): Promise<Task[]> => {
    const paths = together;
    [together, bytes] = [[], 0];
    return paths.length === 0 ? [] : [{ kind: "files", files: await filesOf(paths, known) }];
  };
  for await (const one of found) {
    if (typeof one === "string" && !isLines(one) && !isWarc(one)) {
      together.push(one);
      bytes += BYTES_OF_OPENING + sizeOf(one);
      if (bytes >= BYTES_A_TASK) yield* await taken();
      continue;
    }
    yield* await taken();
    if (typeof one === "string") yield* isWarc(one) ? warcTasks(one, lines?.known) : lineTasks(one, lines);
    else yield { kind: "not read", notRead: one };
  }
  yield* await taken();
}

async function filesOf(paths: readonly string[], known: Known): Promise<FileToIndex[]> {
  const sums = await known(paths);
  return paths.map((path, at) => ({ path, known: sums[at] }));
}

/** Asked in one go: to wait for the answer takes longer than to have it. */
function sizeOf(path: string): number {
  return statSync(outerFile(path), { throwIfNoEntry: false })?.size ?? 0;
}
