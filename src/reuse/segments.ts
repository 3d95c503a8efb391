import { append } from "../text/append.js";
import type { Passage } from "../align/align.js";
import { leftEnd, rightEnd, type Run } from "../align/run.js";
import type { SegmentClass } from "../answer/comparison.js";
import { isHan, isLetter, isPunctuation } from "../text/characters.js";
import { HOLE, type NormalisedText } from "../text/normalise.js";
import { span, type Span } from "../text/span.js";

/** A stretch of the alignment in units of the folded texts. */
export interface UnitSegment {
  readonly class: SegmentClass;
  readonly moved: boolean;
  readonly anonymised: Span<"folded"> | null;
  readonly published: Span<"folded"> | null;
  /** What changed inside an edited segment. */
  readonly changes: readonly UnitChange[];
}

export interface UnitChange {
  readonly anonymised: Span<"folded"> | null;
  readonly published: Span<"folded"> | null;
}

/** Unpaired stretches of both texts at one place are one edit if neither is longer than this, in units. */
const LONGEST_EDIT = 12;
/** So few equal units between two edits are part of one edit. */
const SLIVER = 2;

/**
 * Lays the alignment out as segments that cover both texts completely, each unit once: in the order
 * of the anonymised text, with what only the published text has behind the segment that it follows.
 */
export function segmentsOf(
  passages: readonly Passage[],
  anonymised: NormalisedText,
  published: NormalisedText,
): UnitSegment[] {
  const paired = passages.flatMap((passage) => mergeSlivers(segmentsOfPassage(passage, anonymised, published)));
  const cut = paired.flatMap((segment) => cutAtLines(segment, anonymised, published));
  return addUnpaired(cut, anonymised, published);
}

function segmentsOfPassage(
  { runs, moved }: Passage,
  anonymised: NormalisedText,
  published: NormalisedText,
): UnitSegment[] {
  const segments: UnitSegment[] = [];
  let last: Run | undefined;
  for (const run of runs) {
    if (last !== undefined) {
      const gap = changeBetween(leftEnd(last), run.left, rightEnd(last), run.right);
      append(segments, segmentsOfGap(gap, moved, anonymised, published));
    }
    append(
      segments,
      run.kind === "hole" ? [segmentOf("placeholder", run, moved)] : segmentsOfMatch(run, moved, anonymised, published),
    );
    last = run;
  }
  return segments;
}

function segmentOf(name: SegmentClass, run: Run, moved: boolean): UnitSegment {
  return {
    class: name,
    moved,
    anonymised: span(run.left, leftEnd(run)),
    published: span(run.right, rightEnd(run)),
    changes: [],
  };
}

function changeBetween(leftStart: number, leftStop: number, rightStart: number, rightStop: number): UnitChange {
  return {
    anonymised: leftStop > leftStart ? span(leftStart, leftStop) : null,
    published: rightStop > rightStart ? span(rightStart, rightStop) : null,
  };
}

function segmentsOfGap(
  gap: UnitChange,
  moved: boolean,
  anonymised: NormalisedText,
  published: NormalisedText,
): UnitSegment[] {
  if (gap.anonymised === null && gap.published === null) return [];
  const isSigns = areSigns(anonymised, gap.anonymised) && areSigns(published, gap.published);
  if (isSigns) return [{ class: "punctuation", moved, ...gap, changes: [] }];
  const holdsHole = hasHole(anonymised, gap.anonymised) || hasHole(published, gap.published);
  if (gap.anonymised !== null && gap.published !== null && !holdsHole && lengthOfGap(gap) <= LONGEST_EDIT) {
    return [{ class: "edited", moved, ...gap, changes: [gap] }];
  }
  const segments: UnitSegment[] = [];
  if (gap.anonymised !== null) append(segments, unpaired("anonymised-only", gap.anonymised, anonymised));
  if (gap.published !== null) append(segments, unpaired("published-only", gap.published, published));
  return segments;
}

function lengthOfGap({ anonymised, published }: UnitChange): number {
  const length = (range: Span<"folded"> | null): number => (range === null ? 0 : range.end - range.start);
  return Math.max(length(anonymised), length(published));
}

/** Text that only one side has, cut at lines and around the placeholders in it. */
function unpaired(
  name: "anonymised-only" | "published-only",
  range: Span<"folded">,
  text: NormalisedText,
): UnitSegment[] {
  const segments: UnitSegment[] = [];
  const side = (part: Span<"folded">): Pick<UnitSegment, "anonymised" | "published"> =>
    name === "anonymised-only" ? { anonymised: part, published: null } : { anonymised: null, published: part };
  let start = range.start;
  const close = (end: number): void => {
    if (end > start) segments.push({ class: name, moved: false, ...side(span(start, end)), changes: [] });
    start = end;
  };
  for (let at = range.start; at < range.end; at++) {
    if (text.lineStarts[at] === 1) close(at);
    if (text.key[at] < HOLE) continue;
    close(at);
    segments.push({ class: "placeholder", moved: false, ...side(span(at, at + 1)), changes: [] });
    start = at + 1;
  }
  close(range.end);
  return segments;
}

