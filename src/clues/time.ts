import { EVENTS } from "./events.js";
import { before, behind } from "./seen.js";
import type { FoundLeak } from "./leaks.js";

/** What a text says of when it was written, UTF-16 code units of the text. */
export interface TimeSign {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly notBefore: string | null;
  readonly notAfter: string | null;
}

export interface FoundTime {
  /** Years or months, as 2022 or 2022-02. */
  readonly notBefore: string | null;
  readonly notAfter: string | null;
  /** The signs that decide. */
  readonly signs: readonly TimeSign[];
}

/** Before an event that is still to come. */
const TO_COME = /(?:迎接|喜迎|迎|即将召开的|筹备|将召开的)(?:党的)?[“"]?$/u;
const TO_COME_BEHIND = /^(?:将于|将在|即将|胜利召开之前)/u;
/** Not 截至2022年底, and not the end of a range: 从2021年到2025年, 2021年起至2025年. */
const AIMED_YEAR = /(?<![0-9年月日起截止初底末])(?:到|至|力争|争取|确保)((?:20)[0-9]{2})年/gu;
/** 到2021年底，全市已有…: an aim that is reached. */
const REACHED_BEHIND =
  /^(?:年?[底末中初])?[，,]?(?:[^。；！？\n]{0,24}?)(?:已|累计|达到了|实现了|完成了|建成了|才|如期)/u;
const LONGEST_CLAUSE = 32;
const OVER = /(?:截[至止](?:到|至)?|刚刚?过去的)$/u;

/**
 * Between when and when a text was written: not before the latest date and event that it names as past,
 * not after the first that it names as to come. Where they contradict each other, an event and a date with a month
 * count for more than a year to aim at (an old plan, a quoted title), and that for more than a bare year; the range
 * never ends before it begins.
 */
export function estimateTime(text: string, leaks: readonly FoundLeak[]): FoundTime | null {
  const signs = [...datesOf(leaks), ...eventsIn(text), ...aimsIn(text)];
  const firm = latestOf(signs.filter((sign) => isFirm(text, sign)));
  const until = signs.reduce<string | null>(
    (first, { notAfter }) => (endsBefore(notAfter, firm) ? first : earlier(first, notAfter)),
    null,
  );
  const from = latestOf(signs.filter(({ notBefore }) => !endsBefore(until, notBefore)));
  if (from === null && until === null) return null;
  const deciding = signs.filter(
    ({ notBefore, notAfter }) => (from !== null && notBefore === from) || (until !== null && notAfter === until),
  );
  return { notBefore: from, notAfter: until, signs: firstOfEach(deciding) };
}

/** What is past beyond doubt: an event, a day or month, a year that is over. */
function isFirm(text: string, { start, notBefore }: TimeSign): boolean {
  return notBefore !== null && (notBefore.includes("-") || OVER.test(before(text, start)));
}

function latestOf(signs: readonly TimeSign[]): string | null {
  return signs.reduce<string | null>((last, { notBefore }) => later(last, notBefore), null);
}

/** Whether a month or year is over when another one begins; a year ends with its last month. */
function endsBefore(end: string | null, begin: string | null): boolean {
  return end !== null && begin !== null && begin > `${end}-99`;
}

function datesOf(leaks: readonly FoundLeak[]): TimeSign[] {
  return leaks.flatMap(({ time, at, text }) => (time === null ? [] : [{ ...at[0], text, ...time }]));
}

function eventsIn(text: string): TimeSign[] {
  return EVENTS.flatMap(({ name, month }) => {
    const match = name.exec(text);
    if (match === null) return [];
    const [event] = match;
    const { index } = match;
    const end = index + event.length;
    const isToCome = TO_COME.test(before(text, index)) || TO_COME_BEHIND.test(behind(text, end));
    const known = isToCome ? { notBefore: null, notAfter: month } : { notBefore: month, notAfter: null };
    return [{ start: index, end, text: event, ...known }];
  });
}

function aimsIn(text: string): TimeSign[] {
  return Array.from(text.matchAll(AIMED_YEAR), ({ index, 0: aim, 1: year }) => {
    const end = index + aim.length;
    const isReached = REACHED_BEHIND.test(behind(text, end, LONGEST_CLAUSE));
    const known = isReached ? { notBefore: year, notAfter: null } : { notBefore: null, notAfter: year };
    return { start: index, end, text: aim, ...known };
  });
}

function earlier(one: string | null, other: string | null): string | null {
  return one === null || other === null ? (one ?? other) : one < other ? one : other;
}

function later(one: string | null, other: string | null): string | null {
  return one === null || other === null ? (one ?? other) : one > other ? one : other;
}

function firstOfEach(signs: readonly TimeSign[]): TimeSign[] {
  return signs.filter(({ text }, at) => signs.findIndex((sign) => sign.text === text) === at);
}
