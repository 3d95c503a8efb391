import { cutWith, tagWith, type Engine } from "./engine.js";
import { Lexicon } from "./lexicon.js";
import type { Words } from "./words.js";

/**
 * Words by the dictionary alone, where no engine can be installed, as in a page: `lines` are those of the package's
 * dictionary. It cuts and tags as the engines do.
 */
export function dictionaryWords(lines: string): Words {
  const lexicon = new Lexicon(lines);
  const engine = engineOf(lexicon);
  return {
    engine: "built-in",
    cut: (sentence) => cutWith(engine, sentence),
    tag: (sentence) => tagWith(engine, lexicon, sentence),
  };
}

/** The likeliest way to cut, each word as likely as it is frequent: a path through all words that begin at each sign. */
function engineOf(lexicon: Lexicon): Engine {
  const unknown = Math.log(1 / lexicon.total);
  const cut = (text: string): string[] => {
    /** The weight of the best path from each place on, and where its first word ends. */
    const best = new Float64Array(text.length + 1);
    const ends = new Uint32Array(text.length);
    for (let at = text.length - 1; at >= 0; at--) {
      const sign = at + (isPair(text, at) ? 2 : 1);
      ends[at] = sign;
      best[at] = unknown + best[sign];
      lexicon.wordsAt(text, at, (end, frequency) => {
        const weight = Math.log(frequency / lexicon.total) + best[end];
        if (weight > best[at] || end === sign) {
          ends[at] = end;
          best[at] = weight;
        }
      });
    }
    const words: string[] = [];
    for (let at = 0; at < text.length; at = ends[at]) words.push(text.slice(at, ends[at]));
    return words;
  };
  return { cut };
}

/** Whether one sign takes two code units. */
function isPair(text: string, at: number): boolean {
  return (text.codePointAt(at) ?? 0) > 0xffff;
}
