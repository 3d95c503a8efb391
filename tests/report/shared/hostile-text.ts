import fc from "fast-check";

const SIGNS = [
  "\u001b[31m",
  "\u001b]0;",
  "\u009b",
  "\u0007",
  "\u0008",
  "\r",
  "\n",
  "\t",
  "\u0000",
  "\u007f",
  "\u202e",
  "\u2066",
  "\u200b",
  "\ud800",
  "\udc00",
  "\u2028",
  "\u0085",
  "\u{e0041}",
];
const MARKUP = ["=", "+", "-", "@", "＝", "|", "`", "<b>", "&", '"', "'", "[a](b)", "**", "#", "\\", "$&"];
const TEXT = [
  "XX",
  "XXX",
  "*",
  "某某",
  "常州",
  "，",
  "。",
  "e\u0301",
  "𠮷",
  "abc",
  "2025",
  " ",
  "（",
  "”",
  "全市上下坚定信心鼓足干劲",
];

/** Text made to break a report. */
export const hostileText = fc.string({ unit: fc.constantFrom(...SIGNS, ...MARKUP, ...TEXT), maxLength: 40 });
