import type { Knowledge } from "./clues/knowledge.js";
import { findLeaks } from "./clues/leaks.js";
import { ownVoiceOf } from "./clues/own-voice.js";
import { possibleNames } from "./clues/persons.js";
import { contradicting, estimatePlaces } from "./clues/places.js";

import { findSearchPhrases } from "./clues/search-phrases.js";
import { see } from "./clues/seen.js";
import { findStockPhrases } from "./clues/stock.js";
import { estimateTime } from "./clues/time.js";
import { unknownMark } from "./bindings/mark.js";
import { boundInText } from "./bindings/bound-in-text.js";
import { findPlaceholders } from "./placeholders/find-placeholders.js";
import { looksPrivate } from "./placeholders/looks-private.js";
import { maskStyle } from "./placeholders/mask-style.js";
import { styleInWords } from "./placeholders/mask-style-words.js";
import { noteOf } from "./placeholders/notes.js";
import { unmarkedDeletions } from "./placeholders/unmarked-deletions.js";
import { publishedSigns } from "./profile/published-signs.js";
import { textKind } from "./profile/text-kind.js";
import { reportersVoices } from "./profile/voices.js";
import type { ScannedDocument } from "./answer/scan.js";
import { scannedOf } from "./assemble/scanned-of.js";
import { countCharacters } from "./text/count-characters.js";
import type { Document } from "./text/document.js";
import { sentencesOf } from "./text/sentences.js";
import type { TaggedWord } from "./words/tagged-word.js";

/** The number of search phrases, unless told. */
export const USUAL_CLUES = 10;

export interface ScanSettings {
  /** At most so many search phrases. Default 10. */
  readonly clues?: number;
  /** Tell people named in what looks like a judgment or a private record. Default false. */
  readonly persons?: boolean;
  /** The words of a sentence; without them names are told less well, and that is said. */
  readonly tag?: (sentence: string) => readonly TaggedWord[];
  /** Whether a phrase stands elsewhere: in the other texts given, in a corpus. Then it is no clue. */
  readonly isKnown?: (phrase: string) => boolean;
}

/**
 * What a text gives away by itself: what is masked and how, what was taken out without a mark, the names
 * left standing and where they point to, and the phrases most worth an exact search.
 *
 * Offsets in the answer are UTF-16 code units into the document's `source`. The same input gives the same
 * answer, whatever cuts the words. Work grows linearly with the length of the text.
 */
export function scan(document: Document, knowledge: Knowledge, settings: ScanSettings = {}): ScannedDocument {
  const { clues = USUAL_CLUES, persons = false, tag = null, isKnown = () => false } = settings;
  const { text } = document;
  const placeholders = findPlaceholders(text);
  const masked = placeholders.map((placeholder) => placeholder.span);
  const deletions = unmarkedDeletions(text);
  const isPrivate = looksPrivate(text, placeholders);
  const seen = see(text, tag);
  const all = findLeaks(seen, knowledge, masked);
  const isWithheld = isPrivate && !persons;
  const leaks = isWithheld ? all.filter(({ kind }) => kind !== "person") : all;
  const unnamed = isWithheld
    ? [...all.flatMap(({ kind, at }) => (kind === "person" ? at : [])), ...possibleNames(text)]
    : [];
  const places = estimatePlaces(leaks, ownVoiceOf(text));
  const stock = findStockPhrases(text, knowledge.stock);
  return scannedOf({
    document,
    characters: countCharacters(text),
    placeholders: placeholders.map((placeholder) => ({ placeholder, ...noteOf(text, placeholder) })),
    bound: boundInText(text, placeholders.map(unknownMark)),
    maskStyle: maskStyle(placeholders).map((row) => ({ ...row, said: styleInWords(row) })),
    deletions,
    leaks,
    withheld: all.length - leaks.length,
    places,
    contradicting: contradicting(leaks, places),
    time: estimateTime(text, leaks),
    clues: findSearchPhrases(text, {
      most: clues,
      hidden: [...masked, ...deletions, ...unnamed],
      stock,
      words: seen.words,
      isKnown,
    }),
    kind: textKind(text),
    voices: reportersVoices(text),
    published: publishedSigns(text),
    stockCharacters: stock.reduce((sum, { start, end }) => sum + countCharacters(text.slice(start, end)), 0),
    sentences: sentencesOf(text).length,
    isPrivate,
    hasWords: tag !== null,
  });
}
