/** The bytes that base64 stands for; what is none of its signs is passed over. */
export function fromBase64(text: string): Uint8Array {
  const bytes = new Uint8Array(Math.ceil((text.length * 3) / 4));
  let length = 0;
  let bits = 0;
  let value = 0;
  for (let at = 0; at < text.length; at++) {
    const digit = BASE64.indexOf(text[at]);
    if (digit === -1) continue;
    value = ((value << 6) | digit) & 0xffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes[length++] = (value >> bits) & 0xff;
  }
  return bytes.subarray(0, length);
}

const BASE64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/** The bytes that `=E7=A7=8B` stands for; `=` at the end of a line joins it to the next one. */
export function fromQuotedPrintable(text: string): Uint8Array {
  return bytesOfEscapes(text.replace(/=[ \t]*\r?\n/g, ""), /=([0-9A-Fa-f]{2})/g);
}

/** The bytes of a text in which some are written as two hexadecimal digits. */
export function bytesOfEscapes(text: string, escape: RegExp): Uint8Array {
  const encoder = new TextEncoder();
  const parts: Uint8Array[] = [];
  let at = 0;
  for (const { 0: whole, 1: digits, index } of text.matchAll(escape)) {
    if (index > at) parts.push(encoder.encode(text.slice(at, index)));
    parts.push(Uint8Array.of(Number.parseInt(digits, 16)));
    at = index + whole.length;
  }
  parts.push(encoder.encode(text.slice(at)));
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let to = 0;
  for (const part of parts) {
    bytes.set(part, to);
    to += part.length;
  }
  return bytes;
}

/** `+Ti1lhw-` → 中文: what is between the signs is UTF-16, big-endian, in base64; `+-` is a plus. */
export function fromUtf7(text: string): string {
  return text.replace(/\+([A-Za-z0-9+/]*)-?/g, (_, units: string) =>
    units === "" ? "+" : new TextDecoder("utf-16be").decode(fromBase64(units)),
  );
}

/** `~{VPND~}` → 中文. */
export function fromHz(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  let length = 0;
  let isChinese = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (
      text[at] === "~" &&
      (text[at + 1] === (isChinese ? "}" : "{") || (!isChinese && "~\n".includes(text[at + 1])))
    ) {
      at++;
      if (text[at] === "~") bytes[length++] = 0x7e;
      else if (text[at] !== "\n") isChinese = !isChinese;
    } else {
      if (code === 0x0a) isChinese = false;
      bytes[length++] = isChinese && code > 0x20 ? code | 0x80 : code;
    }
  }
  return bytes.subarray(0, length);
}
