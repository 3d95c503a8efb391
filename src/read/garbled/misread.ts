import { COMMON_CHARACTERS } from "../common-characters.js";
import { decoded } from "../decoded.js";
import { bytesIn } from "./bytes-in.js";

/** A text whose bytes were read in a wrong encoding and saved so. */
export interface Misread {
  /** The encoding that it was written in, and the one that it was read as. */
  readonly written: string;
  readonly read: string;
  /** The text as it was written, or null where bytes were lost on the way. */
  readonly source: string | null;
}

/** What is mistaken for what: the encoding that a text was written in, and the one that it was read as. */
export const MISREADINGS: readonly { readonly written: string; readonly read: string }[] = [
  { written: "utf-8", read: "gb18030" },
  { written: "utf-8", read: "windows-1252" },
  { written: "gb18030", read: "windows-1252" },
  { written: "big5", read: "windows-1252" },
  { written: "big5", read: "gb18030" },
  { written: "gb18030", read: "big5" },
  { written: "utf-8", read: "big5" },
  { written: "utf-8", read: "macintosh" },
  { written: "utf-8", read: "windows-1250" },
  { written: "utf-8", read: "windows-1251" },
  { written: "gb18030", read: "macintosh" },
  { written: "gb18030", read: "windows-1250" },
  { written: "gb18030", read: "windows-1251" },
];

/** How many characters are looked at. */
const SAMPLE = 4096;
/** Fewer characters beyond ASCII say nothing. */
const FEWEST = 20;
/** Shares of common characters among those beyond ASCII: prose has half and more, prose misread hardly any. */
const PROSE = 0.35;
const RUBBISH = 0.2;

/** Characters that the encoding does not have at all: this is not how they came about. */
const MOST_LOST = 0.2;

/** How a text was misread, or null for one that reads as prose, or as nothing better. */
export function misreadOf(source: string): Misread | null {
  const sample = source.slice(0, SAMPLE);
  if (commonShare(sample, 1) > RUBBISH) return null;
  let best: { readonly written: string; readonly read: string; readonly share: number } | null = null;
  for (const { written, read } of MISREADINGS) {
    const { bytes, lost } = bytesIn(read, sample);
    const share = lost > sample.length * MOST_LOST ? 0 : commonShare(decoded(bytes, written, false) ?? "", 0);
    if (share > Math.max(PROSE, best?.share ?? 0)) best = { written, read, share };
  }
  if (best === null) return null;
  const { bytes, lost } = bytesIn(best.read, source);
  return { written: best.written, read: best.read, source: lost > 0 ? null : decoded(bytes, best.written, true) };
}

/** The share of the commonest characters among those beyond ASCII; `otherwise` where there are too few. */
export function commonShare(text: string, otherwise: number): number {
  let common = 0;
  let all = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x80) continue;
    all++;
    if (COMMON_CHARACTERS.has(code)) common++;
  }
  return all < FEWEST ? otherwise : common / all;
}
