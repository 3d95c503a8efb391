import { join } from "node:path";
import type { Manifest, SegmentEntry } from "./manifest.js";
import { readManifest } from "./manifest.js";
import { Removals } from "./removals.js";
import { readRemovals } from "./removals-file.js";
import { Segment } from "./segment.js";
import { asTrouble, damaged } from "./store-troubles.js";

/** A segment of an index, with what was removed of it. */
export interface OpenSegment {
  readonly entry: SegmentEntry;
  readonly segment: Segment;
  readonly removals: Removals;
}

/** An index as of one commit. */
export interface OpenIndex {
  readonly manifest: Manifest;
  readonly segments: readonly OpenSegment[];
}

/** A writer may have published again, and deleted what is no longer needed, as often while this one opens the files. */
const MOST_TRIES = 10;

/** @throws Trouble where there is no index, or a damaged one, or one of another version. */
export function openIndex(folder: string): OpenIndex {
  for (let tries = 1; ; tries++) {
    const manifest = readManifest(folder);
    try {
      return { manifest, segments: openAll(folder, manifest.segments) };
    } catch (error) {
      if (!isMissing(error)) throw asTrouble(folder, error);
      if (tries === MOST_TRIES || readManifest(folder).generation === manifest.generation) throw damaged(folder, error);
    }
  }
}

export function openSegment(folder: string, entry: SegmentEntry): OpenSegment {
  const segment = new Segment(join(folder, entry.name), entry.bytes);
  try {
    const { removed, documents } = entry;
    const removals =
      removed === null ? new Removals(documents) : readRemovals(join(folder, removed.name), removed.bytes, documents);
    return { entry, segment, removals };
  } catch (error) {
    segment.close();
    throw error;
  }
}

export function closeAll(segments: readonly OpenSegment[]): void {
  for (const { segment } of segments) segment.close();
}

function openAll(folder: string, entries: readonly SegmentEntry[]): OpenSegment[] {
  const opened: OpenSegment[] = [];
  try {
    for (const entry of entries) opened.push(openSegment(folder, entry));
    return opened;
  } catch (error) {
    closeAll(opened);
    throw error;
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ENOENT";
}
