import { isBlank, type TextLine } from "./text-lines.js";

/** `00:01:02,500 --> 00:01:05,000`, and what may be behind it. */
const TIMES = /^(?:\d{1,3}:)?\d{1,2}:\d{2}[.,]\d{1,3}\s*-->\s*(?:\d{1,3}:)?\d{1,2}:\d{2}[.,]\d{1,3}/;
const HEAD = /^WEBVTT(?:\s|$)/;
const CUE_NUMBER = /^\d{1,5}$/;
const FEWEST_CUES = 2;

/**
 * The lines of subtitles that are not spoken: times, numbers of cues, the head of the file. Null where a text
 * is no subtitles.
 */
export function subtitleCuesOf(lines: readonly TextLine[]): ReadonlySet<number> | null {
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
  return times >= FEWEST_CUES ? cues : null;
}
