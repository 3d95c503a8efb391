import { findStockPhrases, type StockPhrases } from "./stock.js";

/** A phrase of two or more texts. */
export interface SharedPhraseFound {
  readonly text: string;
  readonly count: number;
  /** The first texts that hold it, numbered from 0. */
  readonly texts: readonly number[];
}

const SHORTEST = 6;
const LONGEST = 40;
/** Phrases kept at a time: beyond that those of one text alone are forgotten. */
const MOST_KEPT = 60_000;
const MOST_TEXTS = 20;
const MOST_TOLD = 200;
const CLAUSE = /[\p{Script=Han}A-Za-z0-9、“”%]+/gu;

/** The clauses and stock phrases of a text that it may share with others, each once. */
export function phrasesToShare(text: string, stock: StockPhrases): ReadonlySet<string> {
  const phrases = new Set<string>();
  for (const [clause] of text.matchAll(CLAUSE))
    if (clause.length >= SHORTEST && clause.length <= LONGEST) phrases.add(clause);
  for (const { start, end } of findStockPhrases(text, stock))
    if (end - start >= SHORTEST) phrases.add(text.slice(start, end));
  return phrases;
}

/** Gathers the phrases that several texts share, text by text, in bounded memory. */
export class SharedPhrases {
  #known = new Map<string, { count: number; readonly texts: number[] }>();
  #added = 0;
  #isApproximate = false;

  /** Adds the phrases of the next text. */
  add(phrases: ReadonlySet<string>): void {
    const number = this.#added++;
    for (const phrase of phrases) {
      const known = this.#known.get(phrase);
      if (known === undefined) {
        this.#known.set(copyOf(phrase), { count: 1, texts: [number] });
        continue;
      }
      known.count++;
      if (known.texts.length < MOST_TEXTS) known.texts.push(number);
    }
    if (this.#known.size > MOST_KEPT) this.#forget();
  }

  /** Those in most texts first, then the longest. */
  end(): { readonly phrases: readonly SharedPhraseFound[]; readonly isApproximate: boolean } {
    const shared = Array.from(this.#known, ([text, { count, texts }]) => ({ text, count, texts }))
      .filter(({ count }) => count > 1)
      .toSorted((one, other) => other.count - one.count || other.text.length - one.text.length);
    return { phrases: withoutParts(shared).slice(0, MOST_TOLD), isApproximate: this.#isApproximate };
  }

  #forget(): void {
    this.#isApproximate = true;
    const kept = Array.from(this.#known)
      .filter(([, { count }]) => count > 1)
      .toSorted(([, one], [, other]) => other.count - one.count)
      .slice(0, MOST_KEPT / 2);
    this.#known = new Map(kept);
  }
}

/** A string of its own: a part of a text would keep the whole of it in memory. */
function copyOf(phrase: string): string {
  return ` ${phrase}`.slice(1);
}

/** How many of the commonest are looked at for parts of each other. */
const MOST_COMPARED = 1000;

/** A phrase inside another of the same texts says nothing more. */
function withoutParts(phrases: readonly SharedPhraseFound[]): SharedPhraseFound[] {
  const first = phrases.slice(0, MOST_COMPARED);
  return first.filter(
    ({ text, count, texts }) =>
      !first.some(
        (other) =>
          other.count === count &&
          other.text.length > text.length &&
          other.text.includes(text) &&
          other.texts.every((one, at) => one === texts[at]),
      ),
  );
}
