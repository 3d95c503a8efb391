import { isClosing, isLineBreak, isQuote, isSentenceEnd, isSpace } from "./characters.js";
import { span, type Span } from "./span.js";

/**
 * The sentences of a text, white space around them left out: each ends behind 。！？… and the
 * closing quotes and brackets that follow, or with its line.
 */
export function sentencesOf(text: string): Span<"text">[] {
  const sentences: Span<"text">[] = [];
  let start = 0;
  let at = 0;
  const close = (end: number): void => {
    let from = start;
    let to = end;
    while (from < to && isSpace(text.charCodeAt(from))) from++;
    while (to > from && isSpace(text.charCodeAt(to - 1))) to--;
    if (to > from) sentences.push(span(from, to));
    start = end;
  };
  while (at < text.length) {
    const code = text.charCodeAt(at++);
    // Nearly every character: no sign and no line break.
    if (code >= 0x4e00 && code <= 0x9fff) continue;
    if (isLineBreak(code)) {
      close(at);
    } else if (isSentenceEnd(code)) {
      while (at < text.length && continuesEnd(text.charCodeAt(at))) at++;
      close(at);
    }
  }
  close(text.length);
  return sentences;
}

/** Straight and opening quotes begin the next sentence as often as they end this one. */
function continuesEnd(code: number): boolean {
  return isSentenceEnd(code) || isClosing(code) || (isQuote(code) && CLOSING_QUOTES.has(code));
}

const CLOSING_QUOTES = new Set(Array.from("”’」』", (quote) => quote.charCodeAt(0)));
