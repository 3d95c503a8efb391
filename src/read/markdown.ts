import type { Block } from "../text/document.js";
import { span, type Span } from "../text/span.js";
import type { LeftOutCounter } from "./left-out-counter.js";
import { definitionsIn, isDefinition } from "./markdown-definitions.js";
import { inlineOf, isLinkLine, type Inline, type Shown } from "./markdown-inline.js";
import { inTables } from "./markdown-tables.js";
import type { TextBuilder } from "./text-builder.js";

const LINE = /([^\n\r\u0085\u2028\u2029]*)(\r\n|[\n\r\u0085\u2028\u2029]|$)/y;
/** The name of a language may be behind it; Chinese is text. */
const FENCE = /^ {0,3}(?:```|~~~)[\t\x20-\x7e]*$/;
const RULE = /^ {0,3}(?:-(?:[ \t]*-){2,}|={3,})[ \t]*$/;
const HEADING = /^ {0,3}#{1,6}[ \t]+/;
const BULLET = /^[ \t]*[*+][ \t]+(?![*+](?:[ \t]|$))/;
/** So many lines begin with a star or a plus, and it is a bullet. */
const FEWEST_BULLETS = 2;
const BOLD_LINE = /^[ \t]*\*\*[^*\s][^*]{2,}[^*\s]\*\*[ \t]*$/;

/** What else opens a line, and what kind of block it makes. Numbers stay: they are words of the text. */
const MARKERS: readonly (readonly [RegExp, Block["kind"]])[] = [
  [/^ {0,3}>[ \t]?/, "quote"],
  [/^[ \t]*-[ \t]+/, "list-item"],
];

/** How a document uses the signs that may be markup and may be placeholders: true where only as markup. */
export interface SignUse {
  readonly hashesAreHeadings: boolean;
  readonly starsAreBold: boolean;
  /** Of lines that begin with one star, or a plus. */
  readonly starsAreBullets: boolean;
  /** Of targets that are defined in lines of their own, in small letters. */
  readonly labels: ReadonlySet<string>;
}

/** What is known before a stretch of Markdown is read, and who counts what it leaves out. */
export interface MarkdownReading extends SignUse {
  readonly left: LeftOutCounter;
}

/** `#` marks headings if none occurs inside a line; stars mark bold text if all of them enclose whole lines, and items if several lines begin with one. */
export function signUseOf(source: string, bodyStart: number): SignUse {
  let hashesAreHeadings = true;
  let starsAreBold = true;
  let bullets = 0;
  const labels = definitionsIn(source, bodyStart);
  for (const line of linesOf(source, span(bodyStart, source.length))) {
    const shown = inlineOf(source, line, labels)
      .shown.map(({ start, end }) => source.slice(start, end))
      .join("")
      .replace(HEADING, "");
    if (shown.slice(0, withoutClosingHashes(shown, 0, shown.length)).includes("#")) hashesAreHeadings = false;
    if (shown.includes("*") && !BOLD_LINE.test(shown)) starsAreBold = false;
    if (BULLET.test(shown)) bullets++;
  }
  return { hashesAreHeadings, starsAreBold, starsAreBullets: bullets >= FEWEST_BULLETS, labels };
}

/**
 * Takes from a stretch of the source what is certainly Markdown's, and keeps the rest as it is:
 * the signs of emphasis, of lists and of headings are also how texts are anonymised.
 *
 *   `## 标题` → `标题`    `[文字](https://…)` → `文字`    `<https://…>`, images, comments → nothing
 *
 * @returns how many characters of lines of nothing but links were left out.
 */
export function readMarkdown(
  builder: TextBuilder,
  source: string,
  range: Span<"source">,
  reading: MarkdownReading,
): number {
  const { left } = reading;
  let skipped = 0;
  for (const part of partsOf(source, range)) {
    if (part.isComment) {
      left.add("comment", source.slice(part.start, part.end));
      continue;
    }
    const lines = Array.from(linesOf(source, part));
    const tables = inTables(lines);
    for (const [at, line] of lines.entries()) {
      const isTarget = reading.labels.size > 0 && isDefinition(line.text);
      if (isTarget) left.add("attribute", line.text);
      const isSkipped = isTarget || tables[at] === "delimiters" || (isMarkup(line.text) && builder.atBlockStart);
      const { shown, images } = isSkipped ? NOTHING : inlineOf(source, line, reading.labels);
      for (const { start, end } of images) left.add("attribute", source.slice(start, end));
      if (isLinkLine(source, shown)) {
        skipped += shown.reduce((sum, { start, end }) => sum + end - start, 0);
        for (const { start, end } of shown) left.add("navigation", source.slice(start, end));
      } else if (tables[at] === "row") writeCells(builder, source, shown);
      else writeLine(builder, source, shown, reading);
      if (line.breakEnd > line.end) builder.endBlock(line.end, line.breakEnd);
    }
  }
  return skipped;
}

const NOTHING: Inline = { shown: [], images: [] };

function isMarkup(line: string): boolean {
  return FENCE.test(line) || RULE.test(line);
}

function writeLine(builder: TextBuilder, source: string, shown: readonly Shown[], use: SignUse): void {
  const marker = builder.atBlockStart ? markerOf(source, shown, use) : NO_MARKER;
  const last = shown.length - 1;
  for (const [index, { start, end }] of shown.entries()) {
    let from = index === 0 ? start + marker.length : start;
    let to = index === last && marker.kind === "heading" ? withoutClosingHashes(source, from, end) : end;
    if (use.starsAreBold && last === 0 && BOLD_LINE.test(source.slice(from, to))) {
      from = source.indexOf("**", from) + 2;
      to = source.lastIndexOf("**", to);
    }
    writeStretch(builder, source, span(from, Math.max(from, to)), marker.kind);
  }
}

/** Each cell of a row ends a block, as it does in HTML. */
function writeCells(builder: TextBuilder, source: string, shown: readonly Shown[]): void {
  for (const { start, end } of shown) {
    let from = start;
    for (let at = start; at < end; at++) {
      if (source[at] !== "|" || source[at - 1] === "\\") continue;
      writeStretch(builder, source, span(from, at), "cell");
      builder.endBlock(at, at + 1);
      from = at + 1;
    }
    writeStretch(builder, source, span(from, end), "cell");
  }
}

interface Marker {
  readonly length: number;
  readonly kind: Block["kind"];
}

const NO_MARKER: Marker = { length: 0, kind: "paragraph" };

function markerOf(source: string, [first]: readonly Shown[], use: SignUse): Marker {
  if (first === undefined || first.isLink) return NO_MARKER;
  const line = source.slice(first.start, first.end);
  const heading = use.hashesAreHeadings ? HEADING.exec(line) : null;
  if (heading !== null) return { length: heading[0].length, kind: "heading" };
  for (const [pattern, kind] of MARKERS) {
    const marker = pattern.exec(line);
    if (marker !== null) return { length: marker[0].length, kind };
  }
  const bullet = use.starsAreBullets ? BULLET.exec(line) : null;
  return bullet === null ? NO_MARKER : { length: bullet[0].length, kind: "list-item" };
}

/** Where a heading ends whose line is closed by hashes. */
function withoutClosingHashes(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && isBlank(text, at - 1)) at--;
  let hashes = at;
  while (hashes > start && text[hashes - 1] === "#") hashes--;
  return hashes < at && hashes > start && isBlank(text, hashes - 1) ? hashes : end;
}