/** Splits equal units by what a reader sees: the same, other punctuation, or another letter. */
function segmentsOfMatch(
  run: Run,
  moved: boolean,
  anonymised: NormalisedText,
  published: NormalisedText,
): UnitSegment[] {
  const segments: UnitSegment[] = [];
  const classAt = (i: number): SegmentClass => {
    const unit = anonymised.plain[run.left + i];
    if (unit === published.plain[run.right + i]) return "verbatim";
    return isHan(unit) || isLetter(unit) ? "edited" : "punctuation";
  };
  let start = 0;
  for (let i = 1; i <= run.leftLength; i++) {
    if (i < run.leftLength && classAt(i) === classAt(start)) continue;
    const name = classAt(start);
    const part = {
      anonymised: span<"folded">(run.left + start, run.left + i),
      published: span<"folded">(run.right + start, run.right + i),
    };
    segments.push({ class: name, moved, ...part, changes: name === "edited" ? [part] : [] });
    start = i;
  }
  return segments;
}

/**
 * Joins edits with one or two equal characters between them, so that a reader sees one change.
 *
 *   达[成|到]了[目|指]标   →   [达成了目标|达到了指标]
 *
 * Never across a placeholder: its edges are evidence.
 */
function mergeSlivers(segments: readonly UnitSegment[]): UnitSegment[] {
  const merged: UnitSegment[] = [];
  for (const segment of segments) {
    const middle = merged.at(-1);
    const before = merged.at(-2);
    if (
      segment.class === "edited" &&
      before?.class === "edited" &&
      middle?.class === "verbatim" &&
      lengthOfGap(middle) <= SLIVER
    ) {
      merged.length -= 2;
      merged.push({
        ...before,
        anonymised: join(before.anonymised, segment.anonymised),
        published: join(before.published, segment.published),
        changes: [...before.changes, ...segment.changes],
      });
    } else {
      merged.push(segment);
    }
  }
  return merged;
}

function join(first: Span<"folded"> | null, last: Span<"folded"> | null): Span<"folded"> | null {
  if (first === null || last === null) return first ?? last;
  return span(first.start, last.end);
}

/** Ends verbatim stretches with the line in either text: two lines are two segments. */
function cutAtLines(segment: UnitSegment, anonymised: NormalisedText, published: NormalisedText): UnitSegment[] {
  const { anonymised: left, published: right } = segment;
  if (segment.class !== "verbatim" || left === null || right === null) return [segment];
  const parts: UnitSegment[] = [];
  let start = 0;
  const length = left.end - left.start;
  for (let i = 1; i <= length; i++) {
    const isCut =
      i === length || anonymised.lineStarts[left.start + i] === 1 || published.lineStarts[right.start + i] === 1;
    if (!isCut) continue;
    parts.push({
      ...segment,
      anonymised: span(left.start + start, left.start + i),
      published: span(right.start + start, right.start + i),
    });
    start = i;
  }
  return parts;
}

/** Adds what is in no passage: of the anonymised text in its place, of the published one behind what it follows. */
function addUnpaired(
  paired: readonly UnitSegment[],
  anonymised: NormalisedText,
  published: NormalisedText,
): UnitSegment[] {
  const behind = new Map<number, UnitSegment[]>();
  const inPublished = paired.filter((segment) => segment.published !== null).sort((a, b) => startIn(a) - startIn(b));
  let rightAt = 0;
  for (const segment of inPublished) {
    const range = segment.published ?? span<"folded">(0, 0);
    if (range.start > rightAt) behind.set(rightAt, unpaired("published-only", span(rightAt, range.start), published));
    rightAt = range.end;
  }
  if (published.key.length > rightAt)
    behind.set(rightAt, unpaired("published-only", span(rightAt, published.key.length), published));

  const segments: UnitSegment[] = [...(behind.get(0) ?? [])];
  let leftAt = 0;
  for (const segment of paired) {
    if (segment.anonymised !== null) {
      if (segment.anonymised.start > leftAt)
        append(segments, unpaired("anonymised-only", span(leftAt, segment.anonymised.start), anonymised));
      leftAt = segment.anonymised.end;
    }
    segments.push(segment);
    const end = segment.published?.end ?? 0;
    if (end > 0) append(segments, behind.get(end) ?? []);
  }
  if (anonymised.key.length > leftAt)
    append(segments, unpaired("anonymised-only", span(leftAt, anonymised.key.length), anonymised));
  return segments;
}

function startIn(segment: UnitSegment): number {
  return segment.published?.start ?? 0;
}

function areSigns({ plain }: NormalisedText, range: Span<"folded"> | null): boolean {
  if (range === null) return true;
  for (let i = range.start; i < range.end; i++) if (plain[i] >= HOLE || !isPunctuation(plain[i])) return false;
  return true;
}

function hasHole({ key }: NormalisedText, range: Span<"folded"> | null): boolean {
  if (range === null) return false;
  for (let i = range.start; i < range.end; i++) if (key[i] >= HOLE) return true;
  return false;
}
