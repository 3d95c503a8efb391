import type { PhrasePlace } from "../answer/scan.js";
import type { SearchPhrase } from "./search-phrases.js";

/**
 * Which of these phrases are known from elsewhere: from other texts, from a corpus. One question is about many
 * of them, so that a disk or another machine can answer; the answer has one entry a phrase.
 */
export type AskKnown = (phrases: readonly string[]) => Promise<readonly boolean[]>;

/** Where each of these phrases is already, in the order of the phrases. */
export type AskWhere = (phrases: readonly string[]) => Promise<readonly (readonly PhrasePlace[])[]>;

export interface Choice {
  /** How many phrases are wanted at most. */
  readonly most: number;
  /** Characters of the text. */
  readonly length: number;
  /** Null where nothing is known. */
  readonly isKnown: AskKnown | null;
}

/**
 * The rarest phrases of each part of a text, in its order, so that a text cut up or shortened is still found;
 * none twice, and none that is known. `ranked` are the candidates, the rarest first.
 *
 * Each question is about those that would be chosen and as many of the next rarest as are wanted, then twice
 * as many each time: few questions where most are known, and few phrases where most are not.
 */
export async function choosePhrases(ranked: readonly SearchPhrase[], choice: Choice): Promise<SearchPhrase[]> {
  const { most, isKnown } = choice;
  const known = new Map<string, boolean>();
  for (let more = most; ; more *= 2) {
    const chosen = spread(
      ranked.filter(({ text }) => known.get(text) !== true),
      choice,
    );
    const open = textsOf(chosen).filter((text) => !known.has(text));
    if (isKnown === null || open.length === 0) return inOrderOfText(chosen);
    const next = textsOf(ranked).filter((text) => !known.has(text));
    const asked = Array.from(new Set([...open, ...next.slice(0, more)]));
    const answers = await isKnown(asked);
    asked.forEach((text, at) => known.set(text, answers[at]));
  }
}

const textsOf = (phrases: readonly SearchPhrase[]): string[] => phrases.map(({ text }) => text);

function inOrderOfText(phrases: readonly SearchPhrase[]): SearchPhrase[] {
  return phrases
    .map((one) => ({ ...one, rarity: Math.round(one.rarity * 10) / 10 }))
    .sort((one, other) => one.start - other.start);
}

/** The first candidates that keep a distance from each other, such that `most` of them fit into the text. */
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
