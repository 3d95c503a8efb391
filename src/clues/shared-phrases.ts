import type { SharedWording } from "../answer/scan.js";
import { isLineBreak, QUOTE_SIGNS } from "../text/characters.js";
import { normalise } from "../text/normalise.js";
import { findStockPhrases, type StockPhrases } from "./stock.js";

/** What one text may share with others, each once and on a line of its own: one string is sent from a thread sooner than a set. */
export interface PhrasesToShare {
  /** Its clauses, and its stock phrases. */
  readonly whole: string;
  /** Clauses that may go on in the next line: they count where another text has them on one line. */
  readonly broken: string;
}

const SHORTEST = 6;
const LONGEST = 40;
/** Phrases on one line that are kept at a time, and half as many others: beyond that those of one text alone are forgotten. */
const MOST_KEPT = 60_000;
const MOST_BROKEN = MOST_KEPT / 2;
const MOST_TEXTS = 20;
const MOST_TOLD = 200;
/** What a clause may hold beside letters, digits and Chinese characters. */
const SIGNS = `、､﹑%％﹪${QUOTE_SIGNS}`;
const CLAUSE = new RegExp(`[\\p{Script=Han}A-Za-z0-9Ａ-Ｚａ-ｚ０-９${SIGNS}]+`, "gu");
/** What folding leaves as it is: most clauses. */
const FOLDED = /^[\u4e00-\u9fffa-z0-9]+$/;
const UNFOLDED = /[^\u4e00-\u9fffa-z0-9]/gu;
const FOLDS = new Map(Array.from(`${SIGNS}ABCDEFGHIJKLMNOPQRSTUVWXYZ`, (sign) => [sign, folded(sign)]));
/** Between two lines of one paragraph: an indented line begins another. */
const LINE_BREAK = /^[ \t]*(?:\r\n|[\n\r])$/u;

/** The clauses and stock phrases of a text that it may share with others. */
export function phrasesToShare(text: string, stock: StockPhrases): PhrasesToShare {
  const whole = new Set<string>();
  const broken = new Set<string>();
  let last = "";
  let lastEnd = 0;
  for (const { index, 0: clause } of text.matchAll(CLAUSE)) {
    if (mayBeShared(clause)) whole.add(clause);
    const isNextLine = isLineBreak(text.charCodeAt(index - 1)) && LINE_BREAK.test(text.slice(lastEnd, index));
    if (isNextLine && mayBeShared(last + clause)) broken.add(last + clause);
    last = clause;
    lastEnd = index + clause.length;
  }
  for (const { start, end } of findStockPhrases(text, stock))
    if (end - start >= SHORTEST) whole.add(text.slice(start, end));
  return { whole: Array.from(whole).join("\n"), broken: Array.from(broken).join("\n") };
}

function folded(sign: string): string {
  return String.fromCodePoint(...normalise(sign).key);
}

function mayBeShared({ length }: string): boolean {
  return length >= SHORTEST && length <= LONGEST;
}

interface Kept {
  /** As the first text writes it that has it on one line. */
  text: string;
  /** Whether some text has it on one line. */
  isWhole: boolean;
  count: number;
  /** The first texts that hold it, numbered from 0. */
  readonly texts: number[];
  /** The last text that holds it. */
  last: number;
}

/** Gathers the phrases that several texts share, text by text, in bounded memory. */
export class SharedPhrases {
  /** By the phrase as it is folded for comparison. */
  #known = new Map<string, Kept>();
  /** How many of them some text has on one line. */
  #whole = 0;
  #added = 0;
  #isApproximate = false;

  /** Adds the phrases of the next text. */
  add({ whole, broken }: PhrasesToShare): void {
    for (const phrase of linesIn(whole)) this.#keep(phrase, true);
    for (const phrase of linesIn(broken)) this.#keep(phrase, false);
    this.#added++;
    if (this.#whole > MOST_KEPT || this.#known.size - this.#whole > MOST_BROKEN) this.#forget();
  }

  #keep(phrase: string, isWhole: boolean): void {
    const number = this.#added;
    const key = keyOf(phrase);
    const known = this.#known.get(key);
    if (known === undefined) {
      const text = copyOf(phrase);
      this.#known.set(key === phrase ? text : key, { text, isWhole, count: 1, texts: [number], last: number });
      if (isWhole) this.#whole++;
      return;
    }
    if (isWhole && !known.isWhole) {
      known.text = copyOf(phrase);
      known.isWhole = true;
      this.#whole++;
    }
    if (known.last === number) return;
    known.last = number;
    known.count++;
    if (known.texts.length < MOST_TEXTS) known.texts.push(number);
  }

  /** Those in most texts first, then the longest. */
  end(): SharedWording {
    const shared = Array.from(this.#known, ([key, kept]) => ({ key, ...kept }))
      .filter(({ count, isWhole }) => count > 1 && isWhole)
      .toSorted((one, other) => other.count - one.count || other.text.length - one.text.length);
    const told = withoutParts(shared).slice(0, MOST_TOLD);
    return {
      phrases: told.map(({ text, count, texts }) => ({ text, count, documents: texts })),
      isApproximate: this.#isApproximate,
    };
  }

  #forget(): void {
    this.#isApproximate = true;
    const kept = Array.from(this.#known)
      .filter(([, { count }]) => count > 1)
      .toSorted(([, one], [, other]) => other.count - one.count)
      .slice(0, MOST_KEPT / 2);
    this.#known = new Map(kept);
    this.#whole = kept.filter(([, { isWhole }]) => isWhole).length;
  }
}

function linesIn(phrases: string): string[] {
  return phrases === "" ? [] : phrases.split("\n");
}

/** What a phrase is folded to for comparison. */
function keyOf(phrase: string): string {
  return FOLDED.test(phrase) ? phrase : phrase.replace(UNFOLDED, (sign) => FOLDS.get(sign) ?? folded(sign));
}

/** A string of its own: a part of a text would keep the whole of it in memory. */
function copyOf(phrase: string): string {
  return ` ${phrase}`.slice(1);
}

/** How many of the commonest are looked at for parts of each other. */
const MOST_COMPARED = 1000;

type Shared = Kept & { readonly key: string };

/** A phrase inside another of the same texts says nothing more. */
function withoutParts(phrases: readonly Shared[]): Shared[] {
  const first = phrases.slice(0, MOST_COMPARED);
  return first.filter(
    ({ key, count, texts }) =>
      !first.some(
        (other) =>
          other.count === count &&
          other.key.length > key.length &&
          other.key.includes(key) &&
          other.texts.every((one, at) => one === texts[at]),
      ),
  );
}
