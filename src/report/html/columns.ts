import type { Change, Comparison, PlaceholderResult, Range, Role, SegmentResult } from "../comparison.js";
import type { Compared } from "../compared.js";
import type { Document } from "../../text/document.js";
import { span, type Span } from "../../text/span.js";
import { fragmentsOf, textSpan, type Fragment } from "./fragments.js";
import { linesOf, type Line } from "./lines.js";
import { Markup, markup, trusted } from "./markup.js";
import type { Column } from "./segment-lookup.js";
import { widenToWords } from "./word-changes.js";

/** Cuts a text into words, which together are the text. */
export type Words = (text: string) => readonly string[];

interface ColumnView {
  readonly document: Document;
  readonly segments: readonly SegmentResult[];
  readonly placeholders: ReadonlyMap<number, PlaceholderResult>;
  readonly role: Role;
  readonly changesOf: (segment: number) => readonly Span<"text">[];
}

/** The lines of one text, with its segments and placeholders marked. What is added to the text is in `data-added`. */
export function renderColumn(compared: Compared, column: Column, words?: Words): Markup {
  const { comparison } = compared;
  const document = documentOf(compared, column);
  if (document === undefined) return trusted("");
  const role = column === "anonymised" ? "anonymised" : "published";
  const rangeOf = (pair: SegmentResult | Change): Range | null => rangeIn(pair, column);
  const fragments = fragmentsOf({
    document,
    segments: comparison.segments,
    rangeOf,
    placeholders: placeholdersIn(comparison, column),
  });
  const view: ColumnView = {
    document,
    segments: comparison.segments,
    placeholders: new Map(comparison.placeholders.map((placeholder) => [placeholder.id, placeholder])),
    role,
    changesOf: (segment) => changesOf(document, comparison.segments[segment], rangeOf, words),
  };
  return trusted(renderLines(view, fragments));
}

export function documentOf({ anonymised, published }: Compared, column: Column): Document | undefined {
  return column === "anonymised" ? anonymised : published[column];
}

export function rangeIn({ anonymised, published }: SegmentResult | Change, column: Column): Range | null {
  if (column === "anonymised") return anonymised;
  return published?.document === column ? published : null;
}

/** A placeholder of a published text says by its segment in which of them it stands: the first, where none does. */
function placeholdersIn({ placeholders, segments }: Comparison, column: Column): PlaceholderResult[] {
  if (column === "anonymised") return placeholders.filter(({ document }) => document === "anonymised");
  const places = new Map<number, number>();
  for (const { placeholder, published } of segments) {
    if (placeholder !== undefined && published !== null) places.set(placeholder, published.document);
  }
  return placeholders.filter(({ document, id }) => document === "published" && (places.get(id) ?? 0) === column);
}

function changesOf(
  document: Document,
  segment: SegmentResult | undefined,
  rangeOf: (pair: SegmentResult | Change) => Range | null,
  words: Words | undefined,
): Span<"text">[] {
  const whole = segment === undefined ? null : rangeOf(segment);
  if (whole === null) return [];
  const changes = (segment?.changes ?? [])
    .map(rangeOf)
    .filter((range) => range !== null)
    .map((range) => textSpan(document, range))
    .filter(({ start, end }) => start < end);
  if (words === undefined || changes.length === 0) return changes;
  return widenToWords(document.text, textSpan(document, whole), changes, words);
}

function renderLines(view: ColumnView, fragments: readonly Fragment[]): string {
  let html = "";
  let first = 0;
  for (const line of linesOf(view.document)) {
    while (first < fragments.length && (fragments[first]?.span.end ?? 0) <= line.span.start) first++;
    let inside = "";
    for (let index = first; index < fragments.length; index++) {
      const fragment = fragments[index];
      if (fragment === undefined || fragment.span.start >= line.span.end) break;
      const next = fragments[index + 1];
      inside += renderFragment(view, fragment, line, fragment.placeholder !== next?.placeholder);
    }
    html += lineElement(line, inside);
  }
  return html;
}

function lineElement({ kind, continued, ended, span: own }: Line, inside: string): string {
  const names = [kind, ...(continued ? ["continued"] : []), ...(own.start === own.end ? ["blank"] : [])];
  const heading = kind === "heading" && own.start < own.end ? ' role="heading" aria-level="3"' : "";
  return `<p class="${names.join(" ")}"${heading}>${inside}${ended ? "\n" : ""}</p>`;
}

/** `ends` says that the placeholder written here has no further fragment. */
function renderFragment(view: ColumnView, fragment: Fragment, line: Line, ends: boolean): string {
  const own = span<"text">(Math.max(fragment.span.start, line.span.start), Math.min(fragment.span.end, line.span.end));
  const { segment: number, placeholder } = fragment;
  const segment = number === null ? undefined : view.segments[number];
  const text = textOf(view, own, number);
  if (placeholder !== null) return sign(placeholder, text, number, ends && own.end === fragment.span.end);
  if (segment === undefined || number === null) return text.html;
  const names: string[] = [segment.class, ...(segment.moved ? ["moved"] : [])];
  const other = segment.placeholder === undefined ? undefined : view.placeholders.get(segment.placeholder);
  if (other !== undefined && other.document !== view.role) names.push("answer", other.basis);
  return markup`<span class="${names.join(" ")}" data-s="${number}">${text}</span>`.html;
}

function sign({ id, basis, value }: PlaceholderResult, text: Markup, segment: number | null, last: boolean): string {
  const added = last ? markup`<ins class="value" data-added>${MARK_OF[basis]}${value}</ins>` : null;
  const number = segment === null ? null : markup` data-s="${segment}"`;
  return markup`<a class="sign ${basis}" href="#placeholder-${id}" tabindex="-1" data-placeholder="${id}"${number}><span>${text}</span>${added}</a>`
    .html;
}

/** Tells the bases apart without colour. */
export const MARK_OF = { direct: "＝", inferred: "≈", none: "？" } as const;

function textOf(view: ColumnView, own: Span<"text">, segment: number | null): Markup {
  const { text } = view.document;
  const parts: Markup[] = [];
  let at = own.start;
  for (const change of segment === null ? [] : view.changesOf(segment)) {
    const start = Math.max(at, change.start);
    const end = Math.min(own.end, change.end);
    if (start >= end) continue;
    parts.push(markup`${text.slice(at, start)}<em class="change">${text.slice(start, end)}</em>`);
    at = end;
  }
  return markup`${parts}${text.slice(at, own.end)}`;
}
