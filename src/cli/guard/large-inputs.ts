import { fileSize } from "../file-size.js";
import { isApart, isHeapNamed } from "./apart.js";
import type { Inputs } from "./run-apart.js";

/** Below this many bytes together texts fit into any heap that nobody has made smaller. */
export const SMALL = 400_000;

const COMPARING = /^(?:compare|restore)$/;
/** A word that is a command's name, or may become one. */
const WORD = /^[a-z-]+$/;

/**
 * The texts of a comparison, where the bare arguments already show that they are larger than `SMALL`: a process that only
 * begins another one has no need to load the command. Null where that is for the command to find out, which reads
 * options and packed files.
 */
export function largeInputs(args: readonly string[]): Inputs | null {
  if (isApart(process.env) || isHeapNamed(process.env)) return null;
  const isNamed = COMPARING.test(args[0] ?? "");
  if (!isNamed && WORD.test(args[0] ?? "")) return null;
  let bytes = 0;
  let largest = { path: "", size: 0 };
  for (const [at, path] of args.entries()) {
    if (path === "-") return null;
    const size = path.startsWith("-") || (at === 0 && isNamed) ? null : fileSize(path);
    if (size === null) continue;
    const mayBelongToOption = args[at - 1]?.startsWith("-") === true;
    if (mayBelongToOption || size === Infinity) return null;
    bytes += size;
    if (size > largest.size) largest = { path, size };
  }
  return bytes > SMALL ? { bytes, largest: largest.path, stdin: null } : null;
}
