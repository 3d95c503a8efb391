import type { Candidates, Corpus } from "../corpus/corpus.js";
import { distinct, everyShingle, fingerprintsToKeep, type Shingles } from "../fingerprints/finding.js";
import type { NormalisedText } from "../text/normalise.js";

/** A text whose wording is looked up. */
export interface AskedText {
  readonly normalised: NormalisedText;
  /** Of the bytes it was read from. */
  readonly sha256: string;
}

/** The shingles of a text, and in how many documents each is that are none of the texts asked about, nor copies of them. */
export interface CountedShingles extends Shingles {
  readonly elsewhere: Uint32Array;
}

/** Documents that share at least this part of the fingerprints of a text have it from where the text has it. By hand. */
const COPY = 0.4;
/** Candidates for copies: a speech is printed by so many papers at most. */
const MOST_COPIES = 200;
/** Documents looked at in lists to find them, as in a search. */
const BUDGET = 200_000;

/** Counts in how many documents of the corpus each shingle of these texts is, their own and copies of them left out. */
export async function countElsewhere(texts: readonly AskedText[], corpus: Corpus): Promise<CountedShingles[]> {
  const own = new Set(texts.map(({ sha256 }) => sha256));
  const asked = texts.map(({ normalised }) => {
    const shingles = everyShingle(normalised);
    return { shingles, fingerprints: distinct(shingles.fingerprints), kept: fingerprintsToKeep(normalised).length };
  });
  const answers: Candidates[] = [];
  for (const { fingerprints } of asked)
    answers.push(await corpus.candidates(fingerprints, { limit: MOST_COPIES, budget: BUDGET }));
  const copies = new Set(
    answers.flatMap(({ hits }, at) =>
      hits
        .filter(({ document, shared }) => own.has(document.sha256) || shared.length >= COPY * asked[at].kept)
        .map(({ document }) => document.id),
    ),
  );
  return asked.map(({ shingles, fingerprints }, at) => {
    const { frequencies, hits } = answers[at];
    const counts = frequencies.slice();
    for (const { document, shared } of hits)
      if (copies.has(document.id)) for (const place of shared) counts[place] = Math.max(0, counts[place] - 1);
    const byFingerprint = new Map(Array.from(fingerprints, (fingerprint, place) => [fingerprint, counts[place]]));
    return { ...shingles, elsewhere: Uint32Array.from(shingles.fingerprints, (one) => byFingerprint.get(one) ?? 0) };
  });
}
