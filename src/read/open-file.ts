import { createHash } from "node:crypto";
import * as fs from "node:fs";
import { dirname } from "node:path";
import { promisify } from "node:util";
import type { Warning } from "../text/document.js";
import type { Bilingual } from "../text/language.js";
import { Trouble } from "../text/trouble.js";

// Of node:fs itself: the part of Node that answers promises takes as long to load as a short text takes to read.
const open = promisify(fs.open);
const close = promisify(fs.close);
const readSome = promisify(fs.read);
const stat = promisify(fs.stat);
const fstat = promisify(fs.fstat);

/** What was really read of a file. */
export interface FileBytes {
  readonly bytes: Uint8Array;
  /** In lower-case hexadecimal. */
  readonly sha256: string;
  readonly warnings: readonly Warning[];
}

const MIB = 1024 * 1024;
/** The largest file that is read, in bytes. */
export const LARGEST_FILE = 64 * MIB;

const FAULTS: Readonly<Record<string, Bilingual>> = {
  ENOENT: {
    zh: "找不到文件；请检查路径（也可能是失效的链接）",
    en: "no such file; check the path (it may be a dangling link)",
  },
  ENOTDIR: { zh: "路径中有一段不是文件夹；请检查路径", en: "a part of the path is not a folder; check the path" },
  EACCES: { zh: "没有读取权限；请检查文件权限", en: "permission denied; check who may read the file" },
  EPERM: { zh: "没有读取权限；请检查文件权限", en: "permission denied; check who may read the file" },
  ELOOP: { zh: "符号链接循环；请给出真正的文件", en: "a loop of symbolic links; name the file itself" },
  ENAMETOOLONG: { zh: "文件名太长", en: "the name is too long" },
  EISDIR: { zh: "是文件夹；请给出其中的文件", en: "this is a folder; name a file in it" },
  ENXIO: { zh: "不是普通文件", en: "not a regular file" },
  ERR_INVALID_ARG_VALUE: { zh: "文件名无效", en: "not a valid name for a file" },
  EMFILE: { zh: "打开的文件太多；请关闭一些程序再试", en: "too many open files; close some programs and try again" },
  EIO: { zh: "读取出错；磁盘或网络可能有问题", en: "reading failed; the disk or the network may be at fault" },
};

export const NOT_REGULAR: Bilingual = {
  zh: "不是普通文件（管道、设备、套接字或系统文件）；可用 - 从标准输入读取",
  en: "not a regular file (a pipe, device, socket or system file); use - to read standard input",
};

/**
 * Reads a whole regular file, or standard input for `-`; `stdin` is what that is, where it is not the process's own. Never
 * waits for a pipe, never reads beyond 64 MiB.
 *
 * @throws Trouble on whatever cannot be read.
 */
export async function openFile(path: string, stdin?: AsyncIterable<Uint8Array | string>): Promise<FileBytes> {
  try {
    // Asked for no sooner: Node makes a stream of it then, and loads what streams need.
    if (path === "-") return finished(await drain(stdin ?? process.stdin), []);
    refuse(path, await stat(path));
    // What was a file a moment ago may be a pipe by now: opened so, it can't hold us up.
    const file = await open(path, fs.constants.O_RDONLY | fs.constants.O_NONBLOCK);
    try {
      return await readRegular(path, file);
    } finally {
      await close(file);
    }
  } catch (error) {
    if (isWithinFile(error)) return fileWithin(path, error);
    throw asTrouble(path, error);
  }
}

/** Whether a path leads through a file, as that of a file in an archive does. */
export function isWithinFile(error: unknown): boolean {
  const cause = error instanceof Trouble ? error.cause : error;
  return cause instanceof Error && "code" in cause && cause.code === "ENOTDIR";
}

/** A file in an archive, or what is attached to a mail: `archive.zip/name`. Its checksum is its own. */
async function fileWithin(path: string, error: unknown): Promise<FileBytes> {
  for (let outer = dirname(path); outer !== dirname(outer); outer = dirname(outer)) {
    const found = await stat(outer).catch(() => null);
    if (found === null) continue;
    if (!found.isFile()) break;
    const { bytes, warnings } = await openFile(outer, noBytes());
    const { entryOf } = await import("./packed-readers.js");
    const entry = await entryOf(bytes, outer, path.slice(outer.length + 1)).catch((cause: unknown) => {
      throw cause instanceof Trouble ? new Trouble(path, cause.said, cause.cause) : cause;
    });
    return finished(entry, warnings);
  }
  throw asTrouble(path, error);
}

