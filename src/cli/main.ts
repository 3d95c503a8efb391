#!/usr/bin/env node
import { writeSync } from "node:fs";
import module from "node:module";
import { fileURLToPath } from "node:url";
import { version } from "../version.js";
import type * as command from "./run-command-line.js";

const args = process.argv.slice(2);
if (args.length !== 1 || args[0] !== "--version" || !saysVersion()) await run();

/** Says the version without loading the command; false where that fails, and the command is to say why. */
function saysVersion(): boolean {
  try {
    return writeSync(1, `${version}\n`) > 0;
  } catch {
    return false;
  }
}

async function run(): Promise<void> {
  // From Node 22.1 on what is loaded apart from the command's own script is kept by Node.
  if ("enableCompileCache" in module && typeof module.enableCompileCache === "function") module.enableCompileCache();
  // Node 20 spends a fourth of a small comparison on making fast what soon ends: it is to wait longer.
  // No flag of expressions is set here: with --no-regexp-tier-up one run in 160 ended in a segmentation fault, since V8
  // has compiled expressions of its own by now.
  else if (process.versions.v8.startsWith("11."))
    (await import("node:v8")).setFlagsFromString("--interrupt-budget=1000000");

  const { runKept } = await import("./kept-code.js");
  const script = fileURLToPath(new URL("run-command-line.cjs", import.meta.url));
  const { exports, keep } = runKept(script, args);
  await (exports as typeof command).runCommandLine();
  keep();
}
