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
