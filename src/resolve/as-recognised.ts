import type { Placeholder } from "../placeholders/placeholder.js";
import type { Span } from "../text/span.js";
import type { ReadText } from "./read-text.js";

/** How sure a value is where the text that it was read from was recognised in pictures. */
export type Recognised = (confidence: number) => number;

/** No value is surer whose text, or whose placeholder, was recognised. By hand. */
const MOST = 0.97;
/** No sign is surer, whatever is said of it. By hand: of the pages that were measured one of 1,000 signs is wrong. */
const MOST_OF_SIGN = 0.998;
/** So many signs on either side of the placeholder and of its value tell where they end. */
const BESIDE = 2;

/**
 * A value is right if each of its signs was recognised rightly, and so were the placeholder and what is beside both: there
 * the least sure sign counts by its root, since most mistakes there move no edge.
 */
export function asRecognised(
  own: ReadText,
  other: ReadText,
  placeholder: Pick<Placeholder, "span">,
  value: { readonly span: Span<"text"> },
): Recognised {
  if (own.sureness === null && other.sureness === null) return (confidence) => confidence;
  const product = surenessIn(other, value.span.start, value.span.end).reduce(
    (all, one) => all * Math.min(MOST_OF_SIGN, one),
    1,
  );
  const around = [
    ...surenessIn(own, placeholder.span.start - BESIDE, placeholder.span.end + BESIDE),
    ...surenessIn(other, value.span.start - BESIDE, value.span.start),
    ...surenessIn(other, value.span.end, value.span.end + BESIDE),
  ];
  const least = Math.sqrt(Math.min(1, ...around));
  return (confidence) => Math.min(MOST, confidence) * product * least;
}

function surenessIn({ sureness, text }: ReadText, start: number, end: number): number[] {
  const of = Array.from(
    { length: Math.max(0, Math.min(end, text.length) - Math.max(0, start)) },
    (_, at) => Math.max(0, start) + at,
  );
  return of.filter((at) => text[at].trim() !== "").map((at) => (sureness === null ? 1 : sureness[at] / 100));
}
