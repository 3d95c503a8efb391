import type { Document } from "../../../src/text/document.js";
import { linesIn, positionOf } from "../../../src/text/locator.js";
import type { Kind } from "../../../src/answer/kind.js";
import type { Bilingual } from "../../../src/text/language.js";
import { rowOf, type ScanEnd, type ScanHead, type ScannedText } from "../../../src/report/scan/rendering.js";
import type {
  Clue,
  Deletion,
  Leak,
  LeakKind,
  MaskStyle,
  PlaceEstimate,
  Position,
  ScannedDocument,
  ScannedPlaceholder,
  Strength,
  TimeEstimate,
} from "../../../src/answer/scan.js";
import type { EngineName } from "../../../src/report/scan/engines.js";
import { openScanHtml } from "../../../src/report/scan/html/html.js";

/** What a hand-made scan is to find, by the words that stand in the text. */
export interface Wanted {
  /** Each match is a placeholder. */
  readonly signs?: RegExp;
  readonly leaks?: readonly WantedLeak[];
  readonly clues?: readonly string[];
  /** Words behind which something is missing, or the empty brackets themselves. */
  readonly deletions?: readonly { readonly after: string; readonly kind: Kind; readonly length?: number }[];
  readonly voices?: readonly string[];
  readonly headings?: readonly string[];
  readonly published?: readonly string[];
}

export interface WantedLeak {
  readonly text: string;
  readonly kind: LeakKind;
  readonly strength?: Strength;
  readonly implies?: readonly (readonly string[])[];
  readonly reason?: Bilingual;
  readonly time?: Leak["time"];
  readonly isContradicting?: boolean;
}

const KINDS: readonly Kind[] = ["place", "number", "date", "unknown", "person", "ordinal"];

/** A scanned document, made by hand: what an engine would find is given. */
export function scanOf(document: Document, wanted: Wanted, more: Partial<ScannedDocument> = {}): ScannedDocument {
  const { source, origin } = document;
  const locate = locatorIn(source);
  const placeholders = wanted.signs === undefined ? [] : placeholdersIn(source, wanted.signs);
  const leaks = (wanted.leaks ?? []).map((leak, index) => leakOf(leak, index + 1, source, locate));
  const all = (texts: readonly string[] = []) => texts.flatMap((text) => locate(text).map((at) => ({ ...at, text })));
  return {
    ...origin,
    characters: source.replaceAll(/\s/g, "").length,
    profile: {
      kind: "speech",
      kindStrength: "strong",
      kindSigns: ["同志们", "我代表"],
      sentences: source.split("。").length - 1,
      headings: all(wanted.headings),
      isMasked: placeholders.length > 0,
      publishedSigns: all(wanted.published),
      voices: all(wanted.voices),
      stock: { characters: 1148, share: 0.2307 },
    },
    maskStyle: maskStyleOf(placeholders),
    placeholders,
    deletions: deletionsOf(wanted, source, locate),
    leaks,
    places: [],
    time: null,
    clues: cluesOf(wanted, leaks, locate),
    warnings: [],
    ...more,
  };
}

type Locate = (text: string) => Position[];

function locatorIn(source: string): Locate {
  const lines = linesIn(source);
  const positionAt = (offset: number) => positionOf(lines, offset);
  return (text) => {
    const found: Position[] = [];
    if (text === "") return found;
    for (let at = source.indexOf(text); at >= 0; at = source.indexOf(text, at + text.length))
      found.push({ start: at, end: at + text.length, ...positionAt(at) });
    return found;
  };
}

function contextAt(source: string, { start, end }: { readonly start: number; readonly end: number }) {
  return { left: source.slice(Math.max(0, start - 12), start), right: source.slice(end, end + 12) };
}

function placeholdersIn(source: string, signs: RegExp): ScannedPlaceholder[] {
  const lines = linesIn(source);
  const positionAt = (offset: number) => positionOf(lines, offset);
  return [...source.matchAll(signs)].map(({ 0: text, index }, nth) => {
    const range = { start: index, end: index + text.length };
    const kind = KINDS[nth % KINDS.length] ?? "unknown";
    return {
      ...range,
      ...positionAt(index),
      id: nth + 1,
      text,
      notation: text,
      keepsLength: text.startsWith("*"),
      kind,
      certainty: nth === 8 ? 0.6 : 0.98,
      kindCertainty: 0.9,
      note: nth === 5 ? "over-masked" : nth === 8 ? "possibly-literal" : null,
      word: nth === 5 ? "三中全会" : null,
      bound:
        nth === 3
          ? { rule: "list", value: "五", confidence: 0.93, evidence: [{ ...range, text: "“五个精准发力”" }], to: [] }
          : nth === 6
            ? { rule: "code", value: null, confidence: 0.7, evidence: [], to: [7, 8] }
            : null,
      context: contextAt(source, range),
    };
  });
}

