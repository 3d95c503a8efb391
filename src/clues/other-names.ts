import type { NameKind } from "../answer/scan.js";
import { FIGURE_MASK_SIGNS, MASK_SIGNS } from "../lexicons/mask-signs.js";
import { oneOf } from "../lexicons/one-of.js";
import { EVERYBODYS } from "./ordinary.js";
import { before, behind, type PlacedWord, type Seen } from "./seen.js";
import type { Sighting } from "./sighting.js";

/** `“两湖”创新区`: a name in quotation marks, and what it is the name of. */
const QUOTED = new RegExp(`[“"「『][\\p{Script=Han}A-Za-z0-9]{1,8}[”"」』]${oneOf("places", "quoted")}`, "gu");
const EVERYWHERE =
  /一带一路|双碳|双区|五位一体|四个全面|三区三线|两山|放管服|双城|互联网|智能\+|专精特新|无废|零碳|卡脖子/u;

/** Names that no list of places contains: those in quotation marks, and those that the dictionary tags. */
export function findOtherNames(seen: Seen): Sighting[] {
  return [...quoted(seen.text), ...tagged(seen)];
}

function quoted(text: string): Sighting[] {
  return Array.from(text.matchAll(QUOTED), ({ index, 0: name }) => ({ index, name }))
    .filter(({ name }) => !EVERYWHERE.test(name))
    .map(({ index, name }) =>
      sighting(
        "area",
        { start: index, end: index + name.length, text: name },
        {
          zh: "带引号的片区或平台名：地点未知，可供查找",
          en: "an area or platform by its name: where it lies is not known, it can be looked up",
        },
      ),
    );
}

interface TagRow {
  readonly kind: NameKind;
  readonly tag: string;
  /** What the name has to end with. */
  readonly ending: RegExp;
  readonly least: number;
  readonly reason: Sighting["reason"];
}

/** The dictionary takes 城市 and 上市 for places and 崇高 for a person: a tag counts where the word is long and its ending bears it out. */
const TAG_ROWS: readonly TagRow[] = [
  {
    kind: "organisation",
    tag: "nt",
    ending: /(?:大学|学院|医院|研究所|研究院|日报|晚报|出版社)$/u,
    least: 4,
    reason: { zh: "词典所知的机构：地点未知", en: "an organisation of the dictionary: where it is is not known" },
  },
  {
    kind: "landmark",
    tag: "ns",
    ending: /[江河湖山岛峡港海湾泉岭]$/u,
    least: 3,
    reason: { zh: "词典所知的山水：地点未知", en: "a river or hill of the dictionary: where it is is not known" },
  },
];
const NOT_NAMED = new RegExp(`^${oneOf("name-parts", "general")}`, "u");

function tagged({ text, words }: Seen): Sighting[] {
  return (words ?? []).flatMap((word) => {
    if (word.tag !== "ns" && word.tag !== "nt") return [];
    const row = TAG_ROWS.find(
      ({ tag, ending, least }) => tag === word.tag && word.word.length >= least && ending.test(word.word),
    );
    if (row === undefined || EVERYBODYS.has(word.word) || NOT_NAMED.test(word.word)) return [];
    if (isPartOfMore(text, word)) return [];
    return [sighting(row.kind, { ...word, text: word.word }, row.reason)];
  });
}

const ENDS_IN_MASK = new RegExp(`[${MASK_SIGNS}某_]$`, "u");
const BEGINS_WITH_MASK = new RegExp(`^[${FIGURE_MASK_SIGNS}]`, "u");

/** A masked name's rest, `**理工大学`, is none. */
function isPartOfMore(text: string, { start, end }: PlacedWord): boolean {
  return ENDS_IN_MASK.test(before(text, start, 1)) || BEGINS_WITH_MASK.test(behind(text, end, 1));
}

function sighting(
  kind: NameKind,
  { start, end, text }: { start: number; end: number; text: string },
  reason: Sighting["reason"],
): Sighting {
  return { kind, start, end, text, places: [], strength: "weak", time: null, reason };
}
