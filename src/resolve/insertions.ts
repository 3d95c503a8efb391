import type { Passage } from "../align/align.js";
import { ofSide } from "../align/run.js";
import { isNumeralName } from "../lexicons/numeral-names.js";
import { oneOf } from "../lexicons/one-of.js";
import { NUMERAL } from "../lexicons/numerals.js";
import { besideOf, looksLikeName } from "./beside-words.js";
import { cutNumberBeside } from "./cut-number.js";
import { bareLeadInOf } from "./lead-in.js";
import { isPartOfYear, isYearOf } from "./parts-of-dates.js";
import type { ReadTexts } from "./read-text.js";
import { isApart } from "../text/is-apart.js";
import { HOLE } from "../text/normalise.js";
import { holdsHole, readUnits } from "./units.js";

/** Unpaired text of the other text alone, of more units than these, is another clause. By hand. */
const LONGEST = 40;

/** What unpaired text right beside a value is: so many characters of it belong to the value, or nothing says how many. */
export type Belonging = number | "doubtful";

/** What the other text alone has right beside a value, up to the next paired unit or to a stop; and what is known of it. */
export interface Beside {
  readonly text: string;
  readonly belongs: Belonging;
}

/** What is beside the value in its own text. */
interface Own {
  readonly isBlank: boolean;
  /** The character on that side of the placeholder. */
  readonly next: string;
  /** Whether the unpaired text begins a line of its text: 3、 may be the number of an item. */
  readonly isFirstOnLine: boolean;
}

const NOTHING: Beside = { text: "", belongs: 0 };

/**
 * Which of the unpaired text on one side of a value is part of the value:
 *
 *   [公安、消防、]教育     →   all of a list
 *   4[A], [18:]30         →   all of a code, of a time
 *   [近]万, 三[台]        →   a number or a name in words
 *   [美丽的]常州, [约]30   →   nothing, 的 and 约 say that it was put in
 *   [东陵]揽月             →   doubtful
 */
export function besideValue(
  passage: Passage,
  index: number,
  direction: -1 | 1,
  { side, texts }: { readonly side: "left" | "right"; readonly texts: ReadTexts },
): Beside {
  const { own, other } = texts;
  const otherSide = side === "left" ? "right" : "left";
  const [inner, outer] = [passage.runs[index], passage.runs[index + direction]];
  if (outer === undefined) return NOTHING;
  const [first, last] = direction < 0 ? [outer, inner] : [inner, outer];
  const [from, to] = [ofSide(first, side).end, ofSide(last, side).start];
  const isOfSigns = from < to && SIGNS_ONLY.test(readUnits(own.normalised, from, to));
  if (from < to && !isOfSigns) return NOTHING;
  let [start, end] = [ofSide(first, otherSide).end, ofSide(last, otherSide).start];
  const { lineStarts } = other.normalised;
  const cut = cutNumberBeside(passage, index, direction, { side, texts });
  if (cut !== null) return { text: readUnits(other.normalised, cut.start, cut.end), belongs: "doubtful" };
  for (let at = start; at <= end; at++) {
    if (lineStarts[at] === 0) continue;
    if (direction < 0) start = at;
    else end = at;
  }
  if (start === end || end - start > LONGEST || holdsHole(other.normalised, start, end)) return NOTHING;
  const given = ofSide(inner, otherSide);
  const value = readUnits(other.normalised, given.start, given.end);
  const between = readUnits(other.normalised, start, end);
  if (isOfSigns) return besideSigns(between, value, direction < 0 && isApart(other.normalised, start));
  const at = ofSide(inner, side).start;
  const nextAt = direction < 0 ? at - 1 : at + 1;
  const next =
    nextAt < 0 || holdsHole(own.normalised, nextAt, nextAt + 1) ? "" : readUnits(own.normalised, nextAt, nextAt + 1);
  const isBlank = BLANK.test(own.placeholders[own.normalised.key[at] - HOLE]?.text ?? "");
  const isFirstOnLine = lineStarts[start] === 1;
  // “先清后补”“谁烧谁种” under one placeholder: one of several in quotation marks is not all of them.
  if (direction < 0 ? QUOTED_BEFORE.test(between) : QUOTED_BEHIND.test(between))
    return { text: between, belongs: "doubtful" };
  return direction < 0
    ? before(between, value, { isBlank, next, isFirstOnLine })
    : behind(between, value, { isBlank, next, isFirstOnLine });
}

