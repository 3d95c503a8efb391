import { Inflate, type Gunzip, type Unzlib } from "fflate/browser";
import { joinedBytes } from "../joined-bytes.js";

/** Packed bytes are given to the inflater in pieces: one of them may become a thousand times as large, and no more. */
const PIECE = 16_384;

/**
 * Deflated bytes, or with `Gunzip` or `Unzlib` those in their wrapping, as they were. What is counted is what comes out, not what somebody says of it.
 *
 * @returns null if it gets longer than `most` bytes.
 * @throws Error on damaged data; its message is of no use to a reader.
 */
export function inflated(
  packed: Uint8Array,
  most: number,
  Unpacker: typeof Inflate | typeof Gunzip | typeof Unzlib = Inflate,
): Uint8Array | null {
  const pieces: Uint8Array[] = [];
  let length = 0;
  let isWhole = false;
  const inflate = new Unpacker((piece, isLast) => {
    pieces.push(piece);
    length += piece.length;
    isWhole = isLast;
  });
  for (let at = 0; at < packed.length; at += PIECE) {
    const end = Math.min(packed.length, at + PIECE);
    inflate.push(packed.subarray(at, end), end === packed.length);
    if (length > most) return null;
  }
  if (!isWhole) throw new Error("the deflated data has no end");
  return pieces.length === 1 ? pieces[0] : joinedBytes(pieces);
}
