import { writeSync } from "node:fs";
import type { Progress } from "../../index-files/index-texts.js";
import { count } from "../../report/shared/labels.js";
import type { Bilingual, Language } from "../../text/language.js";
import { timeLeft } from "../time-left.js";
import { megabytes } from "./run-lines.js";

const STDERR = 2;
const CLEAR = "\r\u001b[K";
const BAR = 20;
/** Milliseconds after which somebody waits, and between two looks. */
const PATIENCE = 700;
const BETWEEN = 100;

/** Shows on standard error how much is read, how fast, and how long it still takes, if that is a terminal. */
export class IndexProgress {
  /** Bytes there are to be read; null as long as that is not known. */
  total: number | null = null;
  readonly isShown: boolean;
  readonly #language: Language;
  readonly #begun = performance.now();
  #last = 0;

  constructor(language: Language, isTerminal: boolean) {
    this.#language = language;
    this.isShown = isTerminal;
  }

  tell(progress: Progress): void {
    const now = performance.now();
    if (!this.isShown || now - this.#begun < PATIENCE || now - this.#last < BETWEEN) return;
    this.#last = now;
    writeSync(STDERR, CLEAR + progressLine(progress, this.total, (now - this.#begun) / 1000, this.#language));
  }

  end(): void {
    if (this.#last > 0) writeSync(STDERR, CLEAR);
  }
}

/** How far the work is, after so many seconds. */
export function progressLine(
  { added, replaced, same, bytes }: Progress,
  total: number | null,
  seconds: number,
  language: Language,
): string {
  const rate = bytes / Math.max(seconds, 0.001);
  const told = [`${count(added + replaced + same)}${TEXTS[language]}`, `${megabytes(rate)}/s`];
  if (total === null) return `${BEGUN[language]} ${told.join(" · ")}`;
  const share = Math.min(1, bytes / Math.max(1, total));
  const filled = Math.round(share * BAR);
  const left = Math.max(0, total - bytes) / Math.max(1, rate);
  const bar = "█".repeat(filled) + "░".repeat(BAR - filled);
  return `${bar} ${Math.floor(share * 100)}% · ${told.join(" · ")} · ${timeLeft(left, language)}`;
}

const BEGUN: Bilingual = { zh: "编入索引", en: "indexing" };
const TEXTS: Bilingual = { zh: " 篇", en: " texts" };