const BLANK = /^[_＿\s]+$/u;
const QUOTED_BEFORE = /[”」』》][、和与及]?[“「『《]$/u;
const QUOTED_BEHIND = /^[”」』》][、和与及]?[“「『《]/u;
const STOPPED = /[，。；：！？,;:!?“”（）()]/u;
const JOINED_BEFORE = /^[\dA-Za-z]+(?:[.:/-][\dA-Za-z]+)*[.:/-]?$/u;
const JOINED_BEHIND = /^[.:/-]?[\dA-Za-z]+(?:[.:/-][\dA-Za-z]+)*$/u;
const LATIN_NAME = /^(?:[.'’-]*[A-Z][\p{Ll}]*)+$/u;
/** By hand: what is put in before or behind a value, and is in no name. */
const PUT_IN =
  /^(?:[的了在也已将正还又就都要应可能会共计约近超达至到为是和与及从对向由被把让使按仍曾刚最更很各每该这那其余多来等]|地区|等地|有关)$/u;
const ABOUT = /(?:将近|接近|超过|不到|不足|[近过超逾数几上])$/u;
const AMOUNT = /^[万亿千百半]$/u;
const NUMBER_IN_WORDS = new RegExp(`^${NUMERAL}+$`, "u");
const MEASURE = new RegExp(`^${oneOf("measures", "masked")}`, "u");
/** 八[马茶业]家: nothing is between a number and its measure. */
const ONLY_HAN = /^\p{Script=Han}{2,}$/u;
const LIST_ENDS = /(?:[、和与及]|以及)$/u;
const LIST_BEGINS = /^(?:[、和与及]|以及)/u;
const ITEMS = /^[\p{L}\p{N}、·]+$/u;
/** 、950和740 behind 1200. */
const NUMBERS_LISTED = /^、\d[\d.]*(?:[、和与及]\d[\d.]*)*$/u;
/** 3、7、 before 12号楼, 一、三、 before 五楼. */
const NUMBERS_LISTED_BEFORE = new RegExp(`^(?:(?:\\d[\\d.]*|${NUMERAL}+)[、和与及])+$`, "u");
const BEGINS_WITH_NUMBER = new RegExp(`^(?:\\d|${NUMERAL})`, "u");
/** 五[(3)班]; in a blank a name with a place of work or a number in brackets too. */
const NUMBERED_CLASS = /^[（(][0-9一二三四五六七八九十]{1,2}[）)]班?$/u;
const BRACKETED = /^[（(][^（()）]{1,20}[）)][^，。；：！？,;:!?“”（()）]{0,20}$/u;
const OF_SERIES = /^\p{Script=Han}{0,12}[（(]\p{Script=Han}{1,6}[）)]\p{Script=Han}{0,8}$/u;
const OPENS_YEAR = /^[〔（([【［]/u;
const STREET = /[路街道巷弄里村号楼栋幢座]$/u;

/** Words that are where its own text has a stop: a misread sign; of 、|** and a space before 青|铜峡, a word is whole. */
function besideSigns(between: string, value: string, isWhole: boolean): Beside {
  if (!WORDS_ONLY.test(between) || !WORDS_ONLY.test(value)) return NOTHING;
  return { text: between, belongs: isWhole ? between.length : "doubtful" };
}

const SIGNS_ONLY = /^[\p{P}\p{S}]+$/u;
const WORDS_ONLY = /^\p{Script=Han}{1,3}$/u;

function before(between: string, value: string, { isBlank, next, isFirstOnLine }: Own): Beside {
  if (/^[\dA-Za-z]/u.test(value) && /[\dA-Za-z][.:/-]?$/u.test(between) && JOINED_BEFORE.test(between))
    return { text: between, belongs: /^\d+$/u.test(between) ? "doubtful" : between.length };
  const text = between.slice(lastStop(between));
  const of = (belongs: Belonging): Beside => ({ text, belongs });
  if (text === "") return NOTHING;
  if (isYearOf(text, value)) return of(text.length);
  // Nobody leaves a lead-in blank with the figure behind it: ____亩 | 去年170亩.
  if (isBlank && /^\d/u.test(value) && bareLeadInOf(text + value) >= text.length) return of(0);
  if (isBlank && !/^\d+$/u.test(text)) return of(text.length);
  if (NUMBERS_LISTED_BEFORE.test(text) && BEGINS_WITH_NUMBER.test(value))
    return of(LIST_ENDS.test(next) || isFirstOnLine ? "doubtful" : text.length);
  if (/^\d/u.test(value)) return of(/\d[\p{Script=Han}.]{0,2}$/u.test(text) ? "doubtful" : 0);
  if (AMOUNT.test(value)) return of((ABOUT.exec(text) ?? [""])[0].length);
  if (NUMBER_IN_WORDS.test(value) || PUT_IN.test(text) || text.endsWith("的")) return of(0);
  if (bareLeadInOf(text + value) >= text.length) return of(0);
  if (/^\p{Script=Latin}/u.test(value) && LATIN_NAME.test(text)) return of(text.length);
  if (LIST_ENDS.test(text) && ITEMS.test(text)) return of(LIST_ENDS.test(next) ? "doubtful" : text.length);
  if (besideOf(text) === "title" && looksLikeName(value)) return of(0);
  return of(isBlank ? text.length : "doubtful");
}

function behind(between: string, value: string, { isBlank, next }: Own): Beside {
  if (/[\dA-Za-z]$/u.test(value) && JOINED_BEHIND.test(between) && (/\d$/u.test(value) || !LATIN_NAME.test(between)))
    return { text: between, belongs: /^\d+$/u.test(between) ? "doubtful" : between.length };
  const isInitial = /^\p{Script=Latin}+$/u.test(value) && LATIN_NAME.test(between);
  if (isInitial) return { text: between, belongs: between.length };
  if (/\d$/u.test(value) && NUMBERS_LISTED.test(between))
    return { text: between, belongs: LIST_BEGINS.test(next) ? "doubtful" : between.length };
  if (/\d$/u.test(value) && /^[\p{Script=Han}.]{0,2}\d/u.test(between)) return { text: between, belongs: "doubtful" };
  if (NUMBERED_CLASS.test(between) || (isBlank && BRACKETED.test(between)))
    return { text: between, belongs: between.length };
  // 松[公（治）受案字]〔: the name of a series of documents may have brackets in it.
  if (OF_SERIES.test(between) && OPENS_YEAR.test(next))
    return { text: between, belongs: isBlank ? between.length : "doubtful" };
  if (isPartOfYear(value, between) && next !== "年") return { text: between, belongs: between.length };
  const stop = between.search(STOPPED);
  const text = stop < 0 ? between : between.slice(0, stop);
  const of = (belongs: Belonging): Beside => ({ text, belongs });
  if (text === "" || /\d$/u.test(value)) return NOTHING;
  if (NUMBER_IN_WORDS.test(value)) {
    for (let length = text.length; length > 0; length--)
      if (isNumeralName(value + text.slice(0, length))) return of(length);
    if (PUT_IN.test(text)) return of(0);
    return of(MEASURE.test(text) || (ONLY_HAN.test(text) && MEASURE.test(next)) ? text.length : "doubtful");
  }
  if (PUT_IN.test(text) || /^[的等]/u.test(text)) return of(0);
  if (text.includes("、") && ITEMS.test(text)) {
    const items = /^.*?(?=等|$)/u.exec(text)?.[0].length ?? 0;
    return of(LIST_BEGINS.test(next) && next !== "和" ? "doubtful" : items);
  }
  if (STREET.test(value) && /^\d[\p{Script=Han}\d-]*$/u.test(text)) return of(text.length);
  if (besideOf(text) === "title" && looksLikeName(value)) return of(0);
  if (besideOf(text) === "place" && !besideOf(value)) return of(text.length);
  return of(isBlank ? text.length : "doubtful");
}

function lastStop(text: string): number {
  for (let at = text.length; at > 0; at--) if (STOPPED.test(text[at - 1])) return at;
  return 0;
}
