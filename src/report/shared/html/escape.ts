import { visible } from "../visible.js";

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Line feeds and tabs lay a text out, joiners hold emoji and rare characters together: they stay. */
const SHOWN = /[^\n\t\u200c\u200d]+/g;

/** The text of an input as a page may show it: what would act or not be seen is written out, line ends are LF. */
export function visibleInPage(text: string): string {
  return text.replace(/\r\n?/g, "\n").replace(SHOWN, visible);
}

/** What is written in another way: most of a page is not. */
const NOT_AS_IT_IS = /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029&<>"']/u;

/** Text as markup, for element content and for attribute values in quotes. */
export function escapeHtml(text: string): string {
  if (!NOT_AS_IT_IS.test(text)) return text;
  return visibleInPage(text).replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}
