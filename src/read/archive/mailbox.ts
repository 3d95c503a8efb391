const NEWLINE = 0x0a;
/** `From `, with which each message begins. */
const MARK = [0x46, 0x72, 0x6f, 0x6d, 0x20];
const HEAD = 1000;
const FIRST_LINES = /^From [^\n]{1,300}[0-9]{4}[^\n]{0,20}\n[A-Za-z][A-Za-z-]{0,40}:/;
const MOST_MESSAGES = 100_000;

/** Whether a file is a mailbox: a line with whom a message is from and the year, and its head. */
export function looksLikeMailbox(bytes: Uint8Array): boolean {
  return (
    isMark(bytes, 0) && FIRST_LINES.test(new TextDecoder("latin1").decode(bytes.subarray(0, HEAD)).replaceAll("\r", ""))
  );
}

/** The messages of a mailbox by their numbers: `1.eml`. */
export function messagesIn(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  const starts: number[] = [];
  for (let at = 0; at >= 0 && at < bytes.length && starts.length < MOST_MESSAGES;) {
    if (isMark(bytes, at) && isAfterEmptyLine(bytes, at)) starts.push(at);
    const end = bytes.indexOf(NEWLINE, at);
    at = end < 0 ? -1 : end + 1;
  }
  return new Map(
    starts.map((start, index) => {
      const behindMark = bytes.indexOf(NEWLINE, start) + 1;
      return [`${index + 1}.eml`, bytes.subarray(behindMark, starts[index + 1] ?? bytes.length)];
    }),
  );
}

function isMark(bytes: Uint8Array, at: number): boolean {
  return MARK.every((byte, index) => bytes[at + index] === byte);
}

function isAfterEmptyLine(bytes: Uint8Array, at: number): boolean {
  const CARRIAGE_RETURN = 0x0d;
  if (at === 0) return true;
  const before = bytes[at - 2] === CARRIAGE_RETURN ? at - 3 : at - 2;
  return bytes[before] === NEWLINE;
}
