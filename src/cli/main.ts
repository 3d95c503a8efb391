#!/usr/bin/env node
import { writeSync } from "node:fs";
import { version } from "../version.js";
import type { ExitCode } from "./exit-code.js";
import type * as command from "./run-command-line.js";

const args = process.argv.slice(2);
if (args.length !== 1 || args[0] !== "--version" || !saysVersion()) void run();

/** Says the version without loading the command; false where that fails, and the command is to say why. */
function saysVersion(): boolean {
  try {
    return writeSync(1, `${version}\n`) > 0;
  } catch {
    return false;
  }
}

async function run(): Promise<void> {
  const { exitCode } = await import("./exit-code.js");
  let hasEnded = false;
  // Node ends what waits for nothing with 0, and nothing has been said by then.
  process.once("exit", () => {
    if (!hasEnded) process.exitCode = exitCode.trouble;
  });
  const code = await runElsewhere();
  if (typeof code === "number") process.exitCode = code;
  else await runHere(code);
  hasEnded = true;
}

/**
 * The exit code of a comparison of large texts, which another process made. Null where this process is to run the
 * command itself, and the name of a text for which memory was too small.
 */
async function runElsewhere(): Promise<ExitCode | string | null> {
  const { largeInputs } = await import("./guard/large-inputs.js");
  const inputs = largeInputs(args);
  if (inputs === null) return null;
  const { isTooLarge, runApart } = await import("./guard/run-apart.js");
  return isTooLarge(inputs.bytes) ? ((await runApart(inputs)) ?? inputs.largest) : null;
}

async function runHere(tooLarge: string | null): Promise<void> {
  // What nearly every run asks of Node: once the settings have changed, V8 does not take what Node has kept of its own parts.
  await Promise.all([import("node:crypto"), import("node:vm"), import("node:zlib")]);
  const { tuneEngine } = await import("./tune-engine.js");
  tuneEngine(args);
  const { runKept } = await import("./kept-code.js");
  const { exports, keep } = runKept(`${import.meta.dirname}/run-command-line.cjs`, args);
  await (exports as typeof command).runCommandLine(tooLarge);
  keep();
}
