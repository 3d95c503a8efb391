import { decoded } from "../decoded.js";

/** Bytes of a text in an encoding, and how many characters have none in it. */
export interface Bytes {
  readonly bytes: Uint8Array;
  readonly lost: number;
}

/** The sign of the euro, which Windows reads for the byte 0x80 of GBK. */
const EURO = 0x20ac;

/** Writes a text in an encoding of one or two bytes a character; platforms only read these. */
export function bytesIn(encoding: string, text: string): Bytes {
  const codes = codesOf(encoding);
  const bytes = new Uint8Array(text.length * 2);
  let length = 0;
  let lost = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const value = code < 0x80 ? code : codes.get(code);
    if (value === undefined) {
      lost++;
      continue;
    }
    if (value > 0xff) bytes[length++] = value >> 8;
    bytes[length++] = value & 0xff;
  }
  return { bytes: bytes.subarray(0, length), lost };
}

const DOUBLE: ReadonlySet<string> = new Set(["gb18030", "big5"]);

/** Bytes by character, of encodings that were asked for: each takes ten milliseconds, and a pile of rubbish asks for all. */
const tables = new Map<string, ReadonlyMap<number, number>>();

function codesOf(encoding: string): ReadonlyMap<number, number> {
  const known = tables.get(encoding);
  if (known !== undefined) return known;
  const codes = DOUBLE.has(encoding) ? doubleBytes(encoding) : singleBytes(encoding);
  tables.set(encoding, codes);
  return codes;
}

const FIRST_AFTER_CONTROLS = 0xa0;
/** What readers write for a byte that is no character. */
const LOST = 0xfffd;

/** Where Windows has no character for a byte, others read a control character with its number. */
function singleBytes(encoding: string): ReadonlyMap<number, number> {
  const codes = new Map<number, number>();
  for (let byte = 0x80; byte < FIRST_AFTER_CONTROLS; byte++) codes.set(byte, byte);
  for (let byte = 0x80; byte <= 0xff; byte++) {
    const code = decoded(Uint8Array.of(byte), encoding, false)?.charCodeAt(0) ?? LOST;
    if (code !== LOST) codes.set(code, byte);
  }
  return codes;
}

function doubleBytes(encoding: string): ReadonlyMap<number, number> {
  const codes = new Map<number, number>([[EURO, 0x80]]);
  const decoder = new TextDecoder(encoding);
  for (let first = 0x81; first <= 0xfe; first++) {
    for (let second = 0x40; second <= 0xfe; second++) {
      const read = decoder.decode(Uint8Array.of(first, second));
      if (read.length !== 1 || read === "\ufffd") continue;
      if (!codes.has(read.charCodeAt(0))) codes.set(read.charCodeAt(0), (first << 8) | second);
    }
  }
  return codes;
}
