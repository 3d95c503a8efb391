import type { Places } from "./places.js";
import { isBlank, type TextLine } from "./text-lines.js";

interface Shape {
  readonly form: RegExp;
  /** Whether a line of this shape is a page number wherever it interrupts a sentence. */
  readonly isPlain: boolean;
}

const N = "(\\d{1,4}|[一二三四五六七八九十]{1,3})";

/** How a page number is written; its first group is the number, the second the number of all pages. */
const SHAPES: readonly Shape[] = [
  { form: new RegExp(`^[-—–―─~·•]{1,4}\\s*${N}\\s*[-—–―─~·•]{1,4}$`), isPlain: true },
  { form: new RegExp(`^第\\s*${N}\\s*页(?:[\\s,，/、]*共\\s*(\\d{1,4})\\s*页)?$`), isPlain: true },
  { form: /^(?:page|p\.)\s*(\d{1,4})(?:\s*(?:of|\/)\s*(\d{1,4}))?$/i, isPlain: true },
  { form: /^(\d{1,4})\s*\/\s*(\d{1,4})$/, isPlain: true },
  { form: /^(\d{1,4})\s*[-—–]{1,4}$/, isPlain: false },
  { form: /^[([【]\s*(\d{1,4})\s*[)\]】]$/, isPlain: false },
  { form: /^(\d{1,4})\s*页$/, isPlain: false },
];
const BARE = /^(\d{1,4})$/;
/** No page number is longer. */
const LONGEST = 24;
/** Bare numbers are figures as often: so many in order, and so many lines apart where no sentence is interrupted. */
const FEWEST_BARE = 3;
const FEWEST_LINES_OF_A_PAGE = 10;
const MEASURE =
  /^(?:[余多]?[个家户条人次项件亿万元%％‰名所座台辆间套吨头亩张份篇场批届年月日天岁倍处只支艘栋幢组级位株册部款眼口笔桩起]|公里|公顷|平方|立方|千瓦|百分|人次)/;

interface Numbered {
  readonly index: number;
  readonly number: number;
}

/** Whether a line is written as page numbers are. */
export function isPageNumberLike(line: TextLine): boolean {
  if (isBlank(line) || line.text.length > LONGEST || !mayHoldNumber(line.text)) return false;
  const text = line.text.normalize("NFKC");
  return BARE.test(text) || SHAPES.some(({ form }) => form.test(text));
}

/** Most lines have nothing else than letters and Chinese characters that are no numerals. */
const mayHoldNumber = (text: string): boolean => MAY_BE_NUMBER.test(text);
/** A numeral, or what Unicode's compatibility forms may make one of. */
const MAY_BE_NUMBER = /[^A-Za-z\u4e00-\u9fff]|[一二三四五六七八九十]/;

/** Whether nothing but a page number is written so: 1 / 6, — 3 —. */
export function isPlainPageNumber(line: TextLine): boolean {
  if (isBlank(line) || line.text.length > LONGEST || !mayHoldNumber(line.text)) return false;
  const text = line.text.normalize("NFKC");
  return SHAPES.some(({ form, isPlain }) => isPlain && form.test(text));
}

/**
 * The lines that are page numbers: they count on, and are where pages end; one alone where it is written
 * as nothing else is and interrupts a sentence.
 *
 * @param again lines that occur several times.
 */
export function pageNumbersOf(lines: readonly TextLine[], places: Places, again: ReadonlySet<number>): Set<number> {
  const found = new Set<number>();
  const bare: Numbered[] = [];
  const like = new Set<number>();
  const byStyle = new Map<string, Numbered[]>();
  lines.forEach((line, index) => {
    if (!isPageNumberLike(line)) return;
    like.add(index);
    const text = line.text.normalize("NFKC");
    if (BARE.test(text)) bare.push({ index, number: Number(text) });
    SHAPES.forEach(({ form, isPlain }, shape) => {
      const [, number, total = ""] = form.exec(text) ?? [];
      if (number === undefined || (total !== "" && Number(number) > Number(total))) return;
      if (places.isAtFormFeed(index) || (isPlain && places.breaksSentence(index))) found.add(index);
      const style = `${shape} ${total}`;
      const numbered = byStyle.get(style) ?? [];
      numbered.push({ index, number: numberOf(number) });
      byStyle.set(style, numbered);
    });
  });
  for (const numbered of byStyle.values())
    for (const chain of chainsOf(numbered)) if (chain.length > 1) for (const { index } of chain) found.add(index);
  for (const chain of chainsOf(bare))
    if (arePages(chain, places, { again, like })) for (const { index } of chain) found.add(index);
  return found;
}

/** Lines that occur several times, and those that are written as page numbers are. */
interface Suspects {
  readonly again: ReadonlySet<number>;
  readonly like: ReadonlySet<number>;
}

function arePages(chain: readonly Numbered[], places: Places, { again, like }: Suspects): boolean {
  const countOf = (holds: (index: number) => boolean): number => chain.filter(({ index }) => holds(index)).length;
  if (countOf(places.isAtFormFeed) === chain.length) return true;
  if (chain.length === 1) return isLonePage(chain[0].index, places, like);
  const inside = countOf(places.breaksSentence);
  const areBesideHeads = countOf((index) => places.isBeside(index, again)) === chain.length;
  const figures = areBesideHeads ? 0 : countOf((index) => isFigure(places.neighbours(index)));
  if (chain.length < FEWEST_BARE) return inside === chain.length && figures === 0;
  const areApart = chain.every(({ index }, at) => at === 0 || index - chain[at - 1].index > FEWEST_LINES_OF_A_PAGE);
  return figures * 2 < chain.length && (inside * 2 >= chain.length || areApart);
}

/**
 * One number alone, where a line that is full ends and its sentence goes on: no line of prose is so short. Of two beside
 * each other one is half a number of the text.
 */
function isLonePage(index: number, places: Places, like: ReadonlySet<number>): boolean {
  if (places.isBeside(index, like)) return false;
  return places.breaksSentence(index) && places.isInsideWrap(index) && !isFigure(places.neighbours(index));
}

/** `适老化改造⏎75⏎户`: figures set large are on lines of their own too. */
function isFigure({ before, behind }: { readonly before: string; readonly behind: string }): boolean {
  return MEASURE.test(behind) && !/[\d.]$/.test(before);
}

/** Numbers that count on, in order. Each is in one chain. */
function chainsOf(numbered: readonly Numbered[]): Numbered[][] {
  const open = new Map<number, Numbered[]>();
  const chains: Numbered[][] = [];
  for (const one of numbered) {
    const chain = open.get(one.number - 1) ?? [];
    if (chain.length === 0) chains.push(chain);
    open.delete(one.number - 1);
    chain.push(one);
    open.set(one.number, chain);
  }
  return chains;
}

const DIGITS = "〇一二三四五六七八九";

/** 12 or 十二. */
function numberOf(written: string): number {
  if (/^\d/.test(written)) return Number(written);
  const [tens = "", ones] = written.includes("十") ? written.split("十") : ["", written];
  const ten = written.includes("十") ? Math.max(1, DIGITS.indexOf(tens || "〇")) : 0;
  return ten * 10 + Math.max(0, DIGITS.indexOf(ones || "〇"));
}
