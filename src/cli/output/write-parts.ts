import { evenParts, type Parts } from "../../report/shared/parts.js";
import type { Output } from "../output.js";

/**
 * Writes a report as it is made: the next part is asked for when the one before it has been taken, and none where
 * nobody reads any more. `onFirst` is called when the first is there.
 */
export async function writeParts(target: Output, parts: Parts, onFirst?: () => void): Promise<void> {
  let isFirst = true;
  for (const part of evenParts(parts)) {
    if (isFirst) onFirst?.();
    isFirst = false;
    if (!(await target.write(part))) return;
  }
}
