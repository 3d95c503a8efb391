import type { MaskStyleRow } from "../placeholders/placeholder.js";
import type { Resolution } from "../resolve/resolve.js";
import type { UnitSegment } from "../reuse/segments.js";
import type { SentencePair } from "../reuse/sentence-reuse.js";
import type { Edit } from "../reuse/silent-edits.js";
import { positionsIn, toSource, type Document, type Position, type Warning } from "../text/document.js";
import type { Bilingual } from "../text/language.js";
import type { NormalisedText } from "../text/normalise.js";
import { span, type Span } from "../text/span.js";
import { version } from "../version.js";
import type {
  CompareOptions,
  Comparison,
  DocumentSummary,
  PlaceholderResult,
  Range,
  ReuseFigures,
  Role,
  SegmentResult,
  SilentEdit,
  Verdict,
} from "./comparison.js";

/** All that the stages found, in offsets of their own. */
export interface Findings {
  readonly options: CompareOptions;
  readonly anonymised: Document;
  readonly published: Document;
  readonly normalised: Readonly<Record<Role, NormalisedText>>;
  readonly maskStyle: Readonly<Record<Role, readonly MaskStyleRow[]>>;
  readonly resolutions: Readonly<Record<Role, readonly Resolution[]>>;
  readonly segments: readonly UnitSegment[];
  readonly silentEdits: readonly Edit[];
  readonly figures: Readonly<Record<Role, ReuseFigures>>;
  readonly longestRun: { readonly left: number; readonly right: number; readonly length: number } | null;
  readonly sentences: readonly SentencePair[];
  readonly verdict: Verdict;
  readonly summary: Bilingual;
  readonly isApproximate: boolean;
  readonly isPrivate: boolean;
}

const CONTEXT = 12;

/** Puts findings into the published shape: every offset one into a decoded source. */
export function comparisonOf(findings: Findings): Comparison {
  const { options, anonymised, published, resolutions, figures, longestRun } = findings;
  const sides = {
    anonymised: sideOf(anonymised, findings, "anonymised"),
    published: sideOf(published, findings, "published"),
  };
  const placeholders = [
    ...placeholderResults(resolutions.anonymised, "anonymised", sides, 1),
    ...placeholderResults(resolutions.published, "published", sides, 1 + resolutions.anonymised.length),
  ];
  return {
    schema: "duizhao.compare/1",
    tool: { name: "duizhao", version },
    options,
    documents: {
      anonymised: documentSummary(anonymised, figures.anonymised),
      published: [documentSummary(published, figures.published)],
    },
    maskStyle: (["anonymised", "published"] as const).flatMap((document) =>
      findings.maskStyle[document].map((row) => ({ document, ...row })),
    ),
    placeholders,
    segments: segmentResults(findings, sides),
    silentEdits: findings.silentEdits.map((edit) => silentEdit(edit, sides)),
    reuse: {
      anonymised: figures.anonymised,
      published: [figures.published],
      longestRun:
        longestRun === null
          ? null
          : {
              characters: longestRun.length,
              anonymised: sides.anonymised.ofUnits(span(longestRun.left, longestRun.left + longestRun.length)),
              published: {
                document: 0,
                ...sides.published.ofUnits(span(longestRun.right, longestRun.right + longestRun.length)),
              },
            },
      sentences: findings.sentences.map((sentence) => ({
        anonymised: sides.anonymised.ofText(sentence.anonymised),
        published: sentence.published === null ? null : { document: 0, ...sides.published.ofText(sentence.published) },
        share: sentence.share,
      })),
      verdict: findings.verdict,
      summary: findings.summary,
    },
    warnings: [...anonymised.warnings, ...published.warnings, ...warningsOf(findings)],
  };
}

/** One document, with the ways from the offsets of a stage to those of its source. */
interface Side {
  readonly document: Document;
  readonly position: (offset: number) => Position;
  ofText(range: Span<"text">): Range;
  /** Without the white space around it. */
  ofUnits(range: Span<"folded">): Range;
}

