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
  /** Everything it wrote. */
  said(): string;
  /** Sends a signal; how long it took to end, in milliseconds, and its exit code. */
  end(signal?: NodeJS.Signals): Promise<{ readonly took: number; readonly code: number | null }>;
}

export async function servedByCommand(args: readonly string[] = []): Promise<ByCommand> {
  const child = spawn(process.execPath, [BINARY, "serve", "--port", "0", ...args], {
    env: { PATH: process.env["PATH"], LANG: "en_US.UTF-8" },
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
    peak: () => peakOf(pid),
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

function peakOf(pid: number): number | null {
  try {
    const [, kib = ""] = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8")) ?? [];
    return Number(kib) / 1024;
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
