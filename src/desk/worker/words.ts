import type { Words } from "../../words/words.js";
import { dictionaryWords } from "../../words/dictionary-words.js";
import { blockOf } from "./page-port.js";

let loaded: Promise<Words> | null = null;

/** The dictionary that the page carries: unpacked once, when words are wanted. */
export function loadBuiltInWords(): Promise<Words> {
  return (loaded ??= blockOf("words").then((lines) => dictionaryWords(lines)));
}
