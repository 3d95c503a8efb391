import { createHash } from "node:crypto";

const BYTES = 5;

/**
 * A hash of an id, of 40 bits, by which it is looked up, and which decides the order of documents that are equal in all
 * else. Two ids may have one.
 */
export function keyOfId(id: string): number {
  return createHash("sha256").update(id).digest().readUIntLE(0, BYTES);
}
