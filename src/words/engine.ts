import { stretchesOf } from "./stretches.js";
import type { TaggedWord } from "./tagged-word.js";
import type { LexiconEntry } from "./lexicon-entry.js";

/** Engines that are installed. */
export type InstalledEngine = "nodejieba" | "@node-rs/jieba";

/** `built-in` is the dictionary alone, in a page. */
export type EngineName = InstalledEngine | "built-in";

/** What the dictionary says of a word; undefined where it does not know it. */
export interface WordTable {
  get(word: string): LexiconEntry | undefined;
}

/**
 * What an engine answers for one short stretch of text: words of the dictionary alone, the likeliest way to cut. New words
 * that engines guess differ from one to the other, so that a report would depend on where it was written.
 */
export interface Engine {
  cut(text: string): string[];
}

export function cutWith(engine: Engine, sentence: string): string[] {
  return Array.from(piecesOf(engine, sentence), ({ word }) => word);
}

/** What is in no dictionary. */
const UNKNOWN = { tag: "x", frequency: 0 };

export function tagWith(engine: Engine, lexicon: WordTable, sentence: string): TaggedWord[] {
  const tagged: TaggedWord[] = [];
  let start = 0;
  for (const { word, isChinese } of piecesOf(engine, sentence)) {
    const { tag, frequency } = (isChinese ? lexicon.get(word) : undefined) ?? UNKNOWN;
    const end = start + word.length;
    tagged.push({ word, tag, frequency, start, end });
    start = end;
  }
  return tagged;
}

interface Piece {
  readonly word: string;
  readonly isChinese: boolean;
}

/** Words, runs of placeholder signs and of what is not Chinese, in order and complete. */
function* piecesOf(engine: Engine, sentence: string): Generator<Piece> {
  for (const { text, isWhole } of stretchesOf(sentence)) {
    if (isWhole) {
      yield { word: text, isChinese: false };
      continue;
    }
    let next = 0;
    const { chinese, others } = apart(text);
    for (const word of sliceLike(chinese, engine.cut(chinese))) {
      const other = word === STOP ? others[next++] : undefined;
      yield { word: other ?? word, isChinese: other === undefined };
    }
  }
}

/** Stands for what is not Chinese: engines differ in how they cut figures, Latin letters and signs. */
const STOP = "\n";

/** The Chinese of a stretch, with a line feed for each other run, and those runs. */
function apart(text: string): { readonly chinese: string; readonly others: readonly string[] } {
  const others: string[] = [];
  const chinese = text.replace(OTHERS, (run) => {
    others.push(run);
    return STOP;
  });
  return { chinese, others };
}

/**
 * Letters and figures; any other sign by itself; one character three times and more, of which cuts are
 * equally likely (高高/高, 高/高高), and engines take one or the other.
 */
const OTHERS = /(?:(?!\p{Script=Han})[\p{L}\p{N}])+|(?!\p{Script=Han})[^]|(\p{Script=Han})\1{2,}/gu;

/**
 * The words cut out of the text itself. An engine answers in UTF-8, where a lone surrogate has become
 * another character of the same length; what it drops at the end is a last word.
 */
function sliceLike(text: string, words: readonly string[]): string[] {
  const slices: string[] = [];
  let at = 0;
  for (const { length } of words) {
    const end = Math.min(text.length, at + length);
    if (end > at) slices.push(text.slice(at, end));
    at = end;
  }
  if (at < text.length) slices.push(text.slice(at));
  return slices;
}
