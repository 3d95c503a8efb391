/** Signs of symbol fonts that forms and lists use, as the signs of Unicode that look like them. */
const WINGDINGS: Readonly<Record<number, string>> = {
  0x6c: "●",
  0x6d: "○",
  0x6e: "■",
  0x6f: "□",
  0x71: "❑",
  0x75: "◆",
  0xa7: "▪",
  0xa8: "◻",
  0xfb: "✗",
  0xfc: "✓",
  0xfd: "☒",
  0xfe: "☑",
};

/** A sign that is given by its code in a font. Unknown ones are a box. */
export function symbolOf(code: string, font: string): string {
  const value = Number.parseInt(code, 16);
  if (!Number.isInteger(value)) return "";
  if (value < 0xf000 || value > 0xf0ff) return value >= 0x20 && value <= 0x10ffff ? String.fromCodePoint(value) : "";
  const sign = value - 0xf000;
  if (/wingdings/i.test(font) && WINGDINGS[sign] !== undefined) return WINGDINGS[sign];
  return sign === 0xb7 ? "•" : "□";
}
