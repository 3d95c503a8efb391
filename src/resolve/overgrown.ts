import type { Kind } from "../answer/kind.js";
import { endsWith } from "./beside-words.js";

/** What is put between a name and the rest of its sentence. By hand. */
const BEHIND_NAME = /(?:近日|日前|近期|今日|昨日|高质量|新)$/;

/** Names of these kinds have no 的 in them. */
const NAMES: ReadonlySet<Kind> = new Set<Kind>(["place", "person"]);

/** Whether a name has words before or behind it that were put in: 美丽的柳河, 云川区近日. */
export function hasWordsBeside(value: string, kind: Kind): boolean {
  if (!NAMES.has(kind)) return false;
  return /.的./u.test(value) || (value.length > 3 && BEHIND_NAME.test(value));
}

/** Fewer uses of a value prove nothing of another one. */
const LEAST_USES = 2;

/**
 * Whether a value is one that the same notation often stands for, and more: 河北高质量 beside many 河北. What ends names of
 * places and organisations may be left out.
 */
export function isOvergrown(value: string, uses: ReadonlyMap<string, number>): boolean {
  for (let length = 2; length < value.length - 1; length++) {
    const [front, end] = [value.slice(0, length), value.slice(length)];
    if ((uses.get(front) ?? 0) >= LEAST_USES && endsWith(`-${end}`) < end.length) return true;
  }
  return false;
}
