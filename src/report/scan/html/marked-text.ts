import { toSource, type Document } from "../../../text/document.js";
import { positionOf } from "../../../text/locator.js";
import { span } from "../../../text/span.js";
import { escapeHtml } from "../../shared/html/escape.js";
import { linesOf, type Line } from "../../shared/html/lines.js";
import { markup, trusted, type Markup } from "../../shared/html/markup.js";
import { MARK_CLASSES, type Mark } from "./marks.js";

/**
 * The lines of a text with everything marked that was found in it. Marks that overlap are cut, so that
 * their elements stand in each other; every piece says what it is a piece of. What is added to the
 * text is in `data-added`. `prefix` makes the ids of this text unlike those of others.
 */
export function renderMarkedText(document: Document, marks: readonly Mark[], prefix: string): Markup {
  const lines = linesOf(document);
  const writer = new MarkedLines(document.text, marks, prefix);
  // Joined now and then: what a string is put together of takes ten times its memory.
  const parts: string[] = [];
  let written: string[] = [];
  for (const [index, line] of lines.entries()) {
    const at = line.span.start;
    const { line: number } = positionOf(document.locator, toSource(document, span(at, line.span.end)).start);
    written.push(lineElement(line, number, writer.write(line, lines[index + 1]?.span.start ?? Infinity)));
    if (written.length < AT_A_TIME) continue;
    parts.push(written.join(""));
    written = [];
  }
  return trusted(parts.join("") + written.join(""));
}

const AT_A_TIME = 500;

function lineElement({ kind, continued, ended, span: own }: Line, number: number, inside: string): string {
  const isBlank = own.start === own.end;
  // A class says that a line goes on in the next: a style that asks for the next sibling takes seconds in a long text.
  const names = [kind, ...(ended ? [] : ["carried"]), ...(isBlank ? ["blank"] : [])];
  const heading = kind === "heading" && !isBlank ? ' role="heading" aria-level="4"' : "";
  const numbered = continued || isBlank ? "" : ` data-line="${number}"`;
  return `<p class="${names.join(" ")}"${heading}${numbered}>${inside}${ended ? "\n" : ""}</p>`;
}

/** Writes the lines of a text one after the other; each mark is met once, so that time is linear in both. */
class MarkedLines {
  readonly #text: string;
  readonly #prefix: string;
  /** By their start: marks with text in them, and those without. */
  readonly #marks: readonly Mark[];
  readonly #points: readonly Mark[];
  readonly #named = new Set<string>();
  #nextMark = 0;
  #nextPoint = 0;
  /** Those that hold the text being written, the outermost first. */
  #active: readonly Mark[] = [];

  constructor(text: string, marks: readonly Mark[], prefix: string) {
    const ordered = marks.toSorted((one, other) => one.span.start - other.span.start);
    this.#text = text;
    this.#prefix = prefix;
    this.#marks = ordered.filter(({ span: own }) => own.start < own.end);
    this.#points = ordered.filter(({ span: own }) => own.start === own.end);
  }

  /** `limit` is where the next line starts: what is inside a line end is written before it. */
  write({ span: line }: Line, limit: number): string {
    let html = "";
    let open: readonly Mark[] = [];
    for (let at = line.start; at < line.end;) {
      this.#update(at, line.end);
      html += this.#change(open, this.#active, at) + this.#pointsUntil(at);
      open = this.#active;
      const end = this.#nextCut(line.end);
      html += escapeHtml(this.#text.slice(at, end));
      at = end;
    }
    return html + this.#change(open, [], limit) + this.#pointsUntil(Math.max(line.end, limit - 1));
  }

  /** Leaves the marks that have ended, and enters those that begin. */
  #update(at: number, lineEnd: number): void {
    const active = this.#active.filter(({ span: own }) => own.end > at);
    const before = active.length;
    for (;;) {
      const mark = this.#marks[this.#nextMark];
      if (mark === undefined || mark.span.start > at || mark.span.start >= lineEnd) break;
      if (mark.span.end > at) active.push(mark);
      this.#nextMark++;
    }
    this.#active = active.length === before ? active : active.toSorted(fromOuter);
  }

  #nextCut(lineEnd: number): number {
    const mark = this.#marks[this.#nextMark]?.span.start ?? Infinity;
    const point = this.#points[this.#nextPoint]?.span.start ?? Infinity;
    return Math.min(lineEnd, mark, point, ...this.#active.map(({ span: own }) => own.end));
  }

  /** Closes what is no longer active with all that is inside it, and opens what is. */
  #change(open: readonly Mark[], active: readonly Mark[], at: number): string {
    let kept = 0;
    while (kept < open.length && open[kept] === active[kept]) kept++;
    const closed = open.slice(kept).toReversed();
    return (
      closed.map((mark) => this.#end(mark, at)).join("") +
      active
        .slice(kept)
        .map((mark) => this.#start(mark))
        .join("")
    );
  }

  #start(mark: Mark): string {
    const { class: name, variants, range, nth, title } = mark;
    const id = this.#named.has(mark.name) ? null : markup` id="${this.#prefix}-${mark.name}"`;
    this.#named.add(mark.name);
    return markup`<span class="mark ${[name, ...variants].join(" ")}"${id} data-mark="${mark.name}" data-nth="${nth}" data-start="${range.start}" data-end="${range.end}" title="${title}">`
      .html;
  }

  /** Only the last piece of a mark has its label. */
  #end({ span: own, label }: Mark, at: number): string {
    return `${own.end <= at && label !== null ? labelElement(label) : ""}</span>`;
  }

  #pointsUntil(at: number): string {
    let html = "";
    for (;;) {
      const point = this.#points[this.#nextPoint];
      if (point === undefined || point.span.start > at) return html;
      html += this.#start(point) + this.#end(point, at);
      this.#nextPoint++;
    }
  }
}

function labelElement(label: string): string {
  return markup`<ins class="label" data-added>${label}</ins>`.html;
}

/** Outer classes stand around inner ones, and longer marks around shorter ones. */
function fromOuter(one: Mark, other: Mark): number {
  return (
    MARK_CLASSES.indexOf(one.class) - MARK_CLASSES.indexOf(other.class) ||
    other.span.end - other.span.start - (one.span.end - one.span.start) ||
    one.span.start - other.span.start
  );
}
