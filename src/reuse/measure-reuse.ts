import type { Alignment } from "../align/align.js";
import type { ReuseFigures, Verdict } from "../answer/comparison.js";
import type { Bilingual } from "../text/language.js";
import type { Resolutions } from "../resolve/resolve-all.js";
import { sentencesOf } from "../text/sentences.js";
import { figuresOf } from "./figures.js";
import { closestSentences, sentencePairs, type SentencePair } from "./sentence-reuse.js";
import { inGroups } from "./edits/edit-groups.js";
import { meaningNotes, type EditAgainst, type MeaningNotes } from "./meaning-notes.js";
import { reuseWithOne, type MeasuredText, type ReuseWithOne } from "./reuse-with-one.js";
import { silentEditsOf } from "./silent-edits.js";
import { strongest, summaryOf } from "./verdict.js";

/** What was reused of the anonymised text, by all published ones together. */
export interface MeasuredReuse {
  readonly figures: ReuseFigures;
  readonly ofEach: readonly ReuseWithOne[];
  /** Group by group; in a group in the order of the published texts and of the segments. */
  readonly silentEdits: readonly EditAgainst[];
  readonly notes: MeaningNotes;
  /** Each sentence of the anonymised text, with the published text that has most of it. */
  readonly sentences: readonly (SentencePair & { readonly against: number })[];
  readonly verdict: Verdict;
  readonly summary: Bilingual;
}

/** Measures what was reused; `alignments` have the anonymised text on the left, `resolutions` the values. */
export function measureReuse(
  anonymised: MeasuredText,
  published: readonly MeasuredText[],
  alignments: readonly Alignment[],
  resolutions: Resolutions,
): MeasuredReuse {
  const ofEach = published.map((other, at) => {
    const resolved = { anonymised: resolutions.anonymised, published: resolutions.published[at], against: at };
    return reuseWithOne(anonymised, other, alignments[at], resolved);
  });
  const segments = ofEach.map((ofOne) => ofOne.segments);
  const figures = ofEach.length === 1 ? ofEach[0].ownFigures : figuresOf(segments, "anonymised", anonymised);
  const longest = Math.max(...ofEach.map(({ longestRun }) => longestRun?.length ?? 0));
  const sentences = sentencesOf(anonymised.text);
  const silentEdits = inGroups(
    published.flatMap((other, against) =>
      silentEditsOf(segments[against], { anonymised, published: other }).map((edit) => ({ ...edit, against })),
    ),
  );
  return {
    figures,
    ofEach,
    silentEdits,
    notes: meaningNotes(silentEdits, { anonymised, published, resolutions }),
    sentences: closestSentences(
      published.map(({ normalised }, at) =>
        sentencePairs(sentences, alignments[at], anonymised.normalised, normalised),
      ),
    ),
    verdict: strongest(ofEach.map(({ verdict }) => verdict)),
    summary: summaryOf(figures, longest),
  };
}
