import { writeSync } from "node:fs";
import type { Bilingual, Language } from "../text/language.js";

const STEPS = {
  read: { zh: "读取文本", en: "reading" },
  compare: { zh: "比对", en: "comparing" },
  words: { zh: "分词", en: "loading words" },
  render: { zh: "生成报告", en: "writing the report" },
} as const satisfies Record<string, Bilingual>;

const RECOGNISING: Bilingual = { zh: "识别文字，页", en: "recognising text, page" };

export type Step = keyof typeof STEPS;

const STDERR = 2;
const CLEAR = "\r\u001b[K";
const BAR = 20;
const ORDER = Object.keys(STEPS);

/** Bytes from which on a user may have to wait for more than a second. */
const LARGE = 1_500_000;

/**
 * Shows on standard error what is being done, if that is a terminal and the texts are large. The work itself does not
 * yield, so each step is shown before it begins.
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

  /** Before a page is recognised, which takes seconds. */
  page(number: number, count: number): void {
    if (!this.#isShown) return;
    const filled = Math.round(((number - 1) / count) * BAR);
    const bar = "█".repeat(filled) + "░".repeat(BAR - filled);
    writeSync(STDERR, `${CLEAR}${bar} ${RECOGNISING[this.#language]} ${number}/${count}`);
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
const TICK = 1000;

const COUNTED = {
  read: { zh: "读取", en: "reading" },
  scan: { zh: "扫描", en: "scanning" },
  find: { zh: "查找", en: "looking for" },
  pairs: { zh: "配对", en: "pairing" },
  search: { zh: "比较", en: "looking for shared wording in" },
  align: { zh: "对齐", en: "aligning" },
} as const satisfies Record<string, Bilingual>;

/** Counts files on standard error, if that is a terminal and it takes long; and seconds, while threads work. */
export class FileProgress {
  readonly #language: Language;
  readonly #isShown: boolean;
  readonly #begun = performance.now();
  readonly #clock: NodeJS.Timeout | null;
  #told: string | null = null;
  #last = 0;

  constructor(language: Language, isTerminal: boolean) {
    this.#language = language;
    this.#isShown = isTerminal;
    this.#clock = isTerminal ? setInterval(() => this.#show(), TICK).unref() : null;
  }

  tell(what: keyof typeof COUNTED, done: number, total: number): void {
    if (!this.#isShown) return;
    const filled = Math.round((done / Math.max(1, total)) * BAR);
    const bar = "█".repeat(filled) + "░".repeat(BAR - filled);
    this.#told = `${bar} ${COUNTED[what][this.#language]} ${done}/${total}`;
    if (performance.now() - this.#last >= BETWEEN) this.#show();
  }

  /** Clears what is shown, until the next call of `tell`. */
  clear(): void {
    this.#told = null;
    if (this.#last > 0) writeSync(STDERR, CLEAR);
    this.#last = 0;
  }

  end(): void {
    this.clear();
    clearInterval(this.#clock ?? undefined);
  }

  #show(): void {
    const now = performance.now();
    const waited = now - this.#begun;
    if (this.#told === null || waited < PATIENCE) return;
    this.#last = now;
    writeSync(STDERR, `${CLEAR}${this.#told} · ${Math.floor(waited / 1000)} s`);
  }
}
