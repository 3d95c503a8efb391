import { lettersOf } from "../fingerprints/finding.js";
import { eachFingerprint } from "../fingerprints/fingerprints.js";
import { HOLE, type NormalisedText } from "../text/normalise.js";
import { span, type Span } from "../text/span.js";
import { SHINGLE } from "./common-fingerprints.js";

/** A stretch of letters and digits that two texts have alike, whatever the punctuation in it. */
export interface SharedPassage {
  readonly one: Span<"folded">;
  readonly other: Span<"folded">;
}

const BITS = 48;
/** Places of a shingle that are looked at: of a refrain it does not matter which. By hand. */
const MOST_PLACES = 8;

/**
 * What two texts share, in the order of the one: each stretch of eight letters or digits and more that the other has too,
 * as long as it goes on in both. No unit of the one is in two passages.
 */
export function sharedPassages(one: NormalisedText, other: NormalisedText): SharedPassage[] {
  const [left, right] = [lettersOf(one.key), lettersOf(other.key)];
  const placesOf = placesByShingle(right.letters);
  const lengthAt = (start: number, place: number): number => {
    let length = 0;
    while (isSame(left.letters[start + length], right.letters[place + length])) length++;
    return length;
  };
  const passages: SharedPassage[] = [];
  let done = 0;
  eachFingerprint(left.letters, { shingle: SHINGLE, bits: BITS }, (fingerprint, start) => {
    if (start < done) return true;
    let [place, length] = [0, 0];
    for (const candidate of placesOf.get(fingerprint) ?? []) {
      const found = lengthAt(start, candidate);
      if (found > length) [place, length] = [candidate, found];
    }
    if (length < SHINGLE) return true;
    passages.push({ one: unitsOf(left.places, start, length), other: unitsOf(right.places, place, length) });
    done = start + length;
    return true;
  });
  return passages;
}

/** No placeholder is the same as another one; behind the end is nothing. */
function isSame(one: number | undefined, other: number | undefined): boolean {
  return one !== undefined && one === other && one < HOLE;
}

function placesByShingle(letters: Uint32Array): Map<number, number[]> {
  const places = new Map<number, number[]>();
  eachFingerprint(letters, { shingle: SHINGLE, bits: BITS }, (fingerprint, start) => {
    const known = places.get(fingerprint);
    if (known === undefined) places.set(fingerprint, [start]);
    else if (known.length < MOST_PLACES) known.push(start);
    return true;
  });
  return places;
}

function unitsOf(places: Uint32Array, start: number, length: number): Span<"folded"> {
  return span(places[start], places[start + length - 1] + 1);
}
