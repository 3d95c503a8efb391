/** What is in front of a body: a first line and fields, as mails, HTTP and WARC have them. */
export interface Head {
  readonly first: string;
  /** By their names in lower case; of one that is there twice the first. */
  readonly fields: ReadonlyMap<string, string>;
  /** Where the body begins. */
  readonly end: number;
}

const LONGEST_HEAD = 65_536;
const [CARRIAGE_RETURN, LINE_FEED] = [0x0d, 0x0a];

/** The head that begins at an offset; null where it has no end. */
export function headAt(bytes: Uint8Array, start: number): Head | null {
  const most = Math.min(bytes.length, start + LONGEST_HEAD);
  for (let at = start; at < most; at++) {
    if (bytes[at] !== LINE_FEED) continue;
    const next = bytes[at + 1] === CARRIAGE_RETURN ? at + 2 : at + 1;
    if (bytes[next] === LINE_FEED) return headOf(bytes.subarray(start, at), next + 1);
  }
  return null;
}

function headOf(bytes: Uint8Array, end: number): Head {
  const [first = "", ...lines] = new TextDecoder().decode(bytes).split("\n");
  const fields = new Map<string, string>();
  for (const line of lines) {
    const colon = line.indexOf(":");
    const name = line.slice(0, colon).trim().toLowerCase();
    if (colon > 0 && !fields.has(name)) fields.set(name, line.slice(colon + 1).trim());
  }
  return { first: first.trim(), fields, end };
}
