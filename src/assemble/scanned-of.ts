import type { FoundLeak } from "../clues/leaks.js";
import type { FoundPlace } from "../clues/places.js";
import type { SearchPhrase } from "../clues/search-phrases.js";
import type { FoundTime } from "../clues/time.js";
import type { Place } from "../clues/gazetteer.js";
import type { BoundInText } from "../bindings/bound-in-text.js";
import type { Note } from "../placeholders/notes.js";
import type { Placeholder } from "../placeholders/placeholder.js";
import type { UnmarkedDeletion } from "../placeholders/unmarked-deletions.js";
import type { FoundKind } from "../profile/text-kind.js";
import { positionOf } from "../text/locator.js";
import { countCharacters } from "../text/count-characters.js";
import { toSource, type Document, type Warning } from "../text/document.js";
import { placeAt } from "../text/places.js";
import type { Bilingual } from "../text/language.js";
import { sentencesOf } from "../text/sentences.js";
import { span, type Span } from "../text/span.js";
import { round } from "./round.js";
import { contextOf } from "./side.js";
import { Lists, MOST_LISTED } from "./lists.js";
import { metadataLeaks } from "./metadata-leaks.js";
import type {
  Bound,
  Clue,
  Leak,
  MaskStyle,
  PhrasePlace,
  PlaceEstimate,
  Position,
  Profile,
  ScannedDocument,
  ScannedPlaceholder,
  TimeEstimate,
} from "../answer/scan.js";

interface Stretch {
  readonly start: number;
  readonly end: number;
}

type Told = Stretch & { readonly text: string };

/** All that was found in one text, in offsets of the extracted text. */
export interface ScanFindings {
  readonly document: Document;
  readonly placeholders: readonly ({ readonly placeholder: Placeholder } & Note)[];
  /** What the text binds, by the place of the placeholder in the list. */
  readonly bound: ReadonlyMap<number, BoundInText>;
  readonly maskStyle: readonly MaskStyle[];
  readonly deletions: readonly UnmarkedDeletion[];
  readonly leaks: readonly FoundLeak[];
  /** How many people the text names and the answer does not list. */
  readonly withheld: number;
  readonly places: readonly FoundPlace[];
  readonly contradicting: ReadonlySet<number>;
  readonly time: FoundTime | null;
  readonly clues: readonly SearchPhrase[];
  /** Where each phrase is in an index; null where none was asked. */
  readonly phrasePlaces: readonly (readonly PhrasePlace[])[] | null;
  readonly kind: FoundKind;
  readonly voices: readonly Told[];
  readonly published: readonly Told[];
  readonly stock: readonly Stretch[];
  readonly isPrivate: boolean;
  /** Whether it is one and nobody asked for its people. */
  readonly withholdsPeople: boolean;
  /** How many signs of placeholders were looked at, if there are more. Else null. */
  readonly cutAt: number | null;
  readonly hasWords: boolean;
}

/** Puts findings into the published shape: every offset one into the decoded source. */
export function scannedOf(findings: ScanFindings): ScannedDocument {
  const { document, maskStyle } = findings;
  const { title, date, origin } = document;
  const characters = countCharacters(document.text);
  const place = placerOf(document);
  const lists = new Lists();
  return {
    ...origin,
    characters,
    ...(title === null ? {} : { title }),
    ...(date === null ? {} : { date }),
    profile: profileOf({ ...findings, characters }, place, lists),
    maskStyle,
    placeholders: placeholdersOf(findings, place, lists),
    deletions: lists.first(findings.deletions, UNMARKED).map(({ start, end, kind, strength }) => ({
      ...place({ start, end }),
      kind,
      strength,
      text: document.text.slice(start, end),
      context: contextOf(document, span(start, end)),
    })),
    leaks: allLeaks(findings, place, lists),
    places: findings.places.map(placeOf),
    time: timeOf(findings, place),
    clues: findings.clues.map((clue, at) => {
      const known = findings.phrasePlaces?.[at];
      return { ...clueOf(clue, findings, place), ...(known === undefined ? {} : { inIndex: known }) };
    }),
    warnings: [...warningsOf(findings), ...lists.warnings(origin.path)],
  };
}

