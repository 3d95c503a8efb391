import { cutWith, tagWith, type Engine } from "./engine.js";
import type { LexiconEntry } from "./lexicon-entry.js";
import type { Words } from "./words.js";

/**
 * Words by the dictionary alone, where no engine can be installed, as in a page: `lines` are those of the package's
 * dictionary. It tags as the engines do; it cuts without their hidden Markov model, so that it guesses no new word.
 */
export function dictionaryWords(lines: string): Words {
  const lexicon = readLines(lines);
  const engine = engineOf(lexicon);
  return {
    engine: "built-in",
    cut: (sentence) => cutWith(engine, sentence),
    tag: (sentence) => tagWith(engine, lexicon.entries, sentence),
  };
}

interface Lexicon {
  readonly entries: ReadonlyMap<string, LexiconEntry>;
  /** The beginnings of words, and words. */
  readonly beginnings: ReadonlySet<string>;
  /** Of all words together. */
  readonly total: number;
}

function readLines(lines: string): Lexicon {
  const entries = new Map<string, LexiconEntry>();
  const beginnings = new Set<string>();
  let total = 0;
  for (const line of lines.split("\n")) {
    if (line === "") continue;
    const [word, frequency, tag] = line.split(" ");
    entries.set(word, { tag, frequency: Number(frequency) });
    total += Number(frequency);
    for (let end = 1; end <= word.length; end++) beginnings.add(word.slice(0, end));
  }
  return { entries, beginnings, total };
}

/** The likeliest way to cut, each word as likely as it is frequent: a path through all words that begin at each sign. */
function engineOf({ entries, beginnings, total }: Lexicon): Engine {
  const weightOf = (frequency: number): number => Math.log(frequency / total);
  const cut = (text: string): string[] => {
    const signs = Array.from(text);
    /** The weight of the best path from each sign on, and where its first word ends. */
    const best = new Float64Array(signs.length + 1);
    const ends = new Uint32Array(signs.length);
    for (let at = signs.length - 1; at >= 0; at--) {
      let most = -Infinity;
      let word = "";
      for (let end = at + 1; end <= signs.length; end++) {
        word += signs[end - 1];
        const frequency = entries.get(word)?.frequency ?? (end === at + 1 ? 1 : 0);
        const weight = frequency === 0 ? -Infinity : weightOf(frequency) + best[end];
        if (weight > most) {
          most = weight;
          ends[at] = end;
        }
        if (!beginnings.has(word)) break;
      }
      best[at] = most;
    }
    const words: string[] = [];
    for (let at = 0; at < signs.length; at = ends[at]) words.push(signs.slice(at, ends[at]).join(""));
    return words;
  };
  return { cut, cutKnown: cut };
}
