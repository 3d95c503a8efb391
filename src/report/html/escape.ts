const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/**
 * What a page may not contain as it is: control characters, marks that turn or hide text
 * (bidi controls, zero-width signs, tags, line and paragraph separators) and lone surrogates.
 * Joiners and variation selectors stay, since emoji and rare characters are written with them.
 */
const UNSEEN =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\uffff\ud800-\udfff\u{e0000}-\u{e007f}]/gu;

const LINE_END = /\r\n?/g;

/** The text with every unseen character written out: `ESC` as `␛`, U+202E as `⟦U+202E⟧`, line ends as LF. */
export function visible(text: string): string {
  return text.replace(LINE_END, "\n").replace(UNSEEN, pictureOf);
}

/** Text as markup, for element content and for attribute values in quotes. */
export function escapeHtml(text: string): string {
  return visible(text).replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}

function pictureOf(sign: string): string {
  const code = sign.codePointAt(0) ?? 0;
  if (code < 0x20) return String.fromCodePoint(0x2400 + code);
  if (code === 0x7f) return "\u2421";
  return `⟦U+${code.toString(16).toUpperCase().padStart(4, "0")}⟧`;
}
