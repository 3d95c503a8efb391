import type { Change, Comparison, PlaceholderResult, Range, SegmentResult } from "../../../answer/comparison.js";
import type { Compared } from "../compared.js";
import { MOST_DRAWN } from "../most-listed.js";
import type { Document } from "../../../text/document.js";
import { span } from "../../../text/span.js";
import { fragmentsOf, type Fragment, type Layers, type Stretch } from "./fragments.js";
import { textSpan } from "../../shared/html/text-span.js";
import { linesOf, type Line } from "../../shared/html/lines.js";
import { escapeHtml } from "../../shared/html/escape.js";
import type { Parts } from "../../shared/parts.js";
import { perColumn } from "./per-column.js";
import type { Column } from "./segment-lookup.js";
import { widenToWords } from "./word-changes.js";

/** Cuts a text into words, which together are the text. */
export type Cut = (text: string) => readonly string[];

/** Tells the bases apart without colour. */
export const MARK_OF = { direct: "＝", inferred: "≈", none: "？" } as const;

interface ColumnView {
  readonly text: string;
  readonly segments: readonly SegmentResult[];
  /** The placeholders of the other text that are answered in this one. */
  readonly answered: ReadonlyMap<number, PlaceholderResult>;
}

/**
 * The lines of one text, with its placeholders and its segments `against` a published text marked.
 * What is added to the text is in `data-added`. A part is a line.
 */
export function columnParts(compared: Compared, column: Column, against: number, cut?: Cut): Parts {
  const { comparison } = compared;
  const document = documentOf(compared, column);
  if (document === undefined) return [];
  const role = column === "anonymised" ? "anonymised" : "published";
  const view: ColumnView = {
    text: document.text,
    segments: comparison.segments,
    answered: perColumn(comparison).othersOf[role],
  };
  const fragments = fragmentsOf(layersOf(comparison, document, { column, against }, cut));
  return lineParts(view, linesOf(document), fragments);
}

export function documentOf({ anonymised, published }: Compared, column: Column): Document | undefined {
  return column === "anonymised" ? anonymised : published[column];
}

export function rangeIn({ anonymised, published }: SegmentResult | Change, column: Column): Range | null {
  if (column === "anonymised") return anonymised;
  return published?.document === column ? published : null;
}

function layersOf(
  comparison: Comparison,
  document: Document,
  { column, against }: { readonly column: Column; readonly against: number },
  cut: Cut | undefined,
): Layers {
  const segments: Stretch<number>[] = [];
  const changes: Stretch<true>[] = [];
  const own = perColumn(comparison);
  const numbers = own.segments[against] ?? [];
  for (const owner of numbers.slice(0, MOST_DRAWN)) {
    const segment = comparison.segments[owner];
    const range = segment === undefined ? null : rangeIn(segment, column);
    if (segment === undefined || range === null) continue;
    const whole = textSpan(document, range);
    segments.push({ span: whole, owner });
    if (segment.changes === undefined) continue;
    const changed = segment.changes
      .map((change) => rangeIn(change, column))
      .filter((part) => part !== null)
      .map((part) => textSpan(document, part));
    const shown = cut === undefined ? changed : widenToWords(document.text, whole, changed, cut);
    for (const part of shown) changes.push({ span: part, owner: true });
  }
  const placeholders = drawnOf(comparison, numbers, own.placeholdersIn(column)).map((owner) => ({
    span: textSpan(document, owner),
    owner,
  }));
  return { length: document.text.length, segments, placeholders, changes };
}

/** The placeholders that are drawn: where not all segments are, those of the segments that are. */
function drawnOf(
  { segments }: Comparison,
  numbers: readonly number[],
  placeholders: readonly PlaceholderResult[],
): readonly PlaceholderResult[] {
  if (numbers.length <= MOST_DRAWN) return placeholders;
  const drawn = new Set(numbers.slice(0, MOST_DRAWN).map((number) => segments[number]?.placeholder));
  return placeholders.filter(({ id }) => drawn.has(id));
}

function* lineParts(view: ColumnView, lines: readonly Line[], fragments: Iterator<Fragment>): Generator<string> {
  const take = (): Fragment | undefined => {
    const { done, value } = fragments.next();
    return done === true ? undefined : value;
  };
  let fragment = take();
  let next = take();
  for (const line of lines) {
    let inside = "";
    while (fragment !== undefined && fragment.span.start < line.span.end) {
      const isWhole = fragment.span.end <= line.span.end;
      if (fragment.span.end > line.span.start)
        inside += renderFragment(view, fragment, line, isWhole && next?.placeholder !== fragment.placeholder);
      if (!isWhole) break;
      [fragment, next] = [next, take()];
    }
    yield lineElement(line, inside);
  }
}

function lineElement({ kind, continued, ended, span: own }: Line, inside: string): string {
  const names = [kind, ...(continued ? ["continued"] : []), ...(own.start === own.end ? ["blank"] : [])];
  const heading = kind === "heading" && own.start < own.end ? ' role="heading" aria-level="3"' : "";
  return `<p class="${names.join(" ")}"${heading}>${inside}${ended ? "\n" : ""}</p>`;
}

/** The part of a fragment that is in a line. `ends` says that the placeholder written here has no further one. */
function renderFragment(view: ColumnView, fragment: Fragment, line: Line, ends: boolean): string {
  const own = span(Math.max(fragment.span.start, line.span.start), Math.min(fragment.span.end, line.span.end));
  const { segment: number, placeholder, changed } = fragment;
  const text = view.text.slice(own.start, own.end);
  if (placeholder !== null) return renderSign(placeholder, text, number, ends);
  const segment = number === null ? undefined : view.segments[number];
  if (segment === undefined) return escapeHtml(text);
  const answered = segment.placeholder === undefined ? undefined : view.answered.get(segment.placeholder);
  const names = `${segment.class}${segment.moved ? " moved" : ""}${answered === undefined ? "" : ` answer ${answered.basis}`}${changed ? " change" : ""}`;
  return `<span class="${names}" data-s="${number}">${escapeHtml(text)}</span>`;
}

function renderSign(placeholder: PlaceholderResult, text: string, segment: number | null, last: boolean): string {
  const { id, basis, value } = placeholder;
  const answer = last ? `<ins class="value" data-added>${MARK_OF[basis]}${escapeHtml(value ?? "")}</ins>` : "";
  const number = segment === null ? "" : ` data-s="${segment}"`;
  const attributes = `class="sign ${basis}" href="#placeholder-${id}" tabindex="-1" data-placeholder="${id}"${number}`;
  return `<a ${attributes}><span>${escapeHtml(text)}</span>${answer}</a>`;
}
