import { existsSync } from "node:fs";
import { join } from "node:path";
import { setImmediate as turn } from "node:timers/promises";
import { Trouble } from "../../text/trouble.js";
import { NO_NOTES, type CorpusDocument, type CorpusNotes, type CorpusWriter } from "../corpus.js";
import {
  MANIFEST,
  publishManifest,
  readManifest,
  type FileEntry,
  type Manifest,
  type SegmentEntry,
} from "./manifest.js";
import { newestToMerge } from "./merge-plan.js";
import { mergeSegments } from "./merge-segments.js";
import { closeAll, openIndex, openSegment, type OpenSegment } from "./open-segments.js";
import { MOST_DOCUMENTS } from "./packed-postings.js";
import { writeRemovals } from "./removals-file.js";
import { writeSegment, type WrittenSegment } from "./segment-writer.js";
import { fileName, freeNumber, makeFolder, sweep } from "./store-folder.js";
import { asTrouble } from "./store-troubles.js";
import { WriterLock } from "./writer-lock.js";
import { WrittenDocuments } from "./written-documents.js";

/** Segments after a commit: each makes a question dearer. */
const MOST_SEGMENTS = 4;
/** Segments in between: the more are merged at once, the less often is a document written. */
const MOST_MEANWHILE = 12;

export interface WriterSettings {
  /** Postings that are kept in memory before they become a segment. */
  readonly mostPostings?: number;
  /** Once it is aborted no segments are merged, so that what is done is published soon. */
  readonly hurry?: AbortSignal;
}

/** 64 MiB. */
const MOST_POSTINGS = 2 ** 23;

/**
 * Opens the index in this folder for writing; makes one where nothing is.
 *
 * @throws Trouble if another process writes it, or something else is there, or it is damaged or of another version.
 */
export async function openEmbeddedWriter(
  folder: string,
  { mostPostings = MOST_POSTINGS, hurry }: WriterSettings = {},
): Promise<CorpusWriter> {
  makeFolder(folder);
  try {
    const lock = await WriterLock.take(folder);
    try {
      if (!existsSync(join(folder, MANIFEST))) publishManifest(folder, EMPTY);
      return new EmbeddedWriter(folder, lock, { mostPostings, hurry });
    } catch (error) {
      lock.release();
      throw error;
    }
  } catch (error) {
    throw asTrouble(folder, error);
  }
}

const EMPTY: Manifest = { generation: 0, nextFile: 0, segments: [], notes: NO_NOTES };

class EmbeddedWriter implements CorpusWriter {
  readonly #folder: string;
  readonly #lock: WriterLock;
  readonly #written: WrittenDocuments;
  #published: Manifest;
  readonly #hurry: AbortSignal | undefined;
  #notes: CorpusNotes;
  #nextFile: number;
  #isClosed = false;

  constructor(
    folder: string,
    lock: WriterLock,
    { mostPostings, hurry }: { readonly mostPostings: number; readonly hurry: AbortSignal | undefined },
  ) {
    this.#folder = folder;
    this.#lock = lock;
    const { manifest, segments } = openIndex(folder);
    this.#published = manifest;
    this.#notes = manifest.notes;
    this.#hurry = hurry;
    this.#written = new WrittenDocuments(segments, mostPostings);
    this.#sweep();
    // What could not be deleted is not written over.
    this.#nextFile = Math.max(manifest.nextFile, freeNumber(folder));
  }

  async size(): Promise<number> {
    return this.#written.left;
  }

