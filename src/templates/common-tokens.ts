import { isDigit, isHan, isLetter, isWordCharacter } from "../text/characters.js";
import { longestKnownNameAt } from "../lexicons/known-names.js";
import { HOLE, type NormalisedText } from "../text/normalise.js";

/** A number, a word in letters, a name of the tables, or one other sign: what is not cut in two. */
export interface Token {
  readonly start: number;
  /** In units. */
  readonly length: number;
  readonly key: string;
  /** Whether it may be common to all by chance: a single character of a word. */
  readonly isWeak: boolean;
  readonly weight: number;
  /** Whether it is right behind a number, or right before one. */
  readonly isBehindNumber: boolean;
  readonly isBeforeNumber: boolean;
}

const POINT = 0x2e;
/** A sign is rather common than a character of a word, or a name that is in two lists of names. By hand. */
const WEIGHT_OF_SIGN = 2;

/** The tokens among these units. A placeholder is none. */
export function tokensOf(normalised: NormalisedText, start: number, end: number): Token[] {
  const { key, plain } = normalised;
  const tokens: Token[] = [];
  const text = inOneUnitEach(plain.subarray(start, end));
  for (let at = start; at < end;) {
    const from = at;
    const name = longestKnownNameAt(text, from - start);
    at = name > 0 ? from + name : endOfToken(normalised, from, end);
    if (key[from] >= HOLE) continue;
    const codes = Array.from(key.subarray(from, at));
    tokens.push({
      start: from,
      length: at - from,
      key: String.fromCodePoint(...codes),
      isWeak: name === 0 && isWordCharacter(plain[from]),
      weight: isWordCharacter(plain[from]) ? 1 : WEIGHT_OF_SIGN,
      isBehindNumber: from > start && (isDigit(plain[from - 1]) || key[from - 1] >= HOLE) && !isDigit(plain[from]),
      isBeforeNumber: at < end && (isDigit(plain[at]) || key[at] >= HOLE) && !isDigit(plain[from]),
    });
  }
  return tokens;
}

/** Characters as a text in which each is one UTF-16 code unit: a space for placeholders, and what is in no name. */
export function inOneUnitEach(plain: Uint32Array): string {
  let text = "";
  for (const code of plain) text += code > LAST ? " " : String.fromCharCode(code);
  return text;
}

/** The last character of one UTF-16 code unit. */
const LAST = 0xffff;

/** Where the number, the word in letters or the other sign ends that begins at `start`. */
export function endOfToken({ plain, spaces, lineStarts }: NormalisedText, start: number, end: number): number {
  const isNumeric = (unit: number): boolean =>
    isDigit(plain[unit]) || (plain[unit] === POINT && unit + 1 < end && isDigit(plain[unit + 1]));
  const goesOn = isDigit(plain[start]) ? isNumeric : (unit: number): boolean => isLatin(plain[unit]);
  let at = start + 1;
  const isTogether = (unit: number): boolean => spaces[unit] === 0 && lineStarts[unit] === 0;
  if (isOfMany(plain[start])) while (at < end && isTogether(at) && goesOn(at)) at++;
  return at;
}

/** Whether numbers or words in letters begin with it. */
export function isOfMany(code: number): boolean {
  return isDigit(code) || isLatin(code);
}

function isLatin(code: number): boolean {
  return isLetter(code) && !isHan(code);
}

/**
 * What all lists have in common, in order: of each common token the one of each list. A character of a word counts only
 * beside another one that is common too, or beside a number (家 in 889家), in every list.
 */
export function commonTokens(lists: readonly (readonly Token[])[]): Token[][] {
  const keys = keysOfAll(lists);
  const [first = [], ...others] = lists.map((list) => list.filter(({ key }) => keys.has(key)));
  let common: Token[][] = first.map((token) => [token]);
  for (const list of others) {
    if (common.length === 0) return [];
    common = inCommon(common, list);
  }
  return common.filter((tokens, at) => {
    const [{ isWeak }] = tokens;
    if (!isWeak || isBeside(tokens, common[at - 1]) || isBeside(common[at + 1], tokens)) return true;
    return tokens.every(({ isBehindNumber }) => isBehindNumber) || tokens.every(({ isBeforeNumber }) => isBeforeNumber);
  });
}

/** The keys that are in every list. */
function keysOfAll([first = [], ...others]: readonly (readonly Token[])[]): ReadonlySet<string> {
  let keys = new Set(first.map(({ key }) => key));
  for (const list of others) {
    if (keys.size === 0) return keys;
    keys = new Set(list.flatMap(({ key }) => (keys.has(key) ? [key] : [])));
  }
  return keys;
}

/** Whether the one follows the other in every list, and both are parts of words. */
function isBeside(later: readonly Token[] | undefined, earlier: readonly Token[] | undefined): boolean {
  if (later === undefined || earlier === undefined) return false;
  if (!later[0].isWeak || !earlier[0].isWeak) return false;
  return later.every((token, at) => token.start === earlier[at].start + earlier[at].length);
}

/** The heaviest common subsequence of what is common so far and one more list. */
function inCommon(common: readonly Token[][], list: readonly Token[]): Token[][] {
  const width = list.length + 1;
  const weights = new Uint16Array((common.length + 1) * width);
  const paired = (i: number, j: number): number => {
    if (common[i][0].key !== list[j].key) return 0;
    return weights[(i + 1) * width + j + 1] + list[j].weight;
  };
  for (let i = common.length - 1; i >= 0; i--) {
    for (let j = list.length - 1; j >= 0; j--) {
      weights[i * width + j] = Math.max(paired(i, j), weights[(i + 1) * width + j], weights[i * width + j + 1]);
    }
  }
  const found: Token[][] = [];
  for (let i = 0, j = 0; i < common.length && j < list.length;) {
    const weight = weights[i * width + j];
    if (paired(i, j) === weight && weight > 0) found.push([...common[i++], list[j++]]);
    else if (weights[(i + 1) * width + j] === weight) i++;
    else j++;
  }
  return found;
}
