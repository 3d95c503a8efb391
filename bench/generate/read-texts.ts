import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { sentencesOf } from "../../src/text/sentences.js";
import { Trouble } from "../../src/text/trouble.js";
import type { WholeText } from "./material.js";

/** Shorter texts give too little, in UTF-16 code units. */
const LEAST_TEXT = 1500;

/** A line with these is markup, or has signs that would be read as masks. */
const UNCLEAN = /[<>&[\]{}⟦⟧*XxＸ×|_□○]|http|某/;

/**
 * Reads all texts of a folder and of those in it, as paragraphs of sentences in which figures, dates and places are slots.
 *
 * @throws Trouble where there are fewer than two that are long enough.
 */
export function readTexts(directory: string): WholeText[] {
  const texts = filesBelow(directory)
    .filter((path) => /(?:^|\/)(?!anonymised|truth|_index|README)[^/]*\.(?:txt|md|html)$/.test(path))
    .map((path) => wholeText(readFileSync(path, "utf8")))
    .filter(({ characters }) => characters >= LEAST_TEXT);
  if (texts.length < 2) {
    throw new Trouble(directory, { en: "fewer than two texts that are long enough", zh: "足够长的文本不足两篇" });
  }
  return texts;
}

function filesBelow(directory: string): string[] {
  return readdirSync(directory)
    .sort()
    .map((name) => join(directory, name))
    .flatMap((path) => (statSync(path).isDirectory() ? filesBelow(path) : [path]));
}

function wholeText(source: string): WholeText {
  const clean = source
    .replace(/^\ufeff?---\n[^]*?\n---\n/, "")
    .replaceAll(/<(?:style|script|head)[^]*?<\/(?:style|script|head)>|<[^>]*>/g, "")
    .replaceAll(/^#+ *|&nbsp;|\r/gm, "");
  const paragraphs = clean
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line.length >= 4 && !UNCLEAN.test(line))
    .map((line) => sentencesOf(line).map(({ start, end }) => line.slice(start, end)));
  const characters = paragraphs.flat().reduce((sum, sentence) => sum + sentence.length, 0);
  return { lines: paragraphs, characters };
}
