import { unitsToText, type NormalisedText } from "../../text/normalise.js";
import { span, type Span } from "../../text/span.js";
import type { UnitChange, UnitSegment } from "../segments.js";

/** A text whose edits are looked for. */
export interface EditedText {
  readonly text: string;
  readonly normalised: NormalisedText;
}

/** What an edit changed in one text, with the text around it into which the edit may grow. */
export interface Sight {
  readonly around: string;
  /** Where `around` begins in the text. */
  readonly offset: number;
  /** The edit in `around`; empty where this text has nothing. */
  readonly start: number;
  readonly end: number;
}

/** An edit in both texts. */
export interface EditPlace {
  readonly anonymised: Sight;
  readonly published: Sight;
}

/** Whole numbers, names and words are looked for in so many units on either side of an edit. */
const REACH = 16;
/** So many segments beside an edit of one text are asked where it is in the other. */
const MOST_SEGMENTS = 4;

interface Corner {
  readonly anonymised: number;
  readonly published: number;
}

const ROLES = ["anonymised", "published"] as const;

/**
 * Where a change of a segment is in both texts; null if one of them has no place for it. What is around it ends at
 * placeholders, and where the texts no longer follow each other.
 */
export function placeOf(
  segments: readonly UnitSegment[],
  index: number,
  change: UnitChange,
  texts: { readonly anonymised: EditedText; readonly published: EditedText },
): EditPlace | null {
  const before = cornerOf(segments, index, -1);
  const behind = cornerOf(segments, index, 1);
  const start = before ?? behind;
  const stop = behind ?? before;
  if (start === null || stop === null) return null;
  const isTorn = ROLES.some((role) => segments[index][role] === null && start[role] !== stop[role]);
  if (isTorn) return null;
  const from = reachOf(segments, index, start, -1);
  const to = reachOf(segments, index, stop, 1);
  const sight = (role: (typeof ROLES)[number]): Sight =>
    sightOf(texts[role], change[role] ?? span(start[role], start[role]), from[role], to[role]);
  return { anonymised: sight("anonymised"), published: sight("published") };
}

function sightOf({ text, normalised }: EditedText, edit: Span<"folded">, from: number, to: number): Sight {
  const { starts, ends } = normalised;
  const { start: offset, end: stop } = unitsToText(
    normalised,
    span(Math.min(from, edit.start), Math.max(to, edit.end)),
  );
  const at =
    edit.end > edit.start
      ? unitsToText(normalised, edit)
      : edit.start > from
        ? { start: ends[edit.start - 1], end: ends[edit.start - 1] }
        : { start: starts[edit.start] ?? stop, end: starts[edit.start] ?? stop };
  const start = Math.min(at.start, stop) - offset;
  return { around: text.slice(offset, stop), offset, start, end: Math.max(start, Math.min(at.end, stop) - offset) };
}

/** One end of a segment in both texts: where it has no text of one, its neighbours say where it is. */
function cornerOf(segments: readonly UnitSegment[], index: number, direction: -1 | 1): Corner | null {
  const far = (range: Span<"folded">): number => (direction < 0 ? range.start : range.end);
  const near = (range: Span<"folded">): number => (direction < 0 ? range.end : range.start);
  const { anonymised, published } = segments[index];
  if (anonymised !== null && published !== null) return { anonymised: far(anonymised), published: far(published) };
  const [own, other] = anonymised === null ? (["published", "anonymised"] as const) : ROLES;
  const range = anonymised ?? published;
  if (range === null) return null;
  let at = far(range);
  for (let step = 1; step <= MOST_SEGMENTS; step++) {
    const neighbour = segments.at(index + direction * step);
    if (neighbour === undefined || index + direction * step < 0) return null;
    const beside = neighbour[own];
    if (beside !== null && near(beside) !== at) return null;
    const found = neighbour[other];
    if (found !== null) {
      const corner = { [own]: far(range), [other]: near(found) };
      return { anonymised: corner["anonymised"], published: corner["published"] };
    }
    if (beside !== null) at = far(beside);
  }
  return null;
}

/** How far the texts follow each other from a corner on, without a placeholder. */
function reachOf(segments: readonly UnitSegment[], index: number, corner: Corner, direction: -1 | 1): Corner {
  const near = (range: Span<"folded">): number => (direction < 0 ? range.end : range.start);
  const reach = { ...corner };
  for (let at = index + direction; at >= 0 && at < segments.length; at += direction) {
    const segment = segments[at];
    if (segment.class === "placeholder") break;
    if (ROLES.some((role) => segment[role] !== null && near(segment[role]) !== reach[role])) break;
    for (const role of ROLES) {
      const range = segment[role];
      if (range === null) continue;
      const room = REACH - Math.abs(reach[role] - corner[role]);
      reach[role] += direction * Math.min(room, range.end - range.start);
    }
    if (ROLES.some((role) => Math.abs(reach[role] - corner[role]) >= REACH)) break;
  }
  return reach;
}

/** The part of the edit, or what it grew to, in the text. */
export function textSpanOf({ offset, start, end }: Sight): Span<"text"> {
  return span(offset + start, offset + end);
}

export function changedText({ around, start, end }: Sight): string {
  return around.slice(start, end);
}

export function withSpan(sight: Sight, { start, end }: { readonly start: number; readonly end: number }): Sight {
  return { ...sight, start, end };
}

/** Whether a stretch of `around` has a part in the edit; beside an edit without text it has to touch. */
export function meets({ start, end }: Sight, other: { readonly start: number; readonly end: number }): boolean {
  return start === end ? other.start <= start && start <= other.end : other.start < end && start < other.end;
}

/**
 * Grows an edit to a stretch of each text that it meets. Into what both texts share it grows alike:
 *
 *   以[上|下]   →   [以上|以下]
 */
export function grownTo(
  place: EditPlace,
  anonymised: { readonly start: number; readonly end: number },
  published: { readonly start: number; readonly end: number },
): EditPlace {
  const before = Math.max(place.anonymised.start - anonymised.start, place.published.start - published.start, 0);
  const behind = Math.max(anonymised.end - place.anonymised.end, published.end - place.published.end, 0);
  return { anonymised: grown(place.anonymised, before, behind), published: grown(place.published, before, behind) };
}

function grown(sight: Sight, before: number, behind: number): Sight {
  return {
    ...sight,
    start: Math.max(0, sight.start - before),
    end: Math.min(sight.around.length, sight.end + behind),
  };
}
