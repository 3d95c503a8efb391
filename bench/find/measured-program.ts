import { readFileSync } from "node:fs";
import { join } from "node:path";
import { findPython, measureProcess, type MeasuredProcess } from "../peers/measure-process.js";

const python = findPython();

/** The interpreter that measures processes. */
export function foundPython(): string {
  if (python === null) throw new Error("no python3: it measures memory");
  return python;
}

export interface Ran {
  readonly process: MeasuredProcess;
  readonly stdout: string;
}

export interface HowToRun {
  /** Where its output is put. */
  readonly folder: string;
  /** Seconds. */
  readonly limit: number;
  /** Codes that are no failure. */
  readonly exitCodes?: readonly number[];
}

/** Runs a program and measures it. @throws Error where it fails. */
export function run(command: readonly string[], { folder, limit, exitCodes = [0] }: HowToRun): Ran {
  const measured = measureProcess(foundPython(), { command, limit, folder });
  if (measured.timedOut || !exitCodes.includes(measured.exitCode))
    throw new Error(`${command.slice(0, 3).join(" ")}: ${measured.timedOut ? "out of time" : measured.stderr}`);
  return { process: measured, stdout: readFileSync(join(folder, "stdout"), "utf8") };
}

/** The program itself, as it is built. */
export function duizhao(...given: readonly string[]): string[] {
  return [process.execPath, "dist/cli/main.js", ...given];
}
