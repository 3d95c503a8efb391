import type { SilentEditKind } from "../answer/comparison.js";
import { isDigit } from "../text/characters.js";
import { unitsToText } from "../text/normalise.js";
import { span, type Span } from "../text/span.js";
import { classifiedEdits } from "./edits/classified-edits.js";
import { comesFirst } from "./edits/edit-groups.js";
import { placeOf, type EditedText } from "./edits/edit-place.js";
import { isListMark } from "./edits/list-marks.js";
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

/** The silent edits of paired passages, in the order of the segments. What grew to whole numbers and words is one. */
export function silentEditsOf(
  segments: readonly UnitSegment[],
  texts: { readonly anonymised: EditedText; readonly published: EditedText },
): Edit[] {
  const edits: Edit[] = [];
  joinLines(segments).forEach((segment, index, all) => {
    if (segment.class === "verbatim" || segment.class === "placeholder") return;
    if (isUnpaired(segment) && !touchesPassage(segment, all, index)) return;
    for (const change of segment.changes.length > 0 ? segment.changes : [segment]) {
      if (isListMark(change, texts)) continue;
      const place = placeOf(all, index, change, texts);
      const classified = place === null ? [] : classifiedEdits(place, segment.class === "punctuation");
      if (classified.length > 0) for (const edit of classified) addEdit(edits, edit);
      else addEdit(edits, plainEdit(segment, change, texts));
    }
  });
  return edits;
}

/** An edit that holds no number, name or word of other meaning. */
function plainEdit(
  segment: UnitSegment,
  change: UnitChange,
  texts: { readonly anonymised: EditedText; readonly published: EditedText },
): Edit {
  const textOf = (role: "anonymised" | "published"): Span<"text"> | null => {
    const range = change[role];
    return range === null ? null : unitsToText(texts[role].normalised, range);
  };
  const [anonymised, published] = [textOf("anonymised"), textOf("published")];
  const said =
    (anonymised === null ? "" : texts.anonymised.text.slice(anonymised.start, anonymised.end)) +
    (published === null ? "" : texts.published.text.slice(published.start, published.end));
  return { kind: kindOf(segment, change, said), anonymised, published };
}

/** Longer text of one side, in UTF-16 code units, gives up what an edit before it has grown to, and is no part of it. */
const LONGEST_JOINED = 24;

/** Edits that grew into each other are one: 1[2|3]5[4|8] is 1254 and 1358. */
function addEdit(edits: Edit[], edit: Edit): void {
  let joined = cutLong(edit, edits.at(-1));
  for (let last = edits.at(-1); last !== undefined && overlap(last, joined); last = edits.at(-1)) {
    edits.pop();
    joined = {
      kind: comesFirst(last.kind, joined.kind) ? last.kind : joined.kind,
      anonymised: union(last.anonymised, joined.anonymised),
      published: union(last.published, joined.published),
    };
  }
  edits.push(joined);
}

function cutLong(edit: Edit, last: Edit | undefined): Edit {
  if (last === undefined || !overlap(last, edit)) return edit;
  const cut = (role: "anonymised" | "published"): Span<"text"> | null => {
    const [own, before] = [edit[role], last[role]];
    if (own === null || before === null || own.end - own.start <= LONGEST_JOINED) return own;
    return span(Math.min(own.end, Math.max(own.start, before.end)), own.end);
  };
  return { kind: edit.kind, anonymised: cut("anonymised"), published: cut("published") };
}

function overlap(one: Edit, other: Edit): boolean {
  return (["anonymised", "published"] as const).some((role) => {
    const [first, second] = [one[role], other[role]];
    return first !== null && second !== null && first.start < second.end && second.start < first.end;
  });
}

function union(one: Span<"text"> | null, other: Span<"text"> | null): Span<"text"> | null {
  if (one === null || other === null) return one ?? other;
  return span(Math.min(one.start, other.start), Math.max(one.end, other.end));
}

function kindOf(segment: UnitSegment, change: UnitChange, said: string): SilentEditKind {
  if (segment.class === "punctuation") return "punctuation";
  if (isReportingVoice(said)) return "reporting-voice";
  if (change.published === null) return isBareNumber(said, segment.published) ? "figure" : "anonymised-only";
  if (change.anonymised !== null) return "reworded";
  return isBareNumber(said, segment.anonymised) ? "unmarked-deletion" : "published-only";
}

/** A bare number that only one text has. What only the published one has was taken out: 达到[|3400]亿元. */
function isBareNumber(said: string, other: Span<"folded"> | null): boolean {
  const characters = Array.from(said.trim());
  return (
    other === null &&
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
