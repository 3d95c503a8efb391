import type { Alignment, Passage } from "../align/align.js";
import { leftEnd, rightEnd, type Run } from "../align/run.js";
import type { Kind, Placeholder } from "../placeholders/placeholder.js";
import type { Basis, Reason } from "../report/comparison.js";
import { HOLE, unitsToText, type NormalisedText } from "../text/normalise.js";
import { span, type Span } from "../text/span.js";
import { inferByAgreement } from "./agreement.js";
import { confidenceOf, LEAST_CONFIDENCE } from "./confidence.js";
import { supportOf, type Support } from "./context.js";

/** A text with what was found in it. */
export interface ReadText {
  readonly text: string;
  readonly normalised: NormalisedText;
  readonly placeholders: readonly Placeholder[];
}

/** What the words in a value and around a placeholder say, as the placeholder stage tells it. */
export interface ValueReading {
  /** How well a value suits a placeholder, 0 to 1. */
  fits(placeholder: Placeholder, value: string): number;
  kindOf(value: string): Kind;
}

export interface Resolution {
  readonly placeholder: Placeholder;
  readonly kind: Kind;
  readonly value: string | null;
  readonly basis: Basis;
  readonly confidence: number;
  readonly reason: Reason | null;
  /** For an inferred value: the resolutions it rests on, by their place in the list. */
  readonly from: readonly number[];
  /** Where the other text says so, and its text on either side as far as it agrees. */
  readonly evidence: readonly {
    readonly span: Span<"text">;
    readonly left: Span<"text">;
    readonly right: Span<"text">;
  }[];
  readonly alternatives: readonly { readonly value: string; readonly confidence: number }[];
}

export interface ResolveOptions {
  readonly infer: boolean;
  /** Persons are left alone. */
  readonly withholdPersons: boolean;
  readonly reading: ValueReading;
}

/** A value as its own place gives it, before the document as a whole is heard. */
interface Reading {
  readonly value: string;
  readonly span: Span<"text">;
  readonly before: Support;
  readonly behind: Support;
  readonly fit: number;
  readonly weight: number;
  /** Glued to another placeholder, so that where one value ends and the next begins is open. */
  readonly splits: readonly string[];
  readonly left: Span<"text">;
  readonly right: Span<"text">;
}

const CONTEXT = 20;

/**
 * Says of each placeholder of `own` what it stood for. `own` is the left text of the alignment if
 * `side` is `left`.
 */
export function resolve(
  own: ReadText,
  other: ReadText,
  alignment: Alignment,
  side: "left" | "right",
  options: ResolveOptions,
): Resolution[] {
  const readings = alignment.isCounterpart
    ? readValues(own, other, alignment, side, options.reading)
    : own.placeholders.map(() => null);
  const counts = new Map<string, number>();
  readings.forEach((reading, number) => {
    if (reading === null) return;
    const use = `${own.placeholders[number].notation}\n${reading.value}`;
    counts.set(use, (counts.get(use) ?? 0) + 1);
  });
  const direct = own.placeholders.map((placeholder, number): Resolution => {
    const reading = readings[number];
    if (options.withholdPersons && placeholder.kind === "person") return nothing(placeholder, "withheld");
    if (reading === null) return nothing(placeholder, "no-counterpart");
    const agreeing = (counts.get(`${placeholder.notation}\n${reading.value}`) ?? 1) - 1;
    return judge(placeholder, reading, agreeing, options.reading);
  });
  return options.infer ? addInferred(direct) : direct;
}

function judge(placeholder: Placeholder, reading: Reading, agreeing: number, { kindOf }: ValueReading): Resolution {
  const kind = placeholder.kind === "unknown" ? kindOf(reading.value) : placeholder.kind;
  const evidence = [{ span: reading.span, left: reading.left, right: reading.right }];
  const confidence = confidenceOf({ ...reading, agreeing });
  if (reading.splits.length > 1) {
    const alternatives = reading.splits.map((value) => ({ value, confidence: confidence / reading.splits.length }));
    return { ...nothing(placeholder, "ambiguous"), kind, evidence, alternatives };
  }
  if (confidence < LEAST_CONFIDENCE) {
    return {
      ...nothing(placeholder, "ambiguous"),
      kind,
      evidence,
      alternatives: [{ value: reading.value, confidence }],
    };
  }
  return { ...nothing(placeholder, null), kind, value: reading.value, basis: "direct", confidence, evidence };
}

function nothing(placeholder: Placeholder, reason: Reason | null): Resolution {
  return {
    placeholder,
    kind: placeholder.kind,
    value: null,
    basis: "none",
    confidence: 0,
    reason,
    from: [],
    evidence: [],
    alternatives: [],
  };
}

function addInferred(direct: readonly Resolution[]): Resolution[] {
  const uses = direct.map((resolution, id) => ({
    id,
    notation: resolution.placeholder.notation,
    kind: resolution.kind,
    direct: resolution.basis === "direct" ? resolution.value : null,
  }));
  const inferred = inferByAgreement(uses);
  return direct.map((resolution, id) => {
    const agreement = inferred.get(id);
    if (agreement === undefined || resolution.reason === "withheld") return resolution;
    const { value, confidence, from } = agreement;
    return { ...resolution, value, basis: "inferred", confidence, reason: null, from, alternatives: [], evidence: [] };
  });
}

