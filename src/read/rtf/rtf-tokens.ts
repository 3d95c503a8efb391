/** A sign or a stretch of a file in Rich Text Format. */
export type RtfToken =
  | { readonly kind: "open" }
  | { readonly kind: "close" }
  | { readonly kind: "word"; readonly name: string; readonly value: number | null }
  /** Bytes of text in the code page of the moment. */
  | { readonly kind: "bytes"; readonly bytes: Uint8Array };

const enum Sign {
  Open = 0x7b,
  Close = 0x7d,
  Backslash = 0x5c,
}

/** Control words are letters and a number; longer ones are cut. */
const LONGEST_WORD = 40;

/** The tokens of a file, in order. Bytes that `\bin` counts are skipped. */
export function* rtfTokens(source: Uint8Array): Generator<RtfToken> {
  let bytes: number[] = [];
  let at = 0;
  while (at < source.length) {
    const sign = source[at];
    const hex = sign === Sign.Backslash && source[at + 1] === 0x27 ? hexAt(source, at + 2) : null;
    if (hex !== null) {
      bytes.push(hex);
      at += 4;
      continue;
    }
    if (sign !== Sign.Open && sign !== Sign.Close && sign !== Sign.Backslash) {
      if (sign !== 0x0d && sign !== 0x0a) bytes.push(sign);
      at++;
      continue;
    }
    if (bytes.length > 0) yield { kind: "bytes", bytes: Uint8Array.from(bytes) };
    bytes = [];
    if (sign !== Sign.Backslash) {
      yield sign === Sign.Open ? { kind: "open" } : { kind: "close" };
      at++;
      continue;
    }
    const word = wordAt(source, at + 1);
    at = word.end;
    if (word.name === "bin") at += Math.max(0, word.value ?? 0);
    else yield { kind: "word", name: word.name, value: word.value };
  }
  if (bytes.length > 0) yield { kind: "bytes", bytes: Uint8Array.from(bytes) };
}

function hexAt(source: Uint8Array, at: number): number | null {
  const value = Number.parseInt(String.fromCharCode(source[at] ?? 0, source[at + 1] ?? 0), 16);
  return Number.isNaN(value) ? null : value;
}

interface Word {
  readonly name: string;
  readonly value: number | null;
  readonly end: number;
}

function wordAt(source: Uint8Array, start: number): Word {
  let at = start;
  while (at < source.length && at < start + LONGEST_WORD && isLetter(source[at])) at++;
  if (at === start) return { name: String.fromCharCode(source[start] ?? 0), value: null, end: start + 1 };
  const name = String.fromCharCode(...source.subarray(start, at));
  const from = at;
  if (source[at] === 0x2d) at++;
  while (at < source.length && at < from + LONGEST_WORD && source[at] >= 0x30 && source[at] <= 0x39) at++;
  const digits = String.fromCharCode(...source.subarray(from, at));
  return {
    name,
    value: digits === "" || digits === "-" ? null : Number(digits),
    end: at + (source[at] === 0x20 ? 1 : 0),
  };
}

function isLetter(sign: number): boolean {
  return (sign >= 0x61 && sign <= 0x7a) || (sign >= 0x41 && sign <= 0x5a);
}