type Sides = Readonly<Record<Role, Side>>;

function sideOf(document: Document, { normalised }: Findings, role: Role): Side {
  const { starts, ends } = normalised[role];
  const ofText = (range: Span<"text">): Range => {
    const { start, end } = toSource(document, range);
    return { start, end };
  };
  return {
    document,
    position: positionsIn(document.source),
    ofText,
    ofUnits: ({ start, end }) => ofText(span(starts[start], ends[end - 1])),
  };
}

function documentSummary({ origin, title, date }: Document, { characters }: ReuseFigures): DocumentSummary {
  const { path, sha256, bytes, encoding, format } = origin;
  return {
    path,
    sha256,
    bytes,
    encoding,
    format,
    characters,
    ...(title === null ? {} : { title }),
    ...(date === null ? {} : { date }),
  };
}

function placeholderResults(
  resolutions: readonly Resolution[],
  role: Role,
  sides: Sides,
  firstId: number,
): PlaceholderResult[] {
  const own = sides[role];
  const other = sides[role === "anonymised" ? "published" : "anonymised"];
  return resolutions.map(({ placeholder, ...resolution }, index) => {
    const { start, end } = own.ofText(placeholder.span);
    return {
      id: firstId + index,
      document: role,
      start,
      end,
      text: placeholder.text,
      notation: placeholder.notation,
      ...own.position(start),
      kind: resolution.kind,
      value: resolution.value,
      basis: resolution.basis,
      confidence: Math.round(resolution.confidence * 1000) / 1000,
      reason: resolution.reason,
      rule:
        resolution.basis === "inferred" ? { name: "agreement", from: resolution.from.map((at) => firstId + at) } : null,
      evidence: resolution.evidence.map((found) => ({
        published: role === "anonymised" ? 0 : -1,
        ...other.ofText(found.span),
        left: oneLine(textAt(other.document, found.left)),
        right: oneLine(textAt(other.document, found.right)),
      })),
      alternatives: resolution.alternatives.map(({ value, confidence }) => ({
        value,
        confidence: Math.round(confidence * 1000) / 1000,
      })),
      context: contextOf(own.document, placeholder.span),
    };
  });
}

/**
 * Segments in text: white space belongs to the segment before it, but to the one behind a placeholder,
 * so that a placeholder's segment is the placeholder.
 */
function segmentResults({ segments, anonymised, published, normalised }: Findings, sides: Sides): SegmentResult[] {
  const reach = {
    anonymised: reachOf(segments, "anonymised", normalised.anonymised, anonymised.text.length),
    published: reachOf(segments, "published", normalised.published, published.text.length),
  };
  const ids = placeholderIds(normalised);
  return segments.map((segment, index) => {
    const left = reach.anonymised[index];
    const right = reach.published[index];
    const id = segment.class === "placeholder" ? ids(segment) : undefined;
    return {
      class: segment.class,
      moved: segment.moved,
      anonymised: left === null ? null : sides.anonymised.ofText(left),
      published: right === null ? null : { document: 0, ...sides.published.ofText(right) },
      ...(segment.class === "edited" ? { changes: segment.changes.map((change) => changeOf(change, sides)) } : {}),
      ...(id === undefined ? {} : { placeholder: id }),
    };
  });
}

function changeOf(change: Pick<UnitSegment, Role>, sides: Sides): Pick<SegmentResult, Role> {
  return {
    anonymised: change.anonymised === null ? null : sides.anonymised.ofUnits(change.anonymised),
    published: change.published === null ? null : { document: 0, ...sides.published.ofUnits(change.published) },
  };
}