function readValues(
  own: ReadText,
  other: ReadText,
  { passages }: Alignment,
  side: "left" | "right",
  reading: ValueReading,
): (Reading | null)[] {
  const readings: (Reading | null)[] = own.placeholders.map(() => null);
  const [left, right] = side === "left" ? [own.normalised, other.normalised] : [other.normalised, own.normalised];
  for (const passage of passages) {
    passage.runs.forEach((run, index) => {
      if (run.kind !== "hole") return;
      const unit = side === "left" ? left.key[run.left] : right.key[run.right];
      if (unit < HOLE || (side === "left" ? run.leftLength : run.rightLength) !== 1) return;
      const placeholder = own.placeholders[unit - HOLE];
      const units = ofSide(run, side === "left" ? "right" : "left");
      if (isMaskedToo(other.normalised, units)) return;
      const found = innerOf(placeholder, unitsToText(other.normalised, units), other.text);
      const value = valueIn(other.text, found);
      if (value === "") return;
      readings[unit - HOLE] = {
        value,
        span: found,
        before: supportOf(passage, index, -1, left, right),
        behind: supportOf(passage, index, 1, left, right),
        fit: reading.fits(placeholder, value),
        weight: passage.weight,
        splits: splitsAt(passage, index, side, other),
        left: agreeingText(passage, index, -1, side, other),
        right: agreeingText(passage, index, 1, side, other),
      };
    });
  }
  return readings;
}

function ofSide(run: Run, side: "left" | "right"): Span<"folded"> {
  return side === "left" ? span(run.left, leftEnd(run)) : span(run.right, rightEnd(run));
}

function isMaskedToo({ key }: NormalisedText, units: Span<"folded">): boolean {
  for (let i = units.start; i < units.end; i++) if (key[i] >= HOLE) return true;
  return false;
}

/** Brackets that belong to the placeholder are not part of its value: 〔〕 | 〔2022〕 → 2022. */
function innerOf(placeholder: Placeholder, found: Span<"text">, text: string): Span<"text"> {
  const opens = placeholder.text.at(0);
  const closes = placeholder.text.at(-1);
  const isBracketed = opens !== undefined && BRACKETS.get(opens) === closes;
  const slice = text.slice(found.start, found.end);
  if (!isBracketed || BRACKETS.get(slice.at(0) ?? "") !== slice.at(-1)) return found;
  return span(found.start + 1, found.end - 1);
}

const BRACKETS: ReadonlyMap<string, string> = new Map(
  ["（）", "()", "〔〕", "【】", "[]", "［］", "{}"].map(([a, b]) => [a, b]),
);

/** A value as one word: line breaks and the spaces around them, which belong to the page, are left out. */
function valueIn(text: string, found: Span<"text">): string {
  return text
    .slice(found.start, found.end)
    .replaceAll(/[\n\r\u0085\u2028\u2029][\p{White_Space}]*/gu, "")
    .trim();
}

/** The ways to share out the text that glued placeholders stand for, as values of the one at `index`. */
function splitsAt(passage: Passage, index: number, side: "left" | "right", other: ReadText): string[] {
  const glued = gluedTo(passage, index, side);
  if (glued === null) return [];
  const { start, end, place, count } = glued;
  const text = valueIn(other.text, unitsToText(other.normalised, span(start, end)));
  const characters = Array.from(text);
  const splits: string[] = [];
  if (place === 0) {
    for (let to = 1; to <= characters.length - count + 1 && splits.length < MOST_SPLITS; to++)
      splits.push(characters.slice(0, to).join(""));
  } else if (place === count - 1) {
    for (let from = characters.length - 1; from >= count - 1 && splits.length < MOST_SPLITS; from--)
      splits.push(characters.slice(from).join(""));
  } else {
    splits.push(text, "");
  }
  return splits;
}

const MOST_SPLITS = 8;

function gluedTo(
  passage: Passage,
  index: number,
  side: "left" | "right",
): { start: number; end: number; place: number; count: number } | null {
  const touches = (at: number): boolean => {
    const [before, behind] = [passage.runs[at], passage.runs[at + 1]];
    return (
      before?.kind === "hole" &&
      behind?.kind === "hole" &&
      leftEnd(before) === behind.left &&
      rightEnd(before) === behind.right &&
      (side === "left"
        ? before.leftLength === 1 && behind.leftLength === 1
        : before.rightLength === 1 && behind.rightLength === 1)
    );
  };
  let first = index;
  while (touches(first - 1)) first--;
  let last = index;
  while (touches(last)) last++;
  if (first === last) return null;
  const otherSide = side === "left" ? "right" : "left";
  const start = ofSide(passage.runs[first], otherSide).start;
  const end = ofSide(passage.runs[last], otherSide).end;
  return { start, end, place: index - first, count: last - first + 1 };
}

/** The text of the other side that agrees with this one's, next to a value. */
function agreeingText(
  passage: Passage,
  index: number,
  direction: -1 | 1,
  side: "left" | "right",
  other: ReadText,
): Span<"text"> {
  const otherSide = side === "left" ? "right" : "left";
  const own = passage.runs[index];
  let edge = direction < 0 ? ofSide(own, otherSide).start : ofSide(own, otherSide).end;
  const origin = edge;
  for (let at = index + direction; at >= 0 && at < passage.runs.length; at += direction) {
    const run = passage.runs[at];
    const units = ofSide(run, otherSide);
    const isFlush = direction < 0 ? units.end === edge : units.start === edge;
    if (run.kind !== "match" || !isFlush || Math.abs(edge - origin) >= CONTEXT) break;
    edge = direction < 0 ? Math.max(units.start, origin - CONTEXT) : Math.min(units.end, origin + CONTEXT);
  }
  return unitsToText(other.normalised, span(Math.min(edge, origin), Math.max(edge, origin)));
}
