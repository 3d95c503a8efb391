export type PictureKind = "png" | "jpeg" | "tiff";

const MAGIC: readonly (readonly [PictureKind, readonly number[]])[] = [
  ["png", [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ["jpeg", [0xff, 0xd8, 0xff]],
  ["tiff", [0x49, 0x49, 0x2a, 0]],
  ["tiff", [0x4d, 0x4d, 0, 0x2a]],
];

/** What kind of picture a file is, by its first bytes; null for any other file, and pictures that are not read. */
export function pictureKindOf(bytes: Uint8Array): PictureKind | null {
  return MAGIC.find(([, magic]) => magic.every((byte, at) => bytes[at] === byte))?.[0] ?? null;
}
