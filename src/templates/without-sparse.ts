import { longestKnownNameAt } from "../lexicons/known-names.js";
import { PLAIN_SURNAME } from "../lexicons/surnames.js";
import { isDigit, isSentenceEnd, isWordCharacter } from "../text/characters.js";
import { HOLE, type NormalisedText } from "../text/normalise.js";
import { inOneUnitEach } from "./common-tokens.js";
import { NOWHERE } from "./nowhere.js";
import { stretchesOf } from "./shared-units.js";

/** Of a sentence so much has to be of the template, or it only shares phrases with it. By hand. */
const LEAST = 0.5;
/** And so much of what most sentences have: in texts that follow a template closely, a loose sentence is another's. By hand. */
const LEAST_OF_USUAL = 0.8;

/**
 * Without the places in sentences of which little is of the template: such a sentence is of the same genre, and shares
 * its phrases. Numbers, names of divisions and people and placeholders do not count, for they are what is filled in.
 */
export function withoutSparse(places: Int32Array, text: NormalisedText): Int32Array {
  const { sentenceOf, sentences } = sentencesIn(text);
  const all = new Uint32Array(sentences);
  const shared = new Uint32Array(sentences);
  const isName = unitsOfNames(places, text);
  for (const [unit, sentence] of sentenceOf.entries()) if (isName[unit] === 0 && isFixed(text, unit)) all[sentence]++;
  for (const unit of places) if (unit !== NOWHERE && isFixed(text, unit)) shared[sentenceOf[unit]]++;
  const least = Math.max(LEAST, LEAST_OF_USUAL * usualDensity(all, shared));
  return places.map((unit) =>
    unit !== NOWHERE && shared[sentenceOf[unit]] < least * all[sentenceOf[unit]] ? NOWHERE : unit,
  );
}

function isFixed({ key, plain }: NormalisedText, unit: number): boolean {
  return key[unit] < HOLE && isWordCharacter(plain[unit]) && !isDigit(plain[unit]);
}

/** The units of names that are in no column, as 1. */
function unitsOfNames(places: Int32Array, { plain }: NormalisedText): Uint8Array {
  const isApart = new Uint8Array(plain.length).fill(1);
  for (const unit of places) if (unit !== NOWHERE) isApart[unit] = 0;
  const isName = new Uint8Array(plain.length);
  for (const { start, end } of stretchesOf(isApart)) {
    const apart = inOneUnitEach(plain.subarray(start, end));
    if (PERSON.test(apart)) isName.fill(1, start, end);
    for (let at = 0; at < apart.length;) {
      const length = longestKnownNameAt(apart, at);
      isName.fill(1, start + at, start + at + length);
      at += Math.max(1, length);
    }
  }
  return isName;
}

/** 王小明 by itself between two parts of the template: a surname that is no word, and one or two characters. */
const PERSON = new RegExp(`^${PLAIN_SURNAME}\\p{Script=Han}{1,2}$`, "u");

function sentencesIn({ key, plain, lineStarts }: NormalisedText): { sentenceOf: Int32Array; sentences: number } {
  const sentenceOf = new Int32Array(key.length);
  let sentence = 0;
  for (let unit = 0; unit < key.length; unit++) {
    const isNext = lineStarts[unit] === 1 || (isSentenceEnd(plain[unit - 1]) && !isSentenceEnd(plain[unit]));
    if (unit > 0 && isNext) sentence++;
    sentenceOf[unit] = sentence;
  }
  return { sentenceOf, sentences: sentence + 1 };
}

/** What part of a sentence that is of the template at all is shared, in the middle of all shared text. */
function usualDensity(all: Uint32Array, shared: Uint32Array): number {
  const sentences = Array.from(all.keys())
    .filter((sentence) => shared[sentence] >= LEAST * all[sentence] && shared[sentence] > 0)
    .toSorted((a, b) => shared[a] / all[a] - shared[b] / all[b]);
  const half = sentences.reduce((sum, sentence) => sum + shared[sentence], 0) / 2;
  let sum = 0;
  for (const sentence of sentences) {
    sum += shared[sentence];
    if (sum >= half) return shared[sentence] / all[sentence];
  }
  return 0;
}
