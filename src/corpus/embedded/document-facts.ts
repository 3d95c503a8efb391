import type { CorpusDocument } from "../corpus.js";
import { dayOf } from "../day.js";
import { keyOfId } from "../key-of-id.js";

/** Bytes of the facts of a document: the day, the hash of its id, where its row begins. */
export const FACTS_BYTES = 16;
const ID_BYTES = 5;
const ROW_BYTES = 6;
const ID_AT = 4;
const ROW_AT = ID_AT + ID_BYTES;

/** What is asked of many documents at once, without reading their rows. */
export interface DocumentFacts {
  /** As `dayOf` says. */
  readonly day: number;
  readonly idKey: number;
  /** Offset of its row among the rows of the segment. */
  readonly row: number;
}

export function factsOf({ id, date }: CorpusDocument, row: number): DocumentFacts {
  return { day: dayOf(date), idKey: keyOfId(id), row };
}

export function writeFacts(to: Buffer, at: number, { day, idKey, row }: DocumentFacts): void {
  to.writeUInt32LE(day, at);
  to.writeUIntLE(idKey, at + ID_AT, ID_BYTES);
  to.writeUIntLE(row, at + ROW_AT, ROW_BYTES);
}

export function readFacts(from: Buffer, at: number): DocumentFacts {
  return {
    day: from.readUInt32LE(at),
    idKey: from.readUIntLE(at + ID_AT, ID_BYTES),
    row: from.readUIntLE(at + ROW_AT, ROW_BYTES),
  };
}
