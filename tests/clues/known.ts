import { loadGazetteer } from "../../src/clues/gazetteer.js";
import { loadKnowledge } from "../../src/clues/knowledge.js";
import { findLeaks, type FoundLeak } from "../../src/clues/leaks.js";
import { see, type Seen } from "../../src/clues/seen.js";
import { findPlaceholders } from "../../src/placeholders/find-placeholders.js";
import { loadWords } from "../../src/words/words.js";

/** What the tests know of the world: the same tables as a scan, read once. */
export const gazetteer = await loadGazetteer();
export const knowledge = await loadKnowledge();
const words = await loadWords();

const tag = (sentence: string) => words.tag(sentence);

export function seenOf(text: string): Seen {
  return see(text, tag);
}

/** The names that a text leaves standing, its placeholders left out. */
export function leaksIn(text: string): FoundLeak[] {
  const hidden = findPlaceholders(text).map(({ span }) => span);
  return findLeaks(seenOf(text), knowledge, hidden);
}

/** `浙江省/宁波市`, and so for each place that a leak may mean. */
export function impliedBy({ places }: Pick<FoundLeak, "places">): string[] {
  return places.map((place) => {
    const names: string[] = [];
    for (let at: typeof place | null = place; at !== null; at = at.parent) names.unshift(at.name);
    return names.join("/");
  });
}
