import { sayLine } from "./say-line.js";
import { markup, type Insert, type Markup } from "../../shared/html/markup.js";
import { percent } from "../../shared/html/messages.js";
import { count } from "../../shared/labels.js";
import { STRENGTHS, TEXT_KINDS, timeRange } from "../labels.js";
import type { Position } from "../../../answer/scan.js";
import type { MarkClass } from "./marks.js";
import { entryOf, limited, linkTo, strengthBar, type Part } from "./part.js";
import { WORDING } from "./wording.js";

/** What kind of text it is, how it is built, what shows that it was published, who speaks in it. */
export function renderProfile(part: Part): Markup {
  const { say, scanned, language } = part;
  const timeSigns = (scanned.time?.signs ?? []).map((sign) => ({ ...sign, note: timeRange(sign, language) ?? "" }));
  const { kind, kindStrength, kindSigns, sentences, stock, isMasked, headings, publishedSigns, voices } =
    scanned.profile;
  const signs =
    kindSigns.length === 0
      ? null
      : markup`<small>${say(WORDING["kind.signs"], { signs: kindSigns.join("、") })}</small>`;
  return markup`<dl class="facts">${[
    fact(
      say(WORDING.kind),
      markup`${say(TEXT_KINDS[kind])} ${strengthBar(kindStrength, say(STRENGTHS[kindStrength]))} ${signs}`,
    ),
    fact(say(WORDING.sentences), count(sentences)),
    fact(say(WORDING.masked), say(WORDING[isMasked ? "masked.yes" : "masked.no"])),
    fact(say(WORDING.stock), say(WORDING["stock.value"], { count: stock.characters, share: percent(stock.share) })),
  ]}</dl>
${renderSpots(part, "heading", headings)}${renderSpots(part, "voice", voices)}${renderSpots(part, "published", publishedSigns)}${renderSpots(part, "time", timeSigns)}`;
}

function fact(name: string, value: Insert): Markup {
  return markup`<div><dt>${name}</dt><dd>${value}</dd></div>`;
}

const TITLES = {
  heading: WORDING.headings,
  voice: WORDING.voices,
  published: WORDING.published,
  time: WORDING.signs,
} as const;

interface Spot extends Position {
  readonly text: string;
  readonly note?: string;
}

function renderSpots(part: Part, spot: MarkClass & keyof typeof TITLES, all: readonly Spot[]): Markup {
  const { say } = part;
  const title = say(TITLES[spot]);
  if (all.length === 0) return markup`<h4>${title} <small>${say(WORDING.none)}</small></h4>`;
  const list = limited(all, say, ({ text, note, ...at }, index) => {
    const name = `${spot}-${index + 1}`;
    const announcement = say(WORDING.announce, { name: title, number: index + 1, total: all.length, text });
    return markup`<li class="card spot" ${entryOf(part, name, announcement)}><div class="summary row">${linkTo(part, name, markup`<span lang="zh-CN">${text}</span>`)}<span class="meta">${note === undefined ? null : `${note} · `}${sayLine(at, say)}</span></div></li>`;
  });
  return markup`<h4>${title} <small>${all.length}</small></h4><ol class="cards">${list.entries}</ol>${list.note}`;
}
