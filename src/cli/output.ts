import { closeSync, fsync, openSync, renameSync, rmSync } from "node:fs";
import { link, rename } from "node:fs/promises";
import { dirname } from "node:path";
import { promisify } from "node:util";
import { passingName } from "../scratch/nameless-file.js";
import { removedOnSignal } from "../scratch/removed-on-signal.js";
import { cannotWrite } from "./output/cannot-write.js";
import { isThere, outputPlace, refuseInputs, type FileOptions } from "./output/output-place.js";
import { Spool, writeAll } from "./output/spool.js";
import { writeToStdout } from "./output/write-to-stdout.js";

const flush = promisify(fsync);

/** Where a report goes, part by part. */
export interface Output {
  /** Answers whether anybody still reads. */
  write(part: string | Uint8Array): Promise<boolean>;
  /** Ends it: from now on it is seen. */
  close(): Promise<void>;
  /** Leaves nothing behind of what was not closed. */
  abandon(): Promise<void>;
}

/** Standard output, part by part. */
export const STDOUT: Output = {
  write: writeToStdout,
  close: () => Promise.resolve(),
  abandon: () => Promise.resolve(),
};

/**
 * Opens a file that is seen when it is closed, and not before: nobody sees half of it. Readable for its owner alone.
 *
 * @throws Trouble if it is there already and not forced, if it is one of the inputs, or can't be written.
 */
export async function openOutput(named: string, options: FileOptions): Promise<Output> {
  const path = await outputPlace(named, options);
  const spool = new Spool(dirname(path));
  const orTrouble = async (work: () => Promise<void>): Promise<void> => {
    try {
      await work();
    } catch (error) {
      throw cannotWrite(named, error);
    }
  };
  return {
    write: async (part) => {
      await orTrouble(() => spool.add(part));
      return true;
    },
    close: async () => {
      await orTrouble(() => putAt(path, spool.bytes(), { ...options, named }));
      await spool.end();
    },
    abandon: () => spool.end(),
  };
}

interface Putting extends FileOptions {
  /** The place as the user named it. */
  readonly named: string;
}

/** Writes a file beside its place and gives it the name. */
async function putAt(path: string, bytes: AsyncIterable<Uint8Array>, options: Putting): Promise<void> {
  const beside = passingName(dirname(path));
  const forget = removedOnSignal(beside);
  let file: number | null = null;
  try {
    // In one go: a signal is heard before it is made or after.
    file = openSync(beside, "wx", 0o600);
    for await (const chunk of bytes) await writeAll(file, chunk);
    await flush(file);
    closeSync(file);
    file = null;
    await nameFile(beside, path, options);
  } finally {
    if (file !== null) closeSync(file);
    rmSync(beside, { force: true });
    await forget();
  }
}

/** What somebody else has put there since is overwritten only by force, and an input never. */
async function nameFile(beside: string, path: string, { named, force, inputs }: Putting): Promise<void> {
  await refuseInputs(named, inputs);
  if (force) return rename(beside, path);
  try {
    await link(beside, path);
  } catch (error) {
    if (isCode(error, "EEXIST")) throw isThere(named);
    renameToNew(beside, path, named);
  }
}

/** For file systems without hard links: takes the name first. In one go, so that a signal leaves no empty file. */
function renameToNew(beside: string, path: string, named: string): void {
  try {
    closeSync(openSync(path, "wx", 0o600));
  } catch (error) {
    throw isCode(error, "EEXIST") ? isThere(named) : error;
  }
  renameSync(beside, path);
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && "code" in error && error.code === code;
}
