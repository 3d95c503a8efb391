import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { BINARY } from "../cli/duizhao.js";

/** A server that the built command runs. */
export interface ByCommand {
  readonly address: string;
  readonly token: string;
  readonly pid: number;
  /** Its largest memory so far, in MiB; Linux alone says it. */
  peak(): number | null;
  /** The memory of each process that it has begun, in MiB; Linux alone says it. */
  childrenNow(): number[];
  /** Everything it wrote. */
  said(): string;
  /** Sends a signal; how long it took to end, in milliseconds, and its exit code. */
  end(signal?: NodeJS.Signals): Promise<{ readonly took: number; readonly code: number | null }>;
}

export async function servedByCommand(
  args: readonly string[] = [],
  environment: NodeJS.ProcessEnv = {},
): Promise<ByCommand> {
  const child = spawn(process.execPath, [BINARY, "serve", "--port", "0", ...args], {
    env: { PATH: process.env["PATH"], LANG: "en_US.UTF-8", ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  child.stdout.on("data", (chunk: Buffer) => (said += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (said += chunk.toString()));
  await once(child.stdout, "data");
  const [, address = "", token = ""] = /^(\S+)#token=(\S+)/.exec(said) ?? [];
  const pid = child.pid ?? 0;
  return {
    address,
    token,
    pid,
    peak: () => mebibytesOf(pid, "VmHWM"),
    childrenNow: () => childrenOf(pid).map((one) => mebibytesOf(one, "VmRSS") ?? 0),
    said: () => said,
    end: async (signal = "SIGTERM") => {
      const begun = performance.now();
      const ended = once(child, "exit");
      child.kill(signal);
      const [code] = (await ended) as [number | null];
      return { took: performance.now() - begun, code };
    },
  };
}

function childrenOf(pid: number): number[] {
  try {
    const numbers = readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8");
    return numbers
      .split(" ")
      .filter((one) => one !== "")
      .map(Number);
  } catch {
    return [];
  }
}

function mebibytesOf(pid: number, what: "VmHWM" | "VmRSS"): number | null {
  try {
    const lines = readFileSync(`/proc/${pid}/status`, "utf8").split("\n");
    const line = lines.find((one) => one.startsWith(what)) ?? "";
    return Number(/\d+/.exec(line)?.[0]) / 1024;
  } catch {
    return null;
  }
}

/** Whether a process is there. */
export function isThere(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
