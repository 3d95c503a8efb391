import type { UnitSegment } from "../reuse/segments.js";
import type { EditAgainst } from "../reuse/meaning-notes.js";
import type { NormalisedText } from "../text/normalise.js";
import { span, type Span } from "../text/span.js";
import type { Change, Role, SegmentResult, SilentEdit } from "../answer/comparison.js";
import { contextOf, textAt, type Side } from "./side.js";

/** An alignment of the anonymised text with the published one of that number. */
export interface PairOfSides {
  readonly anonymised: Side;
  readonly published: Side;
  readonly against: number;
  /** The ids of the first placeholder of either text. */
  readonly firstIds: Readonly<Record<Role, number>>;
}

/**
 * Segments in text: white space belongs to the segment before it, but to the one behind a placeholder,
 * so that a placeholder's segment is the placeholder.
 */
export function segmentResults(
  segments: readonly UnitSegment[],
  pair: PairOfSides,
  stock?: readonly (readonly Span<"folded">[])[],
): SegmentResult[] {
  const { anonymised, published, against } = pair;
  const reach = {
    anonymised: reachOf(segments, "anonymised", anonymised),
    published: reachOf(segments, "published", published),
  };
  const ids = placeholderIds(pair);
  return segments.map((segment, index) => {
    const left = reach.anonymised[index];
    const right = reach.published[index];
    const id = segment.class === "placeholder" ? ids(segment) : undefined;
    return {
      class: segment.class,
      against,
      moved: segment.moved,
      anonymised: left === null ? null : anonymised.ofText(left),
      published: right === null ? null : { document: against, ...published.ofText(right) },
      ...(segment.class === "edited" ? { changes: segment.changes.map((change) => changeOf(change, pair)) } : {}),
      ...(id === undefined ? {} : { placeholder: id }),
      ...(stock === undefined || stock[index].length === 0
        ? {}
        : { stock: stock[index].map((range) => anonymised.ofUnits(range)) }),
    };
  });
}

function changeOf(change: Pick<UnitSegment, Role>, { anonymised, published, against }: PairOfSides): Change {
  return {
    anonymised: change.anonymised === null ? null : anonymised.ofUnits(change.anonymised),
    published: change.published === null ? null : { document: against, ...published.ofUnits(change.published) },
  };
}

function reachOf(
  segments: readonly UnitSegment[],
  role: Role,
  { normalised: { starts, ends }, document: { text } }: Side,
): (Span<"text"> | null)[] {
  const reach: (Span<"text"> | null)[] = segments.map(() => null);
  const units = (index: number): Span<"folded"> => segments[index][role] ?? span(0, 0);
  const order = [...segments.keys()].filter((index) => segments[index][role] !== null);
  order.sort((a, b) => units(a).start - units(b).start);
  let start = 0;
  order.forEach((index, at) => {
    const next = order[at + 1];
    const own = ends[units(index).end - 1];
    const following = next === undefined ? text.length : starts[units(next).start];
    const keepsOut =
      segments[index].class === "placeholder" && next !== undefined && segments[next].class !== "placeholder";
    const end = Math.max(start, keepsOut ? own : following);
    reach[index] = span(start, end);
    start = end;
  });
  return reach;
}

/** The id of the placeholder that a segment is about: the anonymised text's, or else the published one's. */
function placeholderIds({
  anonymised,
  published,
  firstIds,
}: PairOfSides): (segment: UnitSegment) => number | undefined {
  const [inOwn, inOther] = [numbersOf(anonymised.normalised), numbersOf(published.normalised)];
  return (segment) => {
    const own = segment.anonymised === null ? undefined : inOwn.get(segment.anonymised.start);
    if (own !== undefined) return firstIds.anonymised + own;
    const other = segment.published === null ? undefined : inOther.get(segment.published.start);
    return other === undefined ? undefined : firstIds.published + other;
  };
}

function numbersOf({ holes }: NormalisedText): Map<number, number> {
  return new Map(holes.map((unit, number) => [unit, number]));
}

export function silentEditResult({ kind, group, anonymised, published }: EditAgainst, sides: PairOfSides): SilentEdit {
  const side = anonymised === null ? sides.published : sides.anonymised;
  const range = anonymised ?? published ?? span<"text">(0, 0);
  const at = side.ofText(range);
  return {
    kind,
    group,
    against: sides.against,
    anonymised:
      anonymised === null
        ? null
        : { ...sides.anonymised.ofText(anonymised), text: textAt(sides.anonymised.document, anonymised) },
    published:
      published === null
        ? null
        : {
            document: sides.against,
            ...sides.published.ofText(published),
            text: textAt(sides.published.document, published),
          },
    context: contextOf(side.document, range),
    line: side.position(at.start).line,
    ...side.place(at.start),
  };
}