function reachOf(
  segments: readonly UnitSegment[],
  role: Role,
  { starts, ends }: NormalisedText,
  length: number,
): (Span<"text"> | null)[] {
  const reach: (Span<"text"> | null)[] = segments.map(() => null);
  const units = (index: number): Span<"folded"> => segments[index][role] ?? span(0, 0);
  const order = [...segments.keys()].filter((index) => segments[index][role] !== null);
  order.sort((a, b) => units(a).start - units(b).start);
  let start = 0;
  order.forEach((index, at) => {
    const next = order[at + 1];
    const own = ends[units(index).end - 1];
    const following = next === undefined ? length : starts[units(next).start];
    const keepsOut =
      segments[index].class === "placeholder" && next !== undefined && segments[next].class !== "placeholder";
    const end = Math.max(start, keepsOut ? own : following);
    reach[index] = span(start, end);
    start = end;
  });
  return reach;
}

/** The id of the placeholder that a segment is about: the anonymised text's, or else the published one's. */
function placeholderIds(normalised: Findings["normalised"]): (segment: UnitSegment) => number | undefined {
  const numbers = {
    anonymised: new Map(normalised.anonymised.holes.map((unit, number) => [unit, number])),
    published: new Map(normalised.published.holes.map((unit, number) => [unit, number])),
  };
  return ({ anonymised, published }) => {
    const inOwn = anonymised === null ? undefined : numbers.anonymised.get(anonymised.start);
    if (inOwn !== undefined) return inOwn + 1;
    const inOther = published === null ? undefined : numbers.published.get(published.start);
    return inOther === undefined ? undefined : normalised.anonymised.holes.length + inOther + 1;
  };
}

function silentEdit({ kind, anonymised, published }: Edit, sides: Sides): SilentEdit {
  const side = anonymised === null ? sides.published : sides.anonymised;
  const range = anonymised ?? published ?? span<"text">(0, 0);
  const at = side.ofText(range);
  return {
    kind,
    anonymised:
      anonymised === null
        ? null
        : { ...sides.anonymised.ofText(anonymised), text: textAt(sides.anonymised.document, anonymised) },
    published:
      published === null
        ? null
        : { document: 0, ...sides.published.ofText(published), text: textAt(sides.published.document, published) },
    context: contextOf(side.document, range),
    line: side.position(at.start).line,
  };
}

function contextOf({ text }: Document, range: Span<"text">): { left: string; right: string } {
  return {
    left: oneLine(text.slice(wholeCharacter(text, Math.max(0, range.start - CONTEXT)), range.start)),
    right: oneLine(text.slice(range.end, wholeCharacter(text, Math.min(text.length, range.end + CONTEXT)))),
  };
}

/** Not between the halves of a surrogate pair. */
function wholeCharacter(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return at > 0 && code >= 0xdc00 && code <= 0xdfff ? at - 1 : at;
}

function textAt({ text }: Document, range: Span<"text">): string {
  return text.slice(range.start, range.end);
}

function oneLine(text: string): string {
  return text.replaceAll(/\s*[\n\r\u0085\u2028\u2029]\s*/g, " ").trim();
}

const APPROXIMATE: Bilingual = {
  zh: "文本过长或过于重复，比对未能穷尽：可能有相同文字未被找到。",
  en: "The texts are too long or too repetitive to compare exhaustively: some shared text may not have been found.",
};
const PRIVATE: Bilingual = {
  zh: "文本像裁判文书或个人材料：人名和证件、电话号码系依法隐去，不列为原文（可用 --persons 解除）；公开稿原有的文字照旧显示。",
  en: "This looks like a court judgment or a private record: persons, and the numbers of their papers and telephones, are masked for a reason and are not resolved (--persons lifts that). What the published text says is shown as it stands there.",
};

function warningsOf({ isApproximate, isPrivate, options }: Findings): Warning[] {
  const warnings: Warning[] = [];
  if (isApproximate) warnings.push({ code: "approximate", message: APPROXIMATE });
  if (isPrivate && !options.persons) warnings.push({ code: "private", message: PRIVATE });
  return warnings;
}
