import { span, type Span } from "../text/span.js";

/** What a line of Markdown shows, in order, and the words that stand for images in it. */
export interface Inline {
  readonly shown: readonly Shown[];
  readonly images: readonly Span<"source">[];
}

/** A stretch of a line that a reader of the Markdown sees. */
export interface Shown extends Span<"source"> {
  readonly isLink: boolean;
}

// A target with no sign of a path is words in brackets: [某](市) stays as it is. That there is one is looked for
// first, once: where two repetitions share their characters, each way to divide them would be tried.
const TARGET =
  "\\((?:(?:[a-z][a-z\\d+.-]{0,15}:|/)[^()\\s<>]*|(?=[!\"$-'*-\\-0-;=?-~]*[./#])[!-'*-;=?-~]*)" +
  '(?:[ \\t]+"[^"\\n]*")?\\)';
/** An image; a link, with its target or the label of one; each with the words in its brackets; an address; the backslash of an escape. */
const INLINE = new RegExp(
  `(!\\[)([^\\[\\]\\n]*)\\]${TARGET}|(\\[)([^\\[\\]\\n]*)\\](?:${TARGET}|\\[([^\\[\\]\\n]{0,80})\\])|` +
    "<(?:https?|ftp|mailto):[^<>\\s]*>|\\\\(?=[*_#`~\\[\\]<>])",
  "gi",
);
const SEPARATORS = /^[\s|｜·•、，,;；/\\»›>«‹<—–-]*$/;
/** So many links and nothing else on a line are a way to other pages. */
const FEWEST_LINKS = 2;

/**
 * What is seen of a line of Markdown, in order: no images, no targets of links, no addresses.
 *
 * @param labels those of targets that the text defines: of [文字][1] they say that it is a link.
 */
export function inlineOf(source: string, line: Span<"source">, labels: ReadonlySet<string>): Inline {
  const shown: Shown[] = [];
  const images: Span<"source">[] = [];
  const add = (start: number, end: number, isLink: boolean): void => {
    if (end > start) shown.push({ start, end, isLink });
  };
  let at = line.start;
  for (const match of source.slice(line.start, line.end).matchAll(INLINE)) {
    const start = line.start + match.index;
    const [whole, image = "", words = "", bracket = "", label = "", target] = match;
    if (target !== undefined && !labels.has((target === "" ? label : target).toLowerCase())) continue;
    if (words !== "") images.push(span(start + image.length, start + image.length + words.length));
    add(at, start, false);
    add(start + bracket.length, start + bracket.length + label.length, true);
    at = start + whole.length;
  }
  add(at, line.end, false);
  return { shown, images };
}

/** Whether a line leads to other pages: nothing but links, at least two, or one that ends the file. */
export function isLinkLine(source: string, shown: readonly Shown[]): boolean {
  const links = shown.filter(({ isLink }) => isLink).length;
  const onlyLinks = shown.every(({ isLink, start, end }) => isLink || SEPARATORS.test(source.slice(start, end)));
  return onlyLinks && (links >= FEWEST_LINKS || (links === 1 && isLastLine(source, shown)));
}

function isLastLine(source: string, shown: readonly Shown[]): boolean {
  const target = /[^\n\r]*\s*/y;
  target.lastIndex = shown.at(-1)?.end ?? 0;
  target.test(source);
  return target.lastIndex === source.length;
}
