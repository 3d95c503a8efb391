import type { AskKnown } from "../clues/choose-phrases.js";
import { loadKnowledge, type Knowledge } from "../clues/knowledge.js";
import { PhraseSketch } from "../clues/phrase-sketch.js";
import { phrasesToShare } from "../clues/shared-phrases.js";
import { readDocument } from "../read/read-document.js";
import { scan } from "../scan.js";
import type { Document } from "../text/document.js";
import type { Bilingual } from "../text/language.js";
import { Trouble } from "../text/trouble.js";
import type { TaggedWord } from "../words/tagged-word.js";
import type { Words } from "../words/words.js";
import type { IndexDoor } from "./index-door.js";
import { isMemoryShort } from "./memory.js";
import {
  OUT_OF_MEMORY,
  type Noted,
  type ScannedFile,
  type Scanner,
  type ScannerSettings,
  type ScannerTools,
  type Unread,
} from "./scanner.js";

/** After this many sentences it looks at the memory. */
const SENTENCES_BETWEEN = 200;

/** Bytes of files that are in no folder, by their paths. */
type Given = ReadonlyMap<string, Uint8Array>;

/** Opens a scanner that works in this thread, file by file; where bytes are `given` it opens none. */
export async function openScanner(settings: ScannerSettings, given?: Given): Promise<Scanner> {
  const [{ words, wordless }, knowledge, index] = await Promise.all([
    wordsFor(settings),
    loadKnowledge(),
    indexFor(settings),
  ]);
  return new OwnScanner(settings, { knowledge, words, wordless, index, given });
}

interface Loaded {
  readonly knowledge: Knowledge;
  readonly words: Words | null;
  readonly wordless: Bilingual | null;
  readonly index: IndexDoor | null;
  readonly given: Given | undefined;
}

class OwnScanner implements Scanner {
  readonly width = 1;
  readonly tools: ScannerTools;
  readonly #settings: ScannerSettings;
  readonly #knowledge: Knowledge;
  readonly #words: Words | null;
  readonly #sketch: PhraseSketch | null;
  readonly #index: IndexDoor | null;
  readonly #given: Given | undefined;
  /** Texts that need not be read again; that of standard input can't be. */
  readonly #kept = new Map<string, Document>();
  #keptLength = 0;
  #ended: Promise<void> | null = null;

  constructor(settings: ScannerSettings, { knowledge, words, wordless, index, given }: Loaded) {
    this.#settings = settings;
    this.#knowledge = knowledge;
    this.#words = words;
    this.#sketch = settings.memory === null ? null : new PhraseSketch(settings.memory);
    this.#index = index;
    this.#given = given;
    this.tools = {
      words: { engine: words?.engine ?? null },
      gazetteer: knowledge.gazetteer.dates,
      store: index?.store ?? null,
      wordless,
    };
  }

  async note(path: string): Promise<Noted | Unread> {
    const document = await this.#read(path);
    if ("message" in document) return document;
    this.#sketch?.add(document.text);
    this.#keptLength += document.source.length;
    if (this.#keptLength <= this.#settings.mostKept || path === "-") this.#kept.set(path, document);
    const { sha256, bytes } = document.origin;
    return { sha256, bytes };
  }

  async scan(path: string): Promise<ScannedFile | Unread> {
    const document = this.#kept.get(path) ?? (await this.#read(path));
    return "message" in document ? document : orUnread(this.#scanned(document));
  }

  async #scanned(document: Document): Promise<ScannedFile> {
    const { clues, persons, documents, hasSeveral } = this.#settings;
    const index = this.#index?.doorsFor(document.origin.sha256) ?? null;
    const isKnown = knownBy(this.#sketch, index?.isKnown ?? null);
    const scanned = await scan(document, this.#knowledge, {
      clues,
      persons,
      ...(isKnown === null ? {} : { isKnown }),
      ...(index === null ? {} : { whereIs: index.whereIs }),
      ...(this.#words === null ? {} : { tag: this.#tagWith(this.#words) }),
    });
    const phrases = hasSeveral ? phrasesToShare(document.text, this.#knowledge.stock) : null;
    return { document: documents ? document : null, scanned, phrases };
  }

  end(): Promise<void> {
    this.#ended ??= this.#index?.close() ?? Promise.resolve();
    return this.#ended;
  }

  /** Gives up, or runs short of memory, only between two sentences: inside the engine for words that would end the process. */
  #tagWith(words: Words): (sentence: string) => readonly TaggedWord[] {
    const { ending } = this.#settings;
    let tagged = 0;
    return (sentence) => {
      if (ending !== null && Atomics.load(ending, 0) !== 0) throw new Error("the scan has been ended");
      if (++tagged % SENTENCES_BETWEEN === 0 && isMemoryShort()) throw new Trouble(null, OUT_OF_MEMORY);
      return words.tag(sentence);
    };
  }

  #read(path: string): Promise<Document | Unread> {
    const { encoding, format, tracked, ocr } = this.#settings;
    return orUnread(
      readDocument(path, {
        ...(this.#given === undefined ? {} : { given: this.#given }),
        ...(encoding === null ? {} : { encoding }),
        ...(format === null ? {} : { format }),
        ...(tracked === null ? {} : { tracked }),
        ...(ocr ? { ocr } : {}),
      }),
    );
  }
}

/** What is known by other texts or by an index; the index is asked only about what the texts do not know. */
function knownBy(sketch: PhraseSketch | null, inIndex: AskKnown | null): AskKnown | null {
  if (sketch === null) return inIndex;
  return async (phrases) => {
    const shared = phrases.map((phrase) => sketch.isShared(phrase));
    if (inIndex === null) return shared;
    const open = phrases.filter((_, at) => !shared[at]);
    const common = new Set(open);
    const answers = await inIndex(open);
    for (const [at, phrase] of open.entries()) if (answers[at] !== true) common.delete(phrase);
    return phrases.map((phrase, at) => shared[at] || common.has(phrase));
  };
}

/** Nothing of an index is loaded where none is asked. */
async function indexFor({ index }: ScannerSettings): Promise<IndexDoor | null> {
  if (index === null) return null;
  const { openIndexDoor } = await import("./index-door.js");
  return openIndexDoor(index);
}

/** What a user can mend is an answer; anything else is thrown. */
async function orUnread<T>(work: Promise<T>): Promise<T | Unread> {
  try {
    return await work;
  } catch (error) {
    if (!(error instanceof Trouble)) throw error;
    return { message: error.said };
  }
}

async function wordsFor(settings: ScannerSettings): Promise<Pick<Loaded, "words" | "wordless">> {
  if (!settings.words) return { words: null, wordless: null };
  const { loadWords } = await import("../words/words.js");
  try {
    return { words: await loadWords(), wordless: null };
  } catch (error) {
    if (!(error instanceof Trouble)) throw error;
    return { words: null, wordless: error.said };
  }
}
