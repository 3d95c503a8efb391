import type { Bilingual } from "../text/language.js";
import { Trouble } from "../text/trouble.js";

/** What may be in memory at a time. */
export interface Room {
  /** Bytes of ids that are sorted at a time. */
  readonly ids: number;
  /** Entries of lists. */
  readonly entries: number;
  /** Bytes that wait to be written. */
  readonly waiting: number;
}

/** Megabytes that there are if nothing is said: the lists of a million articles fit in. */
export const USUAL_MEMORY = 512;
const MEGABYTE = 2 ** 20;
/** Node, this program, and what a store holds while it is read. Measured, with a third more. */
const REST = 192 * MEGABYTE;
/** Four tables of numbers with one of each document. */
const BYTES_A_DOCUMENT = 16;
/** Of a list: its entry, and where the later ones of each document are; in the worst case where it begins, and more room than is used. */
const BYTES_AN_ENTRY = 16;
/** With less the lists would be read very often. */
const LEAST_FOR_LISTS = 32 * MEGABYTE;
const WAITING_SHARE = 0.2;

/**
 * Shares out the memory that there may be.
 *
 * @throws Trouble where it is too little for so many documents.
 */
export function roomWithin(megabytes: number, documents: number): Room {
  const needed = REST + documents * BYTES_A_DOCUMENT;
  const left = megabytes * MEGABYTE - needed;
  if (left < LEAST_FOR_LISTS) throw new Trouble(null, tooLittle(Math.ceil((needed + LEAST_FOR_LISTS) / MEGABYTE)));
  const waiting = Math.floor(left * WAITING_SHARE);
  return { ids: left / 2, entries: Math.floor((left - waiting) / BYTES_AN_ENTRY), waiting };
}

function tooLittle(least: number): Bilingual {
  return {
    zh: `索引中文本太多，内存上限不够：请写 --memory ${least} 或更多（单位 MB）`,
    en: `the index has too many texts for so little memory: write --memory ${least} or more (in MB)`,
  };
}
