import { writeSync } from "node:fs";
import { widthOf } from "../report/shared/text/width.js";
import type { Bilingual, Language } from "../text/language.js";
import { timeLeft } from "./time-left.js";

const STDERR = 2;
const CLEAR = "\r\u001b[K";
const BAR = 20;

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

/** How far a step of some work is. */
export interface Counted {
  readonly what: keyof typeof COUNTED;
  readonly done: number;
  readonly total: number;
  /** The part of the work that is done, 0 to 1. */
  readonly part: number;
}

/** Counts files on standard error, if that is a terminal and it takes long; and seconds, while threads work. */
export class FileProgress {
  readonly #language: Language;
  readonly #isShown: boolean;
  readonly #begun = performance.now();
  readonly #clock: NodeJS.Timeout | null;
  #told: Counted | null = null;
  /** When the step began whose progress is shown. */
  #stepBegun = 0;
  #last = 0;

  constructor(language: Language, isTerminal: boolean) {
    this.#language = language;
    this.#isShown = isTerminal;
    this.#clock = isTerminal ? setInterval(() => this.#show(), TICK).unref() : null;
  }

  /** @param part the part of the work that is done, where that is not the part of the files. */
  tell(what: Counted["what"], done: number, total: number, part = done / Math.max(1, total)): void {
    if (!this.#isShown) return;
    const now = performance.now();
    const isNew = this.#told?.what !== what;
    if (isNew) this.#stepBegun = now;
    this.#told = { what, done, total, part };
    // What comes next may not yield for long.
    if (isNew || done === total || now - this.#last >= BETWEEN) this.#show();
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
    const seconds = { all: waited / 1000, step: (now - this.#stepBegun) / 1000 };
    const most = (process.stderr.columns ?? Infinity) - 1;
    writeSync(STDERR, CLEAR + countedLine(this.#told, seconds, most, this.#language));
  }
}

/** Seconds and part of a step before which nobody can say how long it takes. By hand. */
const TELLING_SECONDS = 3;
const TELLING_PART = 0.02;

/** How far a step is, after so many seconds in all and of the step, in so many columns at most. */
export function countedLine(
  { what, done, total, part }: Counted,
  seconds: { readonly all: number; readonly step: number },
  most: number,
  language: Language,
): string {
  const filled = Math.round(part * BAR);
  const bar = "█".repeat(filled) + "░".repeat(BAR - filled);
  const isTelling = seconds.step >= TELLING_SECONDS && part >= TELLING_PART && part < 1;
  const parts = [
    `${bar} ${COUNTED[what][language]} ${done}/${total}`,
    `${Math.floor(seconds.all)} s`,
    ...(isTelling ? [timeLeft((seconds.step * (1 - part)) / part, language)] : []),
  ];
  // A line that wraps could not be wiped.
  while (parts.length > 1 && widthOf(parts.join(" · ")) > most) parts.pop();
  let line = parts.join(" · ");
  while (widthOf(line) > most) line = line.slice(0, -1);
  return line;
}
