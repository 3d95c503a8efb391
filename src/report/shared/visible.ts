/** Controls, format characters (bidi among them) and lone surrogates: what can act on a terminal, or hide. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu;

/** The picture of a control character: ␛ for ESC, ␡ for DEL. */
const PICTURES = 0x2400;
const DELETE = 0x7f;
const DELETE_PICTURE = "\u2421";

/**
 * Text of an input as it may be shown on a terminal: whatever would act, or not be seen, is written out,
 * `␛` for an escape, `‹U+202E›` for a bidi control. One line in, one line out.
 */
export function visible(text: string): string {
  return text.replace(UNSEEN, (character) => {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x20) return String.fromCharCode(PICTURES + code);
    if (code === DELETE) return DELETE_PICTURE;
    return `‹U+${code.toString(16).toUpperCase().padStart(4, "0")}›`;
  });
}

/** The same, but line ends stay: every kind of them becomes a line feed. */
export function visibleLines(text: string): string {
  return text
    .split(/\r\n|[\n\r\u0085\u2028\u2029]/)
    .map(visible)
    .join("\n");
}

/** The same of a text in parts, whose line ends may be cut by them. */
export function* visibleParts(parts: Iterable<string>): Generator<string> {
  let held = "";
  for (const part of parts) {
    const text = held + part;
    held = text.endsWith("\r") ? "\r" : "";
    yield visibleLines(text.slice(0, text.length - held.length));
  }
  yield visibleLines(held);
}
