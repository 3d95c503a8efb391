import { crc32, deflateRawSync } from "node:zlib";

/** A part of a zipped file; what it says of itself may be wrong. */
export interface MadePart {
  readonly name: string;
  readonly content: Uint8Array | string;
  readonly size?: number;
  readonly crc?: number;
  readonly flags?: number;
  /** The content as it is packed, where that was done before. */
  readonly packed?: Uint8Array;
  /** 0: stored. */
  readonly method?: number;
  /** The parts whose bytes it shares: the place of the part before it. */
  readonly overlaps?: boolean;
}

/** A zipped file made by hand, so that it may lie. */
export function madeZip(parts: readonly MadePart[], { end = true }: { readonly end?: boolean } = {}): Uint8Array {
  const heads: Buffer[] = [];
  const rows: Buffer[] = [];
  let at = 0;
  let place = 0;
  let before: Buffer = Buffer.alloc(0);
  for (const { name, content, size, crc, flags = 0, overlaps = false, method = 8, ...made } of parts) {
    const bytes = Buffer.from(typeof content === "string" ? new TextEncoder().encode(content) : content);
    const packed: Buffer = overlaps ? before : Buffer.from(made.packed ?? deflateRawSync(bytes, { level: 1 }));
    const title = Buffer.from(name);
    const head = Buffer.alloc(30);
    head.writeUInt32LE(0x04034b50, 0);
    head.writeUInt16LE(flags, 6);
    head.writeUInt16LE(method, 8);
    head.writeUInt32LE(packed.length, 18);
    head.writeUInt16LE(title.length, 26);
    if (!overlaps) {
      place = at;
      heads.push(head, title, packed);
      at += head.length + title.length + packed.length;
    }
    before = packed;
    const row = Buffer.alloc(46);
    row.writeUInt32LE(0x02014b50, 0);
    row.writeUInt16LE(flags, 8);
    row.writeUInt16LE(method, 10);
    row.writeUInt32LE(crc ?? crc32(bytes), 16);
    row.writeUInt32LE(packed.length, 20);
    row.writeUInt32LE(size ?? bytes.length, 24);
    row.writeUInt16LE(title.length, 28);
    row.writeUInt32LE(place, 42);
    rows.push(row, title);
  }
  const directory = Buffer.concat(rows);
  const last = Buffer.alloc(22);
  last.writeUInt32LE(0x06054b50, 0);
  last.writeUInt16LE(parts.length, 8);
  last.writeUInt16LE(parts.length, 10);
  last.writeUInt32LE(directory.length, 12);
  last.writeUInt32LE(at, 16);
  return Buffer.concat([...heads, directory, ...(end ? [last] : [])]);
}