/** White space at the edges of a stretch may turn out to be at the edge of its block. */
function writeStretch(builder: TextBuilder, source: string, { start, end }: Span<"source">, kind: Block["kind"]): void {
  let from = start;
  let to = end;
  while (from < to && isBlank(source, from)) from++;
  while (to > from && isBlank(source, to - 1)) to--;
  if (from > start) builder.space(start, from);
  builder.copy(from, to, kind);
  if (to < end) builder.space(to, end);
}

function isBlank(source: string, at: number): boolean {
  const character = source[at];
  return character === " " || character === "\t";
}

interface Part extends Span<"source"> {
  readonly isComment: boolean;
}

/** Comments, and what is between them. A comment that never ends is none: its text is read. */
function* partsOf(source: string, { start, end }: Span<"source">): Generator<Part> {
  // Searches go no further than the range, of which a page has very many.
  const text = source.slice(start, end);
  const part = (from: number, to: number, isComment: boolean): Part => ({
    ...span<"source">(start + from, start + to),
    isComment,
  });
  const lastClosing = text.lastIndexOf("-->");
  let at = 0;
  while (at < text.length) {
    const opening = text.indexOf("<!--", at);
    if (opening === -1 || opening + 4 > lastClosing) break;
    yield part(at, opening, false);
    at = text.indexOf("-->", opening + 4) + 3;
    yield part(opening, at, true);
  }
  if (at < text.length) yield part(at, text.length, false);
}

interface Line extends Span<"source"> {
  readonly text: string;
  readonly breakEnd: number;
}

function* linesOf(source: string, range: Span<"source">): Generator<Line> {
  const body = source.slice(range.start, range.end);
  let read = 0;
  while (read < body.length) {
    LINE.lastIndex = read;
    const match = LINE.exec(body);
    if (match === null) return;
    const text = match[1] ?? "";
    const start = range.start + read;
    yield { start, end: start + text.length, text, breakEnd: start + match[0].length };
    read += match[0].length;
  }
}
