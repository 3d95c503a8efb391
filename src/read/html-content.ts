import { isSentenceEnd, isSpace } from "../text/characters.js";
import type { HtmlEvent, HtmlPage } from "./html-elements.js";
import { correctionsOf } from "./html-corrections.js";
import { hiddenOf, inherited, type Prose } from "./html-hidden.js";
import type { HtmlElement } from "./html-open.js";

/** Which events of a page are its text, one entry an event, and how many seen characters are not. */
export interface HtmlContent {
  readonly isText: Uint8Array;
  readonly skipped: number;
  /** Characters of prose that are read although the page hides them until a script has run. */
  readonly revealed: number;
  /** Of the characters that are not its text, those of prose. */
  readonly skippedProse: number;
  /** One entry an element: 1 where nothing in it is text. */
  readonly hidden: Uint8Array;
  /** Why an element is no text, where it corrects or explains the text. */
  readonly correctionOf: ReturnType<typeof correctionsOf>;
}

/** Elements that only a whole page has. */
const OF_A_PAGE = new Set("html head body header footer nav main article".split(" "));
/** Elements, and attributes, that a page of a site has and a document saved as a page does not. */
const OF_A_SITE = new Set("script noscript iframe form input button select textarea".split(" "));
const SITE_ATTRIBUTES = ["onclick", "onload", "data-src", "data-href"];
const FURNITURE_ELEMENTS = new Set("nav footer aside menu search".split(" "));
const FURNITURE_ROLES = new Set("navigation banner contentinfo search complementary menu menubar".split(" "));
const FURNITURE_WORDS = new Set(
  (
    "ad ads advert banner breadcrumb breadcrumbs comment comments copyright crumb crumbs foot footer login menu nav " +
    "navbar navigation pager pagination recommend related search share sidebar sitemap toolbar topbar"
  ).split(" "),
);
/** An element whose class calls it furniture is content if it has a larger share of the page's characters than this. */
const LARGEST_FURNITURE = 0.3;
const NOTICE = /版权所有|ICP备|公网安备|copyright|©|all rights reserved|技术支持|网站标识码/i;
const LONGEST_NOTICE = 200;

const MOST_LINKED_PROSE = 0.3;
const FEWEST_LINKED_LIST = 0.5;
const LONG_PROSE = 40;
const SHORT_PROSE = 12;

/** Characters without white space, and those of them in links. */
interface Density {
  chars: number;
  linked: number;
}

/** Text events up to a break. */
interface TextBlock extends Density {
  readonly from: number;
  to: number;
  readonly element: number;
  endsSentence: boolean;
}

/**
 * The text of a page, found by its density: the smallest element around all of its prose, without
 * what is hidden, navigation, lists of links and notices of copyright. Of a fragment, and of a page
 * without prose, everything that is shown.
 *
 * After the idea of text density of C. Kohlschütter, P. Fankhauser and W. Nejdl, "Boilerplate
 * Detection using Shallow Text Features" (2010).
 */
export function contentOf(page: HtmlPage, source: string): HtmlContent {
  const { elements, events } = page;
  const linked = inherited(elements, ({ name, attributes }) => name === "a" && attributes.has("href"));
  const measured = (event: HtmlEvent, hidden: Uint8Array): Measured | null => {
    if (event.element !== -1 && hidden[event.element] === 1) return null;
    const chars = visibleIn(source, event);
    const isLinked = event.element !== -1 && linked[event.element] === 1;
    return { chars, linked: isLinked ? chars : 0, endsSentence: endsSentence(source, event) };
  };
  const correctionOf = correctionsOf(page, source);
  const isCorrection = (index: number): boolean => correctionOf(index) !== null;
  const {
    flags: hidden,
    revealed,
    article,
  } = hiddenOf(page, isCorrection, (never) =>
    proseIn(
      elements,
      blocksOf(events, (event) => measured(event, never)),
    ),
  );
  const densities = elements.map((): Density => ({ chars: 0, linked: 0 }));
  const blocks = blocksOf(events, (event) => {
    const density = measured(event, hidden);
    if (density !== null) addTo(densities[event.element], density);
    return density;
  });
  elements.forEach(({ parent }, index, all) => {
    const at = all.length - 1 - index;
    addTo(densities[all[at]?.parent ?? parent], densities[at]);
  });
  const total = blocks.reduce((sum, { chars }) => sum + chars, 0);
  const keeps =
    elements.some(({ name }) => OF_A_PAGE.has(name)) && !isPlainPage(elements, densities)
      ? proseOf({ page, source, blocks, densities, total, article })
      : () => true;

  const isText = new Uint8Array(events.length);
  let skipped = 0;
  let skippedProse = 0;
  for (const block of blocks) {
    if (!keeps(block)) {
      skipped += block.chars;
      if (isProse(block)) skippedProse += block.chars;
      continue;
    }
    for (let at = block.from; at < block.to; at++) {
      const element = events[at]?.element ?? -1;
      isText[at] = element === -1 || hidden[element] === 0 ? 1 : 0;
    }
  }
  events.forEach(({ kind }, index) => void (isText[index] = kind === "break" ? 1 : (isText[index] ?? 0)));
  return { isText, skipped, skippedProse, revealed, hidden, correctionOf };
}

/** Whether a page is a document that was saved as one: nothing in it leads elsewhere, is run, or is to be filled in. */
function isPlainPage(elements: readonly HtmlElement[], densities: readonly Density[]): boolean {
  return (
    densities.every(({ linked }) => linked === 0) &&
    !elements.some(
      (element) =>
        OF_A_SITE.has(element.name) ||
        isFurniture(element, 0) ||
        SITE_ATTRIBUTES.some((name) => element.attributes.has(name)),
    )
  );
}

