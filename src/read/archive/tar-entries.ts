const BLOCK = 512;
const REGULAR = new Set(["0", "\0", ""]);

/** Whether bytes are a tar archive. */
export function looksTarred(bytes: Uint8Array): boolean {
  return textAt(bytes, 257, 5) === "ustar";
}

/** The regular files of a tar archive. What is cut off is left out: its size is more than there is. */
export function tarEntries(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  const entries = new Map<string, Uint8Array>();
  for (let at = 0; at + BLOCK <= bytes.length;) {
    const head = bytes.subarray(at, at + BLOCK);
    const name = textAt(head, 0, 100);
    if (name === "") break;
    const size = Number.parseInt(textAt(head, 124, 12).trim(), 8);
    if (!Number.isInteger(size) || size < 0 || at + BLOCK + size > bytes.length) break;
    const folder = textAt(head, 345, 155);
    if (REGULAR.has(textAt(head, 156, 1)))
      entries.set(folder === "" ? name : `${folder}/${name}`, bytes.subarray(at + BLOCK, at + BLOCK + size));
    at += BLOCK + Math.ceil(size / BLOCK) * BLOCK;
  }
  return entries;
}

function textAt(bytes: Uint8Array, at: number, length: number): string {
  const field = bytes.subarray(at, at + length);
  const end = field.indexOf(0);
  return new TextDecoder().decode(end === -1 ? field : field.subarray(0, end));
}
