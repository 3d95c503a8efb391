import { randomBytes } from "node:crypto";
import { constants, rmSync } from "node:fs";
import { access, lstat, open, realpath, rename, rm, stat, type FileHandle } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { Trouble } from "../text/trouble.js";
import type { Bilingual } from "../text/language.js";

/**
 * Writes to standard output, whole however slow the reader. A reader that has gone away is no
 * trouble: it has seen what it wanted. Answers whether it still reads.
 *
 * @throws Trouble if it can't be written, as on a full disk.
 */
export async function writeToStdout(text: string): Promise<boolean> {
  return new Promise((done, failed) => {
    const { stdout } = process;
    const onError = (error: NodeJS.ErrnoException): void => {
      stdout.off("error", onError);
      if (error.code === "EPIPE") done(false);
      else failed(cannotWrite(null, error));
    };
    stdout.on("error", onError);
    stdout.write(text, (error) => {
      if (error !== null && error !== undefined) return onError(error);
      stdout.off("error", onError);
      done(true);
    });
  });
}

/**
 * Writes a file beside its place and renames it: nobody sees half of it. Readable for its owner alone.
 *
 * @throws Trouble if it is there already and not forced, if it is one of the inputs, or can't be written.
 */
export async function writeToFile(path: string, text: string, options: FileOptions): Promise<void> {
  const output = await openOutput(path, options);
  try {
    await output.write(text);
    await output.close();
  } finally {
    await output.abandon();
  }
}

export interface FileOptions {
  readonly force: boolean;
  /** What must not be overwritten. */
  readonly inputs: readonly string[];
}

/** Where a report goes, part by part. */
export interface Output {
  /** Answers whether anybody still reads. */
  write(text: string): Promise<boolean>;
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
 * Opens a file beside its place, to be renamed when it is closed. Readable for its owner alone.
 *
 * @throws Trouble if it is there already and not forced, if it is one of the inputs, or can't be written.
 */
export async function openOutput(named: string, { force, inputs }: FileOptions): Promise<Output> {
  await refuseInputs(named, inputs);
  if (!force && (await isThere(named))) {
    throw new Trouble(named, {
      zh: "文件已存在：请另取名字，或加 --force 覆盖",
      en: "the file exists: choose another name, or overwrite it with --force",
    });
  }
  const path = await throughLinks(named);
  const beside = join(dirname(path), `.${basename(path).slice(0, 100)}.${randomBytes(6).toString("hex")}.tmp`);
  const orTrouble = async <T>(work: Promise<T>): Promise<T> => {
    try {
      return await work;
    } catch (error) {
      throw cannotWrite(path, error);
    }
  };
  // Before the first part there is no file, so that a signal leaves nothing to remove.
  await orTrouble(access(dirname(path), constants.W_OK));
  let file: FileHandle | null = null;
  let forget = (): void => undefined;
  const opened = async (): Promise<FileHandle> => {
    if (file !== null) return file;
    file = await open(beside, constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL, 0o600);
    forget = removedOnSignal(beside);
    return file;
  };
  return {
    write: (text) => orTrouble(opened().then((one) => one.writeFile(text).then(() => true))),
    close: async () => {
      const one = await orTrouble(opened());
      await orTrouble(one.sync());
      await orTrouble(one.close());
      file = null;
      await orTrouble(rename(beside, path));
      forget();
    },
    abandon: async () => {
      await file?.close();
      file = null;
      await rm(beside, { force: true });
      forget();
    },
  };
}

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** Removes a file if a signal ends the process, which then ends as it would have. Returns a function that undoes this. */
function removedOnSignal(path: string): () => void {
  const forget = (): void => {
    for (const signal of SIGNALS) process.off(signal, remove);
  };
  const remove = (signal: NodeJS.Signals): void => {
    forget();
    rmSync(path, { force: true });
    process.kill(process.pid, signal);
  };
  for (const signal of SIGNALS) process.on(signal, remove);
  return forget;
}

/**
 * Where a link leads to: it stays a link.
 *
 * @throws Trouble for a device or a pipe, which renaming a file over it would destroy.
 */
async function throughLinks(named: string): Promise<string> {
  const path = await realpath(named).catch(() => named);
  const entry = await lstat(path).catch(() => null);
  if (entry === null || entry.isFile() || entry.isDirectory()) return path;
  throw new Trouble(named, {
    zh: "不是普通文件，不予覆盖：请另取名字，或写到标准输出",
    en: "not a regular file: choose another name, or write to standard output",
  });
}

async function refuseInputs(path: string, inputs: readonly string[]): Promise<void> {
  const target = await identityOf(path);
  for (const input of inputs) {
    const source = input === "-" ? null : await identityOf(input);
    if (source === null || source !== target) continue;
    throw new Trouble(path, {
      zh: "输出文件就是输入文件，不予覆盖：请另取名字",
      en: "the output is one of the inputs and is not overwritten: choose another name",
    });
  }
}

/** The same for two names of one file, links included. */
async function identityOf(path: string): Promise<string | null> {
  try {
    const { dev, ino } = await stat(path);
    return `${dev}:${ino}`;
  } catch {
    return null;
  }
}

async function isThere(path: string): Promise<boolean> {
  try {
    await lstat(path);
    return true;
  } catch {
    return false;
  }
}

const REASONS: Readonly<Record<string, Bilingual>> = {
  ENOENT: { zh: "文件夹不存在：请先建立", en: "its folder does not exist: make it first" },
  ENOTDIR: { zh: "路径中有一段不是文件夹：请检查", en: "a part of its path is not a folder: check it" },
  EISDIR: { zh: "是文件夹：请给出文件名", en: "it is a folder: give a file name" },
  EACCES: { zh: "没有写入权限：请换一个位置", en: "no permission to write there: choose another place" },
  EPERM: { zh: "不允许写入：请换一个位置", en: "writing there is not allowed: choose another place" },
  EROFS: { zh: "只读的文件系统：请换一个位置", en: "a read-only file system: choose another place" },
  ENOSPC: { zh: "空间不足：请腾出空间", en: "no space left: make room" },
  EFBIG: { zh: "超过文件大小限制：请放宽限制", en: "over the limit of a file's size: raise the limit" },
  ENAMETOOLONG: { zh: "文件名过长：请改短", en: "the name is too long: choose a shorter one" },
};

function cannotWrite(path: string | null, error: unknown): Trouble {
  const code = error instanceof Error && "code" in error ? String(error.code) : String(error);
  const reason = REASONS[code] ?? { zh: code, en: code };
  const target = path === null ? { zh: "标准输出", en: "standard output" } : { zh: "", en: "" };
  return new Trouble(
    path,
    {
      zh: `无法写入${target.zh}：${reason.zh}`,
      en: `cannot write${target.en === "" ? "" : ` to ${target.en}`}: ${reason.en}`,
    },
    error,
  );
}
