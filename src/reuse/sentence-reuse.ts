import type { Alignment, Passage } from "../align/align.js";
import { leftEnd } from "../align/run.js";
import { HOLE, unitsToText, type NormalisedText } from "../text/normalise.js";
import { span, type Span } from "../text/span.js";
import { round } from "./figures.js";

/** One sentence of the anonymised text and its place in the published one. */
export interface SentencePair {
  readonly anonymised: Span<"text">;
  readonly published: Span<"text"> | null;
  /** The part of its characters, placeholders left out, that the published text has. */
  readonly share: number;
}

/** A sentence has a counterpart from this share on, or from so many equal characters in one stretch. */
const LEAST_SHARE = 0.5;
const LEAST_STRETCH = 16;

/** Pairs sentences by the units that the alignment pairs in them. */
export function sentencePairs(
  sentences: readonly Span<"text">[],
  { passages, echoes }: Alignment,
  anonymised: NormalisedText,
  published: NormalisedText,
): SentencePair[] {
  const partner = partners([...echoes.left, ...passages], anonymised.key.length);
  let unit = 0;
  return sentences.map((sentence) => {
    while (unit < anonymised.starts.length && anonymised.starts[unit] < sentence.start) unit++;
    const from = unit;
    let count = 0;
    let first = -1;
    let last = -1;
    let words = 0;
    let shared = 0;
    let stretch = 0;
    let longest = 0;
    for (; unit < anonymised.starts.length && anonymised.starts[unit] < sentence.end; unit++) {
      const isHole = anonymised.key[unit] >= HOLE;
      if (!isHole) words++;
      const at = partner[unit];
      stretch = at < 0 ? 0 : stretch + 1;
      longest = Math.max(longest, stretch);
      if (at < 0) continue;
      if (!isHole) shared++;
      count++;
      if (first < 0 || at < first) first = at;
      if (at > last) last = at;
    }
    const share = words === 0 ? (count > 0 ? 1 : 0) : round(shared / words);
    const isPaired = count > 0 && (share >= LEAST_SHARE || longest >= LEAST_STRETCH);
    if (!isPaired) return { anonymised: sentence, share, published: null };
    const isWhole = last + 1 - first - count <= APART;
    const reach = isWhole
      ? span<"folded">(first, last + 1)
      : reachOf(partner.subarray(from, unit).filter((at) => at >= 0));
    return { anonymised: sentence, share, published: unitsToText(published, reach) };
  });
}

/** Units farther from the next than this may have strayed there. */
const APART = 40;
/** And have, if so few of the sentence's are with them. */
const FEW = 0.25;

/** From the first to the last place of a sentence's units, without a few strays at the ends. */
function reachOf(places: Int32Array): Span<"folded"> {
  const inOrder = places.toSorted();
  let from = 0;
  let to = inOrder.length;
  const few = FEW * inOrder.length;
  for (let at = 1; at < inOrder.length; at++) {
    if (inOrder[at] - inOrder[at - 1] <= APART) continue;
    if (at <= few) from = at;
    else if (inOrder.length - at <= few) {
      to = at;
      break;
    }
  }
  return span(inOrder[from], inOrder[to - 1] + 1);
}

/** Of each sentence the pair with the text that has most of it, the first of equals. */
export function closestSentences(
  pairs: readonly (readonly SentencePair[])[],
): (SentencePair & { readonly against: number })[] {
  return pairs[0].map((_, at) => {
    let against = 0;
    for (let number = 1; number < pairs.length; number++) {
      if (closeness(pairs[number][at]) > closeness(pairs[against][at])) against = number;
    }
    return { ...pairs[against][at], against };
  });
}

function closeness({ published, share }: SentencePair): number {
  return published === null ? share - 1 : share;
}

/** For each unit of the anonymised text the unit of the published one that it is paired with, or -1. */
function partners(passages: readonly Passage[], length: number): Int32Array {
  const partner = new Int32Array(length).fill(-1);
  for (const { runs } of passages) {
    for (const run of runs) {
      for (let unit = run.left; unit < leftEnd(run); unit++) {
        partner[unit] = run.right + Math.min(unit - run.left, run.rightLength - 1);
      }
    }
  }
  return partner;
}
