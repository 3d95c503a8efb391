import { Tokenizer, TokenizerMode, type Token } from "parse5";
import { span, type Span } from "../text/span.js";
import { BREAKING, CODE, NEVER_TEXT, RAW_TEXT, VOID, WORDED_ATTRIBUTES } from "./html-names.js";
import { type HtmlElement, OpenElements } from "./html-open.js";

/** What a page contains, in order. A break ends the block before it. */
export interface HtmlEvent extends Span<"source"> {
  readonly kind: "text" | "break";
  /** The index of the innermost element around it, or -1. */
  readonly element: number;
}

export interface HtmlPage {
  readonly elements: readonly HtmlElement[];
  readonly events: readonly HtmlEvent[];
  /** Comments, with their signs. */
  readonly comments: readonly Span<"source">[];
  /** The words of attributes, such as those that stand for an image. */
  readonly attributes: readonly Span<"source">[];
  /** Where elements nest deeper than what is followed; text there counts to the last one that is. */
  readonly tooDeep: boolean;
  /** Characters that a comment or a script without an end hides, up to the end of the file. */
  readonly unclosed: number;
  /** Names of elements that would hide the rest of the page, having no end, and that hide nothing. */
  readonly endless: ReadonlySet<string>;
}

/** Deeper elements are looked through. */
const DEEPEST = 256;
/** `<https://…>` is an address of Markdown's, not a tag. */
const ADDRESS = /^(?:https?|ftp|mailto):/;
const IS_XML = /^\s*<\?xml\b/;

/**
 * A page as a list of elements and what they contain. The tokenizer is parse5's; the tree it would
 * build is not used: repairing wrong nesting as browsers do takes it quadratic time and more.
 */
export function htmlElementsOf(source: string, bodyStart: number): HtmlPage {
  const open = new OpenElements();
  const events: HtmlEvent[] = [];
  const comments: Span<"source">[] = [];
  const attributes: Span<"source">[] = [];
  const endless = new Set<string>();
  const isXml = IS_XML.test(source.slice(bodyStart, bodyStart + 200));
  let tooDeep = 0;
  let wasTooDeep = false;
  let readTo = bodyStart;
  let unclosed = 0;
  let ends: ReadonlyMap<string, number> | null = null;

  const text = (end: number): void => {
    if (end > readTo) events.push({ kind: "text", element: open.innermost, start: readTo, end });
  };
  const breakAt = (name: string, start: number, end: number): void => {
    if (BREAKING.has(name) && events.at(-1)?.kind !== "break") {
      events.push({ kind: "break", element: open.innermost, start, end });
    }
  };
  /** Takes the text before a token, and steps over the token. */
  const pass = ({ location }: Token.Token): Span<"source"> => {
    const start = bodyStart + (location?.startOffset ?? 0);
    const end = bodyStart + (location?.endOffset ?? 0);
    text(start);
    readTo = end;
    return span(start, end);
  };
  /** Whether what an element takes as characters would go on to the end of the file. */
  const hasNoEnd = ({ tagName: name, selfClosing }: Token.TagToken): boolean => {
    // Code without an end is still code.
    if (CODE.has(name) && !selfClosing) return false;
    ends ??= lastEndTags(source);
    return (ends.get(name) ?? -1) < readTo;
  };

  const tokenizer = new Tokenizer(
    { sourceCodeLocationInfo: true },
    {
      onStartTag(token) {
        const { tagName: name } = token;
        const { start, end } = pass(token);
        if (ADDRESS.test(name)) return;
        breakAt(name, start, end);
        open.endImplied(name);
        attributes.push(...wordsOf(token, source, bodyStart));
        const mode = RAW_TEXT[name];
        const isClosed = token.selfClosing && (isXml || open.isForeign || (NEVER_TEXT.has(name) && mode === undefined));
        if (VOID.has(name) || isClosed) {
          open.add(name, attributesOf(token));
          return;
        }
        if (mode !== undefined) {
          if (hasNoEnd(token)) {
            endless.add(name);
            return;
          }
          tokenizer.state = TokenizerMode[mode];
        }
        if (open.depth >= DEEPEST && mode === undefined) {
          tooDeep++;
          wasTooDeep = true;
          return;
        }
        open.open(name, attributesOf(token));
      },
      onEndTag(token) {
        const { tagName: name } = token;
        const { start, end } = pass(token);
        breakAt(name, start, end);
        if (RAW_TEXT[name] === undefined && tooDeep > 0) {
          tooDeep--;
          return;
        }
        open.end(name);
      },
      onComment(token) {
        const { start, end } = pass(token);
        comments.push(span(start, end));
        if (end >= source.length && source[end - 1] !== ">") unclosed = end - start;
      },
      onDoctype: (token) => void pass(token),
      onEof() {
        const name = open.elements[open.innermost]?.name;
        if (name !== undefined && RAW_TEXT[name] !== undefined) unclosed = source.length - readTo;
        // A tag that never ends is text: nothing is lost.
        text(source.length);
      },
      onCharacter() {},
      onNullCharacter() {},
      onWhitespaceCharacter() {},
    },
  );
  tokenizer.write(source.slice(bodyStart), true);
  open.endAll();
  for (const name of open.endless) endless.add(name);
  return { elements: open.elements, events, comments, attributes, tooDeep: wasTooDeep, unclosed, endless };
}

const NO_ATTRIBUTES: ReadonlyMap<string, string> = new Map();

function attributesOf({ attrs }: Token.TagToken): ReadonlyMap<string, string> {
  return attrs.length === 0 ? NO_ATTRIBUTES : new Map(attrs.map(({ name, value }) => [name, value]));
}

/** The words of a tag's attributes, without their quotation marks. */
function wordsOf({ attrs, location }: Token.TagToken, source: string, bodyStart: number): Span<"source">[] {
  if (attrs.length === 0) return [];
  return attrs.flatMap(({ name, value: words }) => {
    if (!WORDED_ATTRIBUTES.has(name) && !HAN.test(words)) return [];
    const place = location?.attrs?.[name];
    if (place === undefined) return [];
    const [start, end] = [bodyStart + place.startOffset, bodyStart + place.endOffset];
    const written = source.slice(start, end);
    const value = /^[^=]*=\s*["']?/.exec(written)?.[0].length ?? written.length;
    const isQuoted = /["']/.test(written[value - 1] ?? "");
    return [span<"source">(start + value, Math.max(start + value, isQuoted ? end - 1 : end))];
  });
}

const HAN = /\p{Script=Han}/u;
const END_TAG = /<\/(script|style|title|textarea|xmp|iframe|noembed|noframes)(?=[\s/>])/gi;

/** Where the last end tag of each of these elements is. */
function lastEndTags(source: string): ReadonlyMap<string, number> {
  return new Map(Array.from(source.matchAll(END_TAG), ({ 1: name, index }) => [name.toLowerCase(), index]));
}
