import { Deflate } from "fflate/browser";
import { crc32 } from "../read/zip/crc32.js";

/** A part of a zipped file: its content, or what was packed before and goes on as it is. */
export type ZippedPart =
  | { readonly name: string; readonly content: Iterable<string> }
  | {
      readonly name: string;
      readonly packed: Uint8Array;
      readonly method: number;
      readonly crc: number;
      readonly size: number;
    };

interface Row {
  readonly name: Uint8Array;
  readonly method: number;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  readonly at: number;
}

/** Names in UTF-8. */
const FLAGS = 0x0800;
/** The first of January 1980: the same parts give the same bytes, whenever they are written. */
const DAY = 0x21;
const VERSION = 20;

/** A zipped file, part by part. No more than one part is in memory, packed. */
export function* zippedParts(parts: Iterable<ZippedPart>): Generator<Uint8Array> {
  const rows: Row[] = [];
  let at = 0;
  for (const part of parts) {
    const { chunks, ...row } = "content" in part ? deflated(part.content) : { ...part, ...asItIs(part.packed) };
    rows.push({ ...row, name: new TextEncoder().encode(part.name), at });
    const head = headOf(rows[rows.length - 1]);
    yield head;
    yield* chunks;
    at += head.length + row.packedSize;
  }
  const directory = rows.map(directoryRow);
  yield* directory;
  yield endOf(rows.length, at, directory);
}

function asItIs(packed: Uint8Array): { readonly chunks: readonly Uint8Array[]; readonly packedSize: number } {
  return { chunks: [packed], packedSize: packed.length };
}

function deflated(content: Iterable<string>): Omit<Row, "name" | "at"> & { readonly chunks: readonly Uint8Array[] } {
  const chunks: Uint8Array[] = [];
  let packedSize = 0;
  const deflate = new Deflate({ level: 6 }, (chunk) => {
    chunks.push(chunk);
    packedSize += chunk.length;
  });
  const encoder = new TextEncoder();
  let crc = 0;
  let size = 0;
  for (const text of content) {
    const bytes = encoder.encode(text);
    crc = crc32(bytes, crc);
    size += bytes.length;
    deflate.push(bytes);
  }
  deflate.push(new Uint8Array(0), true);
  return { chunks, method: 8, crc, packedSize, size };
}

function headOf({ name, ...row }: Row): Uint8Array {
  const { bytes, view } = blank(30, name);
  view.setUint32(0, 0x04034b50, true);
  common(view, 4, { name, ...row });
  return bytes;
}

function directoryRow({ name, ...row }: Row): Uint8Array {
  const { bytes, view } = blank(46, name);
  view.setUint32(0, 0x02014b50, true);
  view.setUint16(4, VERSION, true);
  common(view, 6, { name, ...row });
  view.setUint32(42, row.at, true);
  return bytes;
}

function blank(size: number, name: Uint8Array): { readonly bytes: Uint8Array; readonly view: DataView } {
  const bytes = new Uint8Array(size + name.length);
  bytes.set(name, size);
  return { bytes, view: new DataView(bytes.buffer) };
}

/** What the head of a part and its row in the directory both have. */
function common(view: DataView, at: number, { name, method, crc, packedSize, size }: Row): void {
  [VERSION, FLAGS, method, 0, DAY].forEach((value, index) => view.setUint16(at + 2 * index, value, true));
  [crc, packedSize, size].forEach((value, index) => view.setUint32(at + 10 + 4 * index, value, true));
  view.setUint16(at + 22, name.length, true);
}

function endOf(count: number, at: number, directory: readonly Uint8Array[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(22));
  view.setUint32(0, 0x06054b50, true);
  view.setUint16(8, count, true);
  view.setUint16(10, count, true);
  view.setUint32(
    12,
    directory.reduce((sum, row) => sum + row.length, 0),
    true,
  );
  view.setUint32(16, at, true);
  return new Uint8Array(view.buffer);
}
