import { isSpace } from "../../text/characters.js";

/** A line of a text that may have furniture in it. Offsets count in the text. */
export interface TextLine {
  /** Where the line begins, its indentation counted. */
  readonly from: number;
  /** Where its words begin and end. */
  readonly start: number;
  readonly end: number;
  /** Where the break that ends it ends. */
  readonly breakEnd: number;
  readonly text: string;
  /** Whether a form feed ends it: a page ends here. */
  readonly endsPage: boolean;
}

const LINE = /([^\n\r\f\u0085\u2028\u2029]*)(\r\n|[\n\r\f\u0085\u2028\u2029]|$)/y;

/** The lines of a text; a form feed ends one too. */
export function textLinesOf(text: string): TextLine[] {
  const lines: TextLine[] = [];
  LINE.lastIndex = 0;
  for (let from = 0; from < text.length; from = LINE.lastIndex) {
    const [, body = "", ending = ""] = LINE.exec(text) ?? [];
    lines.push(lineAt(text, { from, start: from, end: from + body.length }, from + body.length + ending.length));
    if (LINE.lastIndex === from) break;
  }
  return lines;
}

/** The same line without the first `length` characters of its words. */
export function withoutPrefix(text: string, line: TextLine, length: number): TextLine {
  return lineAt(text, { ...line, start: line.start + length }, line.breakEnd);
}

export const isBlank = ({ start, end }: TextLine): boolean => start === end;

type Bounds = Pick<TextLine, "from" | "start" | "end">;

function lineAt(text: string, { from, start, end }: Bounds, breakEnd: number): TextLine {
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  return { from, start, end, breakEnd, text: text.slice(start, end), endsPage: text[breakEnd - 1] === "\f" };
}
