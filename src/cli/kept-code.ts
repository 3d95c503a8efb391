import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import v8 from "node:v8";
import { Script } from "node:vm";
import { crc32 } from "node:zlib";

/**
 * What V8 compiled of a script in earlier runs, kept in a file beside the script: to compile it anew is a third of what
 * a small comparison takes. A file serves one command and one format, or it would hold what others need and take longer
 * to read; traits are what else decides which functions run (flags, endings of files). Where the folder can't be written
 * nothing is kept, and nothing is said.
 *
 * Layout of a file: the length of the head (4 bytes, little-endian), the head (JSON), V8's data.
 */
interface Head {
  /** Of the script that the data belongs to: its size in bytes, and when it was written, in milliseconds. */
  readonly size: number;
  readonly written: number;
  /** CRC-32 of the data: V8 itself would run what a faulty disk has altered. */
  readonly check: number;
  readonly traits: readonly string[];
}

interface Kept {
  readonly head: Head;
  readonly data: Buffer;
}

/** A file never grows past what that many traits make run. */
const MAXIMAL_TRAITS = 40;

const COMMANDS = /^(?:compare|restore|scan|find|templates|page|serve|verify|completion|index|help|--help|--version)$/;
const FORMAT = /^(?:--format=|--)?(json|csv|tsv|html|markdown|text|docx|patch)$/;
const FLAG = /^--?[a-z-]+/;
const ENDING = /\.[a-z0-9]{1,5}$/i;
/** A format, a language, the verb of `index`. */
const WORD = /^[a-z]{2,8}$/;

/** A script that was built as a function of CommonJS's five names: runs it, and answers what it exports. */
export function runKept(script: string, args: readonly string[]): { exports: unknown; keep: () => void } {
  const { size, mtimeMs } = statSync(script);
  const file = join(dirname(script), "kept", keptName(args));
  const kept = readKept(file);
  const fits = kept !== null && kept.head.size === size && kept.head.written === mtimeMs;

  const source = readFileSync(script, "latin1");
  const compiled = new Script(source, { filename: script, cachedData: fits ? kept.data : undefined });
  const known = fits && compiled.cachedDataRejected !== true ? kept.head.traits : [];
  const traits = [...new Set([...known, ...traitsOf(args)])].slice(0, MAXIMAL_TRAITS);

  const module = { exports: {} as unknown };
  const run = compiled.runInThisContext() as (...names: readonly unknown[]) => void;
  run(module.exports, createRequire(script), module, script, dirname(script));
  const keep = (): void => {
    if (traits.length === known.length) return;
    const data = compiled.createCachedData();
    writeKept(file, { head: { size, written: mtimeMs, check: crc32(data), traits }, data });
  };
  return { exports: module.exports, keep };
}

function keptName(args: readonly string[]): string {
  const command = COMMANDS.exec(args[0] ?? "")?.[0] ?? "compare";
  const format = args.flatMap((arg) => FORMAT.exec(arg)?.[1] ?? []).slice(0, 1);
  return `${[command, ...format, v8.cachedDataVersionTag().toString(36)].join("-")}.bin`;
}

/** What of a command line decides which functions run. No name of a file is among it. */
export function traitsOf(args: readonly string[]): string[] {
  const traits = args.flatMap((arg) => (FLAG.exec(arg) ?? ENDING.exec(arg) ?? WORD.exec(arg) ?? []).slice(0, 1));
  return [...new Set(["", ...traits.map((trait) => trait.toLowerCase())])];
}

function readKept(file: string): Kept | null {
  const content = unlessFileFails(() => readFileSync(file));
  if (content === null || content.length < 4) return null;
  const start = 4 + content.readUInt32LE(0);
  const data = content.subarray(start);
  try {
    const head = JSON.parse(content.toString("utf8", 4, start)) as Head;
    return head.check === crc32(data) ? { head, data } : null;
  } catch (error) {
    // Whatever is in the file, it is written anew.
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** Whole or not at all: others may start, or be ended, at the same time. */
function writeKept(file: string, { head, data }: Kept): void {
  const text = Buffer.from(JSON.stringify(head));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(text.length);
  const partial = join(dirname(file), `.${basename(file)}-${process.pid}`);
  unlessFileFails(() => {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(partial, Buffer.concat([length, text, data]), { flag: "wx" });
    renameSync(partial, file);
  });
  unlessFileFails(() => rmSync(partial, { force: true }));
}

/** Null where the file system refuses: a folder that can't be written, a disk that is full. */
function unlessFileFails<Result>(work: () => Result): Result | null {
  try {
    return work();
  } catch (error) {
    if (error instanceof Error && "syscall" in error) return null;
    throw error;
  }
}
