import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Trouble } from "../text/trouble.js";
import { dictionaryFolder, checkedDictionary } from "./dictionary.js";
import { openNodeRsJieba } from "./node-rs-jieba.js";
import { openNodejieba } from "./nodejieba.js";
import { Lexicon } from "./lexicon.js";
import type { TaggedWord } from "./tagged-word.js";
import { cutWith, tagWith, type Engine, type EngineName, type InstalledEngine } from "./engine.js";

/** A Chinese text as words. Runs of placeholder signs are one word each. */
export interface Words {
  readonly engine: EngineName;
  /** The words of a sentence: together they are the sentence. */
  cut(sentence: string): string[];
  /**
   * The words of the dictionary in a sentence, what it does not know sign by sign: no answer depends on
   * the engine. The first call reads the dictionary once more, which takes some 20 milliseconds.
   */
  tag(sentence: string): TaggedWord[];
}

/** Words by an engine that is installed. */
export interface InstalledWords extends Words {
  readonly engine: InstalledEngine;
}

const ENGINES: Readonly<
  Record<InstalledEngine, (folder: string, texts: readonly string[] | null) => Promise<Engine | null>>
> = {
  "nodejieba": openNodejieba,
  "@node-rs/jieba": openNodeRsJieba,
};

/**
 * Loads nodejieba, or @node-rs/jieba where that is not built, with the dictionary of the package.
 * Takes about 0.3 seconds: ask only where words are wanted.
 *
 * @throws Trouble if the dictionary is missing or damaged, or neither engine can be loaded.
 */
export function loadWords(): Promise<Words> {
  return loadFor(null);
}

/**
 * Loads what cuts these texts and no others: a sixth of the time where they are short. nodejieba has one dictionary in a
 * process, so that this is for a command that ends afterwards.
 *
 * @throws Trouble if the dictionary is missing or damaged, or neither engine can be loaded.
 */
export function loadWordsOf(texts: readonly string[]): Promise<Words> {
  return loadFor(texts);
}

async function loadFor(texts: readonly string[] | null): Promise<Words> {
  const words = (await loadEngine("nodejieba", texts)) ?? (await loadEngine("@node-rs/jieba", texts));
  if (words === null) {
    throw new Trouble(null, {
      zh: "没有可用的分词程序：请重新安装，或加 --no-words",
      en: "no engine for words can be loaded: install again, or use --no-words",
    });
  }
  return words;
}

/** One engine by its name, or null where it is not installed. */
export async function loadEngine(
  name: InstalledEngine,
  texts: readonly string[] | null = null,
): Promise<InstalledWords | null> {
  const folder = await checkedDictionary(dictionaryFolder());
  const engine = await ENGINES[name](folder, texts);
  if (engine === null) return null;
  let lexicon: Lexicon | null = null;
  return {
    engine: name,
    cut: (sentence) => cutWith(engine, sentence),
    tag: (sentence) => tagWith(engine, (lexicon ??= lexiconIn(folder)), sentence),
  };
}

function lexiconIn(folder: string): Lexicon {
  return new Lexicon(readFileSync(join(folder, "words.utf8"), "utf8"));
}