/** The prose of a page that is no furniture by its element. */
function proseIn(elements: readonly HtmlElement[], blocks: readonly TextBlock[]): Prose[] {
  const furniture = inherited(elements, (element) => isFurniture(element, 0));
  return blocks
    .map((block) => ({ ...block, runs: isProse(block) }))
    .filter(({ element, linked, runs }) => furniture[element] !== 1 && (runs || linked === 0));
}

interface Counted {
  readonly page: HtmlPage;
  readonly source: string;
  readonly blocks: readonly TextBlock[];
  readonly densities: readonly Density[];
  readonly total: number;
  /** Elements that are text whole, whatever of it runs. */
  readonly article: readonly number[];
}

/** Says of a block of a whole page whether it is text. */
function proseOf({ page, source, blocks, densities, total, article }: Counted): (block: TextBlock) => boolean {
  const { elements, events } = page;
  const furniture = inherited(elements, (element, index) =>
    isFurniture(element, (densities[index]?.chars ?? 0) / Math.max(1, total)),
  );
  const isNotice = ({ chars, from, to }: TextBlock): boolean =>
    chars <= LONGEST_NOTICE && NOTICE.test(source.slice(events[from]?.start, events[to - 1]?.end));
  const shown = blocks.filter((block) => furniture[block.element] !== 1 && !isNotice(block));
  const prose = shown.filter(isProse);
  if (prose.length === 0) return (block) => shown.length === 0 || (furniture[block.element] !== 1 && !isNotice(block));
  const root = commonAncestor(elements, [...prose.map(({ element }) => containerOf(elements, element)), ...article]);
  const inside = inherited(elements, (_, index) => index === root);
  const isLinkList = ({ chars, linked, element }: TextBlock): boolean => {
    const around = densities[containerOf(elements, element)] ?? { chars, linked };
    return linked > chars * FEWEST_LINKED_LIST && around.linked > around.chars * FEWEST_LINKED_LIST;
  };
  return (block) =>
    (root === -1 || inside[block.element] === 1) &&
    furniture[block.element] !== 1 &&
    !isNotice(block) &&
    !isLinkList(block);
}

function isProse({ chars, linked, endsSentence: ends }: TextBlock): boolean {
  return linked <= chars * MOST_LINKED_PROSE && (chars >= LONG_PROSE || (chars >= SHORT_PROSE && ends));
}

function isFurniture({ name, attributes }: HtmlElement, share: number): boolean {
  if (FURNITURE_ELEMENTS.has(name) || FURNITURE_ROLES.has(attributes.get("role") ?? "")) return true;
  if (share > LARGEST_FURNITURE || name === "body" || name === "html") return false;
  const words = `${attributes.get("class") ?? ""} ${attributes.get("id") ?? ""}`.toLowerCase().split(/[\s_-]+/);
  return words.some((word) => FURNITURE_WORDS.has(word));
}

type Measured = Density & { readonly endsSentence: boolean };

function blocksOf(events: readonly HtmlEvent[], measure: (event: HtmlEvent) => Measured | null): TextBlock[] {
  const blocks: TextBlock[] = [];
  let block: TextBlock | null = null;
  events.forEach((event, index) => {
    if (event.kind === "break") {
      block = null;
      return;
    }
    const measured = measure(event);
    if (measured === null) return;
    if (block === null) {
      block = { chars: 0, linked: 0, from: index, to: index, element: event.element, endsSentence: false };
      blocks.push(block);
    }
    addTo(block, measured);
    block.to = index + 1;
    if (measured.chars > 0) block.endsSentence = measured.endsSentence;
  });
  return blocks.filter(({ chars }) => chars > 0);
}

function addTo(sum: Density | undefined, { chars, linked }: Density = { chars: 0, linked: 0 }): void {
  if (sum === undefined) return;
  sum.chars += chars;
  sum.linked += linked;
}

const INLINE = new Set("a b em font i p small span strong u li h1 h2 h3 h4 h5 h6 blockquote".split(" "));

/** The element that a paragraph shares with its neighbours. */
function containerOf(elements: readonly HtmlElement[], element: number): number {
  let at = element;
  while (at !== -1 && INLINE.has(elements[at]?.name ?? "")) at = elements[at]?.parent ?? -1;
  return at;
}

function pathTo(elements: readonly HtmlElement[], element: number): number[] {
  const path: number[] = [];
  for (let at = element; at !== -1; at = elements[at]?.parent ?? -1) path.push(at);
  return path.reverse();
}

function commonAncestor(elements: readonly HtmlElement[], [first = -1, ...others]: readonly number[]): number {
  const shared = pathTo(elements, first);
  let last = first;
  for (const other of others) {
    if (other === last) continue;
    last = other;
    const path = pathTo(elements, other);
    const fork = shared.findIndex((index, depth) => index !== path[depth]);
    if (fork !== -1) shared.length = fork;
  }
  return shared.at(-1) ?? -1;
}

function visibleIn(source: string, { start, end }: HtmlEvent): number {
  let count = 0;
  for (let at = start; at < end; at++) if (!isSpace(source.charCodeAt(at))) count++;
  return count;
}

function endsSentence(source: string, { start, end }: HtmlEvent): boolean {
  let at = end - 1;
  while (at > start && isSpace(source.charCodeAt(at))) at--;
  return at >= start && (isSentenceEnd(source.charCodeAt(at)) || source[at] === "”");
}
