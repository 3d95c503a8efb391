import { Tokenizer } from "parse5";
import type { Span } from "../text/span.js";

/** What looks like a character reference; the longest name has 31 letters. */
const REFERENCE = /&(?:#\d{1,10}|#[xX][\da-fA-F]{1,8}|[A-Za-z][A-Za-z\d]{0,31});?/g;

/** A stretch of HTML text as it reads; `text` is null where it reads as it is written. */
export interface Reading extends Span<"source"> {
  readonly text: string | null;
}

/** Reads the character references of HTML text, each name looked up once. */
export class EntityReader {
  readonly #known = new Map<string, string>();

  /** The readings of `source` from `start` to `end`, in order, covering it. */
  *read(source: string, { start, end }: Span<"source">): Generator<Reading> {
    let at = start;
    for (const { 0: reference, index } of source.slice(start, end).matchAll(REFERENCE)) {
      const text = this.#decode(reference);
      if (text === reference) continue;
      const from = start + index;
      if (from > at) yield { start: at, end: from, text: null };
      at = from + reference.length;
      yield { start: from, end: at, text };
    }
    if (end > at) yield { start: at, end, text: null };
  }

  /** A whole stretch as one string. */
  text(source: string, range: Span<"source">): string {
    return Array.from(this.read(source, range), ({ text, start, end }) => text ?? source.slice(start, end)).join("");
  }

  #decode(reference: string): string {
    const known = this.#known.get(reference);
    if (known !== undefined) return known;
    const text = decode(reference);
    if (this.#known.size < MOST_KNOWN) this.#known.set(reference, text);
    return text;
  }
}

const MOST_KNOWN = 10_000;

function decode(reference: string): string {
  let text = "";
  const take = ({ chars }: { readonly chars: string }): void => void (text += chars);
  const nothing = (): void => {};
  const tokenizer = new Tokenizer(
    {},
    {
      onCharacter: take,
      onWhitespaceCharacter: take,
      onNullCharacter: take,
      onStartTag: nothing,
      onEndTag: nothing,
      onComment: nothing,
      onDoctype: nothing,
      onEof: nothing,
    },
  );
  tokenizer.write(reference, true);
  return text;
}
