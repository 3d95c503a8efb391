import type { Warning } from "../text/document.js";
import type { Bilingual } from "../text/language.js";

/** Findings of a kind that are listed at most: no text has as many that was not made to have them. */
export const MOST_LISTED = 100_000;

/** Lists of findings, cut where they are too long to be kept and written, which is said. */
export class Lists {
  /** What is said of each kind, by its name. */
  readonly #cut = new Map<string, Bilingual>();

  /** The first of them. `name` says in each language what they are; of lists of one name the first that is cut is said. */
  first<T>(all: readonly T[], name: Bilingual, most = MOST_LISTED): readonly T[] {
    if (all.length <= most) return all;
    const [found, listed] = [all.length, most].map((count) => count.toLocaleString("en"));
    if (!this.#cut.has(name.en))
      this.#cut.set(name.en, {
        zh: `${name.zh}共${found}处，只列出前${listed}处`,
        en: `the text has ${found} ${name.en}; the first ${listed} are listed`,
      });
    return all.slice(0, most);
  }

  warnings(path: string): Warning[] {
    return Array.from(this.#cut.values(), (message) => ({ code: "cut-short", path, message }));
  }
}
