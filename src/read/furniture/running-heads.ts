import { holdsLetter } from "../../text/holds-word.js";
import { breaksOff, cutsNumber, endsSentence, goesOn, hasInnerStop } from "./sentence-breaks.js";
import type { Places } from "./places.js";
import { isBlank, type TextLine } from "./text-lines.js";

/** A line that occurs again and again: the same words, and at most two numbers that count on, of an issue and a page. */
export interface Repeated {
  readonly indices: readonly number[];
  readonly counts: boolean;
}

/** A share of the places of a line: those directly behind the one before. */
const MOST_IN_A_ROW = 0.34;
/** No running head is longer, in characters. */
const LONGEST = 60;
const MOST_COUNTING = 2;
/** In how many places a line has to occur where nothing but broken sentences says that pages end there. */
const FEWEST = 2;

/** The lines of which the same ones occur several times, and could be heads and feet of pages. */
export function repeatedLinesOf(lines: readonly TextLine[]): Repeated[] {
  const groups = new Map<string, number[]>();
  const separators = Uint32Array.from(lines, separatorsIn);
  lines.forEach((line, index) => {
    if (isBlank(line) || line.text.length > LONGEST || endsSentence(line) || isRow(separators, index)) return;
    const key = keyOf(line.text);
    if (!holdsLetter(key)) return;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [index]);
    else group.push(index);
  });
  return Array.from(groups).flatMap(([key, indices]) => {
    if (indices.length < FEWEST || areRows(lines, indices)) return [];
    if (!key.includes(DIGITS)) return [{ indices, counts: false }];
    const numbers = indices.map((index) => numbersIn(lines[index]));
    const changing = changingFields(numbers);
    if (changing.length > MOST_COUNTING) return [];
    const countsOn = (field: number): boolean =>
      numbers.every((one, at) => at === 0 || follows(numbers[at - 1][field], one[field]));
    return changing.every(countsOn) ? [{ indices, counts: changing.length > 0 }] : [];
  });
}

/** What stands for all digits in a row. */
const DIGITS = "#";
/** Of words alone, which Unicode's compatibility forms leave as they are. */
const OF_WORDS = /^[A-Za-z\u4e00-\u9fff]*$/;

/** The same for lines that differ in white space and numbers alone. */
function keyOf(line: string): string {
  if (OF_WORDS.test(line)) return line;
  return line.normalize("NFKC").replace(/\s+/g, "").replace(/\d+/g, DIGITS);
}

/** Whether a line has as many separators as one beside it: "1","XXX","XX苑". */
function isRow(separators: Uint32Array, index: number): boolean {
  const cells = separators[index];
  return cells >= FEWEST_SEPARATORS && (separators[index - 1] === cells || separators[index + 1] === cells);
}

function separatorsIn({ text }: TextLine): number {
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === COMMA || unit === TAB || unit === BAR) count++;
  }
  return count;
}

const [COMMA, TAB, BAR] = Array.from(",\t|", (sign) => sign.charCodeAt(0));
const FEWEST_SEPARATORS = 2;

/** Whether such lines are the rows of a table or list: they follow one another, and no page is between them. */
function areRows(lines: readonly TextLine[], indices: readonly number[]): boolean {
  const isNext = (at: number): boolean => {
    // Without a copy of what is between: a line that occurs twice may do so at both ends of the text.
    for (let index = indices[at - 1] + 1; index < indices[at]; index++) if (!isBlank(lines[index])) return false;
    return true;
  };
  const inARow = indices.filter((_, at) => at > 0 && isNext(at)).length;
  return inARow > (indices.length - 1) * MOST_IN_A_ROW;
}

/**
 * The heads and feet among lines that repeat: those beside page numbers and form feeds; in hard-wrapped prose,
 * and where a number in them counts on, those that interrupt sentences.
 */
export function runningHeadsOf(
  lines: readonly TextLine[],
  repeated: readonly Repeated[],
  places: Places,
  pageNumbers: ReadonlySet<number>,
): Set<number> {
  const found = new Set<number>();
  const isAtEnd = (index: number): boolean => places.isAtFormFeed(index) || places.isBeside(index, pageNumbers);
  // What is set so, at the end of a page and inside a sentence, is a head though it occurs once.
  lines.forEach((line, index) => {
    if (isSetAsHead(line) && isAtEnd(index) && places.breaksSentence(index)) found.add(index);
  });
  if (found.size === 0 && places.isWrapped) for (const index of shortLinesAt(lines, pageNumbers)) found.add(index);
  for (const { indices, counts } of repeated) {
    const countOf = (holds: (index: number) => boolean): number => indices.filter(holds).length;
    const atEnds = countOf(isAtEnd);
    const inside = countOf(places.breaksSentence);
    const areHeads =
      (atEnds >= FEWEST && atEnds >= indices.length * MOST_AT_ENDS) ||
      ((counts || places.isWrapped) && inside >= FEWEST && inside >= indices.length * MOST_INSIDE);
    // The first line of a text is its title as well.
    if (areHeads) for (const index of indices) if (counts || !places.isFirst(index)) found.add(index);
  }
  // A second line of such heads, `2024/5/8 09:14   题目` above an address with the page.
  const first = new Set(found);
  for (const { indices } of repeated)
    if (indices.every((index) => first.has(index) || places.isBeside(index, first)))
      for (const index of indices) if (!places.isFirst(index)) found.add(index);
  return found;
}

