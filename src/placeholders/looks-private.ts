import { oneOf } from "../lexicons/one-of.js";
import type { Placeholder } from "./placeholder.js";

/** The words of judgments and of private records. */
const PARTIES = new RegExp(
  `${oneOf("roles", "private")}|${oneOf("code-labels", "private")}|(?:民事|刑事)(?:判决|裁定)书|病历|主诉|户籍地`,
  "g",
);

/** So many of its words on so short a text are no passing mention. */
const WORDS = 3;
const CHARACTERS_A_WORD = 2000;

/** Notations that people's names are hidden with. */
const HIDES_PEOPLE = /某/;

/**
 * Whether a text looks like a judgment or a record of private people, who are anonymised for a
 * reason: it names parties or patients, and hides persons (张某, 王×, 李**).
 */
export function looksPrivate(text: string, placeholders: readonly Placeholder[]): boolean {
  const hidden = placeholders.filter(({ kind, notation }) => kind === "person" || HIDES_PEOPLE.test(notation)).length;
  if (hidden === 0) return false;
  const words = Array.from(text.matchAll(PARTIES)).length;
  return words >= WORDS ? words * CHARACTERS_A_WORD >= text.length : words >= 1 && text.length <= 400;
}
