import type { Alignment } from "../align/align.js";
import type { ReuseFigures, Verdict } from "../answer/comparison.js";
import type { Bilingual } from "../text/language.js";
import type { Resolutions } from "../resolve/resolve-all.js";
import type { NormalisedText } from "../text/normalise.js";
import { sentencesOf } from "../text/sentences.js";
import { figuresOf, longestRunOf } from "./figures.js";
import { segmentsOf, type UnitSegment } from "./segments.js";
import { closestSentences, sentencePairs, type SentencePair } from "./sentence-reuse.js";
import { inGroups } from "./edits/edit-groups.js";
import { meaningNotes, type EditAgainst, type MeaningNotes } from "./meaning-notes.js";
import { settledPassages } from "./settled-passages.js";
import { silentEditsOf } from "./silent-edits.js";
import { strongest, summaryOf, verdictOf } from "./verdict.js";

/** A text whose reuse is measured. */
interface MeasuredText {
  readonly text: string;
  readonly normalised: NormalisedText;
}

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

/** What the anonymised text and one published text share, and where they differ. */
export interface ReuseWithOne {
  readonly segments: readonly UnitSegment[];
  /** Of the published text. */
  readonly figures: ReuseFigures;
  /** In units of the two texts; null where nothing is the same. */
  readonly longestRun: { readonly left: number; readonly right: number; readonly length: number } | null;
  readonly verdict: Verdict;
}

/** Measures what was reused; `alignments` have the anonymised text on the left, `resolutions` the values. */
export function measureReuse(
  anonymised: MeasuredText,
  published: readonly MeasuredText[],
  alignments: readonly Alignment[],
  resolutions: Resolutions,
): MeasuredReuse {
  const segments = published.map(({ normalised }, at) => {
    const resolved = { anonymised: resolutions.anonymised, published: resolutions.published[at], against: at };
    const texts = { anonymised: anonymised.normalised, published: normalised };
    return segmentsOf(settledPassages(alignments[at].passages, resolved, texts), anonymised.normalised, normalised);
  });
  const ownFigures = segments.map((ofOne) => figuresOf([ofOne], "anonymised", anonymised));
  const figures = ownFigures.length === 1 ? ownFigures[0] : figuresOf(segments, "anonymised", anonymised);
  const ofEach = published.map((other, at) =>
    withOne(anonymised, other, { alignment: alignments[at], segments: segments[at], ownFigures: ownFigures[at] }),
  );
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

interface Segmented {
  readonly alignment: Alignment;
  readonly segments: readonly UnitSegment[];
  /** Of the anonymised text, by this published one. */
  readonly ownFigures: ReuseFigures;
}

function withOne(
  anonymised: MeasuredText,
  published: MeasuredText,
  { alignment, segments, ownFigures }: Segmented,
): ReuseWithOne {
  const figures = figuresOf([segments], "published", published);
  return {
    segments,
    figures,
    longestRun: longestRunOf(alignment.passages, anonymised.normalised, published.normalised),
    verdict: verdictOf(ownFigures, figures, alignment),
  };
}
