import type { Kind } from "../../answer/kind.js";
import type { Bilingual, Language } from "../../text/language.js";

/** What the words of the JSON are called in a report that people read. */

export const KINDS: Readonly<Record<Kind, Bilingual>> = {
  place: { zh: "地名", en: "place" },
  person: { zh: "人名", en: "person" },
  organisation: { zh: "机构", en: "organisation" },
  number: { zh: "数字", en: "number" },
  date: { zh: "日期", en: "date" },
  ordinal: { zh: "次序", en: "ordinal" },
  name: { zh: "名称", en: "name" },
  code: { zh: "代号", en: "code" },
  text: { zh: "文字", en: "text" },
  unknown: { zh: "不明", en: "unknown" },
};

/**
 * A count of characters or places, in groups of three digits, and three of a fraction. `Intl.NumberFormat` writes the
 * same and takes 20 ms to begin.
 */
export function count(number: number): string {
  const [whole = "", ...fraction] = String(Math.round(number * 1000) / 1000).split(".");
  return [whole.replace(/\d(?=(?:\d{3}){1,6}$)/g, "$&,"), ...fraction].join(".");
}

/** Fills the `{name}`s of a message. */
export function fill(
  message: Bilingual,
  language: Language,
  values: Readonly<Record<string, string | number>>,
): string {
  return message[language].replace(/\{(\w+)\}/g, (hole, name: string) => {
    const value = values[name];
    return value === undefined ? hole : typeof value === "number" ? count(value) : value;
  });
}
