import { NUMERAL } from "../../lexicons/numerals.js";
import { numbersIn, type NumberInText } from "../../values/numbers-in.js";
import { changedText, meets, withSpan, type EditPlace, type Sight } from "./edit-place.js";

/** In what is longer, in UTF-16 code units, numbers are those of other text. By hand. */
const LONGEST = 24;

/** A part of an edit: a number in the place of a number, or the words beside them. */
export interface EditPart {
  readonly place: EditPlace;
  /** A number of another worth, one that is only written otherwise, or words. */
  readonly changes: "figure" | "notation" | "words";
}

/**
 * An edit that changes numbers, grown to whole ones and parted from the words beside them; null if it changes none.
 *
 *   3[4|5]00家              →   [3400|3500]
 *   [增长5|下降3].2%        →   [增长|下降] [5.2%|3.2%]
 *   第[十三|13]届           →   [十三|13], of one worth
 */
export function editedNumbers(place: EditPlace): readonly EditPart[] | null {
  if ([place.anonymised, place.published].some(({ start, end }) => end - start > LONGEST)) return null;
  if (!touchesNumeral(place.anonymised) || !touchesNumeral(place.published)) return null;
  const own = numbersOf(place.anonymised, place.published);
  const other = numbersOf(place.published, place.anonymised);
  if (own.length === 0 || other.length === 0) return null;
  const grown = {
    anonymised: withSpan(place.anonymised, reachOf(place.anonymised, own)),
    published: withSpan(place.published, reachOf(place.published, other)),
  };
  const inside = { own: numbersInside(grown.anonymised), other: numbersInside(grown.published) };
  const parts = inside.own.length === inside.other.length ? partsOf(grown, inside.own, inside.other) : [];
  const hasRest = parts.at(-1)?.changes === "words" && isOneSided(parts.at(-1)?.place ?? grown);
  if (parts.length > 0 && !hasRest) return parts.filter(({ place: part }) => isChanged(part));
  return [{ place: grown, changes: sameWorths(inside.own, inside.other) ? "notation" : "figure" }];
}

const NUMERALS = new RegExp(`[0-9０-９]|${NUMERAL}`, "u");

/** Whether a number can meet an edit. */
function touchesNumeral({ around, start, end }: Sight): boolean {
  return NUMERALS.test(around.slice(Math.max(0, start - 1), end + 1));
}

/** The numbers that an edit meets. Where one text has nothing, the other's number must reach beyond the edit. */
function numbersOf(sight: Sight, other: Sight): NumberInText[] {
  const met = numbersIn(sight.around).filter((number) => meets(sight, number));
  if (other.start < other.end) return met;
  return met.some(({ start, end }) => start < sight.start || end > sight.end) ? met : [];
}

function numbersInside(sight: Sight): NumberInText[] {
  return numbersIn(sight.around).filter(({ start, end }) => start >= sight.start && end <= sight.end);
}

function reachOf(sight: Sight, numbers: readonly NumberInText[]): { start: number; end: number } {
  return {
    start: Math.min(sight.start, ...numbers.map(({ start }) => start)),
    end: Math.max(sight.end, ...numbers.map(({ end }) => end)),
  };
}

function partsOf(place: EditPlace, own: readonly NumberInText[], other: readonly NumberInText[]): EditPart[] {
  const parts: EditPart[] = [];
  let [ownAt, otherAt] = [place.anonymised.start, place.published.start];
  const add = (ownEnd: number, otherEnd: number, changes: EditPart["changes"]): void => {
    const part = {
      anonymised: withSpan(place.anonymised, { start: ownAt, end: ownEnd }),
      published: withSpan(place.published, { start: otherAt, end: otherEnd }),
    };
    if (ownEnd > ownAt || otherEnd > otherAt) parts.push({ place: part, changes });
    [ownAt, otherAt] = [ownEnd, otherEnd];
  };
  own.forEach((number, index) => {
    add(number.start, other[index].start, "words");
    add(number.end, other[index].end, number.worth === other[index].worth ? "notation" : "figure");
  });
  add(place.anonymised.end, place.published.end, "words");
  return parts;
}

function sameWorths(own: readonly NumberInText[], other: readonly NumberInText[]): boolean {
  return own.length === other.length && own.every(({ worth }, index) => worth === other[index].worth);
}

function isOneSided({ anonymised, published }: EditPlace): boolean {
  return anonymised.start === anonymised.end || published.start === published.end;
}

function isChanged({ anonymised, published }: EditPlace): boolean {
  return changedText(anonymised).normalize("NFKC") !== changedText(published).normalize("NFKC");
}
