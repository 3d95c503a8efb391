import { stretchesOf } from "./stretches.js";
import type { TaggedWord } from "./words.js";

export type EngineName = "nodejieba" | "@node-rs/jieba";

/** What an engine answers for one short stretch of text. */
export interface Engine {
  cut(text: string): string[];
  tag(text: string): { readonly word: string; readonly tag: string }[];
}

export function cutWith(engine: Engine, sentence: string): string[] {
  return stretchesOf(sentence).flatMap(({ text, isWhole }) =>
    isWhole ? [text] : sliceLike(text, engine.cut(text)).map(({ word }) => word),
  );
}

export function tagWith(engine: Engine, sentence: string): TaggedWord[] {
  const tagged: TaggedWord[] = [];
  for (const { text, start, isWhole } of stretchesOf(sentence)) {
    if (isWhole) {
      tagged.push({ word: text, tag: "x", start, end: start + text.length });
      continue;
    }
    const answers = engine.tag(text);
    const words = sliceLike(
      text,
      answers.map(({ word }) => word),
    );
    for (const [index, { word, at }] of words.entries()) {
      tagged.push({ word, tag: answers[index]?.tag ?? "x", start: start + at, end: start + at + word.length });
    }
  }
  return tagged;
}

/**
 * The words cut out of the text itself. An engine answers in UTF-8, where a lone surrogate has become
 * another character of the same length; what it drops at the end is a last word.
 */
function sliceLike(text: string, words: readonly string[]): { readonly word: string; readonly at: number }[] {
  const slices: { word: string; at: number }[] = [];
  let at = 0;
  for (const { length } of words) {
    const end = Math.min(text.length, at + length);
    if (end > at) slices.push({ word: text.slice(at, end), at });
    at = end;
  }
  if (at < text.length) slices.push({ word: text.slice(at), at });
  return slices;
}
