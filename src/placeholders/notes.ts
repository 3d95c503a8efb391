import { overMasked } from "./over-masked.js";
import type { Placeholder } from "./placeholder.js";

/** What a reader has to know of a placeholder besides its kind. */
export interface Note {
  /** `possibly-literal`: it may stand for itself, as in “3+X”; `over-masked`: it hides a part of an ordinary word. */
  readonly note: "possibly-literal" | "over-masked" | null;
  /** The ordinary word, as 三中全会. */
  readonly word: string | null;
}

/** Letters that policies are named with: “1+X”. Stars are not. */
const LETTERS = /^[XxＸｘ×]$/u;
/** “X+X”. */
const SUM_OF_LETTERS = /^[XxＸｘ×](?:[+＋][XxＸｘ×])+$/u;
const JOINED_LEFT = /[+＋]$/u;
const JOINED_RIGHT = /^[+＋]/u;

/** Each placeholder with what has to be known of it. */
export function withNotes(
  text: string,
  placeholders: readonly Placeholder[],
): ({ readonly placeholder: Placeholder } & Note)[] {
  return placeholders.map((placeholder) => ({ placeholder, ...noteOf(text, placeholder) }));
}

export function noteOf(text: string, placeholder: Placeholder): Note {
  const word = overMasked(text, placeholder);
  if (word !== null) return { note: "over-masked", word };
  const { start, end } = placeholder.span;
  const isJoined =
    JOINED_LEFT.test(text.slice(Math.max(0, start - 1), start)) || JOINED_RIGHT.test(text.slice(end, end + 1));
  return {
    note:
      (LETTERS.test(placeholder.text) && isJoined) || SUM_OF_LETTERS.test(placeholder.text) ? "possibly-literal" : null,
    word: null,
  };
}