const UNMARKED = { zh: "无标记删去", en: "unmarked deletions" };

type Placer = (range: Stretch) => Position;

/** Answers where in the source a stretch of the text is. */
function placerOf(document: Document): Placer {
  return ({ start: from, end: to }) => {
    const { start, end } = toSource(document, span<"text">(from, to));
    return { start, end, ...positionOf(document.locator, start), ...placeAt(document.places, start) };
  };
}

function profileOf(findings: ScanFindings & { readonly characters: number }, place: Placer, lists: Lists): Profile {
  const { document, characters, kind, placeholders, deletions } = findings;
  const inStock = findings.stock.reduce(
    (sum, { start, end }) => sum + countCharacters(document.text.slice(start, end)),
    0,
  );
  const told = ({ text, ...range }: Told): Position & { readonly text: string } => ({ ...place(range), text });
  return {
    kind: kind.kind,
    kindStrength: kind.strength,
    kindSigns: kind.signs,
    sentences: sentencesOf(document.text).length,
    headings: lists.first(headingsOf(document), { zh: "小标题", en: "headings" }, MOST_HEADINGS).map(told),
    isMasked: placeholders.length + deletions.length > 0,
    publishedSigns: lists.first(findings.published, { zh: "发表痕迹", en: "signs of publication" }).map(told),
    voices: lists.first(findings.voices, { zh: "记者口吻", en: "reporter's frames" }).map(told),
    stock: { characters: inStock, share: characters === 0 ? 0 : round(inStock / characters) },
  };
}

const MOST_HEADINGS = 200;
/** `一、深刻把握大势趋势`: a line that is numbered as a heading and is no sentence. */
const NUMBERED =
  /^[ \t\u3000]*((?:[一二三四五六七八九十]{1,3}、|第[一二三四五六七八九十]{1,3}[，、章节]|（[一二三四五六七八九十]{1,3}）)[^。！？\n]{2,60})[ \t\u3000]*$/gmu;

/** Headings that the markup tells, and lines that are numbered as one. */
function headingsOf({ text, blocks }: Document): Told[] {
  const marked: Told[] = blocks
    .filter(({ kind }) => kind === "heading")
    .map(({ span: { start, end } }) => ({ start, end, text: text.slice(start, end).trim() }));
  const numbered: Told[] = Array.from(text.matchAll(NUMBERED), ({ index, 0: line, 1: heading }) => {
    const start = index + line.indexOf(heading);
    return { start, end: start + heading.length, text: heading };
  });
  const starts = new Set(marked.map(({ start }) => start));
  return [...marked, ...numbered.filter(({ start }) => !starts.has(start))].toSorted(
    (one, other) => one.start - other.start,
  );
}

function placeholdersOf(
  { document, placeholders, bound }: ScanFindings,
  place: Placer,
  lists: Lists,
): ScannedPlaceholder[] {
  return lists.first(placeholders, { zh: "占位符", en: "placeholders" }).map(({ placeholder, note, word }, index) => {
    const { text, notation, keepsLength, kind, certainty, kindCertainty } = placeholder;
    const by = bound.get(index);
    return {
      id: index + 1,
      ...place(placeholder.span),
      text,
      notation,
      keepsLength,
      kind,
      certainty,
      kindCertainty,
      note,
      word,
      bound: by === undefined ? null : boundOf(by, document, place),
      context: contextOf(document, placeholder.span),
    };
  });
}

function boundOf({ rule, value, confidence, evidence, to }: BoundInText, { text }: Document, place: Placer): Bound {
  return {
    rule,
    value,
    confidence,
    evidence: evidence.map((range: Span<"text">) => {
      const { start, end } = place(range);
      return { start, end, text: text.slice(range.start, range.end) };
    }),
    to: idsOf(to),
  };
}

/** Places of one name that are listed at most. */
const MOST_OCCURRENCES = 10_000;

function allLeaks(findings: ScanFindings, place: Placer, lists: Lists): Leak[] {
  const leaks = leaksOf(findings, place, lists);
  const { document, withholdsPeople } = findings;
  const { properties = [] } = document;
  return [...leaks, ...metadataLeaks(properties, { from: leaks.length + 1, withholdsPeople })];
}

