import type { PhrasePlace } from "../answer/scan.js";
import type { Corpus, CorpusDocument } from "../corpus/corpus.js";
import { distinct, everyShingle, fingerprintsToKeep, SHINGLE, SURELY_FOUND } from "../fingerprints/finding.js";
import { normalise } from "../text/normalise.js";
import { UnitFolder } from "../text/unit-folder.js";

/** A phrase in more documents than this is not rare. */
const MOST_PLACES = 3;
/** Documents that are looked at for one phrase, and what is looked at in lists to find them. */
const MOST_CANDIDATES = 12;
const BUDGET = 20_000;
/** Texts that are kept while others of their phrases may be asked about. */
const MOST_KEPT = 16;

/** The text of a document, as it is now; null where it is gone, or no longer what was indexed. */
export type ReadText = (document: CorpusDocument) => Promise<string | null>;

/** In which documents of an index a phrase is. */
interface Places {
  readonly places: readonly PhrasePlace[];
  /** Whether it is in more than are listed: then it is not rare. */
  readonly isCommon: boolean;
}

/**
 * Looks up in which documents of an index phrases are. Candidates have the fingerprints that the index keeps of a phrase
 * wherever it is; each is read, where it can be. A phrase of fewer than twelve letters may leave none, and then is not found.
 */
export class PhraseLookUp {
  readonly #corpus: Corpus;
  readonly #readText: ReadText;
  readonly #folder = new UnitFolder();
  /** Units of texts as strings, by the id of the document; the one read last is the last. */
  readonly #texts = new Map<string, string | null>();

  constructor(corpus: Corpus, readText: ReadText) {
    this.#corpus = corpus;
    this.#readText = readText;
  }

  /** In the order of the phrases. The document of these bytes is the text itself, and not counted. */
  async placesOf(phrases: readonly string[], sha256: string): Promise<Places[]> {
    const all: Places[] = [];
    for (const phrase of phrases) all.push(await this.#placesOf(phrase, sha256));
    return all;
  }

  async #placesOf(phrase: string, sha256: string): Promise<Places> {
    const { fingerprints, isKeptWhole } = askedFor(phrase);
    if (fingerprints.length === 0) return { places: [], isCommon: false };
    const request = { limit: MOST_CANDIDATES, budget: BUDGET };
    const { hits, frequencies, isCapped } = await this.#corpus.candidates(fingerprints, request);
    if (isKeptWhole && frequencies.includes(0)) return { places: [], isCommon: false };
    const least = isKeptWhole && !isCapped ? fingerprints.length : 1;
    const places: PhrasePlace[] = [];
    for (const { document, shared } of hits) {
      if (document.sha256 === sha256 || shared.length < least) continue;
      const text = await this.#textOf(document);
      if (text === null ? !isKeptWhole : !text.includes(this.#folded(phrase))) continue;
      if (places.length === MOST_PLACES) return { places, isCommon: true };
      const { id, path, title, date, url } = document;
      places.push({ id, path, title, date, url, isRead: text !== null });
    }
    return { places, isCommon: false };
  }

  async #textOf(document: CorpusDocument): Promise<string | null> {
    const known = this.#texts.get(document.id);
    this.#texts.delete(document.id);
    const read = known === undefined ? await this.#readText(document) : known;
    const text = known === undefined && read !== null ? this.#folded(read) : read;
    this.#texts.set(document.id, text);
    const [oldest] = this.#texts.keys();
    if (this.#texts.size > MOST_KEPT && oldest !== undefined) this.#texts.delete(oldest);
    return text;
  }

  #folded(text: string): string {
    return Array.from(this.#folder.fold(text), (unit) => String.fromCodePoint(unit)).join("");
  }
}

interface AskedFor {
  readonly fingerprints: Float64Array;
  /** Whether every document that has the phrase has all of them. */
  readonly isKeptWhole: boolean;
}

function askedFor(phrase: string): AskedFor {
  const text = normalise(phrase);
  const every = everyShingle(text);
  const letters = every.fingerprints.length === 0 ? 0 : every.fingerprints.length + SHINGLE - 1;
  return letters >= SURELY_FOUND
    ? { fingerprints: fingerprintsToKeep(text), isKeptWhole: true }
    : { fingerprints: distinct(every.fingerprints), isKeptWhole: false };
}
