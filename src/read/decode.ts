import type { Warning } from "../text/document.js";
import { Trouble } from "../text/trouble.js";
import { COMMON_CHARACTERS } from "./common-characters.js";
import { type Encoding, encodingNamed, ENCODINGS } from "./encodings.js";

/** A file's characters, without byte order mark, and the name of the encoding that they were written in. */
export interface Decoded {
  readonly source: string;
  readonly encoding: string;
  readonly warnings: readonly Warning[];
}

/** How many bytes are looked at to tell an encoding. */
const SAMPLE = 65_536;
/** From this share of control characters on, a file is no text. Random bytes have about 0.1. */
const MOST_CONTROLS = 0.06;
const FEWEST_CONTROLS = 4;
/** The score of an encoding: Chinese prose has 0.6 and more, English 0.4, random bytes less than 0. */
const CONVINCING = 0.3;
const WORST_TEXT = 0.05;

/**
 * Bytes → characters. The bytes decide: a mark, then strict UTF-8, then whichever encoding reads as
 * the commonest characters; what a page says of itself is not asked. A wrong byte is read as U+FFFD
 * and counted in a warning, and so are NUL characters.
 *
 * @param forced an encoding's name or label that is believed instead.
 * @throws Trouble on an unknown name, and on what is no text.
 */
export function decode(bytes: Uint8Array, path: string, forced?: string): Decoded {
  const encoding = forced === undefined ? encodingOf(bytes, path) : knownEncoding(forced, path);
  const body = bytes.subarray(startsWith(bytes, encoding.mark) ? encoding.mark.length : 0);
  const { source, cut, valid } = read(body, encoding);
  if (forced === undefined) refuseControls(source, path);
  const warnings: Warning[] = [];
  if (!valid) warnings.push(invalid(source, encoding, path));
  if (cut) warnings.push(cutOff(path));
  const nul = source.indexOf("\0");
  if (nul !== -1) warnings.push(nulCharacters(source, nul, path));
  return { source, encoding: encoding.name, warnings };
}

function knownEncoding(label: string, path: string): Encoding {
  const encoding = encodingNamed(label);
  if (encoding !== null) return encoding;
  const names = ENCODINGS.map(({ name }) => name).join(", ");
  throw new Trouble(path, {
    zh: `不认识编码“${label}”；可用的有 ${names} 等`,
    en: `unknown encoding "${label}"; known ones are ${names} and more`,
  });
}

function encodingOf(bytes: Uint8Array, path: string): Encoding {
  const marked = ENCODINGS.find(({ mark }) => mark.length > 0 && startsWith(bytes, mark));
  if (marked !== undefined) return marked;
  const sample = sampleOf(bytes);
  const [utf8, ...others] = ENCODINGS;
  const isUtf8 = read(bytes, utf8).valid;
  if (isUtf8 && !sample.some(isControl)) return utf8;
  let best = { encoding: utf8, score: scoreOf(sample, utf8) };
  for (const encoding of others) {
    const score = scoreOf(sample, encoding);
    // The bytes of UTF-16 may happen to be valid UTF-8; then it takes more to be believed.
    if (score > best.score && (!isUtf8 || score >= CONVINCING)) best = { encoding, score };
  }
  if (!isUtf8 && best.score < WORST_TEXT) throw noText(path);
  return best.encoding;
}

/** The part of a file that tells most about its encoding: from its first byte on that is not plain ASCII. */
function sampleOf(bytes: Uint8Array): Uint8Array {
  const first = bytes.findIndex((byte) => byte >= 0x80 || isControl(byte));
  // Units of UTF-16 and UTF-32 have to stay whole.
  const from = first <= 0 ? 0 : first - (first % 4);
  return bytes.subarray(from, from + SAMPLE);
}

interface Read {
  readonly source: string;
  readonly valid: boolean;
  /** Whether the last character is cut off; nothing is read for it. */
  readonly cut: boolean;
}

function read(bytes: Uint8Array, encoding: Encoding): Read {
  try {
    const strict = encoding.open(true);
    const source = strict.decode(bytes);
    return { source, valid: true, cut: throws(() => strict.flush()) };
  } catch {
    const lenient = encoding.open(false);
    const source = lenient.decode(bytes);
    return { source, valid: false, cut: lenient.flush() !== "" };
  }
}

function throws(action: () => unknown): boolean {
  try {
    action();
    return false;
  } catch {
    return true;
  }
}

/** How much a sample looks like Chinese or plain English when read so: 1 at best, negative for rubbish. */
function scoreOf(sample: Uint8Array, encoding: Encoding): number {
  let score = 0;
  let characters = 0;
  for (const character of encoding.open(false).decode(sample)) {
    const code = character.codePointAt(0) ?? 0;
    characters++;
    score += COMMON_CHARACTERS.has(code) ? 1 : worthOf(code);
  }
  return score / Math.max(1, characters);
}

function worthOf(code: number): number {
  if (code === 0xfffd || isControl(code)) return -3;
  if (code < 0x80) return 0.4;
  return code >= 0xe000 && code <= 0xf8ff ? -1 : 0;
}

function isControl(code: number): boolean {
  return (code < 0x20 && !(code >= 0x09 && code <= 0x0d)) || code === 0x7f;
}

function refuseControls(source: string, path: string): void {
  const sample = source.slice(0, SAMPLE);
  let controls = 0;
  for (let at = 0; at < sample.length; at++) if (isControl(sample.charCodeAt(at))) controls++;
  if (controls < FEWEST_CONTROLS || controls < sample.length * MOST_CONTROLS) return;
  throw noText(path);
}

function noText(path: string): Trouble {
  return new Trouble(path, {
    zh: "不是文本，或编码无法识别；请另存为 UTF-8 的 .txt 或 .html，或用 --encoding 指明编码",
    en: "not a text, or in an unknown encoding; save it as .txt or .html in UTF-8, or name its --encoding",
  });
}

function invalid(source: string, encoding: Encoding, path: string): Warning {
  const count = occurrences(source, "\ufffd");
  const first = source.indexOf("\ufffd");
  return {
    code: "invalid-sequences",
    path,
    message: {
      zh: `按 ${encoding.name} 读时有 ${count} 处无效字节，第一处在第 ${first} 个字符之后，读作 U+FFFD`,
      en: `${count} invalid sequences of ${encoding.name}, the first at offset ${first}, were read as U+FFFD`,
    },
  };
}

function cutOff(path: string): Warning {
  return {
    code: "cut-off",
    path,
    message: {
      zh: "文件末尾的字符不完整，已略去；文件可能被截断",
      en: "the last character is cut off and was left out; the file may be incomplete",
    },
  };
}

function nulCharacters(source: string, first: number, path: string): Warning {
  const count = occurrences(source, "\0");
  return {
    code: "nul-characters",
    path,
    message: {
      zh: `含 ${count} 个空字符（NUL），第一个在第 ${first} 个字符之后；可能不是纯文本`,
      en: `${count} NUL characters, the first at offset ${first}; this may not be plain text`,
    },
  };
}

function occurrences(source: string, character: string): number {
  let count = 0;
  for (let at = source.indexOf(character); at !== -1; at = source.indexOf(character, at + 1)) count++;
  return count;
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}
