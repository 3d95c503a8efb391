import type { Passage } from "../align/align.js";
import { hole, leftEnd, rightEnd, type Run } from "../align/run.js";
import type { Resolution } from "../resolve/resolution.js";
import { isPunctuation } from "../text/characters.js";
import { HOLE, type NormalisedText } from "../text/normalise.js";
import { span, type Span } from "../text/span.js";

/** What the placeholders of both texts stood for. */
export interface ResolvedPair {
  readonly anonymised: readonly Resolution[];
  readonly published: readonly Resolution[];
  /** Which published text it is. */
  readonly against: number;
}

/** The folded texts of a pair. */
interface FoldedPair {
  readonly anonymised: NormalisedText;
  readonly published: NormalisedText;
}

/** No edge of a value was moved further than this, in units. */
const FURTHEST = 16;

/**
 * Passages in which the counterpart of each placeholder is the value that was found, so that the words beside it are
 * what was edited:
 *
 *   XXX同志主持 | 方[建军]主持   →   [XXX|方建军] [同志|]主持
 */
export function settledPassages(passages: readonly Passage[], resolved: ResolvedPair, texts: FoldedPair): Passage[] {
  return passages.map((passage) => {
    const { runs } = passage;
    const first = settledOnce(runs, resolved, texts);
    // A value that gives room to the one before it does so in the second round.
    const changed = first === null ? null : (settledOnce(first, resolved, texts) ?? first);
    return changed === null ? passage : { ...passage, runs: changed };
  });
}

/** Null where nothing changes. */
function settledOnce(runs: readonly Run[], resolved: ResolvedPair, texts: FoldedPair): Run[] | null {
  let changed: Run[] | null = null;
  for (let index = 0; index < runs.length; index++) {
    const run = runs[index];
    if (run.kind !== "hole") continue;
    const other = settled(run, { resolved, texts, runs: changed ?? runs, index });
    if (other !== run) (changed ??= runs.slice())[index] = other;
  }
  return changed;
}

interface Beside {
  readonly resolved: ResolvedPair;
  readonly texts: FoldedPair;
  readonly runs: readonly Run[];
  readonly index: number;
}

function settled(run: Run, { resolved, texts, runs, index }: Beside): Run {
  const [before, behind] = [runs[index - 1], runs[index + 1]] as readonly (Run | undefined)[];
  const own = texts.anonymised.key[run.left];
  if (own >= HOLE && run.leftLength === 1) {
    const room = span<"folded">(
      before === undefined ? Math.max(0, run.right - FURTHEST) : rightEnd(before),
      behind === undefined ? rightEnd(run) + FURTHEST : behind.right,
    );
    const found = foundIn(resolved.anonymised[own - HOLE], resolved.against, texts.published);
    const units = moved(span(run.right, rightEnd(run)), found, room, texts.published);
    return units === null ? run : hole(run.left, units.start, run.leftLength, units.end - units.start);
  }
  const other = texts.published.key[run.right];
  if (other < HOLE || run.rightLength !== 1) return run;
  const room = span<"folded">(
    before === undefined ? Math.max(0, run.left - FURTHEST) : leftEnd(before),
    behind === undefined ? leftEnd(run) + FURTHEST : behind.left,
  );
  const found = foundIn(resolved.published[other - HOLE], 0, texts.anonymised);
  const units = moved(span(run.left, leftEnd(run)), found, room, texts.anonymised);
  return units === null ? run : hole(units.start, run.right, units.end - units.start, run.rightLength);
}

/** Where a direct value is in a text, in units. */
function foundIn(resolution: Resolution, source: number, { starts, ends }: NormalisedText): Span<"folded">[] {
  if (resolution.basis !== "direct") return [];
  return resolution.evidence
    .filter((found) => found.source === source)
    .map((found) => {
      const start = firstFrom(starts, found.span.start);
      return span<"folded">(start, Math.max(start, firstFrom(ends, found.span.end + 1)));
    });
}

/** The value's own units, if they differ from those that were aligned by more than punctuation, and have room. */
function moved(
  aligned: Span<"folded">,
  found: readonly Span<"folded">[],
  room: Span<"folded">,
  { plain }: NormalisedText,
): Span<"folded"> | null {
  const units = found.find(({ start, end }) => start >= room.start && end <= room.end && end > start);
  if (units === undefined) return null;
  const isWord = (unit: number): boolean =>
    plain[unit] >= HOLE || !isPunctuation(plain[unit]) || OF_TITLES.has(plain[unit]);
  const isOther = (from: number, to: number): boolean => {
    for (let unit = Math.min(from, to); unit < Math.max(from, to); unit++) if (isWord(unit)) return true;
    return false;
  };
  return isOther(aligned.start, units.start) || isOther(aligned.end, units.end) ? units : null;
}

/** The signs of a title are part of it. */
const OF_TITLES: ReadonlySet<number> = new Set(Array.from("《》〈〉", (sign) => sign.charCodeAt(0)));

/** The first place in a sorted list whose number is at least this. */
function firstFrom(numbers: Uint32Array, least: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (numbers[middle] < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
