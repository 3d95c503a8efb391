import { span, type Span } from "../../../text/span.js";

/**
 * Widens changes to whole words, so that a reader sees a word for a word.
 *
 *   达[成]目标   →   [达成]目标
 *
 * `words` cuts a text into its words, which together are the text. Changes are in order and inside `within`.
 */
export function widenToWords(
  text: string,
  within: Span<"text">,
  changes: readonly Span<"text">[],
  words: (text: string) => readonly string[],
): Span<"text">[] {
  const widened: Span<"text">[] = [];
  if (changes.length === 0) return widened;
  let change = 0;
  let at = within.start;
  for (const word of words(text.slice(within.start, within.end))) {
    const end = at + word.length;
    while (change < changes.length && (changes[change]?.end ?? 0) <= at) change++;
    const next = changes[change];
    if (next !== undefined && next.start < end) join(widened, span(at, end));
    at = end;
  }
  return widened;
}

function join(spans: Span<"text">[], next: Span<"text">): void {
  const last = spans.at(-1);
  if (last?.end === next.start) spans[spans.length - 1] = span(last.start, next.end);
  else spans.push(next);
}
