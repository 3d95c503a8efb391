import { Tokenizer, TokenizerMode, type Token } from "parse5";
import type { Span } from "../text/span.js";
import { BREAKING, CLOSES, RAW_TEXT, VOID } from "./html-names.js";

/** An element of a page; `parent` is -1 for what stands outside of any other. */
export interface HtmlElement {
  readonly name: string;
  readonly parent: number;
  readonly attributes: ReadonlyMap<string, string>;
}

/** What a page contains, in order. A break ends the block before it. */
export interface HtmlEvent extends Span<"source"> {
  readonly kind: "text" | "break";
  /** The index of the innermost element around it, or -1. */
  readonly element: number;
}

export interface HtmlPage {
  readonly elements: readonly HtmlElement[];
  readonly events: readonly HtmlEvent[];
  /** Where elements nest deeper than what is followed; text there counts to the last one that is. */
  readonly tooDeep: boolean;
  /** Characters that a comment or a script without an end hides, up to the end of the file. */
  readonly unclosed: number;
}

/** Deeper elements are looked through. */
const DEEPEST = 256;
/** `<https://…>` is an address of Markdown's, not a tag. */
const ADDRESS = /^(?:https?|ftp|mailto):/;

/**
 * A page as a list of elements and what they contain. The tokenizer is parse5's; the tree it would
 * build is not used: repairing wrong nesting as browsers do takes it quadratic time and more.
 */
export function htmlElementsOf(source: string, bodyStart: number): HtmlPage {
  const elements: HtmlElement[] = [];
  const events: HtmlEvent[] = [];
  const open: number[] = [];
  let tooDeep = 0;
  let wasTooDeep = false;
  let readTo = bodyStart;
  let unclosed = 0;

  const innermost = (): number => open.at(-1) ?? -1;
  const nameAt = (index: number): string | undefined => elements[index]?.name;
  const text = (end: number): void => {
    if (end > readTo) events.push({ kind: "text", element: innermost(), start: readTo, end });
  };
  const breakAt = (name: string, start: number, end: number): void => {
    if (BREAKING.has(name) && events.at(-1)?.kind !== "break") {
      events.push({ kind: "break", element: innermost(), start, end });
    }
  };
  /** Takes the text before a token, and steps over the token. */
  const pass = ({ location }: Token.Token): Span<"source"> => {
    const start = bodyStart + (location?.startOffset ?? 0);
    const end = bodyStart + (location?.endOffset ?? 0);
    text(start);
    readTo = end;
    return { start, end };
  };
  const closeImplied = (name: string): void => {
    const closes = CLOSES[name];
    if (closes === undefined) return;
    const at = open.findLastIndex(
      (index) => closes.stopAt.has(nameAt(index) ?? "") || closes.close.has(nameAt(index) ?? ""),
    );
    if (at !== -1 && closes.close.has(nameAt(open[at] ?? -1) ?? "")) open.length = at;
  };

  const tokenizer = new Tokenizer(
    { sourceCodeLocationInfo: true },
    {
      onStartTag(token) {
        const { tagName: name } = token;
        const { start, end } = pass(token);
        if (ADDRESS.test(name)) return;
        breakAt(name, start, end);
        closeImplied(name);
        if (VOID.has(name)) {
          elements.push({ name, parent: innermost(), attributes: attributesOf(token) });
          return;
        }
        const mode = RAW_TEXT[name];
        if (mode !== undefined) tokenizer.state = TokenizerMode[mode];
        if (open.length >= DEEPEST && mode === undefined) {
          tooDeep++;
          wasTooDeep = true;
          return;
        }
        elements.push({ name, parent: innermost(), attributes: attributesOf(token) });
        open.push(elements.length - 1);
      },
      onEndTag(token) {
        const { tagName: name } = token;
        const { start, end } = pass(token);
        breakAt(name, start, end);
        if (RAW_TEXT[name] === undefined && tooDeep > 0) {
          tooDeep--;
          return;
        }
        const at = open.findLastIndex((index) => nameAt(index) === name);
        if (at !== -1) open.length = at;
      },
      onComment(token) {
        const { start, end } = pass(token);
        if (end >= source.length && source[end - 1] !== ">") unclosed = end - start;
      },
      onDoctype: (token) => void pass(token),
      onEof() {
        const name = nameAt(innermost());
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
  return { elements, events, tooDeep: wasTooDeep, unclosed };
}

const NO_ATTRIBUTES: ReadonlyMap<string, string> = new Map();

function attributesOf({ attrs }: Token.TagToken): ReadonlyMap<string, string> {
  return attrs.length === 0 ? NO_ATTRIBUTES : new Map(attrs.map(({ name, value }) => [name, value]));
}
