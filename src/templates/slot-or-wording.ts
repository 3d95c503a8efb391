import type { Kind } from "../answer/kind.js";
import { NUMERAL } from "../lexicons/numerals.js";
import { PLAIN_SURNAME } from "../lexicons/surnames.js";
import { kindOfValue } from "../values/kind-of-value.js";
import type { AlignedMembers } from "./align-members.js";
import { foldedFiller, hasPlaceholder } from "./filler-text.js";
import { isKnownName } from "./known-name.js";
import type { Filler, Site } from "./sites.js";

/** Whether members differ in substance at a site, and of what kind that is, or in wording only. */
export type Difference = { readonly type: "slot"; readonly kind: Kind } | { readonly type: "wording" };

/** Values that have to be of a kind, of all. By hand. */
const MOST_ARE_OF_KIND = 0.7;
/** Where so many different things stand, in so large a part of the members, they are no synonyms. By hand. */
const MANY_VALUES = 3;
const MOST_DIFFER = 0.6;
/** In characters. By hand. */
const LONGEST_UNKNOWN = 30;

const FIGURES: ReadonlySet<Kind> = new Set<Kind>(["number", "date", "ordinal"]);
const NUMBER_OF_ARTICLE = /第$/u;
const ARTICLE = /^[条章节款项编]/u;
const HEAD_OF_ARTICLE = new RegExp(`^第(?:${NUMERAL}|[0-9])+(?:[条章节款项编]|$)`, "u");
const PUNCTUATION_ONLY = /^[\p{P}\p{S}\s]*$/u;
const SENTENCE_END = /[。！？；!?;\n]/u;

/**
 * Slot or synonym (Barzilay and Lee 2003)? Members differ in substance where numbers, dates or names stand, or a
 * placeholder does; and where nearly each has something else. Numbers of articles count as wording: they follow from what
 * was put in or left out before.
 */
export function differenceAt(aligned: AlignedMembers, site: Site): Difference {
  const masked = site.fillers.filter((filler) => hasPlaceholder(aligned, filler));
  const clear = site.fillers.filter((filler) => !masked.includes(filler));
  const written = clear.map((filler) => foldedFiller(aligned, filler)).filter((value) => value !== "");
  if (written.some((value) => !PUNCTUATION_ONLY.test(value)) && isNumberOfArticle(aligned, site)) return WORDING;
  const values = withoutHeads(written, aligned, site);
  const kind = kindOfAll(values);
  if (masked.length > 0) return { type: "slot", kind: kind ?? kindOfPlaceholders(aligned, masked) };
  const different = new Set(values).size;
  if (different < 2 && !isFilledByAll(values, site)) return WORDING;
  if (values.length < MOST_ARE_OF_KIND * site.fillers.length) return WORDING;
  if (kind !== null) return { type: "slot", kind };
  const isMany = different >= MANY_VALUES && different >= MOST_DIFFER * values.length;
  const isShort = values.every((value) => value.length <= LONGEST_UNKNOWN && !SENTENCE_END.test(value));
  return isMany && isShort && !values.some((value) => PUNCTUATION_ONLY.test(value))
    ? { type: "slot", kind: "unknown" }
    : WORDING;
}

/** What is behind the numbers of articles, where all begin with one: 第四条勘查 and 第三条开采. */
function withoutHeads(values: readonly string[], aligned: AlignedMembers, { right }: Site): readonly string[] {
  if (values.length === 0 || !values.every((value) => HEAD_OF_ARTICLE.test(value))) return values;
  const rests = values.map((value) => value.replace(HEAD_OF_ARTICLE, "")).filter((rest) => rest !== "");
  const isWhole = values.every((value) => /[条章节款项编]/u.test(value)) || ARTICLE.test(writtenFrom(aligned, right));
  return isWhole ? rests : values;
}

function writtenFrom({ columns, members }: AlignedMembers, column: number): string {
  const shown = columns[column];
  if (shown === undefined) return "";
  const { text, normalised } = members[shown.member];
  return text.slice(normalised.starts[shown.unit], normalised.ends[shown.unit]);
}

const WORDING: Difference = { type: "wording" };

function isFilledByAll(values: readonly string[], { fillers }: Site): boolean {
  return values.length === fillers.length && new Set(values).size > 1;
}

/** What most of these values are, and what the others may be too; null where that is none. */
function kindOfAll(values: readonly string[]): Kind | null {
  if (values.length === 0) return null;
  const counts = new Map<Kind, number>();
  for (const value of values) {
    const kind = kindOf(value);
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  const figures = Array.from(counts).filter(([kind]) => FIGURES.has(kind));
  const all = figures.reduce((sum, [, count]) => sum + count, 0);
  if (all === values.length) return figures.toSorted((a, b) => b[1] - a[1])[0][0];
  const [best] = Array.from(counts)
    .filter(([kind]) => kind !== "unknown" && !FIGURES.has(kind))
    .toSorted((a, b) => b[1] - a[1]);
  return best !== undefined && best[1] >= MOST_ARE_OF_KIND * values.length ? best[0] : null;
}

function kindOf(value: string): Kind {
  const kind = kindOfValue(value);
  if (kind !== "unknown") return kind;
  return isKnownName(value) ? "place" : PERSON.test(value) ? "person" : kind;
}

/** 王小明: a surname that is no word, and one or two characters. */
const PERSON = new RegExp(`^${PLAIN_SURNAME}\\p{Script=Han}{1,2}$`, "u");

function kindOfPlaceholders({ members }: AlignedMembers, masked: readonly Filler[]): Kind {
  for (const { member, start, end } of masked) {
    const { normalised, placeholders } = members[member];
    for (const [number, unit] of normalised.holes.entries()) {
      if (unit >= start && unit < end && placeholders[number].kind !== "unknown") return placeholders[number].kind;
    }
  }
  return "unknown";
}

function isNumberOfArticle({ members }: AlignedMembers, { fillers }: Site): boolean {
  return fillers.every(({ member, start, end }) => {
    const { text, normalised } = members[member];
    const before = text.slice(0, normalised.starts[start]).slice(-1);
    return NUMBER_OF_ARTICLE.test(before) && ARTICLE.test(text.slice(normalised.starts[end] ?? text.length));
  });
}
