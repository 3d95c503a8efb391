import { wordsOf } from "./one-of.js";

const PLAIN = 1;
const ALSO_WORD = 2;

/** By character code: every character of a long text is asked about. */
const standings = new Uint8Array(0x10000);
for (const { word } of wordsOf("surnames", "plain")) standings[word.charCodeAt(0)] = PLAIN;
for (const { word } of wordsOf("surnames", "also-word")) standings[word.charCodeAt(0)] = ALSO_WORD;

/** An expression for a surname that is no ordinary word. */
export const PLAIN_SURNAME = `[${wordsOf("surnames", "plain")
  .map(({ word }) => word)
  .join("")}]`;

export const isSurname = (character: string): boolean => standings[character.charCodeAt(0)] > 0;

/** Whether it is a surname and no ordinary word. */
export const isPlainSurname = (character: string): boolean => standings[character.charCodeAt(0)] === PLAIN;
