import { writeSync } from "node:fs";
import type { Bilingual, Language } from "../text/language.js";

const STEPS = {
  read: { zh: "读取文本", en: "reading" },
  compare: { zh: "比对", en: "comparing" },
  words: { zh: "分词", en: "loading words" },
  render: { zh: "生成报告", en: "writing the report" },
} as const satisfies Record<string, Bilingual>;

export type Step = keyof typeof STEPS;

const STDERR = 2;
const CLEAR = "\r\u001b[K";
const BAR = 20;
const ORDER = Object.keys(STEPS);

/** Bytes from which on a user may have to wait for more than a second. */
const LARGE = 1_500_000;

/**
 * Tells on standard error what is being done, if that is a terminal and the texts are large. The work
 * itself does not yield, so that a step is told before it begins.
 */
export class Progress {
  readonly #language: Language;
  readonly #isShown: boolean;
  #shown = false;

  constructor(language: Language, isTerminal: boolean) {
    this.#language = language;
    this.#isShown = isTerminal;
  }

  begin(step: Step, bytes: number): void {
    if (!this.#isShown || bytes < LARGE) return;
    const filled = Math.round((ORDER.indexOf(step) / ORDER.length) * BAR);
    writeSync(STDERR, `${CLEAR}${"█".repeat(filled)}${"░".repeat(BAR - filled)} ${STEPS[step][this.#language]}…`);
    this.#shown = true;
  }

  end(): void {
    if (this.#shown) writeSync(STDERR, CLEAR);
    this.#shown = false;
  }
}

/** Milliseconds after which somebody waits. */
const PATIENCE = 700;
const BETWEEN = 100;

const COUNTED = {
  read: { zh: "读取", en: "reading" },
  files: { zh: "扫描", en: "scanning" },
} as const satisfies Record<string, Bilingual>;

/** Counts files on standard error, if that is a terminal and it takes long. */
export class FileProgress {
  readonly #language: Language;
  readonly #isShown: boolean;
  readonly #begun = performance.now();
  #last = 0;

  constructor(language: Language, isTerminal: boolean) {
    this.#language = language;
    this.#isShown = isTerminal;
  }

  tell(what: keyof typeof COUNTED, done: number, total: number): void {
    const now = performance.now();
    if (!this.#isShown || now - this.#begun < PATIENCE || now - this.#last < BETWEEN) return;
    this.#last = now;
    const filled = Math.round((done / Math.max(1, total)) * BAR);
    const bar = "█".repeat(filled) + "░".repeat(BAR - filled);
    writeSync(STDERR, `${CLEAR}${bar} ${COUNTED[what][this.#language]} ${done}/${total}`);
  }

  end(): void {
    if (this.#last > 0) writeSync(STDERR, CLEAR);
    this.#last = 0;
  }
}
