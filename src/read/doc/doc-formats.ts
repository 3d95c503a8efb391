/** What characters have that decides whether they are text. */
export const enum CharacterFlag {
  Deleted = 1,
  Inserted = 2,
  Hidden = 4,
  Struck = 8,
}

/** A stretch of the main stream, in bytes, whose characters have flags, or whose paragraph has a style. */
export interface FormatRun {
  readonly from: number;
  readonly to: number;
  readonly value: number;
}

const PAGE = 512;
const FLAGS: Readonly<Record<number, CharacterFlag>> = {
  0x0800: CharacterFlag.Deleted,
  0x0801: CharacterFlag.Inserted,
  0x083c: CharacterFlag.Hidden,
  0x0837: CharacterFlag.Struck,
};
/** How many bytes the argument of a property has, by three bits of its code; -1: the first of them says so. */
const ARGUMENTS = [1, 1, 2, 4, 2, 2, -1, 3];

/** The stretches that have flags, in order. `table` is the list of the pages that describe them. */
export function characterRuns(main: Uint8Array, table: Uint8Array): FormatRun[] {
  return runsOf(main, table, 1, (page, entry) => {
    const at = page[entry] * 2;
    return at === 0 ? 0 : flagsOf(page.subarray(at + 1, at + 1 + page[at]));
  });
}

/** The stretches whose paragraph has a style, by its number: 1 to 9 are headings. */
export function paragraphRuns(main: Uint8Array, table: Uint8Array): FormatRun[] {
  return runsOf(main, table, 13, (page, entry) => {
    const at = page[entry] * 2;
    const style = page[at] === 0 ? at + 2 : at + 1;
    return at === 0 || style + 1 >= PAGE ? 0 : page[style] | (page[style + 1] << 8);
  });
}

function runsOf(
  main: Uint8Array,
  table: Uint8Array,
  entrySize: number,
  valueAt: (page: Uint8Array, entry: number) => number,
): FormatRun[] {
  const runs: FormatRun[] = [];
  const list = new DataView(table.buffer, table.byteOffset, table.byteLength);
  const count = Math.floor((table.length - 4) / 8);
  for (let number = 0; number < count; number++) {
    const start = (list.getUint32((count + 1) * 4 + number * 4, true) & 0x3fffff) * PAGE;
    const page = main.subarray(start, start + PAGE);
    if (page.length < PAGE) continue;
    const view = new DataView(page.buffer, page.byteOffset, PAGE);
    const entries = page[PAGE - 1];
    if ((entries + 1) * 4 + entries * entrySize >= PAGE) continue;
    for (let entry = 0; entry < entries; entry++) {
      const value = valueAt(page, (entries + 1) * 4 + entry * entrySize);
      if (value !== 0)
        runs.push({ from: view.getUint32(entry * 4, true), to: view.getUint32(entry * 4 + 4, true), value });
    }
  }
  return runs.toSorted((one, other) => one.from - other.from);
}

function flagsOf(properties: Uint8Array): number {
  let flags = 0;
  for (let at = 0; at + 2 < properties.length;) {
    const code = properties[at] | (properties[at + 1] << 8);
    const size = ARGUMENTS[code >> 13];
    const flag = FLAGS[code];
    if (flag !== undefined && (properties[at + 2] & 1) === 1) flags |= flag;
    at += 2 + (size === -1 ? 1 + properties[at + 2] : size);
  }
  return flags;
}