  async documents(ids: readonly string[]): Promise<(CorpusDocument | null)[]> {
    return ids.map((id) => this.#written.document(id));
  }

  async notes(): Promise<CorpusNotes> {
    return this.#notes;
  }

  async note(notes: CorpusNotes): Promise<void> {
    this.#notes = notes;
  }

  async put(document: CorpusDocument, fingerprints: Float64Array, kept: Uint8Array = NOTHING): Promise<void> {
    if (this.#written.numbers >= MOST_DOCUMENTS) throw new Trouble(this.#folder, TOO_MANY);
    this.#written.remove(document.id);
    this.#written.add(document, fingerprints, kept);
    if (!this.#written.buffer.isFull) return;
    await this.#orTrouble(async () => {
      await this.#flush();
      await this.#merge(newestToMerge(this.#sizes(), MOST_MEANWHILE));
    });
  }

  async remove(id: string): Promise<boolean> {
    return this.#written.remove(id);
  }

  async commit(pace?: "quickly"): Promise<void> {
    await this.#orTrouble(async () => {
      await this.#flush();
      await this.#merge(newestToMerge(this.#sizes(), pace === "quickly" ? MOST_MEANWHILE : MOST_SEGMENTS));
      this.#publish();
    });
  }

  async compact(): Promise<void> {
    await this.#orTrouble(async () => {
      await this.#flush();
      const { segments } = this.#written;
      if (segments.length > 1 || segments.some(({ removals }) => removals.count > 0))
        await this.#merge(segments.length);
      this.#publish();
    });
  }

  async close(): Promise<void> {
    if (this.#isClosed) return;
    this.#isClosed = true;
    closeAll(this.#written.segments.splice(0));
    try {
      await this.#orTrouble(async () => this.#sweep());
    } finally {
      this.#lock.release();
    }
  }

  /** Writes the buffer as a segment; its documents keep their numbers. */
  async #flush(): Promise<void> {
    const { buffer, segments } = this.#written;
    if (buffer.documents === 0) return;
    const removals = buffer.removals();
    const opened = await this.#write((path) => writeSegment(path, buffer.source()));
    segments.push({ ...opened, removals });
    buffer.clear();
  }

  /** Merges the newest segments, while the buffer is empty. */
  async #merge(count: number): Promise<void> {
    if (count === 0 || this.#hurry?.aborted === true) return;
    const { segments } = this.#written;
    const merged = segments.slice(-count);
    const opened = await this.#merged(merged);
    if (opened === null) return;
    segments.splice(-count, count, opened);
    closeAll(merged);
    this.#sweep();
    if (merged.some(({ removals }) => removals.count > 0)) this.#written.renumber();
  }

  /** Null where there was no time for it. */
  async #merged(merged: readonly OpenSegment[]): Promise<OpenSegment | null> {
    const goOn = async (): Promise<void> => {
      await turn();
      this.#hurry?.throwIfAborted();
    };
    try {
      return await this.#write((path) => mergeSegments(path, merged, goOn));
    } catch (error) {
      if (this.#hurry?.aborted === true && error === this.#hurry.reason) return null;
      throw error;
    }
  }

  async #write(write: (path: string) => Promise<WrittenSegment>): Promise<OpenSegment> {
    const name = fileName(this.#nextFile++, "segment");
    return openSegment(this.#folder, { name, ...(await write(join(this.#folder, name))), removed: null });
  }

  #publish(): void {
    const segments = this.#written.segments.map((one) => ({ ...one, entry: this.#withRemovals(one) }));
    const entries = segments.map(({ entry }) => entry);
    const { generation, segments: known, notes } = this.#published;
    if (JSON.stringify([entries, this.#notes]) === JSON.stringify([known, notes])) return;
    this.#lock.check();
    const manifest: Manifest = {
      generation: generation + 1,
      nextFile: this.#nextFile,
      segments: entries,
      notes: this.#notes,
    };
    publishManifest(this.#folder, manifest);
    this.#published = manifest;
    this.#written.segments.splice(0, segments.length, ...segments);
    this.#sweep();
  }

  #withRemovals({ entry, removals }: OpenSegment): SegmentEntry {
    const { count } = removals;
    if (count === (entry.removed?.count ?? 0)) return entry;
    const name = fileName(this.#nextFile++, "removed");
    return { ...entry, removed: { name, bytes: writeRemovals(join(this.#folder, name), removals), count } };
  }

  /** By the manifest on the disk: where publishing failed in its last step, the new one may be there. */
  #sweep(): void {
    if (!this.#lock.isOurs) return;
    const published = readManifest(this.#folder).segments;
    const entries = [...published, ...this.#written.segments.map(({ entry }) => entry)];
    const files = entries.flatMap<FileEntry>((entry) => (entry.removed === null ? [entry] : [entry, entry.removed]));
    sweep(this.#folder, new Set(files.map(({ name }) => name)));
  }

  #sizes(): number[] {
    return this.#written.segments.map(({ entry }) => entry.postings + entry.documents);
  }

  async #orTrouble(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      throw asTrouble(this.#folder, error);
    }
  }
}

const NOTHING = new Uint8Array();

const TOO_MANY = {
  zh: `一个索引至多 ${MOST_DOCUMENTS} 篇：请按年份或来源分成几个`,
  en: `an index has at most ${MOST_DOCUMENTS} documents: make several, by year or by source`,
};
