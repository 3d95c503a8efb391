import { Gunzip } from "fflate/browser";
import { Trouble } from "../../text/trouble.js";
import { inflated } from "../zip/inflated.js";

const MIB = 1024 * 1024;
/** What comes out of a gzipped file at most, in bytes: as much as a file may have. */
const MOST = 64 * MIB;

/** @throws Trouble if it is damaged, cut off or too large. */
export function gunzipped(bytes: Uint8Array, path: string): Uint8Array {
  const whole = unpackedOr(() => inflated(bytes, MOST, Gunzip), path);
  if (whole === null) throw tooLarge(path);
  return whole;
}

function unpackedOr<T>(unpack: () => T, path: string): T {
  try {
    return unpack();
  } catch (error) {
    throw damaged(path, error);
  }
}

function damaged(path: string, cause: unknown): Trouble {
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
