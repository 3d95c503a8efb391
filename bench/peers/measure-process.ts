import { spawnSync } from "node:child_process";
import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/** How a process ended, how long it took and its peak of memory, those of whatever it started included. */
export interface MeasuredProcess {
  /** Negative for a signal. */
  readonly exitCode: number;
  readonly timedOut: boolean;
  readonly seconds: number;
  /** User and system time. */
  readonly cpuSeconds: number;
  readonly bytes: number;
  readonly stderr: string;
  readonly hasOutput: boolean;
}

export interface MeasuredCommand {
  readonly command: readonly string[];
  /** Seconds after which the process and what it started are killed. */
  readonly limit: number;
  /** Where standard output and standard error are put, as `stdout` and `stderr`. */
  readonly folder: string;
}

/** The interpreter itself: what is found by name may be a script that looks for it. Null where there is none. */
export function findPython(): string | null {
  const { status, stdout } = spawnSync("python3", ["-c", "import sys; print(sys.executable)"], { encoding: "utf8" });
  return status === 0 ? stdout.trim() : null;
}

/** Runs a command by itself and measures it. */
export function measureProcess(python: string, { command, limit, folder }: MeasuredCommand): MeasuredProcess {
  const [stdout, stderr] = [join(folder, "stdout"), join(folder, "stderr")];
  const measured = spawnSync(
    python,
    ["bench/peers/measure_process.py", String(limit), stdout, stderr, ...command],
    // Elsewhere than in a UTF-8 locale git takes bytes for characters.
    { encoding: "utf8", env: { ...process.env, LC_ALL: "C.UTF-8" } },
  );
  if (measured.status !== 0) throw new Error(`measuring ${command.join(" ")}: ${measured.stderr}`);
  return { ...JSON.parse(measured.stdout), stderr: readFileSync(stderr, "utf8"), hasOutput: statSync(stdout).size > 0 };
}
