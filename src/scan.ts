import { choosePhrases, type AskKnown, type AskWhere } from "./clues/choose-phrases.js";
import type { Knowledge } from "./clues/knowledge.js";
import { findLeaks } from "./clues/leaks.js";
import { ownVoiceOf } from "./clues/own-voice.js";
import { contradicting, estimatePlaces } from "./clues/places.js";
import { rankSearchPhrases } from "./clues/search-phrases.js";
import { see } from "./clues/seen.js";
import { findStockPhrases } from "./clues/stock.js";
import { estimateTime } from "./clues/time.js";
import { withhold } from "./clues/withheld.js";
import { unknownMark } from "./bindings/mark.js";
import { boundInText } from "./bindings/bound-in-text.js";
import { emphasisOf } from "./placeholders/emphasis-of.js";
import { firstPlaceholders } from "./placeholders/find-placeholders.js";
import { looksPrivate } from "./placeholders/looks-private.js";
import { MOST_SIGNS } from "./placeholders/masked-text.js";
import { maskStyle } from "./placeholders/mask-style.js";
import { stylesInWords } from "./placeholders/mask-style-words.js";
import { withNotes } from "./placeholders/notes.js";
import { unmarkedDeletions } from "./placeholders/unmarked-deletions.js";
import { publishedSigns } from "./profile/published-signs.js";
import { textKind } from "./profile/text-kind.js";
import { reportersVoices } from "./profile/voices.js";
import type { ScannedDocument } from "./answer/scan.js";
import { scannedOf } from "./assemble/scanned-of.js";
import type { Document } from "./text/document.js";
import type { TaggedWord } from "./words/tagged-word.js";

/** The number of search phrases if none is given. */
export const USUAL_CLUES = 10;

export interface ScanSettings {
  /** At most so many search phrases. Default 10. */
  readonly clues?: number;
  /** Report people named in what looks like a judgment or a private record. Default false. */
  readonly persons?: boolean;
  /** The words of a sentence; without them names are recognised less well, and the answer says so. */
  readonly tag?: (sentence: string) => readonly TaggedWord[];
  /** Which phrases occur elsewhere: in the other texts given, in a corpus. Those are no search phrases. */
  readonly isKnown?: AskKnown;
  /** In which documents of a corpus the phrases that were chosen are. */
  readonly whereIs?: AskWhere;
}

/**
 * What a text reveals without a published one: what is masked and how, what was taken out without a mark, which
 * names were not masked and where they point, and the phrases most worth an exact search.
 *
 * Offsets in the answer are UTF-16 code units into the document's `source`. The same input gives the same
 * answer, whatever cuts the words. Work grows linearly with the length of the text. It waits for nothing but
 * `isKnown` and `whereIs`, and rejects with what these throw.
 */
export async function scan(
  document: Document,
  knowledge: Knowledge,
  settings: ScanSettings = {},
): Promise<ScannedDocument> {
  const { clues: most = USUAL_CLUES, persons = false, tag = null, isKnown = null, whereIs = null } = settings;
  const { text } = document;
  const { placeholders, cutFrom } = firstPlaceholders(text, emphasisOf(document), MOST_SIGNS);
  const masked = placeholders.map(({ span }) => span);
  const deletions = unmarkedDeletions(text);
  const isPrivate = looksPrivate(text, placeholders);
  const seen = see(text, tag);
  const found = findLeaks(seen, knowledge, masked);
  const { leaks, withheld, untouchable } = withhold(text, found, { people: isPrivate && !persons });
  const places = estimatePlaces(leaks, ownVoiceOf(text));
  const time = estimateTime(text, leaks);
  const stock = findStockPhrases(text, knowledge.stock);
  const hidden = withRest([...masked, ...deletions, ...untouchable], cutFrom, text.length);
  const ranked = rankSearchPhrases(text, { hidden, stock, words: seen.words });
  const phrases = await choosePhrases(ranked, { most, length: text.length, isKnown });
  return scannedOf({
    document,
    placeholders: withNotes(text, placeholders),
    bound: boundInText(text, placeholders.map(unknownMark)),
    maskStyle: stylesInWords(maskStyle(placeholders)),
    deletions,
    leaks,
    withheld,
    places,
    contradicting: contradicting(leaks, places),
    time,
    clues: phrases,
    phrasePlaces: whereIs === null ? null : await whereIs(phrases.map((phrase) => phrase.text)),
    kind: textKind(text),
    voices: reportersVoices(text),
    published: publishedSigns(text),
    stock,
    isPrivate,
    withholdsPeople: isPrivate && !persons,
    cutAt: cutFrom === null ? null : MOST_SIGNS,
    hasWords: tag !== null,
  });
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** What is hidden, and all of the text from where signs were no longer looked at. */
function withRest(hidden: readonly Stretch[], cutFrom: number | null, end: number): readonly Stretch[] {
  if (cutFrom === null) return hidden;
  return [...hidden.filter(({ start }) => start < cutFrom), { start: cutFrom, end }];
}
