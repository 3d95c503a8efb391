import type { Block } from "../text/document.js";
import type { TextBuilder } from "./text-builder.js";

/** A stretch of the source. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

const LINE = /([^\n\r\u0085\u2028\u2029]*)(\r\n|[\n\r\u0085\u2028\u2029]|$)/y;
const FENCE = /^ {0,3}(?:```|~~~)/;
const RULE = /^ {0,3}(?:-(?:[ \t]*-){2,}|={3,})[ \t]*$/;
const URL = "(?:[a-z][a-z\\d+.-]*:|//|/|#|\\.{1,2}/|[\\w./%-]+\\.(?:html?|md|pdf|php|aspx?|jpe?g|png|gif)\\b)[^()\\s<>]*";
const TITLE = `(?:[ \\t]+"[^"\\n]*")?`;
/** An image, a link, an autolink, a comment or an escape; the second group is what a link shows. */
const INLINE = new RegExp(
  `(!\\[[^\\[\\]\\n]*\\]\\(${URL}${TITLE}\\))|\\[([^\\[\\]\\n]*)\\]\\(${URL}${TITLE}\\)|` +
    "(<(?:https?|ftp|mailto):[^<>\\s]*>)|(<!--)|(\\\\)(?=[*_#`~\\[\\]<>])",
  "gi",
);
const SEPARATORS = /^[\s|｜·•、，,;；/\\»›>«‹<—–-]*$/;
const LINK_LINE = 2;

/** What opens a line, and what kind of block it makes. Numbers stay: they are words of the text. */
const MARKERS: readonly (readonly [RegExp, Block["kind"]])[] = [
  [/^ {0,3}>[ \t]?/, "quote"],
  [/^[ \t]*-[ \t]+/, "list-item"],
];
const HEADING = /^ {0,3}#{1,6}[ \t]+/;
const BOLD_LINE = /^[ \t]*(\*\*)[^*\s][^*]{2,}[^*\s](\*\*)[ \t]*$/;

/** How a document uses the signs that may be markup and may be placeholders: true where only as markup. */
export interface SignUse {
  readonly hashesAreHeadings: boolean;
  readonly starsAreBold: boolean;
}

