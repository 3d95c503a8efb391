import type { Block, Warning } from "../text/document.js";
import { span } from "../text/span.js";
import { Trouble } from "../text/trouble.js";
import { withoutFurniture } from "./furniture/without-furniture.js";
import { contentOf } from "./html-content.js";
import { htmlElementsOf, type HtmlEvent } from "./html-elements.js";
import { EntityReader } from "./html-entities.js";
import { headOf } from "./html-head.js";
import { BLOCK_KINDS } from "./html-names.js";
import type { HtmlElement } from "./html-open.js";
import { countUnread } from "./html-unread.js";
import { LeftOutCounter } from "./left-out-counter.js";
import { readMarkdown, signUseOf } from "./markdown.js";
import { skippedWarning } from "./skipped-warning.js";
import { type Extract, TextBuilder } from "./text-builder.js";

export interface HtmlExtract extends Extract {
  readonly title: string | null;
  readonly date: string | null;
  readonly warnings: readonly Warning[];
  readonly left: LeftOutCounter;
}

/** How a body of HTML is to be read. */
export interface HtmlOptions {
  readonly path: string;
  readonly bodyStart: number;
  /** Whether what stands outside of any element is Markdown, as behind front matter. */
  readonly markdownOutside: boolean;
}

/** In UTF-16 code units. */
export const LONGEST_HTML = 8 * 1024 * 1024;
const WHITE_SPACE = /[\t\n\f\r ]+/g;

/**
 * The text of HTML: tags are gone, character references are read, a block ends in a line break, and
 * white space is as a browser shows it. Nothing in it is run or fetched.
 *
 * @throws Trouble if it is longer than 8 Mi characters.
 */
export function readHtml(source: string, { path, bodyStart, markdownOutside }: HtmlOptions): HtmlExtract {
  if (source.length > LONGEST_HTML) throw tooLong(path);
  const page = htmlElementsOf(source, bodyStart);
  const content = contentOf(page, source);
  const entities = new EntityReader();
  const builder = new TextBuilder(source);
  const left = new LeftOutCounter();
  countUnread(page, source, content, left);
  left.weigh(content.skippedProse);
  const use = markdownOutside ? { ...signUseOf(source, bodyStart), left } : null;
  let skipped = content.skipped;
  page.events.forEach((event, index) => {
    if (content.isText[index] !== 1) return;
    if (event.kind === "break") builder.endBlock(event.start, event.end);
    else if (use !== null && event.element === -1) skipped += readMarkdown(builder, source, event, use);
    else writeText(builder, source, { event, entities, ...settingOf(page.elements, event.element) });
  });
  const written = builder.finish();
  const { extract, warnings: ofFurniture } = withoutFurniture(written, path);
  left.addDifference("furniture", written.text, extract.text);
  const warnings: Warning[] = [];
  if (content.revealed > 0) warnings.push(revealed(content.revealed, path));
  warnings.push(...ofFurniture);
  if (skipped > 0) warnings.push(skippedWarning(skipped, path));
  if (page.tooDeep) warnings.push(tooDeep(path));
  if (page.unclosed > 0) warnings.push(unclosed(page.unclosed, path));
  if (page.endless.size > 0) warnings.push(endless(page.endless, path));
  return { ...extract, ...headOf(page, source, entities), warnings, left };
}

interface Setting {
  readonly kind: Block["kind"];
  readonly keepsSpace: boolean;
}

function settingOf(elements: readonly HtmlElement[], element: number): Setting {
  let kind: Block["kind"] | undefined;
  let keepsSpace = false;
  for (let at = element; at !== -1; at = elements[at]?.parent ?? -1) {
    const name = elements[at]?.name ?? "";
    kind ??= BLOCK_KINDS[name];
    keepsSpace ||= name === "pre";
  }
  return { kind: kind ?? "paragraph", keepsSpace };
}

interface Text extends Setting {
  readonly event: HtmlEvent;
  readonly entities: EntityReader;
}

function writeText(builder: TextBuilder, source: string, { event, entities, kind, keepsSpace }: Text): void {
  for (const { text, start, end } of entities.read(source, event)) {
    if (text !== null) {
      builder.put(text, span(start, end), kind);
      continue;
    }
    let at = start;
    for (const { 0: space, index } of source.slice(start, end).matchAll(WHITE_SPACE)) {
      builder.copy(at, start + index, kind);
      at = start + index + space.length;
      if (!keepsSpace) builder.space(start + index, at);
      else if (/[\n\r]/.test(space)) builder.endBlock(start + index, at);
      else builder.copy(start + index, at, kind);
    }
    builder.copy(at, end, kind);
  }
}

function tooLong(path: string): Trouble {
  return new Trouble(path, {
    zh: `HTML 超过 ${LONGEST_HTML / 1024 / 1024} Mi 字符，太大；请另存为 .txt 再比对`,
    en: `HTML of more than ${LONGEST_HTML / 1024 / 1024} Mi characters is too large; save it as .txt`,
  });
}

function revealed(characters: number, path: string): Warning {
  return {
    code: "hidden-article",
    path,
    message: {
      zh: `网页的正文在脚本运行之前是隐藏的；已读取其中 ${characters} 个字符`,
      en: `the page hides its article until a script has run; ${characters} characters of it were read`,
    },
  };
}

function tooDeep(path: string): Warning {
  return {
    code: "deep-html",
    path,
    message: {
      zh: "HTML 嵌套过深；更深处的导航也作正文读取",
      en: "HTML is nested too deep; below that depth navigation was read as text too",
    },
  };
}

function unclosed(characters: number, path: string): Warning {
  return {
    code: "unclosed-html",
    path,
    message: {
      zh: `HTML 注释或脚本没有结尾，其后 ${characters} 个字符未读取`,
      en: `an HTML comment or script has no end: ${characters} characters to the end of the file were not read`,
    },
  };
}

function endless(names: ReadonlySet<string>, path: string): Warning {
  const listed = Array.from(names);
  return {
    code: "endless-element",
    path,
    message: {
      zh: `元素 ${listed.join("、")} 没有结尾，会隐藏其后的内容；其后的文字已照常读取`,
      en: `elements without an end (${listed.join(", ")}) would hide what follows; the text behind them was read`,
    },
  };
}
