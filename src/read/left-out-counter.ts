import { isHan } from "../text/characters.js";
import { countCharacters } from "../text/count-characters.js";
import type { LeftOut, LeftOutReason } from "../text/left-out.js";

/**
 * Where words are readable for certain, each character counts when what was left out is weighed against what was
 * read. Elsewhere, as in scripts, only Chinese characters do; of what is usually a name or a remark, those of sentences;
 * and none of what is given by itself or shown elsewhere.
 */
const WEIGHTS: Readonly<Record<LeftOutReason, "characters" | "han" | "sentences" | "none">> = {
  "hidden": "characters",
  "element": "characters",
  "control": "characters",
  "unclosed": "characters",
  "correction": "characters",
  "reading": "sentences",
  "note-mark": "none",
  "navigation": "none",
  "furniture": "han",
  "comment": "han",
  "script": "han",
  "front-matter": "none",
  "title": "sentences",
  "attribute": "sentences",
  "markup": "han",
};

/** Counts what a reader leaves out of a text, and why. */
export class LeftOutCounter {
  readonly #counts = new Map<LeftOutReason, { characters: number; han: number }>();
  #weight = 0;

  /** How many characters of readable text were left out. */
  get weight(): number {
    return this.#weight;
  }

  add(reason: LeftOutReason, text: string): void {
    this.#count(reason, countCharacters(text), hanIn(text), SENTENCE.test(text));
  }

  /** What is in one text and not in the other, which was made of it. */
  addDifference(reason: LeftOutReason, before: string, behind: string): void {
    if (before === behind) return;
    this.#count(reason, countCharacters(before) - countCharacters(behind), hanIn(before) - hanIn(behind));
  }

  /** Characters that are prose, though nothing of their sort is weighed. */
  weigh(characters: number): void {
    this.#weight += characters;
  }

  /** What was left out of a page that is a part of the text. */
  addPage({ leftOut, weight }: { readonly leftOut: readonly LeftOut[]; readonly weight: number }): void {
    for (const { reason, characters, han } of leftOut) {
      const before = this.#counts.get(reason) ?? { characters: 0, han: 0 };
      this.#counts.set(reason, { characters: before.characters + characters, han: before.han + han });
    }
    this.#weight += weight;
  }

  /** All reasons, and as `markup` the rest of the source that is not in the text. */
  rows(source: string, text: string): LeftOut[] {
    const rows = Array.from(this.#counts, ([reason, counts]): LeftOut => ({ reason, ...counts }));
    if (source === text) return rows;
    const sum = (of: "characters" | "han"): number => rows.reduce((total, row) => total + row[of], 0);
    const characters = countCharacters(source) - countCharacters(text) - sum("characters");
    // The text may have more of them than the source, where it writes them as character references.
    const han = Math.max(0, hanIn(source) - hanIn(text) - sum("han"));
    if (characters > 0) rows.push({ reason: "markup", characters, han });
    const order = Object.keys(WEIGHTS);
    return rows.toSorted((one, other) => order.indexOf(one.reason) - order.indexOf(other.reason));
  }

  #count(reason: LeftOutReason, characters: number, han: number, hasSentences = false): void {
    if (characters === 0) return;
    const before = this.#counts.get(reason) ?? { characters: 0, han: 0 };
    this.#counts.set(reason, { characters: before.characters + characters, han: before.han + han });
    const weighs = WEIGHTS[reason];
    if (weighs === "characters") this.#weight += characters;
    else if (weighs === "han" || (weighs === "sentences" && hasSentences)) this.#weight += han;
  }
}

const SENTENCE = /\p{Script=Han}{2}[。！？；]/u;

function hanIn(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.codePointAt(at) ?? 0;
    if (code > 0xffff) at++;
    if (isHan(code)) count++;
  }
  return count;
}
