import type { SearchPhrase } from "./search-phrases.js";

/**
 * Which of these phrases are known from elsewhere: from other texts, from a corpus. One question is about many
 * of them, so that a disk or another machine can answer; the answer has one entry a phrase.
 */
export type AskKnown = (phrases: readonly string[]) => Promise<readonly boolean[]>;

export interface Choice {
  /** How many phrases are wanted at most. */
  readonly most: number;
  /** Characters of the text. */
  readonly length: number;
  /** Null where nothing is known. */
  readonly isKnown: AskKnown | null;
}

/** For each phrase wanted so many are asked about at first; then twice as many. */
const ASKED_A_PHRASE = 4;

/**
 * The rarest phrases of each part of a text, in its order, so that a text cut up or shortened is still found;
 * none twice, and none that is known. `ranked` are the candidates, the rarest first.
 *
 * Asks about the rarest first, and about more only where too few of them are left.
 */
export async function choosePhrases(ranked: readonly SearchPhrase[], choice: Choice): Promise<SearchPhrase[]> {
  const unknown = choice.isKnown === null ? ranked : await firstUnknown(ranked, choice.isKnown, choice);
  return spread(unknown, choice)
    .map((one) => ({ ...one, rarity: Math.round(one.rarity * 10) / 10 }))
    .sort((one, other) => one.start - other.start);
}

/** The rarest that are not known, as many as are needed to choose from. */
async function firstUnknown(
  ranked: readonly SearchPhrase[],
  isKnown: AskKnown,
  choice: Choice,
): Promise<SearchPhrase[]> {
  const unknown: SearchPhrase[] = [];
  let asked = 0;
  for (let size = ASKED_A_PHRASE * choice.most; asked < ranked.length; size *= 2) {
    if (spread(unknown, choice).length === choice.most) break;
    const batch = ranked.slice(asked, asked + size);
    const known = await isKnown(batch.map(({ text }) => text));
    batch.forEach((one, at) => {
      if (!known[at]) unknown.push(one);
    });
    asked += batch.length;
  }
  return unknown;
}

/** The first of the candidates that keep a distance from each other, which so many of them leave room for. */
function spread(candidates: readonly SearchPhrase[], { most, length }: Choice): SearchPhrase[] {
  const chosen: SearchPhrase[] = [];
  const distance = length / (most * 2.5);
  const taken = new Set<string>();
  for (const candidate of candidates) {
    if (chosen.length === most) break;
    if (taken.has(candidate.text) || chosen.some((one) => Math.abs(one.start - candidate.start) < distance)) continue;
    taken.add(candidate.text);
    chosen.push(candidate);
  }
  return chosen;
}