function leakOf(wanted: WantedLeak, id: number, source: string, locate: Locate): Leak {
  const occurrences = locate(wanted.text);
  const [first = { start: 0, end: 0 }] = occurrences;
  return {
    id,
    kind: wanted.kind,
    text: wanted.text,
    occurrences,
    context: contextAt(source, first),
    strength: wanted.strength ?? "moderate",
    implies: wanted.implies ?? [],
    time: wanted.time ?? null,
    reason: wanted.reason ?? { zh: `“${wanted.text}”没有遮`, en: `“${wanted.text}” was left standing` },
    isContradicting: wanted.isContradicting ?? false,
  };
}

function cluesOf({ clues = [] }: Wanted, leaks: readonly Leak[], locate: Locate): Clue[] {
  return clues.flatMap((text) =>
    locate(text)
      .slice(0, 1)
      .map((at, index) => ({
        ...at,
        text,
        query: `“${text}”`,
        rarity: 61.3 - index,
        leaks: leaks.filter((leak) => text.includes(leak.text)).map(({ id }) => id),
      })),
  );
}

function deletionsOf({ deletions = [] }: Wanted, source: string, locate: Locate): Deletion[] {
  const lines = linesIn(source);
  const positionAt = (offset: number) => positionOf(lines, offset);
  return deletions.flatMap(({ after, kind, length = 0 }) =>
    locate(after)
      .slice(0, 1)
      .map(({ end: start }) => ({
        start,
        end: start + length,
        ...positionAt(start),
        kind,
        strength: "moderate" as const,
        text: source.slice(start, start + length),
        context: contextAt(source, { start, end: start + length }),
      })),
  );
}

function maskStyleOf(placeholders: readonly ScannedPlaceholder[]): MaskStyle[] {
  const counts = new Map<string, number>();
  for (const { notation } of placeholders) counts.set(notation, (counts.get(notation) ?? 0) + 1);
  return [...counts].map(([notation, times]) => ({
    notation,
    keepsLength: notation.startsWith("*"),
    count: times,
    kinds: { place: times },
    said: notation.startsWith("*")
      ? { zh: `一个“*”代一个字`, en: "one * for each character" }
      : {
          zh: `以“${notation}”代地名、数字和人名，不论长短`,
          en: `“${notation}” for places, numbers and persons, of any length`,
        },
  }));
}

/** A time, and the words that tell it, by their first occurrence. */
export function timeOf(
  { source }: Document,
  texts: readonly string[],
  { leaks, ...range }: Pick<TimeEstimate, "notBefore" | "notAfter" | "leaks">,
): TimeEstimate {
  const locate = locatorIn(source);
  const signs = texts.flatMap((text) =>
    locate(text)
      .slice(0, 1)
      .map((at) => ({ ...at, text, ...range })),
  );
  return { ...range, signs, leaks };
}

export function placeOf(
  path: readonly string[],
  leaks: readonly number[],
  score: number,
  strength: Strength,
): PlaceEstimate {
  return { path, level: path.length > 1 ? "city" : "province", strength, score, leaks };
}

export const HEAD: ScanHead = {
  schema: "duizhao.scan/1",
  tool: { name: "duizhao", version: "0.2.0" },
  options: { clues: 10, persons: false, known: [] },
  words: { engine: "@node-rs/jieba" },
  gazetteer: { divisions: "2024-05", townships: "2023-06" },
};

/** A whole page of some texts. */
export function pageOf(
  texts: readonly Omit<ScannedText, "index">[],
  {
    language = "zh",
    numbers = texts.map((_, at) => at),
    engines,
    ...end
  }: Partial<ScanEnd> & {
    readonly language?: "zh" | "en";
    readonly numbers?: readonly number[];
    readonly engines?: readonly EngineName[];
  } = {},
): string {
  const page = openScanHtml({ language, ...(engines === undefined ? {} : { engines }) });
  const bodies = texts.map((text, at) => page.text({ ...text, index: numbers[at] }));
  const rows = texts.map(({ scanned }, at) => rowOf(scanned, numbers[at]));
  return page.begin(HEAD) + bodies.join("") + page.end({ rows, shared: null, warnings: [], ...end });
}
