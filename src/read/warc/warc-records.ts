import { isRecordAt, lengthIn, readRecord, recordHeadAt } from "./warc-record.js";

const MOST_RECORDS = 100_000;

/** Whether bytes begin as a web archive does. */
export function looksLikeWarc(bytes: Uint8Array): boolean {
  return isRecordAt(bytes, 0);
}

/** The records of a web archive, one after the other. One whose length is wrong ends where the next begins. */
export function* recordsIn(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0, count = 0; at < bytes.length && count < MOST_RECORDS; count++) {
    const end = recordEnd(bytes, at);
    yield bytes.subarray(at, end);
    at = nextRecord(bytes, end);
  }
}

/**
 * Where the record that begins at an offset ends, white space behind it not counted.
 *
 * @param isWhole whether these are all bytes there are: a record that goes on beyond them has a wrong length then
 */
export function recordEnd(bytes: Uint8Array, start: number, isWhole = true): number {
  const head = recordHeadAt(bytes, start);
  const length = head === null ? null : lengthIn(head);
  if (head !== null && length !== null) {
    const end = head.end + length;
    if (end > bytes.length && !isWhole) return bytes.length;
    if (end > bytes.length) return searched(bytes, head.end);
    if (isAtEnd(bytes, end) || isRecordAt(bytes, nextRecord(bytes, end))) return end;
  }
  return searched(bytes, (head?.end ?? start) + 1);
}

function isAtEnd(bytes: Uint8Array, end: number): boolean {
  return afterBlank(bytes, end) >= bytes.length;
}

/** Behind the empty lines that end a record. */
function nextRecord(bytes: Uint8Array, end: number): number {
  return afterBlank(bytes, end);
}

function afterBlank(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length && (bytes[at] === 0x0d || bytes[at] === 0x0a)) at++;
  return at;
}

/** Where the next line begins that a record begins with. */
function searched(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0x0a, from); at >= 0; at = bytes.indexOf(0x0a, at + 1))
    if (isRecordAt(bytes, at + 1)) return at + 1;
  return bytes.length;
}

/** The texts of a web archive by their addresses, without a slash at the end, and how many records of which kind have none. */
export function textsOfWarc(bytes: Uint8Array): {
  readonly texts: ReadonlyMap<string, Uint8Array>;
  readonly skipped: ReadonlyMap<string, number>;
} {
  const texts = new Map<string, Uint8Array>();
  const skipped = new Map<string, number>();
  for (const record of recordsIn(bytes)) {
    const read = readRecord(record);
    if ("skipped" in read) skipped.set(read.skipped, (skipped.get(read.skipped) ?? 0) + 1);
    else texts.set(freeName(withoutSlash(read.url), texts), read.bytes);
  }
  return { texts, skipped };
}

const withoutSlash = (url: string): string => (url.endsWith("/") ? url.slice(0, -1) : url);

/** The same page may be there several times. */
function freeName(name: string, taken: ReadonlyMap<string, unknown>): string {
  let free = name;
  for (let number = 2; taken.has(free); number++) free = `${name} (${number})`;
  return free;
}
