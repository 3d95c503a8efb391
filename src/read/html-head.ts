import { span } from "../text/span.js";
import type { EntityReader } from "./html-entities.js";
import type { HtmlPage } from "./html-elements.js";

/** What a page says of itself. */
export interface HtmlHead {
  readonly title: string | null;
  readonly date: string | null;
}

const LONGEST = 300;
/** The names under which pages give the day of publication, the surest first. */
const DATE_NAMES = [
  "article:published_time",
  "og:published_time",
  "pubdate",
  "publishdate",
  "publish_date",
  "datepublished",
  "dc.date",
  "dcterms.date",
  "date",
];

/** Title: og:title, else the only `<h1>`, else `<title>`. Date: a meta element, else the first `<time>`. */
export function headOf(page: HtmlPage, source: string, entities: EntityReader): HtmlHead {
  const metas = new Map<string, string>();
  const headings: number[] = [];
  const titles: number[] = [];
  let time: string | null = null;
  page.elements.forEach(({ name, attributes }, index) => {
    if (name === "h1") headings.push(index);
    if (name === "title") titles.push(index);
    if (name === "time") time ??= clean(attributes.get("datetime") ?? "");
    const key = attributes.get("property") ?? attributes.get("name") ?? attributes.get("itemprop");
    if (name === "meta" && key !== undefined && !metas.has(key.toLowerCase())) {
      metas.set(key.toLowerCase(), attributes.get("content") ?? "");
    }
  });
  const wanted = [...headings.slice(0, 1), ...titles.slice(0, 1)];
  const texts = textsOf(page, source, { entities, wanted });
  const heading = headings.length === 1 ? texts.get(headings[0] ?? -1) : undefined;
  const title = titles.length > 0 ? texts.get(titles[0] ?? -1) : undefined;
  return {
    title: clean(metas.get("og:title") ?? "") ?? clean(heading ?? "") ?? clean(title ?? ""),
    date: DATE_NAMES.map((name) => clean(metas.get(name) ?? "")).find((date) => date !== null) ?? time,
  };
}

interface Wanted {
  readonly entities: EntityReader;
  readonly wanted: readonly number[];
}

/** The texts in some elements, in one walk. */
function textsOf(
  { events, elements }: HtmlPage,
  source: string,
  { entities, wanted }: Wanted,
): ReadonlyMap<number, string> {
  const texts = new Map<number, string>();
  if (wanted.length === 0) return texts;
  for (const { kind, element, start, end } of events) {
    if (kind !== "text") continue;
    const owner = ancestorAmong(elements, element, wanted);
    const before = owner === -1 ? "" : (texts.get(owner) ?? "");
    if (owner !== -1 && before.length <= LONGEST) {
      texts.set(owner, before + entities.text(source, span(start, Math.min(end, start + LONGEST * 8))));
    }
  }
  return texts;
}

function ancestorAmong(elements: HtmlPage["elements"], element: number, wanted: readonly number[]): number {
  let at = element;
  while (at !== -1 && !wanted.includes(at)) at = elements[at]?.parent ?? -1;
  return at;
}

function clean(value: string): string | null {
  const text = value
    .slice(0, LONGEST * 8)
    .trim()
    .split(/\s+/)
    .join(" ")
    .slice(0, LONGEST);
  return text === "" ? null : text;
}
