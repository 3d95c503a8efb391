import { constants, fstatSync, type Stats } from "node:fs";
import { access, lstat, realpath, stat } from "node:fs/promises";
import { basename, dirname } from "node:path";
import { Trouble } from "../../text/trouble.js";
import { cannotWrite } from "./cannot-write.js";

export interface FileOptions {
  readonly force: boolean;
  /** What must not be overwritten. */
  readonly inputs: readonly string[];
}

/**
 * Where an output goes, checked before any work is done: links are followed and stay links.
 *
 * @throws Trouble if it is there already and not forced, if it is one of the inputs, or can't be written.
 */
export async function outputPlace(named: string, { force, inputs }: FileOptions): Promise<string> {
  await refuseInputs(named, inputs);
  const path = await realpath(named).catch(() => named);
  const entry = await entryAt(path, named);
  // Renaming a file over a device or a pipe would destroy it.
  if (entry?.isDirectory() === true || basename(`${named}x`) === "x") throw cannotWrite(named, failure("EISDIR"));
  if (entry !== null && !entry.isFile() && (force || !entry.isSymbolicLink())) throw notRegular(named);
  if (entry !== null && !force) throw isThere(named);
  await refuseFolder(dirname(path), named);
  return path;
}

/** The message for an output that would be overwritten. */
export function isThere(named: string): Trouble {
  return new Trouble(named, {
    zh: "文件已存在：请另取名字，或加 --force 覆盖",
    en: "the file exists: choose another name, or overwrite it with --force",
  });
}

/** @throws Trouble if it is one of the inputs, by whatever name, standard input included. */
export async function refuseInputs(path: string, inputs: readonly string[]): Promise<void> {
  const target = await identityOf(path);
  for (const input of inputs) {
    const source = await identityOf(input);
    if (source === null || source !== target) continue;
    throw new Trouble(path, {
      zh: "输出文件就是输入文件，不予覆盖：请另取名字",
      en: "the output is one of the inputs and is not overwritten: choose another name",
    });
  }
}

function notRegular(named: string): Trouble {
  return new Trouble(named, {
    zh: "不是普通文件，不予覆盖：请另取名字，或写到标准输出",
    en: "not a regular file: choose another name, or write to standard output",
  });
}

/** What is there; null where nothing is. */
async function entryAt(path: string, named: string): Promise<Stats | null> {
  try {
    return await lstat(path);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw cannotWrite(named, error);
  }
}

async function refuseFolder(folder: string, named: string): Promise<void> {
  try {
    if (!(await stat(folder)).isDirectory()) throw failure("ENOTDIR");
    await access(folder, constants.W_OK);
  } catch (error) {
    throw cannotWrite(named, error);
  }
}

/** As the system would say it. */
function failure(code: string): Error {
  return Object.assign(new Error(code), { code });
}

/** The same for two names of one file, links included. Windows numbers files beyond what a number holds exactly. */
async function identityOf(path: string): Promise<string | null> {
  try {
    const { dev, ino } = path === "-" ? fstatSync(0, { bigint: true }) : await stat(path, { bigint: true });
    return `${dev}:${ino}`;
  } catch {
    return null;
  }
}
