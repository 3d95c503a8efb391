import { spawnSync, type SpawnSyncOptions } from "node:child_process";
import { readdirSync } from "node:fs";
import { join, resolve } from "node:path";

export const BINARY = resolve("dist/cli/main.js");

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the built binary as a user would: not in the project's folder, without its environment's colours. */
export function duizhao(args: readonly string[], options: SpawnSyncOptions = {}): Ended {
  const { status, stdout, stderr } = spawnSync(process.execPath, [BINARY, ...args], {
    timeout: 60_000,
    maxBuffer: 1 << 28,
    ...options,
    env: { PATH: process.env["PATH"], LANG: "en_US.UTF-8", ...options.env },
  });
  return { code: status, stdout: String(stdout), stderr: String(stderr) };
}

/** Runs a line of shell with the binary as `$D` and the seed pair as `$A` and `$P`. */
export function shell(line: string, options: SpawnSyncOptions = {}): Ended {
  const { status, stdout, stderr } = spawnSync("bash", ["--norc", "-c", line], {
    timeout: 60_000,
    maxBuffer: 1 << 28,
    ...options,
    env: {
      PATH: process.env["PATH"],
      LANG: "en_US.UTF-8",
      D: `${process.execPath} ${BINARY}`,
      A: seed("000"),
      P: seed("004"),
      ...options.env,
    },
  });
  return { code: status, stdout: String(stdout), stderr: String(stderr) };
}

export function seed(number: string): string {
  return resolve(join("fixtures", readdirSync("fixtures").find((name) => name.startsWith(`${number}_`)) ?? number));
}
