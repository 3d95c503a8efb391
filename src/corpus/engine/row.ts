import { createHash } from "node:crypto";
import type { CorpusDocument, FilePart } from "../corpus.js";
import { dayOf } from "../day.js";
import { keyOfId } from "../key-of-id.js";
import { packed, termOf, unpacked } from "./terms.js";
import { at, countAt, isCount, textAt } from "./read-answer.js";

/** A document as the engine has it. */
export interface Row {
  readonly document: CorpusDocument;
  /** Of 40 bits, each once. */
  readonly fingerprints: Float64Array;
  readonly kept: Uint8Array | null;
  /** The commit that it came with, and the one that it went with; null while it is there. */
  readonly born: number;
  readonly died: number | null;
}

/** A document has one of two names in turn: a new version is written beside the old one, which a reader may need. */
export const SLOTS = ["a", "b"] as const;
export type Slot = (typeof SLOTS)[number];

const NAME_BYTES = 18;
/** Bits by which the place in the order is finer than the key, up to what JSON can tell apart. */
const FINER = 2 ** 12;

/** The name of a document in the engine: ids may be longer than the engine allows. */
export function nameOf(id: string, slot: Slot): string {
  return `${createHash("sha256").update(id).digest().toString("base64url", 0, NAME_BYTES)}${slot}`;
}

/** Where a document is in the order of all: by the key of its id, and then by more of the same hash. */
function orderOf(id: string): number {
  const finer = createHash("sha256").update(id).digest().readUInt16LE(5) % FINER;
  return keyOfId(id) * FINER + finer;
}

/** A row as it is sent. */
export function sourceOf({ document, fingerprints, kept, born, died }: Row): string {
  const terms = Array.from(new Set(Array.from(fingerprints, termOf))).join(" ");
  return JSON.stringify({
    ...document,
    terms,
    packed: packed(fingerprints),
    order: orderOf(document.id),
    day: dayOf(document.date),
    born,
    ...(died === null ? {} : { died }),
    ...(kept === null || kept.length === 0 ? {} : { kept: Buffer.from(kept).toString("base64") }),
  });
}

/** Null where it is no row, or not a whole one. */
export function rowIn(source: unknown): Row | null {
  const document = documentIn(source);
  const fingerprints = textAt(source, "packed");
  const born = countAt(source, "born");
  if (document === null || fingerprints === null || born === null) return null;
  const kept = textAt(source, "kept");
  return {
    document,
    fingerprints: unpacked(fingerprints),
    kept: kept === null ? null : Buffer.from(kept, "base64"),
    born,
    died: countAt(source, "died"),
  };
}

/** What of a row is a document. */
export const DOCUMENT_FIELDS = ["id", "path", "part", "title", "date", "url", "sha256", "length"];

/** Null where it is no document: anybody may have written it. */
export function documentIn(source: unknown): CorpusDocument | null {
  const [id, sha256, length] = [textAt(source, "id"), textAt(source, "sha256"), countAt(source, "length")];
  const part = at(source, "part");
  const isWhole =
    id !== null &&
    sha256 !== null &&
    /^[0-9a-f]{64}$/.test(sha256) &&
    length !== null &&
    (part === null || partIn(part) !== null) &&
    ["path", "title", "date", "url"].every((name) => at(source, name) === null || textAt(source, name) !== null);
  if (!isWhole) return null;
  return {
    id,
    path: textAt(source, "path"),
    part: partIn(part),
    title: textAt(source, "title"),
    date: textAt(source, "date"),
    url: textAt(source, "url"),
    sha256,
    length,
  };
}

function partIn(said: unknown): FilePart | null {
  const [start, end] = [at(said, "start"), at(said, "end")];
  return isCount(start) && isCount(end) && start <= end ? { start, end } : null;
}
