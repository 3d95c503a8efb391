/** A report as parts that, joined, are the whole. They are made when they are asked for, so that none need be kept. */
export type Parts = Iterable<string>;

/** No part that is written is longer, in UTF-16 code units: V8 has no string of 2²⁹. */
export const LONGEST_PART = 64 * 1024;

export function joined(parts: Parts): string {
  return Array.from(parts).join("");
}

/** The same text in parts worth a write each: short ones are put together, long ones cut, never inside a character. */
export function* evenParts(parts: Parts): Generator<string> {
  let gathered: string[] = [];
  let length = 0;
  for (const part of parts) {
    if (length > 0 && length + part.length > LONGEST_PART) {
      yield gathered.join("");
      gathered = [];
      length = 0;
    }
    let at = 0;
    while (part.length - at > LONGEST_PART) {
      const end = wholeCharacter(part, at + LONGEST_PART);
      yield part.slice(at, end);
      at = end;
    }
    gathered.push(part.slice(at));
    length += part.length - at;
  }
  if (length > 0) yield gathered.join("");
}

/** Not between the halves of a surrogate pair. */
function wholeCharacter(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff ? at - 1 : at;
}
