import { span, type Span } from "../text/span.js";

/** A text with some stretches cut out of it, and the way back. */
export interface WithoutMarks {
  readonly text: string;
  /** The same stretch in the whole text, from the first of its characters to the last. Asked in order. */
  readonly whole: (part: Span<"text">) => Span<"text">;
}

/** Cuts stretches out of a text; they are in order and do not overlap. */
export function withoutMarks(text: string, marks: readonly Span<"text">[]): WithoutMarks {
  if (marks.length === 0) return { text, whole: (part) => part };
  const kept: string[] = [];
  /** Where each stretch was cut out of what is left, and how much was cut out up to there. */
  const cuts: { readonly at: number; readonly sum: number }[] = [];
  let [from, sum] = [0, 0];
  for (const { start, end } of marks) {
    kept.push(text.slice(from, start));
    cuts.push({ at: start - sum, sum: sum + end - start });
    sum += end - start;
    from = end;
  }
  kept.push(text.slice(from));
  const shift = (offset: number): number => {
    let [low, high] = [0, cuts.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (cuts[middle].at <= offset) low = middle + 1;
      else high = middle;
    }
    return offset + (cuts[low - 1]?.sum ?? 0);
  };
  return { text: kept.join(""), whole: ({ start, end }) => span(shift(start), shift(end - 1) + 1) };
}
