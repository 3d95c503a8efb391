import { crc32 } from "node:zlib";

/** Bytes of a page of a file: what disks and systems read at a time. */
export const PAGE = 4096;
const CHECKSUM = 4;
/** Bytes of a page that hold something; its checksum is behind them. */
export const ROOM = PAGE - CHECKSUM;

/** Writes the checksum of the page with this number into it. A page that was moved elsewhere does not have it. */
export function seal(page: Buffer, number: number): void {
  page.writeUInt32LE(crc32(page.subarray(0, ROOM), number), ROOM);
}

/** Whether the page is the one with this number, and as it was written. */
export function isWhole(page: Buffer, number: number): boolean {
  return page.readUInt32LE(ROOM) === crc32(page.subarray(0, ROOM), number);
}