/** `#` is a heading's where none stands inside a line; stars are bold's where every one is of a wholly bold line. */
export function signUseOf(source: string, bodyStart: number): SignUse {
  let hashesAreHeadings = true;
  let starsAreBold = true;
  for (const { text } of linesOf(source, { start: bodyStart, end: source.length })) {
    const shown = text.replace(INLINE, "").replace(HEADING, "");
    if (shown.replace(/[ \t]#+[ \t]*$/, "").includes("#")) hashesAreHeadings = false;
    if (shown.includes("*") && !BOLD_LINE.test(shown)) starsAreBold = false;
  }
  return { hashesAreHeadings, starsAreBold };
}

/**
 * Takes from a stretch of the source what is certainly Markdown's, and keeps the rest as it is:
 * the signs of emphasis, of lists and of headings are also how texts are anonymised.
 *
 *   `## 标题` → `标题`    `[文字](https://…)` → `文字`    `<https://…>`, images, comments → nothing
 *
 * @returns how many characters of lines of nothing but links were left out.
 */
export function readMarkdown(builder: TextBuilder, source: string, range: Stretch, use: SignUse): number {
  let skipped = 0;
  let commentEnd = range.start;
  let lineStarts = builder.atBlockStart;
  for (const line of linesOf(source, range)) {
    const dropped = line.start < commentEnd || (lineStarts && (FENCE.test(line.text) || RULE.test(line.text)));
    const from = Math.max(line.start, Math.min(commentEnd, line.end));
    const shown = dropped && from === line.start ? [] : inlineOf(source, { start: from, end: line.end });
    commentEnd = Math.max(commentEnd, shown.at(-1)?.commentEnd ?? 0);
    if (isLinkLine(source, shown)) {
      skipped += shown.reduce((sum, { start, end }) => sum + end - start, 0);
    } else {
      writeLine(builder, source, shown, lineStarts ? use : null);
    }
    if (line.breakEnd > line.end) {
      builder.endBlock(line.end, line.breakEnd);
      lineStarts = true;
    }
  }
  return skipped;
}

interface Shown extends Stretch {
  readonly isLink: boolean;
  /** Where the comment that ends this line's text ends itself, if it has one. */
  readonly commentEnd: number;
}

/** What a reader sees of a line. */
function inlineOf(source: string, line: Stretch): Shown[] {
  const shown: Shown[] = [];
  const add = (start: number, end: number, isLink = false, commentEnd = 0): void => {
    if (end > start || commentEnd > 0) shown.push({ start, end, isLink, commentEnd });
  };
  let at = line.start;
  for (const match of source.slice(line.start, line.end).matchAll(INLINE)) {
    const start = line.start + match.index;
    if (start < at) continue;
    add(at, start);
    at = start + match[0].length;
    if (match[2] !== undefined) add(start + 1, start + 1 + match[2].length, true);
    if (match[4] === undefined) continue;
    const closing = source.indexOf("-->", at);
    // A comment that never ends is shown: nothing is lost.
    if (closing === -1) at = start + addUnclosed(add, start, line.end);
    else at = closing + 3;
    if (at > line.end) add(line.end, line.end, false, at);
  }
  add(Math.min(at, line.end), line.end);
  return shown;
}

function addUnclosed(add: (start: number, end: number) => void, start: number, end: number): number {
  add(start, end);
  return end - start;
}

function isLinkLine(source: string, shown: readonly Shown[]): boolean {
  return (
    shown.filter(({ isLink }) => isLink).length >= LINK_LINE &&
    shown.every(({ isLink, start, end }) => isLink || SEPARATORS.test(source.slice(start, end)))
  );
}

function writeLine(builder: TextBuilder, source: string, shown: readonly Shown[], use: SignUse | null): void {
  const [first] = shown;
  if (first === undefined) return;
  const text = source.slice(first.start, first.end);
  const { length, kind } = markerOf(text, first.isLink ? null : use);
  const bold = use?.starsAreBold === true && shown.length === 1 ? BOLD_LINE.exec(text.slice(length)) : null;
  for (const [index, { start, end }] of shown.entries()) {
    let from = index === 0 ? start + length : start;
    let to = end;
    if (bold !== null) {
      from = source.indexOf("**", from) + 2;
      to = source.lastIndexOf("**", to);
    }
    if (index === shown.length - 1 && kind === "heading") to -= /(?:[ \t]+#+)?[ \t]*$/.exec(source.slice(from, to))?.[0].length ?? 0;
    writeStretch(builder, source, { start: from, end: to }, kind);
  }
}

function markerOf(line: string, use: SignUse | null): { readonly length: number; readonly kind: Block["kind"] } {
  if (use === null) return { length: 0, kind: "paragraph" };
  const heading = use.hashesAreHeadings ? HEADING.exec(line) : null;
  if (heading !== null) return { length: heading[0].length, kind: "heading" };
  for (const [pattern, kind] of MARKERS) {
    const marker = pattern.exec(line);
    if (marker !== null) return { length: marker[0].length, kind };
  }
  return { length: 0, kind: "paragraph" };
}

/** White space at the edges of a stretch may turn out to be at the edge of its block. */
function writeStretch(builder: TextBuilder, source: string, { start, end }: Stretch, kind: Block["kind"]): void {
  let from = start;
  let to = end;
  while (from < to && isBlank(source, from)) from++;
  while (to > from && isBlank(source, to - 1)) to--;
  if (from > start) builder.space(start, from);
  builder.copy(from, to, kind);
  if (to < end && to >= from) builder.space(to, end);
}

function isBlank(source: string, at: number): boolean {
  const character = source[at];
  return character === " " || character === "\t";
}

interface Line extends Stretch {
  readonly text: string;
  readonly breakEnd: number;
}

function* linesOf(source: string, range: Stretch): Generator<Line> {
  const body = range.end === source.length ? source : source.slice(0, range.end);
  let at = range.start;
  while (at < range.end) {
    LINE.lastIndex = at;
    const match = LINE.exec(body);
    if (match === null) return;
    const text = match[1] ?? "";
    yield { start: at, end: at + text.length, text, breakEnd: at + match[0].length };
    at += match[0].length;
  }
}
