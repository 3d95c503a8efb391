import { rmSync } from "node:fs";
import { FACTS_BYTES, writeFacts, type DocumentFacts } from "./document-facts.js";
import { PackedPostings } from "./packed-postings.js";
import { PageWriter, type Section } from "./page-writer.js";
import { PostingWriter } from "./posting-writer.js";

/**
 * The parts of a segment's file: rows one behind the other, facts of a fixed size each, what is kept of documents and
 * where that of each begins, ids and fingerprints as lists of documents by key, and the first key of each page of these.
 */
export type SegmentSection = "rows" | "facts" | "kept" | "keptStarts" | "ids" | "idKeys" | "postings" | "postingKeys";

/** Bytes that say where what is kept of a document begins. */
export const KEPT_START_BYTES = 6;

/** A document on its way into a segment. */
export interface Row {
  readonly bytes: Buffer;
  readonly facts: Omit<DocumentFacts, "row">;
}

/** What a segment is made of. */
export interface SegmentSource {
  /** In the order of their numbers, from 0. */
  readonly rows: Iterable<Row>;
  /** What is kept of each row, maybe nothing. */
  readonly kept: Iterable<Uint8Array>;
  /** Sorted parts, each with keys above those of the part before. */
  readonly postings: Iterable<PackedPostings>;
  /** Is called now and then, so that others have their turn; what it throws ends the writing. */
  readonly turn: () => Promise<void>;
}

/** Rows between two turns. */
const ROWS_A_TURN = 20_000;

export interface WrittenSegment {
  readonly bytes: number;
  readonly documents: number;
  readonly postings: number;
}

/** Writes a segment, once and for all; what was written of one that fails is deleted. */
export async function writeSegment(path: string, source: SegmentSource): Promise<WrittenSegment> {
  const writer = new PageWriter(path);
  try {
    return await writeSections(writer, source);
  } catch (error) {
    writer.abandon();
    rmSync(path, { force: true });
    throw error;
  }
}

async function writeSections(writer: PageWriter, source: SegmentSource): Promise<WrittenSegment> {
  const ids = new PackedPostings();
  const { section: rows, facts: collected } = await writeRows(writer, source, ids);
  writer.write(collected);
  const facts = writer.endSection();
  const { kept, keptStarts } = await writeKept(writer, source, ids.length);
  ids.sort();
  const { section: idSection, keys: firstIds } = await writeLists(writer, { postings: [ids], turn: source.turn });
  const idKeys = writeKeys(writer, firstIds);
  const { section: postingSection, keys: firstKeys, count: postings } = await writeLists(writer, source);
  const postingKeys = writeKeys(writer, firstKeys);
  const documents = ids.length;
  const sections: Readonly<Record<SegmentSection, Section>> = {
    rows,
    facts,
    kept,
    keptStarts,
    ids: idSection,
    idKeys,
    postings: postingSection,
    postingKeys,
  };
  const bytes = writer.finish({ sections, counts: { documents, postings } });
  return { bytes, documents, postings };
}

async function writeRows(
  writer: PageWriter,
  { rows, turn }: SegmentSource,
  ids: PackedPostings,
): Promise<{ readonly section: Section; readonly facts: Buffer }> {
  let collected = Buffer.alloc(FACTS_BYTES * 1024);
  let offset = 0;
  for (const { bytes, facts } of rows) {
    const at = ids.length * FACTS_BYTES;
    if (at === collected.length) collected = Buffer.concat([collected, Buffer.alloc(collected.length)]);
    writeFacts(collected, at, { ...facts, row: offset });
    ids.push(facts.idKey, ids.length);
    writer.write(bytes);
    offset += bytes.length;
    if (ids.length % ROWS_A_TURN === 0) await turn();
  }
  return { section: writer.endSection(), facts: collected.subarray(0, ids.length * FACTS_BYTES) };
}

/** Where nothing is kept, nothing says where it begins. */
async function writeKept(
  writer: PageWriter,
  { kept: each, turn }: SegmentSource,
  documents: number,
): Promise<{ readonly kept: Section; readonly keptStarts: Section }> {
  const starts = Buffer.alloc(documents * KEPT_START_BYTES);
  let [at, offset] = [0, 0];
  for (const bytes of each) {
    starts.writeUIntLE(offset, at++ * KEPT_START_BYTES, KEPT_START_BYTES);
    writer.write(bytes);
    offset += bytes.length;
    if (at % ROWS_A_TURN === 0) await turn();
  }
  const kept = writer.endSection();
  if (offset > 0) writer.write(starts);
  return { kept, keptStarts: writer.endSection() };
}

async function writeLists(
  writer: PageWriter,
  { postings: parts, turn }: Pick<SegmentSource, "postings" | "turn">,
): Promise<{ readonly section: Section; readonly keys: Float64Array; readonly count: number }> {
  const lists = new PostingWriter(writer);
  let count = 0;
  for (const part of parts) {
    lists.add(part);
    count += part.length;
    await turn();
  }
  const keys = lists.finish();
  return { section: writer.endSection(), keys, count };
}

function writeKeys(writer: PageWriter, keys: Float64Array): Section {
  writer.write(new Uint8Array(keys.buffer, keys.byteOffset, keys.byteLength));
  return writer.endSection();
}
