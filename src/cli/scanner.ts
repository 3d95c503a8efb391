import { loadKnowledge, type Knowledge } from "../clues/knowledge.js";
import { PhraseSketch } from "../clues/phrase-sketch.js";
import { phrasesToShare } from "../clues/shared-phrases.js";
import { readDocument } from "../read/read-document.js";
import { SCAN_FORMATS } from "../report/scan/formats.js";
import { rowOf, type ScanHead, type ScanRendering, type ScanRow } from "../report/scan/rendering.js";
import { scan } from "../scan.js";
import type { Document } from "../text/document.js";
import type { Bilingual } from "../text/language.js";
import { Trouble } from "../text/trouble.js";
import type { TaggedWord } from "../words/tagged-word.js";
import type { Words } from "../words/words.js";
import { isMemoryShort } from "./memory.js";
import type { ScanRequest } from "./options.js";

/** What a scanner needs to know; it may be sent to a thread. */
export interface ScannerSettings extends Omit<ScanRequest, "files" | "known"> {
  /** Whether texts are compared with each other. */
  readonly hasSeveral: boolean;
  /** Where wording is counted, together with other scanners; null where no text is noted. */
  readonly memory: PhraseSketch["memory"] | null;
  /** Not 0 when a scanner in a thread is to give up; null where it is in none. */
  readonly ending: Int32Array | null;
  /** Texts are kept between being noted and scanned as long as they are no more than this together, in UTF-16 code units. */
  readonly mostKept: number;
}

/** What a scanner works with. */
export interface ScannerTools extends Pick<ScanHead, "words" | "gazetteer"> {
  /** Why there are no words, where they were wanted. */
  readonly wordless: Bilingual | null;
}

/** A file that could not be read, and why. */
export interface Unread {
  readonly path: string | null;
  readonly said: Bilingual;
}

/** What a file gives away, written, and what is kept of it for all files together. */
export interface ScannedFile {
  readonly text: string;
  readonly row: ScanRow;
  /** What it may share with others; none where it is the only one. */
  readonly phrases: ReadonlySet<string>;
}

/** Reads and scans files, here or in threads. */
export interface Scanner {
  readonly tools: ScannerTools;
  /** Files that it works on best at a time. */
  readonly width: number;
  /** Reads a file for its wording, which is then known. */
  note(path: string): Promise<Unread | null>;
  /** Scans a file, the one of this number in the report. */
  scan(path: string, index: number): Promise<ScannedFile | Unread>;
  end(): Promise<void>;
}

/** Sentences that are cut before memory is looked at. */
const SENTENCES_BETWEEN = 200;

/** What a text ends in that memory does not hold. */
export const OUT_OF_MEMORY: Bilingual = {
  zh: "内存不够：文中可记的太多；请分成几份，或放宽 NODE_OPTIONS=--max-old-space-size（单位 MB）",
  en: "out of memory, there is too much in it to tell; split it, or raise NODE_OPTIONS=--max-old-space-size (in MB)",
};

export const isUnread = (answer: ScannedFile | Unread | null): answer is Unread => answer !== null && "said" in answer;

/** Opens a scanner that works in this thread, file by file. */
export async function openScanner(settings: ScannerSettings): Promise<Scanner> {
  const [{ words, wordless }, knowledge, rendering] = await Promise.all([
    wordsFor(settings),
    loadKnowledge(),
    renderingFor(settings),
  ]);
  return new OwnScanner(settings, knowledge, rendering, words, wordless);
}

class OwnScanner implements Scanner {
  readonly width = 1;
  readonly tools: ScannerTools;
  readonly #settings: ScannerSettings;
  readonly #knowledge: Knowledge;
  readonly #rendering: ScanRendering;
  readonly #words: Words | null;
  readonly #sketch: PhraseSketch | null;
  /** Texts that need not be read again; that of standard input can't be. */
  readonly #kept = new Map<string, Document>();
  #keptLength = 0;

  constructor(
    settings: ScannerSettings,
    knowledge: Knowledge,
    rendering: ScanRendering,
    words: Words | null,
    wordless: Bilingual | null,
  ) {
    this.#settings = settings;
    this.#knowledge = knowledge;
    this.#rendering = rendering;
    this.#words = words;
    this.#sketch = settings.memory === null ? null : new PhraseSketch(settings.memory);
    this.tools = { words: { engine: words?.engine ?? null }, gazetteer: knowledge.gazetteer.dates, wordless };
  }

  async note(path: string): Promise<Unread | null> {
    const document = await this.#read(path);
    if ("said" in document) return document;
    this.#sketch?.add(document.text);
    this.#keptLength += document.source.length;
    if (this.#keptLength <= this.#settings.mostKept || path === "-") this.#kept.set(path, document);
    return null;
  }

  async scan(path: string, index: number): Promise<ScannedFile | Unread> {
    const document = this.#kept.get(path) ?? (await this.#read(path));
    if ("said" in document) return document;
    try {
      return this.#scanned(document, index);
    } catch (error) {
      if (!(error instanceof Trouble)) throw error;
      return { path, said: error.said };
    }
  }

  #scanned(document: Document, index: number): ScannedFile {
    const { clues, persons, hasSeveral } = this.#settings;
    const scanned = scan(document, this.#knowledge, {
      clues,
      persons,
      isKnown: (phrase) => this.#sketch?.isShared(phrase) ?? false,
      ...(this.#words === null ? {} : { tag: this.#tagWith(this.#words) }),
    });
    return {
      text: this.#rendering.text({ document, scanned, index }),
      row: rowOf(scanned, index),
      phrases: hasSeveral ? phrasesToShare(document.text, this.#knowledge.stock) : new Set(),
    };
  }

  end(): Promise<void> {
    return Promise.resolve();
  }

  /** Looks up between sentences: inside the engine for words no thread can be ended, nor run out of memory. */
  #tagWith(words: Words): (sentence: string) => readonly TaggedWord[] {
    const { ending } = this.#settings;
    let tagged = 0;
    return (sentence) => {
      if (ending !== null && Atomics.load(ending, 0) !== 0) throw new Error("the scan has been ended");
      if (++tagged % SENTENCES_BETWEEN === 0 && isMemoryShort()) throw new Trouble(null, OUT_OF_MEMORY);
      return words.tag(sentence);
    };
  }

  async #read(path: string): Promise<Document | Unread> {
    const { encoding } = this.#settings;
    try {
      return await readDocument(path, encoding === null ? {} : { encoding });
    } catch (error) {
      if (!(error instanceof Trouble)) throw error;
      return { path: error.path, said: error.said };
    }
  }
}

async function wordsFor(settings: ScannerSettings): Promise<{ words: Words | null; wordless: Bilingual | null }> {
  if (!settings.words) return { words: null, wordless: null };
  const { loadWords } = await import("../words/words.js");
  try {
    return { words: await loadWords(), wordless: null };
  } catch (error) {
    if (!(error instanceof Trouble)) throw error;
    return { words: null, wordless: error.said };
  }
}

/** Each rendering is loaded only if it is wanted. */
export async function renderingFor(
  request: Pick<ScanRequest, "format" | "language" | "width" | "color">,
): Promise<ScanRendering> {
  const { format, language, width, color } = request;
  const open = await SCAN_FORMATS[format].load();
  return open({ language, width, color });
}
