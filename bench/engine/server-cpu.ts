import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

/** Seconds of processor time that a process has had so far, its threads together. */
export function cpuOf(pid: number): number {
  const status = readFileSync(`/proc/${pid}/stat`, "utf8");
  const afterName = status.slice(status.lastIndexOf(")") + 2).split(" ");
  const ticks = Number(afterName[11]) + Number(afterName[12]);
  return ticks / Number(execFileSync("getconf", ["CLK_TCK"], { encoding: "utf8" }));
}
