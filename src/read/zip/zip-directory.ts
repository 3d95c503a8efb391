/** A file inside a zipped one, as the directory at its end lists it. */
export interface ZipEntry {
  readonly name: string;
  /** 0: stored, 8: deflated. Others are not read. */
  readonly method: number;
  readonly isEncrypted: boolean;
  readonly crc: number;
  /** In bytes: packed, and as the directory says of it unpacked, which may be a lie. */
  readonly packedSize: number;
  readonly size: number;
  /** Where its own head begins. */
  readonly at: number;
}

/** Why the directory of a zipped file can't be read. */
export type ZipFault = "cut-off" | "too-many" | "zip64";

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ROW = 0x02014b50;
const SIZE_OF_END = 22;
const SIZE_OF_ROW = 46;
const LONGEST_REMARK = 0xffff;
/** A presentation of 300 slides has some 1,200. */
export const MOST_ENTRIES = 5000;

/** What a zipped file contains, in the order of its directory, or why that is not known. */
export function zipDirectory(bytes: Uint8Array): readonly ZipEntry[] | ZipFault {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfDirectory(view);
  if (end === -1) return "cut-off";
  const count = view.getUint16(end + 10, true);
  const start = view.getUint32(end + 16, true);
  if (start === 0xffffffff || count === 0xffff) return "zip64";
  if (count > MOST_ENTRIES) return "too-many";
  const entries: ZipEntry[] = [];
  let at = start;
  for (let row = 0; row < count; row++) {
    if (at + SIZE_OF_ROW > end || view.getUint32(at, true) !== DIRECTORY_ROW) return "cut-off";
    const [nameLength, extraLength, remarkLength] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true));
    const flags = view.getUint16(at + 8, true);
    entries.push({
      name: nameOf(bytes.subarray(at + SIZE_OF_ROW, at + SIZE_OF_ROW + nameLength)),
      method: view.getUint16(at + 10, true),
      isEncrypted: (flags & 1) === 1,
      crc: view.getUint32(at + 16, true),
      packedSize: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
    });
    at += SIZE_OF_ROW + nameLength + extraLength + remarkLength;
  }
  return entries;
}

/** Whether bytes begin as a zipped file does. */
export function looksZipped(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04;
}

function endOfDirectory(view: DataView): number {
  const last = view.byteLength - SIZE_OF_END;
  for (let at = last; at >= Math.max(0, last - LONGEST_REMARK); at--)
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
  return -1;
}

/** Chinese programs write names in UTF-8 or in GBK, whatever the flag says. */
function nameOf(bytes: Uint8Array): string {
  for (const encoding of ["utf-8", "gb18030"]) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // The next one may fit.
    }
  }
  return new TextDecoder("latin1").decode(bytes);
}
