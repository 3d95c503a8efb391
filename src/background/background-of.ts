import type { StoreSummary } from "../answer/comparison.js";
import type { Corpus } from "../corpus/corpus.js";
import { foldedText } from "../index-files/fingerprint-text.js";
import type { Document } from "../text/document.js";
import { unitsToText } from "../text/normalise.js";
import type { Span } from "../text/span.js";
import type { AskedText } from "./elsewhere.js";
import { stockStretches } from "./stock-stretches.js";

/** What an index knows of the texts of a comparison. */
export interface BackgroundOfTexts {
  readonly store: StoreSummary;
  readonly stock: {
    readonly anonymised: readonly Span<"text">[];
    readonly published: readonly (readonly Span<"text">[])[];
  };
}

/** Asks an index which wording of the texts of a comparison is everybody's. */
export async function backgroundOf(
  anonymised: Document,
  published: readonly Document[],
  corpus: Corpus,
): Promise<BackgroundOfTexts> {
  const texts = [anonymised, ...published].map(askedText);
  const stretches = await stockStretches(texts, corpus);
  const inText = stretches.map((ofOne, at) => ofOne.map((range) => unitsToText(texts[at].normalised, range)));
  const { kind, path, documents, generation } = await corpus.status();
  return {
    store: { kind, path, documents, generation },
    stock: { anonymised: inText[0], published: inText.slice(1) },
  };
}

function askedText({ text, origin: { sha256 } }: Document): AskedText {
  return { normalised: foldedText(text), sha256 };
}
