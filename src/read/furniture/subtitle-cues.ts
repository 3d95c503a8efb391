import { isBlank, type TextLine, withoutPrefix } from "./text-lines.js";

/** `00:01:02,500 --> 00:01:05,000`, and what may be behind it. */
const TIMES = /^(?:\d{1,3}:)?\d{1,2}:\d{2}[.,]\d{1,3}\s*-->\s*(?:\d{1,3}:)?\d{1,2}:\d{2}[.,]\d{1,3}/;
const HEAD = /^WEBVTT(?:\s|$)/;
const CUE_NUMBER = /^\d{1,5}$/;
const FEWEST_CUES = 2;
/** `[00:12.30]` of songs, the fields before what is said of others; whole lines that only describe. */
const TIMED = /^(?:(?:\[\d{1,3}:\d{2}(?:[.:]\d{1,3})?\])+|Dialogue:(?:[^,]*,){9}|<v[^<>]{0,40}>)/;
const DESCRIBES =
  /^\[(?:ti|ar|al|by|offset|length|re|ve):[^\]]*\]$|^(?:Format|Style|ScriptType|PlayRes[XY]):|^\[(?:Script Info|V4\+? Styles|Events)\]$/i;
/** The share of lines that begin with a time. */
const MOST_TIMED = 0.5;

/** Subtitles without what is not spoken. */
export interface Subtitles {
  readonly lines: readonly TextLine[];
  /** The lines that are no speech at all. */
  readonly cues: ReadonlySet<number>;
  /** How many characters are not spoken. */
  readonly characters: number;
}

/**
 * Subtitles without times, numbers of cues, and the head of the file. Null where a text is none.
 */
export function subtitleCuesOf(text: string, lines: readonly TextLine[]): Subtitles | null {
  const cues = new Set<number>();
  let times = 0;
  lines.forEach((line, index) => {
    if (HEAD.test(line.text) && cues.size === 0) cues.add(index);
    if (!TIMES.test(line.text)) return;
    times++;
    cues.add(index);
    const before = lines[index - 1];
    if (before === undefined || !CUE_NUMBER.test(before.text)) return;
    if (index === 1 || isBlank(lines[index - 2])) cues.add(index - 1);
  });
  let characters = 0;
  const stripped = lines.map((line, index) => {
    if (DESCRIBES.test(line.text)) cues.add(index);
    const [prefix = ""] = TIMED.exec(line.text) ?? [];
    if (prefix === "") return line;
    if (!prefix.startsWith("<")) times++;
    characters += prefix.length;
    return withoutPrefix(text, line, prefix.length);
  });
  const written = lines.filter((line) => !isBlank(line)).length;
  if (times < FEWEST_CUES || times < (written - cues.size) * MOST_TIMED) return null;
  for (const index of cues) characters += lines[index].text.length;
  return { lines: stripped, cues, characters };
}
