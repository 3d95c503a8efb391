import type { PdfItem } from "./pdf-pages.js";

/** The characters of three standards, by the bytes of their first and last rows: what is printed, whatever its language. */
const STANDARDS = [
  ["gb18030", 0xb0, 0xf7],
  ["big5", 0xa4, 0xc6],
  ["shift_jis", 0x88, 0x98],
] as const;
const SECOND_BYTES = 0x40;
const BYTES = 0x100;

function printedCharacters(): ReadonlySet<string> {
  const texts = STANDARDS.map(([encoding, from, to]) => {
    const bytes: number[] = [];
    for (let first = from; first <= to; first++)
      for (let second = encoding === "gb18030" ? 0xa1 : SECOND_BYTES; second < BYTES - 1; second++)
        bytes.push(first, second);
    return new TextDecoder(encoding).decode(Uint8Array.from(bytes));
  });
  return new Set(texts.join(""));
}

const IDEOGRAPH = /\p{Script=Han}/u;
/** Of private use, controls, unassigned: never signs of a text. */
const NO_SIGN = /[\p{Co}\p{Cn}\p{Cc}\ufffd]/u;
/** What texts in any language have. */
const OF_ALL =
  /[\p{Script=Common}\p{Script=Inherited}\p{Script=Latin}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}]/u;
/** A page has one script beside these. */
const SCRIPTS = [
  "Cyrillic",
  "Greek",
  "Arabic",
  "Hebrew",
  "Thai",
  "Hangul",
  "Tibetan",
  "Mongolian",
  "Yi",
  "Devanagari",
  "Lao",
  "Khmer",
  "Myanmar",
].map((script) => new RegExp(`\\p{Script=${script}}`, "u"));

/**
 * More of the signs of a font than this, and more than a few, are none: it does not say what they are. By hand: of 100 files
 * with tables no page has 0.005, of seven without none less than 0.14.
 */
const MOST_STRANGE = 0.08;
const FEW_STRANGE = 4;

/** Looks at the pages of a file. What a sign is, is looked up once. */
export class StrangeSigns {
  #printed: ReadonlySet<string> | null = null;
  readonly #kinds = new Map<string, number>();

  /** How many signs of a text are what no page in one language has beside each other. */
  countIn(text: string): number {
    const byScript = SCRIPTS.map(() => 0);
    let strange = 0;
    for (const sign of text) {
      const kind = this.#kindOf(sign);
      if (kind === STRANGE) strange++;
      else if (kind !== ORDINARY) byScript[kind]++;
    }
    return strange + byScript.reduce((sum, count) => sum + count, 0) - Math.max(...byScript);
  }

  /**
   * Whether most of a page is in fonts that do not say what their signs are. What is read of it is the numbers of their
   * drawings, taken for characters: nothing of the page is a text.
   */
  isUnreadable(items: readonly PdfItem[]): boolean {
    const byFont = new Map<string, string[]>();
    for (const { text, font = "" } of items) {
      const texts = byFont.get(font);
      if (texts === undefined) byFont.set(font, [text]);
      else texts.push(text);
    }
    let [all, unreadable] = [0, 0];
    for (const texts of byFont.values()) {
      const text = texts.join("").replace(/\s/g, "");
      all += text.length;
      if (this.countIn(text) > Math.max(FEW_STRANGE, MOST_STRANGE * text.length)) unreadable += text.length;
    }
    return unreadable * 2 > all;
  }

  #kindOf(sign: string): number {
    let kind = this.#kinds.get(sign);
    if (kind === undefined) {
      kind = this.#judged(sign);
      this.#kinds.set(sign, kind);
    }
    return kind;
  }

  /** The place of its script among the `SCRIPTS`, `ORDINARY` or `STRANGE`. */
  #judged(sign: string): number {
    if (NO_SIGN.test(sign)) return STRANGE;
    if (IDEOGRAPH.test(sign)) return (this.#printed ??= printedCharacters()).has(sign) ? ORDINARY : STRANGE;
    if (OF_ALL.test(sign)) return ORDINARY;
    return SCRIPTS.findIndex((script) => script.test(sign));
  }
}

const ORDINARY = -2;
const STRANGE = -1;
