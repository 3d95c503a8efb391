import type { Passage } from "../align/align.js";
import { ofSide } from "../align/run.js";
import { span, type Span } from "../text/span.js";
import { beginsWithTitle, endsWith, looksLikeName } from "./beside-words.js";
import { LONGEST_BESIDE } from "./gap-beside.js";
import type { ReadTexts } from "./read-text.js";
import { readUnits } from "./units.js";

/**
 * A name without how its bearer is called behind it, which its own text does not say: 张XX违规 | 张芳同志违规 → 芳. A name
 * is known by the surname, which is before the value or begins it.
 */
export function withoutAddress(
  passage: Passage,
  index: number,
  side: "left" | "right",
  { other }: ReadTexts,
): Span<"folded"> | null {
  const { start, end } = ofSide(passage.runs[index], side === "left" ? "right" : "left");
  const value = readUnits(other.normalised, start, end);
  const [address = ""] = ADDRESS.exec(value) ?? [];
  const name = value.slice(0, value.length - address.length);
  if (address === "" || name === "") return null;
  const surname = start === 0 ? "" : readUnits(other.normalised, start - 1, start);
  return looksLikeName(name) || looksLikeName(surname + name) ? span(start, end - address.length) : null;
}

/** A name without what its bearer is in a lawsuit or is as well, which its own text does not say: 被告人罗志军 → 罗志军. */
export function withoutRole(
  passage: Passage,
  index: number,
  side: "left" | "right",
  { other }: ReadTexts,
): Span<"folded"> | null {
  const { start, end } = ofSide(passage.runs[index], side === "left" ? "right" : "left");
  const value = readUnits(other.normalised, start, end);
  const role = ROLE.exec(value)?.[0].length ?? furtherTitles(value);
  return role > 0 && looksLikeName(value.slice(role)) ? span(start + role, end) : null;
}

/** The length of titles that are joined to one before the value: 县委书记XXX | 县委书记[、县公安局局长]李汉勤. */
function furtherTitles(value: string): number {
  if (!JOINER.test(value[0] ?? "")) return 0;
  for (let name = LONGEST_NAME; name >= SHORTEST_NAME; name--) {
    const titles = value.slice(0, -name);
    if (looksLikeName(value.slice(-name)) && endsWith(titles, ["title"]) > 0) return titles.length;
  }
  return 0;
}

const LONGEST_NAME = 4;
const SHORTEST_NAME = 2;
const JOINER = /^[、兼和及与]$/u;

const ROLE = /^(?:被告人|(?:犯罪)?嫌疑人|上诉人|被上诉人|被害人|受害人|罪犯|违法行为人)/u;

const ADDRESS = /(?:同志|先生|女士|小姐|同学)$/u;

/**
 * A value without when or how somebody did what is behind it, or what joins it to that, which its own text does not say:
 * 渡轮全线停航 → 渡轮. No name ends so.
 */
export function withoutAdverb(
  passage: Passage,
  index: number,
  side: "left" | "right",
  { other }: ReadTexts,
): Span<"folded"> | null {
  const { units, value, behind } = beforePaired(passage, index, side, other) ?? NOT_PAIRED;
  const adverb = HAN_FIRST.test(behind) && WORDS.test(value) ? (ADVERB.exec(value)?.[0].length ?? 0) : 0;
  return adverb === 0 ? null : span(units.start, units.end - adverb);
}

interface BeforePaired {
  readonly units: Span<"folded">;
  readonly value: string;
  /** What is right behind it in the other text, and paired. */
  readonly behind: string;
}

const NOT_PAIRED: BeforePaired = { units: span(0, 0), value: "", behind: "" };
const HAN_FIRST = /^\p{Script=Han}/u;

/** A value right before paired text; null where that is not so. */
function beforePaired(
  passage: Passage,
  index: number,
  side: "left" | "right",
  { normalised }: ReadTexts["other"],
): BeforePaired | null {
  const otherSide = side === "left" ? "right" : "left";
  const units = ofSide(passage.runs[index], otherSide);
  const next = passage.runs[index + 1];
  if (next?.kind !== "match" || ofSide(next, otherSide).start !== units.end) return null;
  const behind = readUnits(normalised, units.end, Math.min(ofSide(next, otherSide).end, units.end + LONGEST_BESIDE));
  return { units, value: readUnits(normalised, units.start, units.end), behind };
}

/** A name and an adverb; a longer value is a phrase. */
const WORDS = /^\p{Script=Han}{3,10}$/u;
/** By hand. */
const ADVERB =
  /(?<=\p{Script=Han}{2})(?:(?:率先|陆续|相继|先后|全线|全面|全部|正式|已经|均已|都已|也已|现已|再次|再度|首次|多次|双双|一举|立即|立刻|当即|随即|当场|如期|依法|逐步|持续|不断|大力|主动|积极|专门|特意|仍然|依然|日前|近日|昨日|今日|当日|当天|累计|预计|有望)[已将]?|[仍正]在|(?<!目)的|(?<![为除罢])了|(?<![高中初平同相何此一二三四五六七八九十特优劣上下])等)$/u;

/** By hand. */
const DEPUTY = /(?:(?:常务|党组|专职)?副|[代总原前]|名誉|荣誉|高级|首席|执行|助理|实习|见习|特约|主任)$/u;

/** A value without what was put in before the title behind it: XX局长 | 王建国副局长 → 王建国. */
export function withoutRank(
  passage: Passage,
  index: number,
  side: "left" | "right",
  { other }: ReadTexts,
): Span<"folded"> | null {
  const { units, value, behind } = beforePaired(passage, index, side, other) ?? NOT_PAIRED;
  const [rank = ""] = DEPUTY.exec(value) ?? [];
  const name = value.slice(0, value.length - rank.length);
  if (rank === "" || name === "" || (!rank.endsWith("副") && !looksLikeName(name))) return null;
  return beginsWithTitle(`${behind}。`) === 0 ? null : span(units.start, units.end - rank.length);
}