async function* noBytes(): AsyncGenerator<Uint8Array> {}

/**
 * What was given for a path. No file is opened.
 *
 * @throws Trouble where nothing was given for it, or too much.
 */
export function givenFile(path: string, given: ReadonlyMap<string, Uint8Array>): FileBytes {
  const bytes = given.get(path);
  if (bytes === undefined) throw new Trouble(path, FAULTS["ENOENT"] ?? NOT_REGULAR);
  if (bytes.length > LARGEST_FILE) throw tooLarge(path, `${Math.ceil(bytes.length / MIB)} MiB`);
  return finished(bytes, []);
}

/** @throws Trouble unless it is a regular file of at most 64 MiB. */
export function refuse(path: string, stats: fs.Stats): void {
  if (stats.isDirectory()) throw new Trouble(path, FAULTS["EISDIR"] ?? NOT_REGULAR);
  if (!stats.isFile()) throw new Trouble(path, NOT_REGULAR);
  if (stats.size > LARGEST_FILE) throw tooLarge(path, `${Math.ceil(stats.size / MIB)} MiB`);
}

async function readRegular(path: string, file: number): Promise<FileBytes> {
  const before = await fstat(file);
  refuse(path, before);
  // One byte more than there should be tells whether it grew.
  const buffer = new Uint8Array(before.size + 1);
  let length = 0;
  while (length < buffer.length) {
    const { bytesRead } = await readSome(file, buffer, length, buffer.length - length, null);
    if (bytesRead === 0) break;
    length += bytesRead;
  }
  return whatWasRead(path, buffer.subarray(0, length), [before, await fstat(file)]);
}

/** The bytes that a file had, one more maybe, given how it was before they were read and afterwards. */
export function whatWasRead(path: string, read: Uint8Array, [before, after]: readonly [fs.Stats, fs.Stats]): FileBytes {
  if (before.size === 0 && read.length > 0) throw new Trouble(path, NOT_REGULAR);
  const changed = read.length !== before.size || after.size !== before.size || after.mtimeMs !== before.mtimeMs;
  return finished(read.subarray(0, Math.min(read.length, before.size)), changed ? [changedWhileRead(path)] : []);
}

async function drain(stdin: AsyncIterable<Uint8Array | string>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of stdin) {
    const bytes = typeof chunk === "string" ? new TextEncoder().encode(chunk) : chunk;
    length += bytes.length;
    if (length > LARGEST_FILE) throw tooLarge("-", `${LARGEST_FILE / MIB} MiB +`);
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

function finished(bytes: Uint8Array, warnings: readonly Warning[]): FileBytes {
  return { bytes, sha256: createHash("sha256").update(bytes).digest("hex"), warnings };
}

/** What an error of the system that came of reading a file means to the user; anything else as it is. */
export function asTrouble(path: string, error: unknown): unknown {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const said = FAULTS[code];
  if (said !== undefined) return new Trouble(path, said, error);
  // The system has more ways to fail than the table has rows; a bug has no code.
  const isSystem = error instanceof Error && "syscall" in error;
  return isSystem ? new Trouble(path, { zh: `无法读取（${code}）`, en: `cannot be read (${code})` }, error) : error;
}

function tooLarge(path: string, size: string): Trouble {
  const limit = `${LARGEST_FILE / MIB} MiB`;
  return new Trouble(path, {
    zh: `太大（${size}），上限为 ${limit}；请只取需要比对的部分`,
    en: `too large (${size}), the limit is ${limit}; take only the part to be compared`,
  });
}

export const CHANGED_WHILE_READ = "changed-while-read";

function changedWhileRead(path: string): Warning {
  return {
    code: CHANGED_WHILE_READ,
    path,
    message: {
      zh: "读取期间文件被改动；校验值（sha256）是实际读到的内容的",
      en: "the file changed while it was being read; the sha256 is that of the bytes that were read",
    },
  };
}
