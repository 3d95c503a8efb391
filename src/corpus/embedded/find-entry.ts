import { HEAD, KEY_BYTES, USED_BYTES } from "./posting-writer.js";

/**
 * Where the first document of a key's entry is in a page of postings; -1 where it has none. A question looks for
 * thousands of keys, each among some 500 entries: what is skipped is not worked out.
 */
export function findEntry(page: Uint8Array, key: number): number {
  const end = page[0] + page[1] * 0x100;
  let left = key - firstKeyOf(page);
  let at = HEAD;
  while (at < end && left >= 0) {
    let weight = 1;
    let byte = page[at++];
    while (byte >= 0x80) {
      left -= (byte - 0x80) * weight;
      weight *= 0x80;
      byte = page[at++];
    }
    left -= byte * weight;
    if (left === 0) return at;
    at = skipDocuments(page, at, end);
  }
  return -1;
}

function skipDocuments(page: Uint8Array, start: number, end: number): number {
  let at = start;
  const hasMore = page[at] % 2 === 1;
  while (page[at++] >= 0x80);
  if (!hasMore) return at;
  let weight = 1;
  let byte = page[at++];
  let left = -1;
  while (byte >= 0x80) {
    left += (byte - 0x80) * weight;
    weight *= 0x80;
    byte = page[at++];
  }
  left += byte * weight;
  while (left > 0 && at < end) if (page[at++] < 0x80) left--;
  return at;
}

function firstKeyOf(page: Uint8Array): number {
  let key = 0;
  for (let at = USED_BYTES + KEY_BYTES - 1; at >= USED_BYTES; at--) key = key * 0x100 + page[at];
  return key;
}
