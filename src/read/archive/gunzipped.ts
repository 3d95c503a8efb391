import { Gunzip } from "fflate/browser";
import { Trouble } from "../../text/trouble.js";

const MIB = 1024 * 1024;
/** What comes out of a gzipped file at most, in bytes: as much as a file may have. */
const MOST = 64 * MIB;
const PIECE = 16_384;

/** @throws Trouble if it is damaged, cut off or too large. */
export function gunzipped(bytes: Uint8Array, path: string): Uint8Array {
  const pieces: Uint8Array[] = [];
  let length = 0;
  let isWhole = false;
  const gunzip = new Gunzip((piece, isLast) => {
    pieces.push(piece);
    length += piece.length;
    isWhole = isLast;
  });
  try {
    for (let at = 0; at < bytes.length; at += PIECE) {
      const end = Math.min(bytes.length, at + PIECE);
      gunzip.push(bytes.subarray(at, end), end === bytes.length);
      if (length > MOST) throw tooLarge(path);
    }
  } catch (error) {
    if (error instanceof Trouble) throw error;
    throw damaged(path, error);
  }
  if (!isWhole) throw damaged(path);
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

function damaged(path: string, cause?: unknown): Trouble {
  return new Trouble(
    path,
    { zh: "gzip 文件已损坏或不完整；请重新取得", en: "the gzip file is damaged or incomplete; get it again" },
    cause,
  );
}

function tooLarge(path: string): Trouble {
  return new Trouble(path, {
    zh: `解压后超过 ${MOST / MIB} MiB，未读取；请解压后只取需要的部分`,
    en: `it unpacks to more than ${MOST / MIB} MiB and was not read; unpack it and take the part that is needed`,
  });
}
