import { closeSync, constants, fstatSync, openSync, readSync, statSync } from "node:fs";
import { openFile } from "../../read/open-file.js";
import type { ExitCode } from "../exit-code.js";
import type { Reading } from "../options.js";
import { isApart, isHeapNamed } from "./apart.js";
import { SMALL } from "./large-inputs.js";
import { orOutOfMemory, outOfMemory } from "./out-of-memory.js";

/**
 * Runs a command here, or, where its texts may be too large for the memory, in a process of its own: V8 ends a process
 * that runs out of memory, whatever it tries, and only another one can say so in a line.
 *
 * @throws Trouble if memory was too small, or what `run` throws.
 */
export async function guarded<R extends Reading>(
  request: R,
  run: (request: R) => Promise<ExitCode>,
): Promise<ExitCode> {
  const files = [request.anonymised, ...request.published];
  const isHere = isApart(process.env);
  const stdin = !isHere && files.includes("-") && !isFile() ? (await openFile("-")).bytes : null;
  const sizes = files.map((path) => (path === "-" && stdin !== null ? stdin.length : sizeOf(path)));
  const largest = files[sizes.indexOf(Math.max(...sizes))] ?? request.anonymised;
  const bytes = sizes.reduce((sum, size) => sum + size, 0);
  if (!isHere && (bytes > SMALL || isHeapNamed(process.env))) {
    const { isTooLarge, runApart } = await import("./run-apart.js");
    if (isTooLarge(bytes)) {
      const code = await runApart({ bytes, largest, stdin });
      if (code === null) throw outOfMemory(largest);
      return code;
    }
  }
  try {
    return await run(stdin === null ? request : { ...request, stdin });
  } catch (error) {
    throw orOutOfMemory(error, largest);
  }
}

/** Whether standard input is a file, which can be read by either process. */
function isFile(): boolean {
  try {
    return fstatSync(0).isFile();
  } catch {
    return true;
  }
}

/** In bytes. What can't be read will be reported by whoever reads it. */
function sizeOf(path: string): number {
  try {
    const { size } = path === "-" ? fstatSync(0) : statSync(path);
    return path !== "-" && size > SMALL / MOST_SHRUNK && isPacked(path) ? size * MOST_SHRUNK : size;
  } catch {
    return 0;
  }
}

/** How many times larger the text of a packed file may be: XML in a zipped file shrinks so. */
const MOST_SHRUNK = 20;

/** Whether a file begins as zipped and gzipped ones do. */
function isPacked(path: string): boolean {
  const file = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    const head = new Uint8Array(2);
    readSync(file, head, 0, head.length, 0);
    return (head[0] === 0x50 && head[1] === 0x4b) || (head[0] === 0x1f && head[1] === 0x8b);
  } finally {
    closeSync(file);
  }
}
