import type {
  FilledPlaceholders,
  FoundPassage,
  FoundQuery,
  FoundText,
  FoundValue,
  NearestMiss,
  TextName,
  Together,
} from "../answer/find.js";
import type { Range } from "../answer/comparison.js";
import type { PlaceInFile } from "../text/places.js";
import type { Candidates, CorpusDocument } from "../corpus/corpus.js";
import { confidenceOf, containmentOf, reusedOf, type Explained } from "../finding/explained.js";
import type { Group } from "../finding/group-alike.js";
import { whyNot } from "../finding/why-not.js";
import type { MaskedText } from "../placeholders/masked-text.js";
import type { Resolution } from "../resolve/resolution.js";
import { countCharacters } from "../text/count-characters.js";
import { HOLE } from "../text/normalise.js";
import { span } from "../text/span.js";
import type { Warning } from "../text/document.js";
import type { Bilingual } from "../text/language.js";
import { APPROXIMATE, PRIVATE } from "./comparison-of.js";
import { documentSummary } from "./document-summary.js";
import { excerptOf } from "./excerpt.js";
import { round } from "./round.js";
import { sideOf, type Side } from "./side.js";

/** What several texts say of the query together. */
export interface JointValues {
  /** Their places among the results. */
  readonly places: readonly number[];
  readonly ofQuery: number;
  /** Of the query's placeholders. */
  readonly resolutions: readonly Resolution[];
}

/** All that was found for a query. */
export interface FindingsOfQuery {
  readonly query: MaskedText;
  readonly groups: readonly Group[];
  readonly same: readonly CorpusDocument[];
  /** All texts that were aligned, the likeliest first. */
  readonly aligned: readonly Explained[];
  readonly together: JointValues | null;
  readonly min: number;
  readonly candidates: Candidates;
  /** Whether there are more texts as likely as those that were aligned. */
  readonly isCut: boolean;
  readonly withholdsPersons: boolean;
  readonly warnings: readonly Warning[];
}

/** Puts what was found into the published shape: every offset one into a decoded source. */
export function foundOf(findings: FindingsOfQuery): FoundQuery {
  const { query, groups, same, aligned, together, min, candidates } = findings;
  const own = sideOf(query);
  const nearest = groups.length > 0 ? undefined : aligned[0];
  return {
    document: documentSummary(query.document, countCharacters(query.text)),
    results: groups.map((group, at) => foundText(group, at + 1, own)),
    same: same.map(nameOf),
    nearestMiss: nearest === undefined ? null : nearestMiss(nearest, min),
    together: together === null ? null : togetherOf(together, own),
    isPartial: candidates.missing !== null || findings.warnings.length > 0,
    warnings: [...query.document.warnings, ...findings.warnings, ...warningsOf(findings)],
  };
}

function foundText({ first, alike }: Group, rank: number, own: Side): FoundText {
  const { ownFigures, figures, longestRun, verdict } = first.reuse;
  const other = sideOf(first.text);
  const { anonymised, published } = first.resolutions;
  return {
    rank,
    ...nameOf(first.known),
    sha256: first.text.document.origin.sha256,
    containment: containmentOf(first),
    ofQuery: ownFigures.share,
    ofText: figures.share,
    reusedCharacters: reusedOf(first),
    longestRun: longestRun?.length ?? 0,
    verdict,
    confidence: round(confidenceOf(first)),
    placeholders: filledOf(anonymised),
    placeholdersOfText: filledOf(published[0]),
    values: [...valuesOf(anonymised, "anonymised", own), ...valuesOf(published[0], "published", other)],
    passages: passagesOf(first, own, other),
    excerpt: excerptOf(first.reuse.segments, anonymised, own),
    alike: alike.map(({ known }) => nameOf(known)),
  };
}

function nameOf({ id, path, title, date, url }: CorpusDocument): TextName {
  return {
    id,
    path,
    ...(title === null ? {} : { title }),
    ...(date === null ? {} : { date }),
    ...(url === null ? {} : { url }),
  };
}

