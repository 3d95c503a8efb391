const HTML_START = /^\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--[^>]{0,200}-->\s*)?<(?:!doctype\s+html|html|head|body)\b/i;
const KNOWN_TAG =
  /<(\/?)(p|br|div|span|table|tbody|tr|td|th|ul|ol|li|h[1-6]|strong|b|em|i|u|font|a|img|section|article|blockquote|center|hr|pre|sub|sup)(?:\s[^<>]*)?\/?>/gi;
const ENTITY = /&(?:nbsp|[lr]dquo|[lr]squo|hellip|mdash|middot|amp|lt|gt|quot|#\d{2,7}|#x[\da-f]{2,6});/i;
/** Those that make lines and paragraphs. */
const SETS_LINES = new Set(
  "p br div table tbody tr td th ul ol li h1 h2 h3 h4 h5 h6 section article blockquote center hr pre".split(" "),
);

/** How many known tags make HTML of a file that is not called so. */
const FEWEST_TAGS = 3;
/** Of the characters between tags, the share that elements hold, or that tags set as lines. Prose with stray tags has less. */
const FEWEST_SET = 0.5;
/** A line that tags set is no longer, in characters. */
const LONGEST_LINE = 800;
/** What is said of a tag in prose: `<p>标签`, `“<p>”`, `` `<p>` ``. */
const NAMED_BEHIND = /^\s?(?:标签|元素|标记|代码|符号|tags?\b|elements?\b|["'`”’」》）])/i;
const NAMED_BEFORE = /(?:标签|元素|标记|["'`“‘「《（])\s?$/;
const INSIDE_SENTENCE = /[\p{Script=Han}，、：,]$/u;

/** What a file's name says of its format. */
export type NamedAs = "html" | "markdown" | "other";

/**
 * Whether a file is HTML: a page, a fragment of one, or a text called so that has a tag. A text that is neither called
 * HTML nor Markdown needs more: its lines and paragraphs have to be those of its tags.
 */
export function looksLikeHtml(body: string, named: NamedAs): boolean {
  if (HTML_START.test(body)) return true;
  const tags = countTags(body, FEWEST_TAGS);
  if (tags >= FEWEST_TAGS && (named === "html" || (named === "markdown" && holdsBlocks(body)) || isSetByTags(body)))
    return true;
  if (tags >= FEWEST_TAGS && named === "other") return false;
  if (tags > 0 && wholeElement(body)) return true;
  if (named === "html") return tags > 0 || ENTITY.test(body);
  return named === "markdown" && ENTITY.test(body);
}

/** Whether tags make lines and paragraphs: <u> and <sub> are in Markdown too. */
function holdsBlocks(body: string): boolean {
  for (const [, , name] of body.matchAll(KNOWN_TAG)) if (SETS_LINES.has(name.toLowerCase())) return true;
  return false;
}

function countTags(body: string, enough: number): number {
  let count = 0;
  for (const _ of body.matchAll(KNOWN_TAG)) if (++count >= enough) break;
  return count;
}

/** Whether it begins with a tag and ends with one: a single paragraph. */
function wholeElement(body: string): boolean {
  return /^\s*<[a-z]/i.test(body) && body.trimEnd().endsWith(">");
}

interface Tag {
  readonly name: string;
  readonly isEnd: boolean;
  readonly start: number;
  readonly end: number;
}

function isSetByTags(body: string): boolean {
  const tags = Array.from(body.matchAll(KNOWN_TAG), ({ 0: whole, 1: slash, 2: name, index }): Tag => ({
    name: name.toLowerCase(),
    isEnd: slash === "/",
    start: index,
    end: index + whole.length,
  }));
  const spokenOf = new Set(tags.filter((tag) => isSpokenOf(body, tag)));
  if (spokenOf.size * 2 >= tags.length) return false;
  const setsLines = (tag: Tag | undefined): boolean =>
    tag !== undefined && SETS_LINES.has(tag.name) && !spokenOf.has(tag);
  const depths = depthsBehind(tags);
  let all = 0;
  let set = 0;
  for (let at = -1; at < tags.length; at++) {
    const [before, behind] = [tags[at], tags[at + 1]];
    const between = body.slice(before?.end ?? 0, behind?.start ?? body.length);
    const size = sizeOf(between);
    all += size;
    if (depths[at + 1] > 0) set += size;
    else set += setAsLines(between, setsLines(before), setsLines(behind));
  }
  return set >= all * FEWEST_SET;
}

/** Whether a text is about a tag: it says so, or a paragraph would begin inside a sentence. */
function isSpokenOf(body: string, { name, isEnd, start, end }: Tag): boolean {
  const before = body.slice(Math.max(0, start - 4), start);
  if (NAMED_BEHIND.test(body.slice(end, end + 12)) || NAMED_BEFORE.test(before)) return true;
  return !isEnd && name !== "br" && SETS_LINES.has(name) && INSIDE_SENTENCE.test(before);
}

/** Before the first tag and behind each: how many elements are open there that have an end. */
function depthsBehind(tags: readonly Tag[]): number[] {
  const changes = new Int32Array(tags.length + 1);
  const open = new Map<string, number[]>();
  tags.forEach(({ name, isEnd }, at) => {
    const starts = open.get(name) ?? [];
    open.set(name, starts);
    if (!isEnd) {
      starts.push(at);
      return;
    }
    const start = starts.pop();
    if (start === undefined) return;
    changes[start + 1]++;
    changes[at + 1]--;
  });
  let depth = 0;
  return Array.from(changes, (change) => (depth += change));
}

/** Of what is between two tags, the size of the lines beside those that set lines. */
function setAsLines(between: string, isSetBefore: boolean, isSetBehind: boolean): number {
  if (!isSetBefore && !isSetBehind) return 0;
  const text = between.trim();
  const first = text.split("\n", 1)[0];
  const last = text.slice(text.lastIndexOf("\n") + 1);
  if (first.length === text.length) return lineSize(text);
  return (isSetBefore ? lineSize(first) : 0) + (isSetBehind ? lineSize(last) : 0);
}

const lineSize = (line: string): number => (line.length > LONGEST_LINE ? 0 : sizeOf(line));

function sizeOf(text: string): number {
  return text.length - (text.match(/\s/g)?.length ?? 0);
}
