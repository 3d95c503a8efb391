import type { Corpus } from "../corpus/corpus.js";
import { fingerprintsToKeep, SHINGLE, WINDOW } from "../fingerprints/finding.js";
import type { NormalisedText } from "../text/normalise.js";
import { span, type Span } from "../text/span.js";
import { countElsewhere, type AskedText, type CountedShingles } from "./elsewhere.js";

/** Wording that is in at least so many other documents is everybody's. */
export const STOCK_DOCUMENTS = 5;
/** Letters of a stock phrase at least: fewer are a word and its neighbours. */
const SHORTEST = 9;

/**
 * Where the wording of each of these texts is everybody's: it is in at least five documents of the corpus that are
 * neither the texts nor copies of them. Stretches of units, in order, apart from each other.
 *
 * It goes by the fingerprints alone. In a phrase that another document has too, the index keeps the same shingles of it
 * as of the text; so all of those that would be kept of the text have to be frequent. Of the first and last letters of a
 * phrase up to seven may be missing.
 */
export async function stockStretches(texts: readonly AskedText[], corpus: Corpus): Promise<Span<"folded">[][]> {
  const counted = await countElsewhere(texts, corpus);
  return texts.map(({ normalised }, at) => stretchesIn(normalised, counted[at]));
}

function stretchesIn(text: NormalisedText, shingles: CountedShingles): Span<"folded">[] {
  const { fingerprints, starts, ends, elsewhere } = shingles;
  const kept = new Set(fingerprintsToKeep(text));
  const stretches: Span<"folded">[] = [];
  for (let from = 0; from < fingerprints.length;) {
    let to = from + 1;
    while (to < fingerprints.length && starts[to] < ends[to - 1]) to++;
    // Of a shorter row the index would not keep the same as of a longer one.
    const isBound = (at: number): boolean => to - from >= WINDOW && kept.has(fingerprints[at]);
    let first = -1;
    let last = -1;
    const end = (): void => {
      if (first >= 0 && last - first + SHINGLE >= SHORTEST) stretches.push(span(starts[first], ends[last]));
      first = -1;
    };
    for (let at = from; at < to; at++) {
      if (elsewhere[at] >= STOCK_DOCUMENTS) {
        if (first >= 0 && at - last > WINDOW) end();
        if (first < 0) first = at;
        last = at;
      } else if (isBound(at)) end();
    }
    end();
    from = to;
  }
  return stretches;
}
