import type { SilentEditKind } from "../answer/comparison.js";
import { isDigit } from "../text/characters.js";
import { unitsToText, type NormalisedText } from "../text/normalise.js";
import { span, type Span } from "../text/span.js";
import { isReportingVoice } from "./reporting-voice.js";
import type { UnitChange, UnitSegment } from "./segments.js";

/** A change of wording that no placeholder accounts for. */
export interface Edit {
  readonly kind: SilentEditKind;
  readonly anonymised: Span<"text"> | null;
  readonly published: Span<"text"> | null;
}

/** Text of one side only, longer than this in units, is not an edit of a passage unless it lies inside one. */
const LONGEST_AT_EDGE = 60;

/** The silent edits of paired passages, in the order of the segments. */
export function silentEditsOf(
  segments: readonly UnitSegment[],
  anonymised: NormalisedText,
  published: NormalisedText,
  texts: { readonly anonymised: string; readonly published: string },
): Edit[] {
  const edits: Edit[] = [];
  joinLines(segments).forEach((segment, index, all) => {
    if (segment.class === "verbatim" || segment.class === "placeholder") return;
    if (isUnpaired(segment) && !touchesPassage(segment, all, index)) return;
    for (const change of segment.changes.length > 0 ? segment.changes : [segment]) {
      const left = change.anonymised === null ? null : unitsToText(anonymised, change.anonymised);
      const right = change.published === null ? null : unitsToText(published, change.published);
      const said =
        (left === null ? "" : texts.anonymised.slice(left.start, left.end)) +
        (right === null ? "" : texts.published.slice(right.start, right.end));
      edits.push({ kind: kindOf(segment, change, said), anonymised: left, published: right });
    }
  });
  return edits;
}

function kindOf(segment: UnitSegment, change: UnitChange, said: string): SilentEditKind {
  if (segment.class === "punctuation") return "punctuation";
  if (isReportingVoice(said)) return "reporting-voice";
  if (change.anonymised !== null) return change.published === null ? "anonymised-only" : "reworded";
  return change.published !== null && isUnmarkedDeletion(said, segment) ? "unmarked-deletion" : "published-only";
}

/** A bare number that only the published text has was taken out without a mark: 达到[|3400]亿元. */
function isUnmarkedDeletion(said: string, segment: UnitSegment): boolean {
  const characters = Array.from(said.trim());
  return (
    segment.anonymised === null &&
    characters.length <= 12 &&
    characters.every(
      (character) => isDigit(character.codePointAt(0) ?? 0) || ".,%〇一二三四五六七八九十百千万亿".includes(character),
    )
  );
}

function isUnpaired({ class: name }: UnitSegment): boolean {
  return name === "anonymised-only" || name === "published-only";
}

/** Text of one side is an edit if paired text is right before and behind it, or if it is short and touches some. */
function touchesPassage(segment: UnitSegment, segments: readonly UnitSegment[], index: number): boolean {
  const before = findPaired(segments, index, -1);
  const behind = findPaired(segments, index, 1);
  const range = segment.anonymised ?? segment.published;
  const length = range === null ? 0 : range.end - range.start;
  return before && behind ? true : (before || behind) && length <= LONGEST_AT_EDGE;
}

function findPaired(segments: readonly UnitSegment[], index: number, direction: -1 | 1): boolean {
  for (let at = index + direction; at >= 0 && at < segments.length; at += direction) {
    if (isUnpaired(segments[at])) continue;
    return (
      segments[at].class !== "placeholder" || (segments[at].anonymised !== null && segments[at].published !== null)
    );
  }
  return false;
}

/** Unpaired text was cut at lines; an edit is reported whole. */
function joinLines(segments: readonly UnitSegment[]): UnitSegment[] {
  const joined: UnitSegment[] = [];
  for (const segment of segments) {
    const last = joined.at(-1);
    if (last !== undefined && isUnpaired(segment) && last.class === segment.class && follows(last, segment)) {
      joined[joined.length - 1] = {
        ...last,
        anonymised: join(last.anonymised, segment.anonymised),
        published: join(last.published, segment.published),
      };
    } else {
      joined.push(segment);
    }
  }
  return joined;
}

function follows(last: UnitSegment, segment: UnitSegment): boolean {
  return last.anonymised?.end === segment.anonymised?.start && last.published?.end === segment.published?.start;
}

function join(first: Span<"folded"> | null, last: Span<"folded"> | null): Span<"folded"> | null {
  return first === null || last === null ? null : span(first.start, last.end);
}
