import type { CorpusDocument } from "../corpus/corpus.js";
import { maskedTextOf, type MaskedText } from "../placeholders/masked-text.js";
import type { Document, Warning } from "../text/document.js";
import { Trouble } from "../text/trouble.js";
import type { Read } from "./explained.js";
import { lookFor } from "./look-for.js";
import type { Promising } from "./promising.js";

/**
 * Reads a text of a corpus again.
 *
 * @throws Trouble where it is gone, or is no longer what was indexed.
 */
export type ReadText = (document: CorpusDocument) => Promise<Document>;

export interface ReadTexts {
  /** Those that have most of the query first. */
  readonly texts: readonly Read[];
  /** Those that are the query itself. */
  readonly same: readonly Read[];
  /** One for each text that could not be read. */
  readonly warnings: readonly Warning[];
}

/** Reads candidates again and looks how much each has of the query. */
export async function readTexts(
  query: MaskedText,
  candidates: readonly Promising[],
  readText: ReadText,
): Promise<ReadTexts> {
  const texts: Read[] = [];
  const same: Read[] = [];
  const warnings: Warning[] = [];
  const look = lookFor(query.normalised);
  for (const { candidate } of candidates) {
    const known = candidate.document;
    try {
      const text = maskedTextOf(await readText(known), undefined, { isPublished: true });
      const read = { known, text, look: look(text.normalised) };
      (isSame(query, read) ? same : texts).push(read);
    } catch (error) {
      if (!(error instanceof Trouble)) throw error;
      warnings.push({ code: "not-read", path: known.path ?? known.id, message: error.said });
    }
  }
  return { texts: texts.toSorted((one, other) => hasOf(other) - hasOf(one)), same, warnings };
}

function hasOf({ look }: Read): number {
  return look.units * Math.max(look.ofQuery, look.ofText);
}

function isSame({ normalised: { key }, document: { origin } }: MaskedText, { known, text }: Read): boolean {
  if (known.sha256 === origin.sha256) return true;
  const other = text.normalised.key;
  return key.length === other.length && key.every((unit, at) => unit === other[at]);
}
