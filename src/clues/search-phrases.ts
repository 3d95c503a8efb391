import type { PlacedWord } from "./seen.js";

/** A phrase worth an exact search. UTF-16 code units of the text. */
export interface SearchPhrase {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** How rare its words are together, in bits. */
  readonly rarity: number;
}

export interface SearchPhraseOptions {
  /** What a phrase must not touch: placeholders, deletions. In any order. */
  readonly hidden: readonly { readonly start: number; readonly end: number }[];
  readonly stock: readonly { readonly start: number; readonly end: number }[];
  /** Null where nothing cuts words: then every character counts alike. */
  readonly words: readonly PlacedWord[] | null;
}

/** Characters that can be searched for in one piece: a stop, a bracket or a line end breaks a phrase. */
const PIECE = /[\p{Script=Han}A-Za-z0-9%.、“”·－—-]+/gu;
const SHORTEST = 9;
const LONGEST = 22;
/** In bits. Below this a phrase may well occur in thousands of texts. */
const LEAST_RARITY = 60;
/** Of the corpus of the dictionary. */
const CORPUS = 6e7;
/** Bits of a character that no word of the dictionary holds. */
const UNKNOWN = 13;
/** A word in a stock phrase says this much of what it would say. */
const IN_STOCK = 0.15;

/**
 * The phrases of a text that are worth an exact search, the rarest first: whole clauses or their ends, of 9 to
 * 22 characters, of rare words, outside stock phrases.
 *
 * A phrase's rarity is the sum of the information of its words, log2(N / frequency), by the frequencies
 * of the dictionary: approximate, as if words were independent.
 */
export function rankSearchPhrases(text: string, options: SearchPhraseOptions): SearchPhrase[] {
  const bits = bitsOf(text, options);
  return candidatesIn(text, bits, options)
    .filter(({ rarity }) => rarity >= LEAST_RARITY)
    .sort((one, other) => other.rarity - one.rarity || one.start - other.start);
}

/** What each character of the text says, in bits, summed up to each offset. */
function bitsOf(text: string, { words, stock }: SearchPhraseOptions): Float64Array {
  const each = new Float64Array(text.length);
  if (words === null) each.fill(UNKNOWN / 2);
  for (const { start, end, word, frequency } of words ?? []) {
    const information = frequency > 0 ? Math.log2(CORPUS / frequency) : /\p{Script=Han}/u.test(word) ? UNKNOWN : 4;
    each.fill(information / (end - start), start, end);
  }
  for (const { start, end } of stock) for (let at = start; at < end; at++) each[at] *= IN_STOCK;
  const sums = new Float64Array(text.length + 1);
  for (let at = 0; at < text.length; at++) sums[at + 1] = sums[at] + each[at];
  return sums;
}

function candidatesIn(text: string, bits: Float64Array, options: SearchPhraseOptions): SearchPhrase[] {
  const { words } = options;
  const hidden = options.hidden.toSorted((one, other) => one.start - other.start);
  const isEdge = edgesOf(text, words);
  const candidates: SearchPhrase[] = [];
  let mask = 0;
  for (const { index, 0: piece } of text.matchAll(PIECE)) {
    const end = index + piece.length;
    while (mask < hidden.length && hidden[mask].end < index) mask++;
    // A piece is cut where something is hidden in it or beside it, one character around that left out.
    let from = index + (NUMBERING.exec(piece)?.[0].length ?? 0);
    let isWhole = true;
    for (let at = mask; at < hidden.length && hidden[at].start <= end; at++) {
      addBest(candidates, text, bits, { from, to: Math.min(end, hidden[at].start - 1), isEdge, isWhole });
      from = Math.max(from, hidden[at].end + 1);
      isWhole = false;
    }
    addBest(candidates, text, bits, { from, to: end, isEdge, isWhole });
  }
  return candidates;
}

/** 一、, 二是, 三要: no part of what is said. */
const NUMBERING = /^(?:[一二三四五六七八九十]{1,3}(?:、|[是要])|[0-9]{1,2}[、.])/u;
/** What no phrase ends with. */
const TRAILING = new Set("、“·－—-");

interface Range {
  readonly from: number;
  readonly to: number;
  /** Whether it begins where a piece does, and not behind something hidden. */
  readonly isWhole: boolean;
  readonly isEdge: (at: number) => boolean;
}

/**
 * The rarest stretch of a piece that is neither too short nor too long. It begins where the piece or an
 * item of a list does, or ends there: a phrase that is cut at both ends reads badly.
 */
function addBest(candidates: SearchPhrase[], text: string, bits: Float64Array, range: Range): void {
  const { from, isEdge, isWhole } = range;
  let { to } = range;
  while (to > from && TRAILING.has(text[to - 1])) to--;
  for (let start = from; start + SHORTEST <= to; start += LONGEST) {
    const until = Math.min(to, start + 2 * LONGEST);
    let best: SearchPhrase | null = null;
    for (let one = start; one + SHORTEST <= until && one < start + LONGEST; one++) {
      const beginsWell = (one === from && isWhole) || text[one - 1] === BREAK;
      if (!isEdge(one) || !(beginsWell || mayBegin(text, one))) continue;
      for (let end = one + SHORTEST; end <= Math.min(until, one + LONGEST); end++) {
        const endsWell = end === to || text[end] === BREAK;
        if (!isEdge(end) || !(endsWell || (beginsWell && mayEnd(text, end)))) continue;
        const rarity = (bits[end] - bits[one]) * (beginsWell && endsWell ? 1 : CUT);
        if (best !== null && rarity <= best.rarity) continue;
        const phrase = text.slice(one, end);
        if (isBalanced(phrase)) best = { start: one, end, text: phrase, rarity };
      }
    }
    if (best !== null) candidates.push(best);
  }
}

/** The part of its rarity that a phrase keeps which is cut at one end. */
const CUT = 0.7;
/** Where a list goes on, or a title begins. */
const BREAK = "、";

function edgesOf(text: string, words: readonly PlacedWord[] | null): (at: number) => boolean {
  if (words === null) return () => true;
  const edges = new Uint8Array(text.length + 1);
  for (const { start, end } of words) edges[start] = edges[end] = 1;
  return (at) => edges[at] === 1;
}

const mayBegin = (text: string, at: number): boolean => !NOT_FIRST.has(text[at]);
const mayEnd = (text: string, at: number): boolean => !NOT_LAST.has(text[at - 1]);
const NOT_FIRST = new Set("、”·%.-－—的地得了着和与及等势");
const NOT_LAST = new Set("、“·.-－—的和与及在");

/** No quotation mark without its other half: it would be lost in the search. */
function isBalanced(phrase: string): boolean {
  let open = 0;
  for (const sign of phrase) {
    if (sign === "“") open++;
    if (sign === "”" && --open < 0) return false;
  }
  return open === 0;
}
