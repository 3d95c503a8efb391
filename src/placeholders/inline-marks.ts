import { span, type Span } from "../text/span.js";

/** Marks of Markdown beside bold: signs around words that are shown, and what is not shown or is no word of the text. */
const MARKS =
  /(`|==)(?=\S)([^`=\n]{1,60})(?<=\S)\1|~~(?=\S)[^~\n]{1,200}(?<=\S)~~[ \t]?|\[\^[^\]\s]{1,20}\](?!:)|<sup>(?:<a [^<>\n]{0,80}>)?[[［]?[\d①-⑳*]{1,3}[\]］]?(?:<\/a>)?<\/sup>|<\/?(?:u|b|i|s|em|strong|mark|br|small|font|span)(?: [^<>\n]{0,80})?\/?>/gi;

/**
 * The marks of a published Markdown text with those that an anonymised text would rather hide things with.
 *
 *   新区`16`个    总投资~~2600~~ 2900万元    2900万元[^1]，    2900万元<sup>1</sup>
 */
export function withInlineMarks(text: string, marks: readonly Span<"text">[]): readonly Span<"text">[] {
  const added = Array.from(text.matchAll(MARKS)).flatMap(({ 0: whole, 1: sign, index: start }) => {
    const end = start + whole.length;
    return sign === undefined
      ? [span<"text">(start, end)]
      : [span<"text">(start, start + sign.length), span<"text">(end - sign.length, end)];
  });
  if (added.length === 0) return marks;
  const all = [...marks, ...added].sort((one, other) => one.start - other.start || other.end - one.end);
  let free = 0;
  return all.filter(({ start, end }) => {
    if (start < free) return false;
    free = end;
    return true;
  });
}
