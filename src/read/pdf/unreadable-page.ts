import type { PdfItem } from "./pdf-pages.js";

/** The characters of three standards, by the bytes of their first and last rows: what is printed, whatever its language. */
const STANDARDS = [
  ["gb18030", 0xb0, 0xf7],
  ["big5", 0xa4, 0xc6],
  ["shift_jis", 0x88, 0x98],
] as const;
const SECOND_BYTES = 0x40;
const BYTES = 0x100;

function printedCharacters(): Set<string> {
  const printed = new Set<string>();
  for (const [encoding, from, to] of STANDARDS) {
    const decoder = new TextDecoder(encoding);
    for (let first = from; first <= to; first++)
      for (let second = encoding === "gb18030" ? 0xa1 : SECOND_BYTES; second < BYTES - 1; second++)
        printed.add(decoder.decode(Uint8Array.of(first, second)));
  }
  return printed;
}

let printed: ReadonlySet<string> | null = null;

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

/** How many signs of a text are what no page in one language has beside each other. */
export function strangeIn(text: string): number {
  printed ??= printedCharacters();
  const byScript = SCRIPTS.map(() => 0);
  let strange = 0;
  for (const sign of text) {
    if (NO_SIGN.test(sign)) strange++;
    else if (IDEOGRAPH.test(sign)) strange += printed.has(sign) ? 0 : 1;
    else if (!OF_ALL.test(sign)) {
      const script = SCRIPTS.findIndex((one) => one.test(sign));
      if (script === -1) strange++;
      else byScript[script]++;
    }
  }
  return strange + byScript.reduce((sum, count) => sum + count, 0) - Math.max(...byScript);
}

/**
 * Whether most of a page is in fonts that do not say what their signs are. What is read of it is the numbers of their
 * drawings, taken for characters: nothing of the page is a text.
 */
export function isUnreadable(items: readonly PdfItem[]): boolean {
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
    if (strangeIn(text) > Math.max(FEW_STRANGE, MOST_STRANGE * text.length)) unreadable += text.length;
  }
  return unreadable * 2 > all;
}
