import { rmSync } from "node:fs";
import { FACTS_BYTES, writeFacts, type DocumentFacts } from "./document-facts.js";
import { PackedPostings } from "./packed-postings.js";
import { PageWriter, type Section } from "./page-writer.js";
import { PostingWriter } from "./posting-writer.js";

/**
 * The parts of a segment's file: rows one behind the other, facts of a fixed size each, ids and fingerprints as lists of
 * documents by key, and the first key of each page of these.
 */
export type SegmentSection = "rows" | "facts" | "ids" | "idKeys" | "postings" | "postingKeys";

/** A document on its way into a segment. */
export interface Row {
  readonly bytes: Buffer;
  readonly facts: Omit<DocumentFacts, "row">;
}

/** What a segment is made of. */
export interface SegmentSource {
  /** In the order of their numbers, from 0. */
  readonly rows: Iterable<Row>;
  /** Sorted parts, each with keys above those of the part before. */
  readonly postings: Iterable<PackedPostings>;
}

export interface WrittenSegment {
  readonly bytes: number;
  readonly documents: number;
  readonly postings: number;
}

/** Writes a segment, once and for all; what was written of one that fails is deleted. */
export function writeSegment(path: string, source: SegmentSource): WrittenSegment {
  const writer = new PageWriter(path);
  try {
    return writeSections(writer, source);
  } catch (error) {
    writer.abandon();
    rmSync(path, { force: true });
    throw error;
  }
}

function writeSections(writer: PageWriter, source: SegmentSource): WrittenSegment {
  const ids = new PackedPostings();
  const { section: rows, facts: collected } = writeRows(writer, source.rows, ids);
  writer.write(collected);
  const facts = writer.endSection();
  ids.sort();
  const { section: idSection, keys: firstIds } = writeLists(writer, [ids]);
  const idKeys = writeKeys(writer, firstIds);
  const { section: postingSection, keys: firstKeys, count: postings } = writeLists(writer, source.postings);
  const postingKeys = writeKeys(writer, firstKeys);
  const documents = ids.length;
  const sections: Readonly<Record<SegmentSection, Section>> = {
    rows,
    facts,
    ids: idSection,
    idKeys,
    postings: postingSection,
    postingKeys,
  };
  const bytes = writer.finish({ sections, counts: { documents, postings } });
  return { bytes, documents, postings };
}

function writeRows(
  writer: PageWriter,
  rows: Iterable<Row>,
  ids: PackedPostings,
): { readonly section: Section; readonly facts: Buffer } {
  let collected = Buffer.alloc(FACTS_BYTES * 1024);
  let offset = 0;
  for (const { bytes, facts } of rows) {
    const at = ids.length * FACTS_BYTES;
    if (at === collected.length) collected = Buffer.concat([collected, Buffer.alloc(collected.length)]);
    writeFacts(collected, at, { ...facts, row: offset });
    ids.push(facts.idKey, ids.length);
    writer.write(bytes);
    offset += bytes.length;
  }
  return { section: writer.endSection(), facts: collected.subarray(0, ids.length * FACTS_BYTES) };
}

function writeLists(
  writer: PageWriter,
  parts: Iterable<PackedPostings>,
): { readonly section: Section; readonly keys: Float64Array; readonly count: number } {
  const lists = new PostingWriter(writer);
  let count = 0;
  for (const part of parts) {
    lists.add(part);
    count += part.length;
  }
  const keys = lists.finish();
  return { section: writer.endSection(), keys, count };
}

function writeKeys(writer: PageWriter, keys: Float64Array): Section {
  writer.write(new Uint8Array(keys.buffer, keys.byteOffset, keys.byteLength));
  return writer.endSection();
}
