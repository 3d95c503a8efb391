/** By hand. */
const APART: ReadonlySet<number> = new Set(
  Array.from("0123456789一二三四五六七八九十甲乙丙丁戊己东南西北中上下前后左右内外男女大小ABCDEFGHabcdefgh", (one) =>
    one.charCodeAt(0),
  ),
);

/** Whether a character is one that tells items of a list apart: one that differs elsewhere inside a word was misread. */
export const tellsApart = (unit: number): boolean => APART.has(unit);
