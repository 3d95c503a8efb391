import { countCharacters } from "../text/count-characters.js";
import type { Document } from "../text/document.js";
import type { Bilingual } from "../text/language.js";
import { span, type Span } from "../text/span.js";
import type { BoundInText } from "../bindings/bound-in-text.js";
import type { Place } from "../clues/gazetteer.js";
import type { FoundPlace } from "../clues/places.js";
import type { SearchPhrase } from "../clues/search-phrases.js";
import type {
  Bound,
  Clue,
  Leak,
  PlaceEstimate,
  ScannedDocument,
  ScannedPlaceholder,
  TimeEstimate,
} from "../answer/scan.js";
import { Lists, MOST_LISTED } from "./lists.js";
import { metadataLeaks } from "./metadata-leaks.js";
import { placerOf, type Placer } from "./placer-of.js";
import type { ScanFindings } from "./scan-findings.js";
import { scanProfile } from "./scan-profile.js";
import { scanWarnings } from "./scan-warnings.js";
import { contextOf } from "./side.js";

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
    profile: scanProfile({ ...findings, characters }, place, lists),
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
    warnings: [...scanWarnings(findings), ...lists.warnings(origin.path)],
  };
}

const UNMARKED = { zh: "无标记删去", en: "unmarked deletions" };

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
