import { isDigit, isHan, isLetter, isWordCharacter } from "../text/characters.js";
import { HOLE, type NormalisedText } from "../text/normalise.js";

/** A number, a word in letters, or one other sign: what is not cut in two. */
export interface Token {
  readonly start: number;
  /** In units. */
  readonly length: number;
  readonly key: string;
  /** Whether it may be common to all by chance: a single character of a word. */
  readonly isWeak: boolean;
  /** Whether it is right behind a number, or right before one. */
  readonly isBehindNumber: boolean;
  readonly isBeforeNumber: boolean;
}

const POINT = 0x2e;

/** The tokens among these units. A placeholder is none. */
export function tokensOf({ key, plain }: NormalisedText, start: number, end: number): Token[] {
  const tokens: Token[] = [];
  for (let at = start; at < end;) {
    const from = at;
    const isNumeric = (unit: number): boolean =>
      unit < end && (isDigit(plain[unit]) || (plain[unit] === POINT && unit + 1 < end && isDigit(plain[unit + 1])));
    if (isDigit(plain[at])) while (isNumeric(at)) at++;
    else if (isLatin(plain[at])) while (at < end && isLatin(plain[at])) at++;
    else at++;
    if (key[from] >= HOLE) continue;
    const codes = Array.from(key.subarray(from, at));
    tokens.push({
      start: from,
      length: at - from,
      key: String.fromCodePoint(...codes),
      isWeak: isWordCharacter(plain[from]),
      isBehindNumber: from > start && isDigit(plain[from - 1]) && !isDigit(plain[from]),
      isBeforeNumber: at < end && isDigit(plain[at]) && !isDigit(plain[from]),
    });
  }
  return tokens;
}

function isLatin(code: number): boolean {
  return isLetter(code) && !isHan(code);
}

/**
 * What all lists have in common, in order: of each common token the one of each list. A character of a word counts only
 * beside another one that is common too, or beside a number (家 in 889家), in every list.
 */
export function commonTokens(lists: readonly (readonly Token[])[]): Token[][] {
  const [first = [], ...others] = lists;
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

/** Whether the one follows the other in every list, and both are parts of words. */
function isBeside(later: readonly Token[] | undefined, earlier: readonly Token[] | undefined): boolean {
  if (later === undefined || earlier === undefined) return false;
  if (!later[0].isWeak || !earlier[0].isWeak) return false;
  return later.every((token, at) => token.start === earlier[at].start + earlier[at].length);
}

/** The longest common subsequence of what is common so far and one more list. */
function inCommon(common: readonly Token[][], list: readonly Token[]): Token[][] {
  const width = list.length + 1;
  const lengths = new Uint16Array((common.length + 1) * width);
  for (let i = common.length - 1; i >= 0; i--) {
    for (let j = list.length - 1; j >= 0; j--) {
      lengths[i * width + j] =
        common[i][0].key === list[j].key
          ? lengths[(i + 1) * width + j + 1] + 1
          : Math.max(lengths[(i + 1) * width + j], lengths[i * width + j + 1]);
    }
  }
  const found: Token[][] = [];
  for (let i = 0, j = 0; i < common.length && j < list.length;) {
    if (common[i][0].key === list[j].key) found.push([...common[i++], list[j++]]);
    else if (lengths[(i + 1) * width + j] >= lengths[i * width + j + 1]) i++;
    else j++;
  }
  return found;
}
