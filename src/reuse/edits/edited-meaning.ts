import { areOpposed, isNegation, opposedWordsIn, type OpposedWord } from "../../lexicons/oppositions.js";
import { changedText, grownTo, meets, type EditPlace, type Sight } from "./edit-place.js";

/** What was replaced by more than this, in UTF-16 code units, was rewritten. By hand. */
const LONGEST = 8;

/**
 * An edit that turns the meaning round, grown to the words that are opposed; or null.
 *
 *   30万以[上|下]   →   [以上|以下]
 *   {|不}超过30万   →   [超过|不超过]
 */
export function editedMeaning(place: EditPlace): EditPlace | null {
  const { anonymised, published } = place;
  if ([anonymised, published].some((sight) => sight.end - sight.start > LONGEST)) return null;
  const others = wordsAt(published);
  for (const own of wordsAt(anonymised)) {
    const opposite = others.find((other) => areOpposed(own, other));
    if (opposite !== undefined) return grownTo(place, own, opposite);
  }
  return isNegated(anonymised, published) || isNegated(published, anonymised) ? place : null;
}

function wordsAt(sight: Sight): OpposedWord[] {
  return opposedWordsIn(sight.around).filter((word) => meets(sight, word));
}

/** One text has a negation where the other has nothing. */
function isNegated(sight: Sight, other: Sight): boolean {
  return other.start === other.end && isNegation(changedText(sight), sight.around.slice(sight.end));
}
