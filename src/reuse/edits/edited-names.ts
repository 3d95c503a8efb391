import { LONGEST_KNOWN, longestKnownNameAt } from "../../lexicons/known-names.js";
import { oneOf } from "../../lexicons/one-of.js";
import { beginsWithTitle, endsWith, looksLikeName } from "../../resolve/beside-words.js";
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
  const [own, other] = [nameAt(place.anonymised), nameAt(place.published)];
  return knownNames(place, own, other) ?? people(place) ?? namesBySuffix(place) ?? replacedName(place, own, other);
}

function knownNames(place: EditPlace, own: FoundName | null, other: FoundName | null): EditPlace | null {
  return own === null || other === null || own.name === other.name ? null : grownTo(place, own, other);
}

/** A name of the tables that replaced other words, or was replaced by them. */
function replacedName(place: EditPlace, own: FoundName | null, other: FoundName | null): EditPlace | null {
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
  for (let start = Math.max(0, sight.start - LONGEST_KNOWN + 1); start < sight.end; start++) {
    const length = longestKnownNameAt(sight.around, start);
    if (length <= (longest?.name.length ?? 0)) continue;
    const found = { start, end: start + length, name: sight.around.slice(start, start + length) };
    if (meets(sight, found)) longest = found;
  }
  return longest;
}

/** Whether an edit is a name and hardly more. */
function isWhole(sight: Sight, name: FoundName | null): boolean {
  if (name === null || name.start < sight.start || name.end > sight.end) return false;
  return sight.end - sight.start - name.name.length <= MOST_BESIDE;
}

const SPEAKS = new RegExp(`^(?:${oneOf("reporting-verbs", "person")}|${oneOf("reporting-verbs", "speech")})`, "u");

const SPEAKS_ALONE = new RegExp(`${SPEAKS.source}$`, "u");

/** Surnames may be what changed, or what follows them: so many characters before and behind may be the same. */
const SAME_IN_NAMES: readonly (readonly [before: number, behind: number])[] = [
  [0, 0],
  [0, 2],
  [1, 1],
  [2, 0],
  [1, 0],
  [0, 1],
];

/** Characters of a name with a verb of speaking behind it. */
const LONGEST_PERSON = 12;

/** Two names of people in one place, beside a title or a verb of speaking. */
function people(place: EditPlace): EditPlace | null {
  const changed = [place.anonymised, place.published].map(({ start, end }) => end - start);
  if (Math.max(...changed) > LONGEST_PERSON) return null;
  const candidates = SAME_IN_NAMES.flatMap(([before, behind]) => {
    const grown = grownBy(place, before, behind);
    return grown !== null && areNames(grown) ? [{ grown, borders: bordersOf(grown) }] : [];
  });
  if ([place.anonymised, place.published].every(isNameWithVerb)) return place;
  const most = Math.max(1, ...candidates.map(({ borders }) => borders));
  return candidates.find(({ borders }) => borders === most)?.grown ?? null;
}

function areNames({ anonymised, published }: EditPlace): boolean {
  return looksLikeName(changedText(anonymised)) && looksLikeName(changedText(published));
}

/** On how many sides of the names something says that they are people's. */
function bordersOf(place: EditPlace): number {
  const sights = [place.anonymised, place.published];
  const before = sights.some(({ around, start }) => {
    const preceding = around.slice(0, start);
    return endsWith(`　${preceding}`, ["title"]) > 0 || isListed(preceding.slice(-4, -1), preceding.at(-1));
  });
  const behind = sights.some(({ around, end }) => {
    const following = around.slice(end);
    return (
      beginsWithTitle(`${following}　`) > 0 || SPEAKS.test(following) || isListed(following.slice(1, 4), following[0])
    );
  });
  return Number(before) + Number(behind);
}

/** Whether a name is beside a comma of lists, after or before which there is another. */
function isListed(beside: string, comma: string | undefined): boolean {
  return comma === "、" && looksLikeName(beside);
}

/** A name and a verb of speaking were replaced together. */
function isNameWithVerb(sight: Sight): boolean {
  const changed = changedText(sight);
  return [2, 3, 4].some(
    (length) => looksLikeName(changed.slice(0, length)) && SPEAKS_ALONE.test(changed.slice(length)),
  );
}

function grownBy({ anonymised, published }: EditPlace, before: number, behind: number): EditPlace | null {
  const fits = [anonymised, published].every(
    ({ around, start, end }) => start >= before && end + behind <= around.length,
  );
  if (!fits) return null;
  const grown = (sight: Sight): Sight => withSpan(sight, { start: sight.start - before, end: sight.end + behind });
  return { anonymised: grown(anonymised), published: grown(published) };
}

/** What ends a name that no table knows. Words that name a sort rather than one of it (市, 省, 企业) are left out. */
const SUFFIX = /^(?:街道|社区|镇|乡|村|县|公司|集团|大学|学院|医院|银行|中学|小学)/u;
const SHORTEST_STEM = 2;
const LONGEST_STEM = 3;
const GENERIC = new RegExp(
  `^(?:${oneOf("name-parts", "general")}|[全各本我你该每此某两几多大小新老强农城乡地上下省市县区镇村州旗的了在和与及之第])`,
  "u",
);
/** By hand: where a name of a place or an organisation begins more often than a verb. */
const BEFORE_NAME = /[省市县区州旗盟镇乡在于到赴、]$/u;

/** Names that no table knows, by what ends them, where a name may begin. */
function namesBySuffix(place: EditPlace): EditPlace | null {
  if ([place.anonymised, place.published].some(({ start, end }) => start === end)) return null;
  for (const behind of [0, 1, 2]) {
    const stems = grownBy(place, 0, behind);
    if (stems === null || !areStems(stems)) continue;
    const { around, end } = stems.anonymised;
    const [suffix] = SUFFIX.exec(around.slice(end)) ?? [];
    const { around: other, end: otherEnd } = stems.published;
    if (suffix !== undefined && other.startsWith(suffix, otherEnd)) return grownBy(stems, 0, suffix.length);
  }
  return null;
}

function areStems({ anonymised, published }: EditPlace): boolean {
  return [anonymised, published].every((sight) => {
    const stem = changedText(sight);
    const isOfLength = stem.length >= SHORTEST_STEM && stem.length <= LONGEST_STEM;
    const isName = isOfLength && /^\p{Script=Han}+$/u.test(stem) && !GENERIC.test(stem);
    return isName && BEFORE_NAME.test(sight.around.slice(0, sight.start));
  });
}