function filledOf(resolutions: readonly Resolution[]): FilledPlaceholders {
  const count = (wanted: Resolution["basis"]): number => resolutions.filter(({ basis }) => basis === wanted).length;
  const [direct, inferred] = [count("direct"), count("inferred")];
  return { filled: direct + inferred, direct, inferred, all: resolutions.length };
}

function valuesOf(resolutions: readonly Resolution[], document: FoundValue["document"], side: Side): FoundValue[] {
  return resolutions.flatMap((resolution) => {
    if (resolution.basis === "none") return [];
    const { placeholder, kind, value, basis, confidence } = resolution;
    const { start, end } = side.ofText(placeholder.span);
    const place = side.place(start);
    return [
      { document, start, end, ...place, text: placeholder.text, kind, value, basis, confidence: round(confidence) },
    ];
  });
}

function passagesOf({ alignment }: Explained, own: Side, other: Side): FoundPassage[] {
  return alignment.passages.map(({ runs }) => {
    const [first, last] = [runs[0], runs[runs.length - 1]];
    const end = runs.reduce((most, run) => Math.max(most, run.right + run.rightLength), 0);
    const start = runs.reduce((least, run) => Math.min(least, run.right), first.right);
    return {
      anonymised: placed(own.ofUnits(span(first.left, last.left + last.leftLength)), own),
      published: placed(other.ofUnits(span(start, end)), other),
      characters: runs.reduce((sum, run) => sum + (run.kind === "hole" ? 0 : sameUnits(run, own, other)), 0),
    };
  });
}

const placed = (range: Range, side: Side): Range & PlaceInFile => ({ ...range, ...side.place(range.start) });

function sameUnits(
  run: { readonly left: number; readonly right: number; readonly leftLength: number },
  own: Side,
  other: Side,
): number {
  let same = 0;
  for (let at = 0; at < run.leftLength; at++) {
    const unit = own.normalised.plain[run.left + at];
    if (unit < HOLE && unit === other.normalised.plain[run.right + at]) same++;
  }
  return same;
}

function nearestMiss({ known, look, reuse: { verdict } }: Explained, min: number): NearestMiss {
  const containment = Math.max(look.ofQuery, look.ofText);
  return {
    ...nameOf(known),
    containment: round(containment),
    ofQuery: round(look.ofQuery),
    ofText: round(look.ofText),
    reusedCharacters: look.units,
    longestRun: look.longest,
    verdict,
    reason: whyNot({ containment, characters: look.units, longestRun: look.longest, verdict }, min),
  };
}

function togetherOf({ places, ofQuery, resolutions }: JointValues, own: Side): Together {
  return {
    ranks: places.map((place) => place + 1),
    ofQuery,
    placeholders: filledOf(resolutions),
    values: valuesOf(resolutions, "anonymised", own),
  };
}

const CUT: Bilingual = {
  zh: "还有同样相近的文本未逐一比对：请用 --top 多列，或用 --since、--until 缩小范围。",
  en: "There are more texts as near as these that were not aligned: list more with --top, or narrow it with --since and --until.",
};
const CAPPED: Bilingual = {
  zh: "文库中过于常见的片段没有逐一查看：只与这些片段相同的文本可能未列出。",
  en: "The most frequent wording was not looked up: texts that share nothing but such wording may be missing.",
};

function warningsOf({ groups, aligned, candidates, isCut, withholdsPersons }: FindingsOfQuery): Warning[] {
  const warnings: Warning[] = [];
  if (candidates.missing !== null) warnings.push({ code: "partial", message: candidates.missing });
  if (isCut) warnings.push({ code: "more", message: CUT });
  if (candidates.isCapped && groups.length === 0) warnings.push({ code: "capped", message: CAPPED });
  if (aligned.some(({ alignment }) => alignment.approximate))
    warnings.push({ code: "approximate", message: APPROXIMATE });
  if (withholdsPersons) warnings.push({ code: "private", message: PRIVATE });
  return warnings;
}
