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

/** The surnames of two characters that are no other words: an expression for the end and the beginning of a text. */
const DOUBLE =
  "欧阳|司马|上官|诸葛|夏侯|皇甫|尉迟|公孙|慕容|令狐|司徒|端木|轩辕|澹台|独孤|宇文|长孙|申屠|歐陽|司馬|諸葛|尉遲";
const ENDS_DOUBLE = new RegExp(`(?:${DOUBLE})$`, "u");
const BEGINS_DOUBLE = new RegExp(`^(?:${DOUBLE}|东方|南宫|西门)`, "u");

/** Whether a text ends with a surname of two characters: 诸葛 of 诸葛某. */
export const endsWithDoubleSurname = (text: string): boolean => ENDS_DOUBLE.test(text);

/** Whether a text begins with a surname of two characters. */
export const beginsWithDoubleSurname = (text: string): boolean => BEGINS_DOUBLE.test(text);