function leaksOf({ document, leaks, contradicting }: ScanFindings, place: Placer, lists: Lists): Leak[] {
  return lists.first(leaks, { zh: "漏遮", en: "leaks" }).map((leak, index) => ({
    id: index + 1,
    kind: leak.kind,
    text: leak.text,
    occurrences: lists
      .first(leak.at, { zh: `“${leak.text}”`, en: `occurrences of ${leak.text}` }, MOST_OCCURRENCES)
      .map(place),
    context: contextOf(document, span(leak.at[0].start, leak.at[0].end)),
    strength: leak.isInPassing ? "weak" : leak.strength,
    implies: leak.places.map(pathOf),
    time: leak.time,
    reason: leak.isInPassing ? inPassing(leak.reason) : leak.reason,
    isContradicting: contradicting.has(index),
  }));
}

function inPassing({ zh, en }: Bilingual): Bilingual {
  return { zh: `${zh}（只是提及）`, en: `${en} (in passing)` };
}

/** The names from the province down. */
function pathOf(place: Place): string[] {
  return place.parent === null ? [place.name] : [...pathOf(place.parent), place.name];
}

function placeOf({ place, score, strength, leaks }: FoundPlace): PlaceEstimate {
  return {
    path: pathOf(place),
    level: place.level === "province" ? "province" : place.level === "city" ? "city" : "county",
    strength,
    score,
    leaks: idsOf(leaks),
  };
}

/** Of those that are listed. */
function idsOf(indices: readonly number[]): number[] {
  return indices.filter((index) => index < MOST_LISTED).map((index) => index + 1);
}

function timeOf({ time, leaks }: ScanFindings, place: Placer): TimeEstimate | null {
  if (time === null) return null;
  const { notBefore, notAfter, signs } = time;
  return {
    notBefore,
    notAfter,
    signs: signs.map(({ start, end, ...sign }) => ({ ...place({ start, end }), ...sign })),
    leaks: idsOf(
      leaks.flatMap(({ kind, text }, index) =>
        kind === "date" && signs.some((sign) => sign.text === text) ? [index] : [],
      ),
    ),
  };
}

function clueOf({ start, end, text, rarity }: SearchPhrase, { leaks }: ScanFindings, place: Placer): Clue {
  return {
    ...place({ start, end }),
    text,
    query: `"${text}"`,
    rarity,
    leaks: idsOf(
      leaks.flatMap(({ at }, index) => (at.some((one) => one.start < end && one.end > start) ? [index] : [])),
    ),
  };
}

function warningsOf({ document, isPrivate, withheld, cutAt, hasWords }: ScanFindings): Warning[] {
  const { path } = document.origin;
  const warnings: Warning[] = [...document.warnings];
  if (isPrivate)
    warnings.push({
      code: "private",
      path,
      message: {
        zh:
          "像是裁判文书或私人档案，遮盖其中的人名自有理由：请勿据此追查个人" +
          (withheld > 0 ? `；未列出文中具名的${withheld}人，确有必要时加 --persons` : ""),
        en:
          "this looks like a court judgment or a private record. Its people are masked for a reason: do not trace them" +
          (withheld > 0 ? `. ${withheld} people whom it names are not listed; use --persons if you must` : ""),
      },
    });
  if (cutAt !== null) {
    const most = cutAt.toLocaleString("en");
    warnings.push({
      code: "cut-short",
      path,
      message: {
        zh: `文中像占位符的符号超过${most}处：只看前${most}处，其后的按文字看，也不从那里选检索短语`,
        en: `more than ${most} signs that may be placeholders: the first ${most} were looked at. The others count as text, and no search phrase is taken from there`,
      },
    });
  }
  if (!hasWords)
    warnings.push({
      code: "no-words",
      path,
      message: {
        zh: "未分词：可能误认地名，检索短语的选择较粗略",
        en: "the text was not cut into words: ordinary words may pass for names, and search phrases are chosen more roughly",
      },
    });
  return warnings;
}
