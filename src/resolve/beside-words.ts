import { beginsWithDoubleSurname, isSurname } from "../lexicons/surnames.js";
import { wordsOf } from "../lexicons/one-of.js";
import { once } from "../text/once.js";

/** What stands beside a name and is no part of it: a title, or what makes of it a place or an organisation. */
export type Beside = "title" | "place" | "organisation";

const words = (rows: readonly { readonly word: string }[]): string[] => rows.map(({ word }) => word);

/** Made when first asked for, as all sets of words here are. */
const lists = once((): Readonly<Record<Beside, ReadonlySet<string>>> => ({
  title: new Set([
    ...words(wordsOf("titles", "before", "behind", "value", "mou", "kin")),
    ...words(wordsOf("beside-names", "title")),
  ]),
  place: new Set([...words(wordsOf("places", "value", "masked", "area")), ...words(wordsOf("beside-names", "place"))]),
  organisation: new Set([
    ...words(wordsOf("organisations", "value", "masked", "mou", "listed", "named-after", "company")),
    ...words(wordsOf("beside-names", "organisation")),
  ]),
}));

/** What else ends the name of a thing or of a place of work, of no sort: 泵站, 隧道. One character, 塘 or 沟, may be of the name. */
const others = once(
  (): ReadonlySet<string> =>
    new Set(
      [
        ...words(wordsOf("things", "masked", "clear", "water", "value")),
        ...words(wordsOf("behind-letters", "clear", "beside")),
      ].filter((word) => word.length > 1 && !lists().title.has(word)),
    ),
);

const divisions = once((): ReadonlySet<string> => new Set(words(wordsOf("places", "value"))));

/** Whether it ends the name of a division, as nothing but such a name is likely to end: 镇, 县. */
export const isDivision = (word: string): boolean => divisions().has(word);

const verbs = once((): ReadonlySet<string> => new Set(words(wordsOf("verbs", "edge"))));

/** Whether it is a verb that another may stand for: 召开, 举行. */
export const isVerb = (word: string): boolean => verbs().has(word);

const KINDS: readonly Beside[] = ["title", "place", "organisation"];
const LONGEST = 8;

/** Of what sort a word is that stands beside a name, or null. */
export function besideOf(word: string): Beside | null {
  return KINDS.find((kind) => lists()[kind].has(word)) ?? null;
}

/** The same of a word behind a name; what ends names of things is like a place. */
export const behindNameOf = (word: string): Beside | null => besideOf(word) ?? (others().has(word) ? "place" : null);

/** The sorts that may take the place of one: a village may have become a cooperative, nobody becomes a place. */
export const sortsLike = (kind: Beside): readonly Beside[] => (kind === "title" ? [kind] : ["place", "organisation"]);

/** The length of the longest such word that a text ends with and does not consist of; 0 if there is none. */
export function endsWith(text: string, kinds: readonly Beside[] = KINDS): number {
  for (let length = Math.min(LONGEST, text.length - 1); length > 0; length--)
    if (kinds.some((kind) => lists()[kind].has(text.slice(-length)))) return length;
  return 0;
}

/** The same of a place, a body or a thing: 龙潭泵站 → 2. */
export function endsWithNamed(text: string): number {
  for (let length = Math.min(LONGEST, text.length - 1); length > 0; length--) {
    const kind = behindNameOf(text.slice(-length));
    if (kind !== null && kind !== "title") return length;
  }
  return 0;
}

/** The length of the longest title that a text begins with and does not consist of; 0 if there is none. */
export function beginsWithTitle(text: string): number {
  for (let length = Math.min(LONGEST, text.length - 1); length > 0; length--)
    if (lists().title.has(text.slice(0, length))) return length;
  return 0;
}

/** A surname and one or two characters, or four that begin with a surname of two: 欧阳雪梅. */
export function looksLikeName(text: string): boolean {
  if (!/^\p{Script=Han}{2,4}$/u.test(text)) return false;
  return beginsWithDoubleSurname(text) ? text.length > 2 : text.length < 4 && isSurname(text[0]);
}
