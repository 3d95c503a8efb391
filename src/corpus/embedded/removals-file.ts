import { rmSync } from "node:fs";
import { PageReader } from "./page-reader.js";
import { PageWriter } from "./page-writer.js";
import { Removals } from "./removals.js";

/** Writes which documents of a segment were removed. Answers the size of the file. */
export function writeRemovals(path: string, { bits, count }: Removals): number {
  const writer = new PageWriter(path);
  try {
    writer.write(bits);
    return writer.finish({ sections: { bits: writer.endSection() }, counts: { removed: count } });
  } catch (error) {
    writer.abandon();
    rmSync(path, { force: true });
    throw error;
  }
}

/** @throws Trouble where the file is damaged. */
export function readRemovals(path: string, bytes: number, documents: number): Removals {
  const reader = new PageReader<"bits">(path, bytes);
  try {
    const { sections, counts } = reader.contents;
    const bits = new Uint8Array(reader.bytes(sections.bits, 0, sections.bits.bytes));
    return new Removals(documents, bits, counts["removed"] ?? 0);
  } finally {
    reader.close();
  }
}
