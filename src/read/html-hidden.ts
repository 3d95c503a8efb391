import type { HtmlPage } from "./html-elements.js";
import { type HtmlElement, isNeverText } from "./html-open.js";

/** How much text a stretch between two breaks has, and which element it is in. */
export interface Prose {
  readonly element: number;
  readonly chars: number;
  /** Whether it is running text; a line of few words is not. */
  readonly runs: boolean;
}

/** What of a page is not shown. */
export interface Hidden {
  /** One entry an element: 1 where nothing in it is text. */
  readonly flags: Uint8Array;
  /** Characters of prose that are read although a style hides them, until a script has run. */
  readonly revealed: number;
  /** The elements that hold it. */
  readonly article: readonly number[];
}

/** What a style hides for good or for a while; single signs are hidden so that copies get them wrong. */
const HIDING_STYLE =
  /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|font-size\s*:\s*0(?:\.0*)?(?:px|em|rem|pt|%)?\s*(?:[;!]|$)|(?:left|top|text-indent)\s*:\s*-\d{4,}px)/i;
const FADED_STYLE = /(?:^|[;\s])opacity\s*:\s*0(?:\.0*)?%?\s*(?:[;!]|$)/i;

/** Hidden prose is the article of its page if it has so many characters, and so many times those of the prose that is shown. */
const SHORTEST_ARTICLE = 40;
const TIMES_THE_SHOWN = 1.5;
const NEARLY_ALL = 0.7;
/** How often what was found is looked through for what is hidden inside. */
const ROUNDS = 4;

/**
 * What of a page is hidden. Pages hide their article until a script has run: where nearly all prose is in
 * hidden elements of one parent, these are shown; and so is a paragraph that only fades in. What is hidden
 * inside of them stays hidden, and so do menus, notices and single signs.
 *
 * @param proseOf the prose of a page, for the elements that are not shown.
 */
export function hiddenOf(
  { elements }: HtmlPage,
  isNever: (index: number) => boolean,
  proseOf: (flags: Uint8Array) => readonly Prose[],
): Hidden {
  const never = inherited(elements, (element, index) => isNeverText(element) || isNever(index));
  const styles = elements.map(({ attributes }) => styleOf(attributes));
  if (styles.every((style) => style === "shown")) return { flags: never, revealed: 0, article: [] };
  const lines = proseOf(never);
  const runs = lines.some((line) => line.runs);
  const prose = runs ? lines.filter((line) => line.runs) : lines;
  const shown = new Set<number>();
  let before: number | null = null;
  for (let round = 0; ; round++) {
    const outer = outermost(elements, (index) => styles[index] !== "shown" && !shown.has(index));
    const { seen, groups } = groupsOf(elements, prose, outer, styles);
    before ??= seen;
    // Short lines set one below the other are an article too, where nothing else is shown.
    const isWhole = runs && seen === 0 && groups.size === 1;
    const whole = isWhole ? groupsOf(elements, lines, outer, styles).groups : groups;
    const likely = Array.from(groups.keys(), (key) => whole.get(key)).filter((group) => group !== undefined);
    const article = round === ROUNDS ? null : articleIn(likely, seen);
    if (article === null) return { flags: both(never, outer), revealed: seen - before, article: [...shown] };
    for (const index of article) shown.add(index);
  }
}

/** The hidden elements that are the article of a page, or paragraphs that fade in; null for none. */
function articleIn(groups: readonly Group[], seen: number): number[] | null {
  const found = groups.filter(
    ({ chars, isFaded, longest }) =>
      (isFaded && longest >= SHORTEST_ARTICLE) || (chars >= SHORTEST_ARTICLE && chars > seen * TIMES_THE_SHOWN),
  );
  if (found.length === 0) return null;
  const { members, chars } = found.reduce((best, one) => (one.chars > best.chars ? one : best));
  const most = Array.from(members.values()).reduce((one, other) => Math.max(one, other), 0);
  // One element with nearly all of it is the article, and small ones beside it are notices.
  const least = most > chars * NEARLY_ALL ? Math.min(most, SHORTEST_ARTICLE) : 0;
  return Array.from(members).flatMap(([index, own]) => (own >= least ? [index] : []));
}

/** 1 for each element that is so or is inside one that is. Parents come before children. */
export function inherited(
  elements: readonly HtmlElement[],
  holds: (element: HtmlElement, index: number) => boolean,
): Uint8Array {
  const flags = new Uint8Array(elements.length);
  elements.forEach((element, index) => {
    flags[index] = (element.parent !== -1 && flags[element.parent] === 1) || holds(element, index) ? 1 : 0;
  });
  return flags;
}

type Style = "shown" | "faded" | "hidden";

function styleOf(attributes: ReadonlyMap<string, string>): Style {
  const style = attributes.get("style") ?? "";
  if (attributes.has("hidden") || attributes.get("aria-hidden") === "true" || HIDING_STYLE.test(style)) return "hidden";
  return FADED_STYLE.test(style) ? "faded" : "shown";
}

/** The outermost element around each that is so, or -1. */
function outermost(elements: readonly HtmlElement[], holds: (index: number) => boolean): Int32Array {
  const outer = new Int32Array(elements.length).fill(-1);
  elements.forEach(({ parent }, index) => {
    const above = parent === -1 ? -1 : outer[parent];
    outer[index] = above !== -1 ? above : holds(index) ? index : -1;
  });
  return outer;
}

/** Hidden elements of one parent, with the prose in them. */
interface Group {
  /** How much prose each of them has. */
  readonly members: Map<number, number>;
  readonly isFaded: boolean;
  chars: number;
  longest: number;
}

function groupsOf(
  elements: readonly HtmlElement[],
  prose: readonly Prose[],
  outer: Int32Array,
  styles: readonly Style[],
): { readonly seen: number; readonly groups: ReadonlyMap<string, Group> } {
  const groups = new Map<string, Group>();
  let seen = 0;
  for (const { element, chars } of prose) {
    const around = element === -1 ? -1 : outer[element];
    if (around === -1) {
      seen += chars;
      continue;
    }
    const key = `${elements[around].parent} ${elements[around].name} ${styles[around]}`;
    const group = groups.get(key) ?? { members: new Map(), isFaded: styles[around] === "faded", chars: 0, longest: 0 };
    group.members.set(around, (group.members.get(around) ?? 0) + chars);
    group.chars += chars;
    group.longest = Math.max(group.longest, chars);
    groups.set(key, group);
  }
  return { seen, groups };
}

function both(never: Uint8Array, outer: Int32Array): Uint8Array {
  return never.map((flag, index) => (flag === 1 || outer[index] !== -1 ? 1 : 0));
}
