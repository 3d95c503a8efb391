import { alternatives } from "./alternatives.js";
import { oneOf, wordsOf } from "./one-of.js";

/** The sides of each opposition: a word of one in the place of a word of another turns a statement round. */
const OPPOSITIONS = [
  [wordsOf("opposites", "more"), wordsOf("opposites", "less")],
  [wordsOf("opposites", "over"), wordsOf("opposites", "under")],
  [wordsOf("opposites", "done"), wordsOf("opposites", "to-come"), wordsOf("opposites", "undone")],
  [wordsOf("opposites", "of-year"), wordsOf("opposites", "of-month")],
  [wordsOf("opposites", "must"), wordsOf("opposites", "may"), wordsOf("opposites", "must-not")],
  [wordsOf("opposites", "for"), wordsOf("opposites", "against")],
  [wordsOf("opposites", "gain"), wordsOf("opposites", "loss")],
  [wordsOf("opposites", "success"), wordsOf("opposites", "failure")],
  [
    wordsOf("opposites", "all"),
    wordsOf("opposites", "most"),
    wordsOf("opposites", "some"),
    wordsOf("opposites", "few"),
  ],
  [wordsOf("opposites", "before"), wordsOf("opposites", "after")],
  [wordsOf("opposites", "within"), wordsOf("opposites", "beyond")],
  [wordsOf("opposites", "best"), wordsOf("opposites", "worst")],
  [wordsOf("opposites", "open"), wordsOf("opposites", "closed")],
  [wordsOf("opposites", "true"), wordsOf("opposites", "false")],
];

/** A word that has opposites, where it is in a text, and its side of each opposition. */
export interface OpposedWord {
  readonly start: number;
  readonly end: number;
  readonly sides: ReadonlyMap<number, number>;
}

const SIDES = new Map<string, Map<number, number>>();
OPPOSITIONS.forEach((sides, opposition) =>
  sides.forEach((rows, side) => {
    for (const { word } of rows) SIDES.set(word, new Map(SIDES.get(word)).set(opposition, side));
  }),
);

const WORD = new RegExp(alternatives(OPPOSITIONS.flat(2)), "gu");
const NEGATION = new RegExp(`^${oneOf("opposites", "not")}`, "u");
const NO_SIDES: ReadonlyMap<number, number> = new Map();

/** The words of a text that have opposites, the longest at each place, none inside another. */
export function opposedWordsIn(text: string): OpposedWord[] {
  return Array.from(text.matchAll(WORD), ({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
    sides: SIDES.get(word) ?? NO_SIDES,
  }));
}

/** Whether two words are on different sides of one opposition: 增长 and 减少. */
export function areOpposed(one: OpposedWord, other: OpposedWord): boolean {
  return [...one.sides].some(([opposition, side]) => (other.sides.get(opposition) ?? side) !== side);
}

/** Whether a word is a negation before what follows it: 不 before 超过, but not before 断. */
export function isNegation(word: string, following: string): boolean {
  return word !== "" && NEGATION.exec(word + following)?.[0] === word;
}
