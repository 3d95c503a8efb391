import { fingerprintsToKeep } from "../fingerprints/finding.js";
import { emphasisIn } from "../placeholders/emphasis.js";
import { firstPlaceholders } from "../placeholders/find-placeholders.js";
import { MOST_SIGNS } from "../placeholders/masked-text.js";
import { normalise, type NormalisedText } from "../text/normalise.js";

/** What an index keeps of a text, the same whether or not some of it is masked. */
export function fingerprintText(text: string): Float64Array {
  return fingerprintsToKeep(foldedText(text));
}

/** The text as the aligner reads it, each placeholder one unit. */
export function foldedText(text: string): NormalisedText {
  const emphasis = emphasisIn(text);
  const { placeholders } = firstPlaceholders(text, emphasis, MOST_SIGNS);
  const holes = placeholders.map(({ span }) => span);
  return normalise(text, holes, { unseen: emphasis.marks });
}
