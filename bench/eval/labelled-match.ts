import { lengthOf, type Span } from "../../src/text/span.js";
import { overlap } from "./judge.js";
import type { Label } from "./labelled-notation.js";

/** What an answer says of a placeholder or, with places, of a leak. */
export interface Said extends Span<"source"> {
  readonly kind: string;
  readonly places?: readonly string[];
}

export interface Found<A extends Said> {
  readonly label: Label;
  readonly answer: A;
}

export interface Matched<A extends Said> {
  readonly found: readonly Found<A>[];
  readonly missed: readonly Label[];
  /** Answers that belong to no label, those over an unscored label left out. */
  readonly wrong: readonly A[];
}

/** Gives each label the answer that covers it best, an answer to one label only. */
export function matchSpans<A extends Said>(labels: readonly Label[], answers: readonly A[]): Matched<A> {
  const free = new Set(answers);
  const found: Found<A>[] = [];
  const missed: Label[] = [];
  for (const label of labels.filter(isScored)) {
    const best = [...free]
      .filter((answer) => 2 * sharedBy(label, answer) >= Math.max(lengthOf(label), lengthOf(answer), 1))
      .reduce<A | null>((one, other) => (one !== null && fitOf(label, one) >= fitOf(label, other) ? one : other), null);
    if (best === null) {
      missed.push(label);
      continue;
    }
    free.delete(best);
    found.push({ label, answer: best });
  }
  const unscored = labels.filter((label) => !isScored(label));
  const wrong = [...free].filter((answer) => unscored.every((label) => sharedBy(label, answer) === 0));
  return { found, missed, wrong };
}

/**
 * Counts what is written alike in one text once: found if any of its occurrences was.
 *
 *   甬江…甬江…甬江 → 甬江
 */
export function matchOnce<A extends Said>(text: string, labels: readonly Label[], answers: readonly A[]): Matched<A> {
  const { found, missed, wrong } = matchSpans(labels, answers);
  const foundOnce = firstOfEach(found, ({ label }) => label.text);
  const known = new Set(foundOnce.map(({ label }) => label.text));
  const textOf = ({ start, end }: Said): string => text.slice(start, end);
  return {
    found: foundOnce,
    missed: firstOfEach(missed, (label) => label.text).filter((label) => !known.has(label.text)),
    wrong: firstOfEach(wrong, textOf).filter((answer) => !known.has(textOf(answer))),
  };
}

/**
 * Whether an answer points where the label does, or to a part or the whole of it: 浙江 for 浙江/宁波 is right.
 * Names are held against one another by their beginnings, since one gazetteer says 喀什 and another 喀什地区;
 * a municipality may stand twice, as province and as city.
 */
export function isSamePlace(labelled: string, said: string): boolean {
  const [left, right] = [levelsOf(labelled), levelsOf(said)];
  return left
    .slice(0, right.length)
    .every((name, level) => name.startsWith(right[level]) || right[level].startsWith(name));
}

export function sharedBy(left: Span<"source">, right: Span<"source">): number {
  return overlap(left.start, lengthOf(left), right.start, right.end);
}

function isScored({ kinds }: Label): boolean {
  return kinds.length > 0;
}

/** Shared characters in all: 1 where both are the same span. */
function fitOf(label: Label, answer: Said): number {
  const shared = sharedBy(label, answer);
  return shared / (lengthOf(label) + lengthOf(answer) - shared);
}

function levelsOf(place: string): string[] {
  return place.split("/").filter((name, level, names) => name !== "" && name !== names[level - 1]);
}

function firstOfEach<T>(items: readonly T[], nameOf: (item: T) => string): T[] {
  const first = new Map<string, T>();
  for (const item of items) if (!first.has(nameOf(item))) first.set(nameOf(item), item);
  return [...first.values()];
}
