import { statSync } from "node:fs";
import module from "node:module";
import { setFlagsFromString } from "node:v8";

/**
 * Bytecode that a function runs, in bytes, before V8 makes it fast: in a small comparison that costs more than it
 * saves. Measured with texts of 2,000 to 200,000 characters, by processor time; V8's own is 132,000. Node 20 alone has it.
 */
const BUDGET_FOR_SHORT = 4_000_000;
const BUDGET = 1_000_000;
/** Files of so many bytes together are short, and long: of a million characters V8's own budget takes a twentieth less. */
const SHORT = 400_000;
const LONG = 2_000_000;
/** V8's major version in Node 26: a later one may not know these flags, and would say so on standard error. */
const LAST_TRIED = 14;

/**
 * Settings of V8 for what the arguments ask. From Node 22.1 on what is loaded apart from the command's own script is kept
 * by Node too.
 */
export function tuneEngine(args: readonly string[]): void {
  if ("enableCompileCache" in module && typeof module.enableCompileCache === "function") module.enableCompileCache();
  const major = Number.parseInt(process.versions.v8, 10);
  if (major > LAST_TRIED) return;
  const bytes = bytesOf(args);
  const isShort = bytes > 0 && bytes <= SHORT;
  const isLong = Number.isFinite(bytes) && bytes >= LONG;
  if (major === 11 && !isLong) setFlagsFromString(`--interrupt-budget=${isShort ? BUDGET_FOR_SHORT : BUDGET}`);
  // Most expressions are asked a few times, and about short stretches; V8 compiles them for long ones at once in any case.
  // No flag that forbids what V8 has already done: with --no-regexp-tier-up one run in 160 ended in a segmentation fault.
  setFlagsFromString("--regexp-tier-up-ticks=100");
  setFlagsFromString("--no-regexp-peephole-optimization");
  if (!isShort) return;
  // Room for what is new grows at once, not by doubling; one thread looks through it. Long comparisons take longer so.
  setFlagsFromString("--semi-space-growth-factor=16");
  setFlagsFromString("--no-parallel-scavenge");
}

/** Bytes of all named files together; Infinity where a folder is among them, or standard input. */
function bytesOf(args: readonly string[]): number {
  return args.reduce((sum, arg) => sum + (arg === "-" ? Infinity : sizeOf(arg)), 0);
}

/** Bytes of a file; 0 of what is none, or can't be asked. */
function sizeOf(path: string): number {
  try {
    const found = statSync(path, { throwIfNoEntry: false });
    if (found === undefined) return 0;
    return found.isFile() ? found.size : Infinity;
  } catch {
    return 0;
  }
}
