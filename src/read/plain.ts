import type { Block } from "../text/document.js";
import { isClosing, isQuote, isSentenceEnd, isSpace, isStop } from "../text/characters.js";
import { span } from "../text/span.js";
import type { Extract } from "./text-builder.js";

/** A line longer than this is no heading. */
const LONGEST_HEADING = 40;
const LINE = /[^\n\r\u0085\u2028\u2029]+/g;

/** Everything from `bodyStart` on, character for character: its lines are its blocks. */
export function readPlain(source: string, bodyStart: number): Extract {
  const text = source.slice(bodyStart);
  const pieces =
    text === "" ? [] : [{ textStart: 0, textLength: text.length, sourceStart: bodyStart, sourceLength: text.length }];
  return { text, pieces, blocks: plainBlocksOf(text) };
}

/** The lines of a text as blocks; short ones that do not end as a sentence does are headings. */
export function plainBlocksOf(text: string): Block[] {
  const blocks: Block[] = [];
  let afterOpenLine = false;
  for (const { 0: line, index } of text.matchAll(LINE)) {
    let start = 0;
    let end = line.length;
    while (start < end && isSpace(line.charCodeAt(start))) start++;
    while (end > start && isSpace(line.charCodeAt(end - 1))) end--;
    if (start === end) continue;
    const open = !isClosed(line, end);
    const isHeading: boolean = open && !afterOpenLine && end - start <= LONGEST_HEADING;
    blocks.push({ kind: isHeading ? "heading" : "paragraph", span: span(index + start, index + end) });
    // A short line behind one that did not end is the rest of a sentence that was wrapped.
    afterOpenLine = open && !isHeading;
  }
  return blocks;
}

/** Whether a line ends as a sentence or a clause does, closing quotes and brackets left aside. */
function isClosed(line: string, end: number): boolean {
  let at = end;
  while (at > 0 && (isQuote(line.charCodeAt(at - 1)) || isClosing(line.charCodeAt(at - 1)))) at--;
  const code = at === 0 ? 0 : line.charCodeAt(at - 1);
  return isSentenceEnd(code) || isStop(code);
}