/** A line of wrapped prose has more than this share of the characters of the longest. By hand. */
const WRAPPED = 0.7;
/** One that is indented, and ends with its page, than this. By hand. */
const BROKEN_OFF = 0.6;
/** No head is shorter, in characters. By hand. */
const SHORTEST_HEAD = 4;
/** Of a text with more page numbers than these a head occurs again. */
const MOST_PAGES = 2;

/**
 * The short lines without a stop that are next to page numbers which interrupt a sentence: `供水集团季度简报` above `1 / 6`,
 * of which a short text may have one. A line with which a number goes on, `入突破2` above `6` and `3亿元`, is none;
 * one whose neighbours are the two halves of a number is one.
 */
function shortLinesAt(lines: readonly TextLine[], pageNumbers: ReadonlySet<number>): number[] {
  const longest = lines.reduce((most, { text }) => Math.max(most, text.length), 0);
  const isWritten = (at: number): boolean => lines[at] !== undefined && !isBlank(lines[at]);
  const nextFrom = (from: number, step: 1 | -1): number => {
    let at = from + step;
    while (lines[at] !== undefined && (isBlank(lines[at]) || pageNumbers.has(at))) at += step;
    return at;
  };
  return Array.from(pageNumbers).flatMap((number) => {
    const near = ([-1, 1] as const).flatMap((step) => {
      const head = nextFrom(number, step);
      const [outer, inner] = [nextFrom(head, step), nextFrom(number, step === 1 ? -1 : 1)];
      if (![head, outer, inner].every(isWritten) || !isShortOf(lines[head], longest)) return [];
      const [before, behind] = step === 1 ? [lines[inner], lines[outer]] : [lines[outer], lines[inner]];
      return [{ head, before, behind }];
    });
    const within = near.filter(({ before, behind }) => cutsNumber(before, behind));
    if (within.length > 0 || pageNumbers.size > MOST_PAGES) return within.map(({ head }) => head);
    const [above, below] = [lines[nextFrom(number, -1)], lines[nextFrom(number, 1)]];
    if (above === undefined || below === undefined || cutsNumber(above, below)) return [];
    return near.flatMap(({ head, before, behind }) => {
      const isFull = before.text.length > Math.max(longest * BROKEN_OFF, lines[head].text.length);
      const isBroken = isFull && breaksOff(before) && goesOn(behind);
      return isBroken && (hasInnerStop(before) || hasInnerStop(behind)) ? [head] : [];
    });
  });
}

/** Whether a line is shorter than lines of wrapped prose, the longest of which has so many characters, and has no stop. */
export function isShortOf(line: TextLine, longest: number): boolean {
  return (
    line.text.length >= SHORTEST_HEAD &&
    line.text.length <= longest * WRAPPED &&
    !hasInnerStop(line) &&
    !endsSentence(line) &&
    !STOPPED.test(line.text)
  );
}

const STOPPED = /[，、；：,;:]$/u;

/** `江城日报    2023年4月12日`: set apart by wide gaps, without a stop. */
const SPACED = /\S[ \t\u3000]{2,}\S/;

/** Whether a line is set as heads and feet of pages are, and no sentence is. */
export function isSetAsHead(line: TextLine): boolean {
  return line.text.length <= LONGEST && SPACED.test(line.text) && !hasInnerStop(line) && !endsSentence(line);
}

/** Shares of the places of a line that are ends of pages, or inside a sentence. By hand. */
const MOST_AT_ENDS = 0.5;
const MOST_INSIDE = 0.66;

function numbersIn({ text }: TextLine): number[] {
  return Array.from(text.normalize("NFKC").matchAll(/\d+/g), ([digits]) => Number(digits));
}

function changingFields(numbers: readonly (readonly number[])[]): number[] {
  const [first = []] = numbers;
  return first.flatMap((number, field) => (numbers.some((one) => one[field] !== number) ? [field] : []));
}

const follows = (before: number, behind: number): boolean => behind > before && behind - before <= 2;
