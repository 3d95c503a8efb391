import type { Words } from "../words/words.js";
import type { Compared } from "./compared.js";
import { wholeEdit, wordEdits } from "./edited-words.js";
import { stretchesOf, textOf, withWholeWords } from "./stretches.js";

/** What JSON itself leaves raw, and a terminal or an editor may act on: DEL, C1, format characters, lone surrogates. */
const UNSAFE = /[\u007f-\u009f\u2028\u2029\p{Cf}\p{Cs}]/gu;

export interface JsonOptions {
  /** Where given, `words` names the engine and lists the edits as words. */
  readonly words?: Words;
}

/** The comparison as JSON, indented, ending in a line feed, valid UTF-8 whatever the texts hold. */
export function renderJson(compared: Compared, { words }: JsonOptions = {}): string {
  const { comparison } = compared;
  const json = JSON.stringify(
    words === undefined ? comparison : { ...comparison, words: wordsOf(compared, words) },
    null,
    2,
  );
  return `${isSafe(compared) ? json : json.replace(UNSAFE, escapeUnits)}\n`;
}

/** Whatever is unsafe in the answer comes from an input; the answer may be many times as long as they are. */
function isSafe({ comparison, anonymised, published }: Compared): boolean {
  return [
    JSON.stringify(comparison.documents),
    JSON.stringify(comparison.warnings),
    anonymised.text,
    ...published.map(({ text }) => text),
  ].every((text) => text.search(UNSAFE) < 0);
}

/** JSON with everything written out that JSON leaves raw and a terminal may act on. */
export function safeJson(value: unknown, indent: number): string {
  return JSON.stringify(value, null, indent).replace(UNSAFE, escapeUnits);
}

function escapeUnits(character: string): string {
  let escaped = "";
  for (let i = 0; i < character.length; i++) escaped += `\\u${character.charCodeAt(i).toString(16).padStart(4, "0")}`;
  return escaped;
}

function wordsOf(compared: Compared, words: Words): unknown {
  const cut = (text: string): string[] => words.cut(text);
  const stretches = compared.published.flatMap((_, against) => withWholeWords(stretchesOf(compared, against), cut));
  const edits = stretches.flatMap((stretch) => {
    if (stretch.class !== "edited") return [];
    const left = textOf(stretch.anonymised);
    const right = textOf(stretch.published);
    return [left === "" || right === "" ? wholeEdit(left, right) : wordEdits(left, right, cut)];
  });
  return { engine: words.engine, edits };
}
