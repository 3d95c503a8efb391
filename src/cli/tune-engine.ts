import module from "node:module";
import { setFlagsFromString } from "node:v8";
import { fileSize } from "./file-size.js";

/** Files of so many bytes together are short, and long. */
const SHORT = 100_000;
const LONG = 2_000_000;
/**
 * Bytecode that a function runs, in bytes, before V8 makes it fast, in a thread beside: in a small comparison that costs
 * more than it saves. Measured with texts of 2,000 to 1,000,000 characters: the least time to wait, of those that take about
 * as long the least processor time. V8's own is 132,000. Node 20 alone has it.
 */
const BUDGETS: readonly { readonly most: number; readonly budget: number }[] = [
  { most: SHORT, budget: 2_000_000 },
  { most: 500_000, budget: 1_000_000 },
  { most: Infinity, budget: 600_000 },
];
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
  const budget = bytes === 0 ? undefined : BUDGETS.find(({ most }) => bytes <= most)?.budget;
  if (major === 11 && budget !== undefined) setFlagsFromString(`--interrupt-budget=${budget}`);
  // Most expressions are asked a few times, and about short stretches; V8 compiles them for long ones at once in any case.
  // No flag that forbids what V8 has already done: with --no-regexp-tier-up one run in 160 ended in a segmentation fault.
  setFlagsFromString("--regexp-tier-up-ticks=100");
  setFlagsFromString("--no-regexp-peephole-optimization");
  if (bytes === 0 || bytes > LONG) return;
  // One thread looks through what is new; and room for it grows at once, not by doubling. Longer comparisons take longer so.
  setFlagsFromString("--no-parallel-scavenge");
  if (bytes <= SHORT) setFlagsFromString("--semi-space-growth-factor=16");
}

/** Bytes of all named files together; infinite where a folder is among them, or standard input. */
function bytesOf(args: readonly string[]): number {
  return args.reduce((sum, arg) => sum + (arg === "-" ? Infinity : (fileSize(arg) ?? 0)), 0);
}
