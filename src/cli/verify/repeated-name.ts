const enum Sign {
  Quote = 0x22,
  Comma = 0x2c,
  Backslash = 0x5c,
  ListStart = 0x5b,
  ListEnd = 0x5d,
  ObjectStart = 0x7b,
  ObjectEnd = 0x7d,
}

/**
 * A name that an object of valid JSON has twice, or null. Such an object says two things: a program reads the last,
 * and a person the first.
 */
export function repeatedName(json: string): string | null {
  /** The names of each open object; null for a list. */
  const open: (Set<string> | null)[] = [];
  let isNameNext = false;
  for (let at = 0; at < json.length; at++) {
    switch (json.charCodeAt(at)) {
      case Sign.ObjectStart:
        open.push(new Set());
        isNameNext = true;
        break;
      case Sign.ListStart:
        open.push(null);
        isNameNext = false;
        break;
      case Sign.ObjectEnd:
      case Sign.ListEnd:
        open.pop();
        isNameNext = false;
        break;
      case Sign.Comma:
        isNameNext = true;
        break;
      case Sign.Quote: {
        const end = endOfString(json, at);
        const names = open.at(-1) ?? null;
        if (isNameNext && names !== null) {
          const name = String(JSON.parse(json.slice(at, end)));
          if (names.has(name)) return name;
          names.add(name);
        }
        isNameNext = false;
        at = end - 1;
      }
    }
  }
  return null;
}

/** Behind its closing quotation mark. */
function endOfString(json: string, start: number): number {
  let at = start + 1;
  while (at < json.length && json.charCodeAt(at) !== Sign.Quote) at += json.charCodeAt(at) === Sign.Backslash ? 2 : 1;
  return at + 1;
}
