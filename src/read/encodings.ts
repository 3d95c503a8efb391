import { asWindows } from "./windows-1252.js";

/** The name of an encoding, and how its bytes are read. */
export interface Encoding {
  readonly name: string;
  /** The bytes that may open a text to say what it is written in. */
  readonly mark: readonly number[];
  /** @throws TypeError where the bytes are not valid, if `fatal`. A cut-off last character is left to `flush`. */
  readonly open: (fatal: boolean) => Decoding;
}

/** One text on its way from bytes to characters: all of its bytes at once, then the end. */
export interface Decoding {
  readonly decode: (bytes: Uint8Array) => string;
  /** What a cut-off last character reads as. @throws TypeError where there is one, if fatal. */
  readonly flush: () => string;
}

/**
 * The encodings that a Chinese text may be in, UTF-8 first. A mark that begins with another one
 * comes before it.
 */
export const ENCODINGS: readonly [Encoding, ...Encoding[]] = [
  { name: "utf-8", mark: [0xef, 0xbb, 0xbf], open: platform("utf-8") },
  { name: "utf-32le", mark: [0xff, 0xfe, 0, 0], open: utf32(true) },
  { name: "utf-32be", mark: [0, 0, 0xfe, 0xff], open: utf32(false) },
  { name: "gb18030", mark: [0x84, 0x31, 0x95, 0x33], open: platform("gb18030") },
  { name: "big5", mark: [], open: platform("big5") },
  { name: "utf-16le", mark: [0xff, 0xfe], open: platform("utf-16le") },
  { name: "utf-16be", mark: [0xfe, 0xff], open: platform("utf-16be") },
];

/** An encoding by its name or by any label that browsers know, such as `gbk` or `euc-jp`; null for none. */
export function encodingNamed(label: string): Encoding | null {
  const name = label.trim().toLowerCase();
  const known = ENCODINGS.find((encoding) => encoding.name === name);
  if (known !== undefined) return known;
  try {
    const canonical = new TextDecoder(name).encoding;
    return (
      ENCODINGS.find((encoding) => encoding.name === canonical) ?? {
        name: canonical,
        mark: [],
        open: platform(canonical),
      }
    );
  } catch {
    return null;
  }
}

function platform(name: string): Encoding["open"] {
  return (fatal) => {
    const decoder = new TextDecoder(name, { fatal, ignoreBOM: true });
    const read = (bytes: Uint8Array): string => decoder.decode(bytes, { stream: true });
    const decode = name === "windows-1252" ? (bytes: Uint8Array): string => asWindows(read(bytes)) : read;
    return { decode, flush: () => decoder.decode() };
  };
}

const CHUNK = 8192;

/** Browsers and Node know no UTF-32. */
function utf32(littleEndian: boolean): Encoding["open"] {
  return (fatal) => {
    let cut = false;
    const decode = (bytes: Uint8Array): string => {
      const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
      const whole = bytes.length - (bytes.length % 4);
      cut = whole < bytes.length;
      const parts: string[] = [];
      for (let from = 0; from < whole; from += 4 * CHUNK) {
        const codes: number[] = [];
        for (let at = from; at < Math.min(whole, from + 4 * CHUNK); at += 4) {
          codes.push(scalar(view.getUint32(at, littleEndian), fatal));
        }
        parts.push(String.fromCodePoint(...codes));
      }
      return parts.join("");
    };
    const flush = (): string => {
      if (cut && fatal) throw new TypeError("the last character is cut off");
      return cut ? "\ufffd" : "";
    };
    return { decode, flush };
  };
}

function scalar(code: number, fatal: boolean): number {
  if (code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)) return code;
  if (fatal) throw new TypeError("not a character");
  return 0xfffd;
}
