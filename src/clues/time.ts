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
const AIMED_YEAR = /(?<![0-9年月日])(?:到|至|力争|争取|确保)((?:20)[0-9]{2})年/gu;

/**
 * Between when and when a text was written: not before the latest date and event that it names as past,
 * not after the first that it names as to come. What contradicts that (a year in a quoted title, a slip)
 * is not weighed: the result is no better than the text.
 */
export function estimateTime(text: string, leaks: readonly FoundLeak[]): FoundTime | null {
  const signs = [...datesOf(leaks), ...eventsIn(text), ...aimsIn(text)];
  const until = signs.reduce<string | null>((first, { notAfter }) => earlier(first, notAfter), null);
  const possible = signs.filter(({ notBefore }) => notBefore === null || until === null || notBefore <= `${until}-99`);
  const from = possible.reduce<string | null>((last, { notBefore }) => later(last, notBefore), null);
  if (from === null && until === null) return null;
  const deciding = signs.filter(
    ({ notBefore, notAfter }) => (from !== null && notBefore === from) || (until !== null && notAfter === until),
  );
  return { notBefore: from, notAfter: until, signs: firstOfEach(deciding) };
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
  return Array.from(text.matchAll(AIMED_YEAR), ({ index, 0: aim, 1: year }) => ({
    start: index,
    end: index + aim.length,
    text: aim,
    notBefore: null,
    notAfter: year,
  }));
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
