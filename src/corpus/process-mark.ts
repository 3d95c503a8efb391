import { readFileSync } from "node:fs";
import { hostname } from "node:os";

/** Who writes an index, as far as other processes can tell. */
export interface ProcessMark {
  readonly pid: number;
  readonly host: string;
  readonly since: string;
  /** What tells the process from a later one with its number, where the system says it. */
  readonly started: string | null;
}

export function ownMark(): ProcessMark {
  return {
    pid: process.pid,
    host: hostname(),
    since: new Date().toISOString(),
    started: startOf(process.pid),
  };
}

/** Whether the process has ended for sure. Of another machine's that can't be known. */
export function isGone({ pid, host, started }: ProcessMark): boolean {
  if (host !== hostname()) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "ESRCH";
  }
  const now = startOf(pid);
  return started !== null && now !== null && started !== now;
}

export function named({ pid, host, since }: ProcessMark): string {
  return `pid ${pid}, ${host}, ${since}`;
}

/** When a process was started, in the system's own count since it was booted; null where there is no /proc. */
function startOf(pid: number): string | null {
  try {
    const status = readFileSync(`/proc/${pid}/stat`, "utf8");
    const afterName = status.slice(status.lastIndexOf(")") + 2).split(" ");
    const boot = readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
    return `${boot} ${afterName[19] ?? ""}`;
  } catch {
    return null;
  }
}
