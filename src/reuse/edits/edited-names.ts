import { isKnownName, LONGEST_KNOWN, SHORTEST_KNOWN } from "../../lexicons/known-names.js";
import { oneOf } from "../../lexicons/one-of.js";
import { beginsWithTitle, besideOf, endsWith, looksLikeName } from "../../resolve/beside-words.js";
import { changedText, grownTo, meets, withSpan, type EditPlace, type Sight } from "./edit-place.js";

/** A name may have so many more characters beside it in a text that replaced something else: 常州的. */
const MOST_BESIDE = 1;

/**
 * An edit that puts a name in the place of another, grown to the whole names; or null.
 *
 *   在[常|扬]州召开        →   [常州|扬州]
 *   市长[王建国|李志强]     →   [王建国|李志强]
 *   青山县[白|黄]沙镇      →   [白沙镇|黄沙镇]
 */
export function editedName(place: EditPlace): EditPlace | null {
  return knownNames(place) ?? people(place) ?? namesBySuffix(place);
}

function knownNames(place: EditPlace): EditPlace | null {
  const [own, other] = [nameAt(place.anonymised), nameAt(place.published)];
  if (own !== null && other !== null) {
    const grown = grownTo(place, own, other);
    return own.name === other.name ? null : grown;
  }
  const isReplaced = isWhole(place.anonymised, own) || isWhole(place.published, other);
  return isReplaced && ![place.anonymised, place.published].some(({ start, end }) => start === end) ? place : null;
}

interface FoundName {
  readonly start: number;
  readonly end: number;
  readonly name: string;
}

/** The longest name of the tables that an edit meets. */
function nameAt(sight: Sight): FoundName | null {
  if (sight.start === sight.end) return null;
  let longest: FoundName | null = null;
  for (let start = Math.max(0, sight.start - LONGEST_KNOWN + 1); start < sight.end; start++)
    for (let length = LONGEST_KNOWN; length >= SHORTEST_KNOWN; length--) {
      const found = { start, end: start + length, name: sight.around.slice(start, start + length) };
      if (length <= (longest?.name.length ?? 0)) break;
      if (found.name.length === length && meets(sight, found) && isKnownName(found.name)) longest = found;
    }
  return longest;
}

/** Whether an edit is a name and hardly more. */
function isWhole(sight: Sight, name: FoundName | null): boolean {
  if (name === null || name.start < sight.start || name.end > sight.end) return false;
  return sight.end - sight.start - name.name.length <= MOST_BESIDE;
}

const SPEAKS = new RegExp(`^(?:${oneOf("reporting-verbs", "person")}|${oneOf("reporting-verbs", "speech")})`, "u");

/** Surnames may be what changed, or what follows them: so many characters before and behind may be the same. */
const SAME_IN_NAMES: readonly (readonly [before: number, behind: number])[] = [
  [0, 0],
  [0, 2],
  [1, 1],
  [2, 0],
  [1, 0],
  [0, 1],
];

/** Two names of people in one place, beside a title or a verb of speaking. */
function people(place: EditPlace): EditPlace | null {
  const candidates = SAME_IN_NAMES.flatMap(([before, behind]) => {
    const grown = grownBy(place, before, behind);
    return grown !== null && areNames(grown) ? [{ grown, borders: bordersOf(grown) }] : [];
  });
  const most = Math.max(1, ...candidates.map(({ borders }) => borders));
  return candidates.find(({ borders }) => borders === most)?.grown ?? null;
}

function areNames({ anonymised, published }: EditPlace): boolean {
  return looksLikeName(changedText(anonymised)) && looksLikeName(changedText(published));
}

/** On how many sides of the names something says that they are people's. */
function bordersOf(place: EditPlace): number {
  const sights = [place.anonymised, place.published];
  const before = sights.some(({ around, start }) => endsWith(`　${around.slice(0, start)}`, ["title"]) > 0);
  const behind = sights.some(({ around, end }) => {
    const following = around.slice(end);
    return beginsWithTitle(`${following}　`) > 0 || SPEAKS.test(following);
  });
  return Number(before) + Number(behind);
}

function grownBy({ anonymised, published }: EditPlace, before: number, behind: number): EditPlace | null {
  const fits = [anonymised, published].every(
    ({ around, start, end }) => start >= before && end + behind <= around.length,
  );
  if (!fits) return null;
  const grown = (sight: Sight): Sight => withSpan(sight, { start: sight.start - before, end: sight.end + behind });
  return { anonymised: grown(anonymised), published: grown(published) };
}

const LONGEST_SUFFIX = 4;
const LONGEST_STEM = 4;
const GENERIC = new RegExp(
  `^(?:${oneOf("name-parts", "general")}|[全各本我你该每此某两几多大小新老强农城乡地上下省市县区镇村州旗的了在和与及之第])`,
  "u",
);
const BEFORE_NAME = new RegExp(
  `(?:^|[\\p{P}\\s]|${oneOf("place-words", "before")}|[在于到赴从由往是市县区州旗镇乡])$`,
  "u",
);

/** Names that no table knows, by what ends them, where a name may begin. */
function namesBySuffix(place: EditPlace): EditPlace | null {
  for (const behind of [0, 1, 2]) {
    const stems = grownBy(place, 0, behind);
    if (stems === null || !areStems(stems)) continue;
    const following = stems.anonymised.around.slice(stems.anonymised.end);
    const suffix = suffixOf(following);
    const isSame = stems.published.around.slice(stems.published.end).startsWith(following.slice(0, suffix));
    if (suffix > 0 && isSame) return grownBy(stems, 0, suffix);
  }
  return null;
}

function areStems({ anonymised, published }: EditPlace): boolean {
  return [anonymised, published].every((sight) => {
    const stem = changedText(sight);
    return (
      sight.end > sight.start &&
      stem.length <= LONGEST_STEM &&
      stem.length > 1 &&
      /^\p{Script=Han}+$/u.test(stem) &&
      !GENERIC.test(stem) &&
      BEFORE_NAME.test(sight.around.slice(0, sight.start))
    );
  });
}

/** The length of what ends the name of a place or of an organisation, at the beginning of a text. */
function suffixOf(text: string): number {
  for (let length = Math.min(LONGEST_SUFFIX, text.length); length > 0; length--) {
    const kind = besideOf(text.slice(0, length));
    if (kind === "place" || kind === "organisation") return length;
  }
  return 0;
}
