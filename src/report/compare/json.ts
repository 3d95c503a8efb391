import type { Words } from "../../words/words.js";
import type { Compared, ComparisonOptions } from "./compared.js";
import { jsonParts } from "../shared/json-parts.js";
import { joined } from "../shared/parts.js";
import { escapeUnsafe, hasUnsafe } from "../shared/safe-json.js";
import { wholeEdit, wordEdits } from "./edited-words.js";
import { stretchesOf, textOf, withWholeWords } from "./stretches.js";

/** The lists of a comparison are its fields, or fields of those. */
const DEPTH = 3;

/**
 * The comparison as JSON, indented, ending in a line feed, valid UTF-8 whatever the texts hold. Where words are
 * given, `words` names their engine and lists the edits as words.
 */
export function renderComparisonJson(compared: Compared, options: Pick<ComparisonOptions, "words"> = {}): string {
  return joined(comparisonJsonParts(compared, options));
}

export function* comparisonJsonParts(
  compared: Compared,
  { words }: Pick<ComparisonOptions, "words"> = {},
): Generator<string> {
  const { comparison } = compared;
  const answer = words === undefined ? comparison : { ...comparison, words: wordsOf(compared, words) };
  const isSafeAsIs = isSafe(compared);
  for (const part of jsonParts(answer, DEPTH)) yield isSafeAsIs ? part : escapeUnsafe(part);
  yield "\n";
}

/** Whatever is unsafe in the answer comes from an input; the answer may be many times as long as they are. */
function isSafe({ comparison, anonymised, published }: Compared): boolean {
  return [
    JSON.stringify(comparison.documents),
    JSON.stringify(comparison.warnings),
    comparison.store?.path ?? "",
    anonymised.text,
    ...published.map(({ text }) => text),
  ].every((text) => !hasUnsafe(text));
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
