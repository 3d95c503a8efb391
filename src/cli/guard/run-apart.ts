import { spawn } from "node:child_process";
import { getHeapStatistics } from "node:v8";
import { exitCode, type ExitCode } from "../exit-code.js";
import { APART, isHeapNamed, WATCHED } from "./apart.js";
import { withoutDump } from "./without-dump.js";

/** What a comparison takes at most for a byte of its texts, in bytes: measured, one letter a line, and twice that. */
const MOST_FOR_A_BYTE = 4096;
const MB = 1024 * 1024;
/**
 * The heap that is taken without being asked for, in MB: so many, as many more for each MB of the texts, and the largest.
 * V8 fills what it may before it looks for what is no longer used; with a third more than is used it takes no longer.
 */
const LEAST_HEAP = 700;
const HEAP_FOR_A_MB = 50;
const LARGEST_HEAP = 2048;
/** Up to so many MB V8 does not look for what is no longer used: that takes a tenth of the time. */
const UNCOLLECTED = 450;
/** What V8 copies what is still used out of, in MB: twice its own 16, for a tenth of the time less. Most is used to the end. */
const NEW_SPACE = 32;

/** Whether texts of so many bytes may be too large for the heap. */
export function isTooLarge(bytes: number): boolean {
  return bytes * MOST_FOR_A_BYTE > getHeapStatistics().heap_size_limit;
}

/** Signals that end a command, which then ends as they would have it. */
const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
/** What Windows makes of a process that has aborted, and a shell. */
const ABORTED = 134;

/** The texts of a command. */
export interface Inputs {
  /** Of all together. */
  readonly bytes: number;
  /** The path of the largest. */
  readonly largest: string;
  /** What was read of standard input; null where it was not. */
  readonly stdin: Uint8Array | null;
}

/** Runs the command that this process was called with in another one and answers its exit code; null if memory ran out. */
export async function runApart(inputs: Inputs): Promise<ExitCode | null> {
  const { code, signal } = await ended(inputs);
  if (signal !== null && SIGNALS.some((one) => one === signal)) {
    process.kill(process.pid, signal);
    return exitCode.trouble;
  }
  if (code === null || code === ABORTED) return null;
  return code === exitCode.same || code === exitCode.differ ? code : exitCode.trouble;
}

interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

async function ended({ bytes, stdin }: Inputs): Promise<Ended> {
  const child = spawn(process.execPath, [...process.execArgv, ...heapOption(bytes), ...process.argv.slice(1)], {
    stdio: [stdin === null ? "inherit" : "pipe", "inherit", "pipe"],
    env: { ...process.env, [APART]: process.stderr.isTTY ? WATCHED : "yes" },
  });
  const pass = (signal: NodeJS.Signals): void => void child.kill(signal);
  for (const signal of SIGNALS) process.on(signal, pass);
  // It may end before it has read all.
  child.stdin?.on("error", () => undefined);
  child.stdin?.end(stdin);
  // Nobody may be there to read it any more.
  process.stderr.on("error", () => undefined);
  const passedOn = child.stderr === null ? null : withoutDump(child.stderr, process.stderr);
  try {
    return await new Promise<Ended>((done, failed) => {
      child.on("error", failed);
      child.on("close", (code, signal) => done({ code, signal }));
    });
  } finally {
    await passedOn;
    for (const signal of SIGNALS) process.off(signal, pass);
  }
}

function heapOption(bytes: number): string[] {
  if (isHeapNamed(process.env)) return [];
  const allowed = Math.floor(getHeapStatistics().heap_size_limit / MB);
  const wanted = LEAST_HEAP + Math.ceil((bytes / MB) * HEAP_FOR_A_MB);
  const heap = Math.min(wanted, LARGEST_HEAP, allowed);
  const most = [`--max-old-space-size=${heap}`, `--max-semi-space-size=${NEW_SPACE}`];
  // Tried with Node 20. A process does not start with an option that its V8 does not know.
  return process.versions.v8.startsWith("11.")
    ? [...most, `--initial-old-space-size=${Math.min(heap, UNCOLLECTED)}`]
    : most;
}
