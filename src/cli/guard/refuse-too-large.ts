import { getHeapStatistics } from "node:v8";
import type { Document } from "../../text/document.js";
import { outOfMemory } from "./out-of-memory.js";

/** What a comparison takes at least for a UTF-16 code unit, in bytes: signs of one kind, of which nothing is kept. */
const LEAST_FOR_A_UNIT = 90;

/** @throws Trouble if texts are so long that no comparison of them fits into the memory, whatever is in them. */
export function refuseTooLarge(documents: readonly Document[]): void {
  const units = documents.reduce((sum, { text }) => sum + text.length, 0);
  if (units * LEAST_FOR_A_UNIT <= getHeapStatistics().heap_size_limit) return;
  const [first, ...others] = documents;
  const largest = others.reduce((one, other) => (other.text.length > one.text.length ? other : one), first);
  throw outOfMemory(largest.origin.path);
}
