const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let code = byte;
  for (let bit = 0; bit < 8; bit++) code = code & 1 ? (code >>> 1) ^ 0xedb88320 : code >>> 1;
  return code;
});

/** The checksum that zipped files have of their parts; of a part in pieces, with that of the pieces before. */
export function crc32(bytes: Uint8Array, before = 0): number {
  let code = ~before;
  for (const byte of bytes) code = (code >>> 8) ^ TABLE[(code ^ byte) & 0xff];
  return (code ^ 0xffffffff) >>> 0;
}
