import { append } from "../../../text/append.js";
import { count, fill } from "../../shared/labels.js";
import { textOf, type Side, type Stretch } from "../stretches.js";
import type { Language } from "../../../text/language.js";
import { MESSAGES } from "./messages.js";

/** What is drawn: a stretch, a fold of text that is the same, or the place that a passage left. */
export type Passage =
  | { readonly kind: "stretch"; readonly stretch: Stretch }
  | { readonly kind: "same"; readonly characters: number }
  | { readonly kind: "left"; readonly characters: number; readonly to: Side };

/** Of a long equal stretch so many characters are kept beside a change. */
const KEPT = 24;
/** And so many more, if a clause ends there. */
const REACH = 24;
/** Less than this is not worth a fold. */
const LEAST_FOLD = 2 * REACH;

/**
 * Marks in the published order where passages stood that the anonymised text has elsewhere, among the stretches or in the
 * rest, which is not drawn.
 */
export function withLeftPlaces(stretches: readonly Stretch[], rest: readonly Stretch[]): Passage[] {
  const moved = movedRuns([...stretches, ...rest]).sort((one, other) => one.at - other.at);
  const passages: Passage[] = [];
  let next = 0;
  const leaveUpTo = (at: number): void => {
    for (let left = moved[next]; left !== undefined && left.at < at; left = moved[++next]) passages.push(left.passage);
  };
  for (const stretch of stretches) {
    if (!stretch.moved && stretch.published !== null) leaveUpTo(stretch.published.span.start);
    passages.push({ kind: "stretch", stretch });
  }
  if (rest.length === 0) leaveUpTo(Infinity);
  return passages;
}

function movedRuns(stretches: readonly Stretch[]): { readonly at: number; readonly passage: Passage }[] {
  const runs: { at: number; passage: Passage & { kind: "left" } }[] = [];
  let before: Stretch | undefined;
  for (const stretch of stretches) {
    const { anonymised, published, moved } = stretch;
    if (moved && anonymised !== null && published !== null) {
      const characters = charactersIn(textOf(published));
      const last = runs.at(-1);
      if (last !== undefined && before?.moved === true && before.published?.span.end === published.span.start) {
        last.passage = { ...last.passage, characters: last.passage.characters + characters };
      } else {
        runs.push({ at: published.span.start, passage: { kind: "left", characters, to: anonymised } });
      }
    }
    before = stretch;
  }
  return runs;
}

/** Folds what is the same and far from any change. */
export function withFolds(passages: readonly Passage[]): Passage[] {
  const folded: Passage[] = [];
  let same: Stretch[] = [];
  const close = (isLast: boolean): void => {
    if (same.length > 0) append(folded, foldSame(same, folded.length === 0, isLast));
    same = [];
  };
  for (const passage of passages) {
    if (passage.kind === "stretch" && passage.stretch.class === "verbatim" && !passage.stretch.moved) {
      same.push(passage.stretch);
    } else {
      close(false);
      folded.push(passage);
    }
  }
  close(true);
  return folded;
}

/** Keeps the end that follows a change and the end that precedes one. */
function foldSame(same: readonly Stretch[], isFirst: boolean, isLast: boolean): Passage[] {
  const head = isFirst ? 0 : KEPT;
  const tail = isLast ? 0 : KEPT;
  const total = same.reduce((sum, { anonymised }) => sum + charactersIn(textOf(anonymised)), 0);
  if (total - head - tail < LEAST_FOLD) return same.map((stretch) => ({ kind: "stretch", stretch }));
  const first = takeHead(same, head);
  const last = takeTail(same, tail);
  return [
    ...first.map((stretch): Passage => ({ kind: "stretch", stretch })),
    { kind: "same", characters: total - charactersOf(first) - charactersOf(last) },
    ...last.map((stretch): Passage => ({ kind: "stretch", stretch })),
  ];
}

/** The beginning of the first stretch, which ends with its line at the latest. */
function takeHead([first]: readonly Stretch[], length: number): Stretch[] {
  if (first === undefined || length === 0) return [];
  return [cutStretch(first, (text) => [0, headEnd(text)])];
}

function takeTail(same: readonly Stretch[], length: number): Stretch[] {
  const last = same.at(-1);
  if (last === undefined || length === 0) return [];
  return [cutStretch(last, (text) => [tailStart(text), text.length])];
}

const STOP = /[，、；：。！？,;:!?…—]/u;

/** Behind the first stop past what is kept, if one is near. */
function headEnd(text: string): number {
  for (let at = KEPT; at < Math.min(text.length, KEPT + REACH); at++) if (STOP.test(text[at - 1] ?? "")) return at;
  return safeCut(text, Math.min(text.length, KEPT));
}

/** Behind the last stop before what is kept, if one is near. */
function tailStart(text: string): number {
  const start = Math.max(0, text.length - KEPT);
  for (let at = start; at > Math.max(0, start - REACH); at--) if (STOP.test(text[at - 1] ?? "")) return at;
  return safeCut(text, start);
}

function cutStretch(stretch: Stretch, part: (text: string) => readonly [start: number, end: number]): Stretch {
  const cut = <S extends Side>(side: S | null): S | null => {
    if (side === null) return null;
    const [start, end] = part(textOf(side));
    return { ...side, span: { start: side.span.start + start, end: side.span.start + end } };
  };
  return { ...stretch, anonymised: cut(stretch.anonymised), published: cut(stretch.published) };
}

/** Not inside a surrogate pair. */
function safeCut(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff ? at - 1 : at;
}

function charactersOf(stretches: readonly Stretch[]): number {
  return stretches.reduce((sum, { anonymised }) => sum + charactersIn(textOf(anonymised)), 0);
}

/** Characters without white space, as everywhere in the reports. */
function charactersIn(text: string): number {
  let characters = 0;
  for (const character of text) if (!/\s/u.test(character)) characters++;
  return characters;
}

/** A fold or a left place in words. */
export function noteOf(
  passage: Exclude<Passage, { kind: "stretch" }>,
  language: Language,
  lineOf: (side: Side) => number,
): string {
  const characters = count(passage.characters);
  if (passage.kind === "same") return fill(MESSAGES.same, language, { characters });
  return fill(MESSAGES.stands, language, { characters, line: lineOf(passage.to) });
}
