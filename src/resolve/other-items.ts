import type { Passage } from "../align/align.js";
import { endIn, startIn } from "../align/run.js";
import { isStop, isWordCharacter } from "../text/characters.js";
import { HOLE, type NormalisedText } from "../text/normalise.js";
import { frameStart } from "./frames.js";
import { beginsClause } from "./other-clauses.js";
import { occurrencesOf } from "./occurrences.js";
import { tellsApart } from "../text/tells-apart.js";

/** In units. By hand: the longest label, how far it is read before and behind what differs, and where frames recur. */
const LONGEST_LABEL = 10;
const BEFORE = 4;
const BEHIND = 5;
/** Fewer equal units behind a label, up to its next difference, are no frame. */
const LEAST_BEHIND = 3;
/** A label that occurs more often is the genre's. */
const MOST_USES = 2;
const NEARBY = 400;

/** Where two items of one frame differ in what tells them apart, with what is beside it: 桐城县新建 and 太湖县新建. */
interface Label {
  readonly own: string;
  readonly other: string;
  /** What follows it in its own text, where it is a whole word that begins an item; else empty. */
  readonly frame: string;
}

/**
 * Answers, of a placeholder's run in a passage, whether its value is of another item of the same frame: before it the
 * two differ in a label, and the label of either is elsewhere in the other's text, or the frame has several labels.
 *
 *   桐城县新建□万亩 | 太湖县新建8万亩, and elsewhere 桐城县新建12万亩
 */
export function otherItems(
  passages: readonly Passage[],
  side: "left" | "right",
  own: NormalisedText,
  other: NormalisedText,
): (passage: Passage, index: number) => boolean {
  const labels = new Map<Passage, (Label | null)[]>();
  for (const passage of passages) labels.set(passage, labelsIn(passage, side, own, other));
  const all = [...labels.values()].flat().filter((label) => label !== null);
  if (all.length === 0) return () => false;
  const inOwn = occurrencesOf(own, [...all.map(({ other: label }) => label), ...all.map(({ frame }) => frame)]);
  const inOther = occurrencesOf(
    other,
    all.map(({ own: label }) => label),
  );
  const differs = (label: Label | null): boolean =>
    label !== null &&
    (isNamed(inOwn.get(label.other)) || isNamed(inOther.get(label.own)) || (inOwn.get(label.frame) ?? 0) > 1);
  return (passage, index) => {
    const ofPassage = labels.get(passage) ?? [];
    const start = frameStart(own, startIn(passage.runs[index], side));
    for (let at = index; at > 0 && startIn(passage.runs[at], side) > start; at--) {
      if (!differs(ofPassage[at] ?? null)) continue;
      return !hasOwnLabel(own, startIn(passage.runs[at], side), startIn(passage.runs[index], side));
    }
    return false;
  };
}

const isNamed = (uses = 0): boolean => uses > 0 && uses <= MOST_USES;

/** Whether a clause between an item's label and a placeholder begins in a way that is used only once: ，大安乡□件. */
function hasOwnLabel(own: NormalisedText, from: number, to: number): boolean {
  let start = to;
  while (start > from && !isStop(own.plain[start - 1])) start--;
  if (start === from || to - start < 2) return false;
  const clause = readFolded(own, start, Math.min(to, start + BEHIND));
  const around = readFolded(own, Math.max(0, start - NEARBY), Math.min(own.plain.length, start + NEARBY));
  return around.indexOf(clause) === around.lastIndexOf(clause);
}

/** By run, the label that ends before it. */
function labelsIn(
  { runs }: Passage,
  side: "left" | "right",
  own: NormalisedText,
  other: NormalisedText,
): (Label | null)[] {
  const otherSide = side === "left" ? "right" : "left";
  return runs.map((run, at) => {
    if (at === 0 || run.kind === "hole") return null;
    const [ownFrom, ownTo] = [endIn(runs[at - 1], side), startIn(run, side)];
    const [otherFrom, otherTo] = [endIn(runs[at - 1], otherSide), startIn(run, otherSide)];
    if (!isLabel(own, ownFrom, ownTo) || !isLabel(other, otherFrom, otherTo)) return null;
    const before = runs[at - 1].kind === "match" ? wordBefore(own, ownFrom, startIn(runs[at - 1], side)) : 0;
    const isApart = tellsApart(own.plain[ownFrom]) && tellsApart(other.plain[otherFrom]);
    const isWhole = ownTo - ownFrom > 1 && otherTo - otherFrom > 1 && beginsClause(own, ownFrom);
    if (!isApart && !isWhole) return null;
    const behind = Math.min(BEHIND, run.leftLength);
    const next = runs[at + 1];
    if (behind < LEAST_BEHIND && (next?.kind !== "hole" || startIn(next, side) > endIn(run, side))) return null;
    const frame =
      before === 0 && ownTo - ownFrom > 1 && behind > 2 && isWordCharacter(own.plain[ownTo])
        ? readFolded(own, ownTo, ownTo + behind)
        : "";
    return {
      own: readFolded(own, ownFrom - before, ownTo + behind),
      other: readFolded(other, otherFrom - before, otherTo + behind),
      frame,
    };
  });
}

function isLabel({ key, plain }: NormalisedText, from: number, to: number): boolean {
  if (from >= to || to - from > LONGEST_LABEL) return false;
  for (let at = from; at < to; at++) if (key[at] >= HOLE || !isWordCharacter(plain[at])) return false;
  return true;
}

function wordBefore({ plain }: NormalisedText, end: number, limit: number): number {
  let start = end;
  while (start > limit && end - start < BEFORE && isWordCharacter(plain[start - 1])) start--;
  return end - start;
}

const MASKED = "\ue000";

function readFolded({ plain, key }: NormalisedText, start: number, end: number): string {
  let text = "";
  for (let at = start; at < Math.min(end, plain.length); at++)
    text += key[at] >= HOLE ? MASKED : plain[at] > 0xffff ? "\ufffd" : String.fromCharCode(plain[at]);
  return text;
}
