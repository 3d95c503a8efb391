import type { MaskStyleRow } from "../answer/mask-style.js";
import type { Resolution } from "../resolve/resolution.js";
import type { UnitSegment } from "../reuse/segments.js";
import type { SentencePair } from "../reuse/sentence-reuse.js";
import type { Edit } from "../reuse/silent-edits.js";
import type { Document, Warning } from "../text/document.js";
import type { Bilingual } from "../text/language.js";
import type { NormalisedText } from "../text/normalise.js";
import { span } from "../text/span.js";
import { version } from "../version.js";
import type {
  CompareOptions,
  Comparison,
  DocumentSummary,
  Reuse,
  ReuseFigures,
  Role,
  Verdict,
} from "../answer/comparison.js";
import { placeholderResults } from "./placeholder-results.js";
import { segmentResults, silentEditResult } from "./segment-results.js";
import { sideOf, type Side } from "./side.js";

/** What was found in one text. */
export interface TextFindings {
  readonly document: Document;
  readonly normalised: NormalisedText;
  readonly maskStyle: readonly MaskStyleRow[];
  readonly resolutions: readonly Resolution[];
  readonly figures: ReuseFigures;
}

/** What was found in a published text, and by its alignment with the anonymised one. */
export interface PublishedFindings extends TextFindings {
  readonly segments: readonly UnitSegment[];
  readonly silentEdits: readonly Edit[];
  readonly longestRun: { readonly left: number; readonly right: number; readonly length: number } | null;
  readonly verdict: Verdict;
  readonly isApproximate: boolean;
}

/** All that the stages found, in offsets of their own. */
export interface Findings {
  readonly options: CompareOptions;
  readonly anonymised: TextFindings;
  readonly published: readonly PublishedFindings[];
  /** Each sentence of the anonymised text, with the published text that has most of it. */
  readonly sentences: readonly (SentencePair & { readonly against: number })[];
  readonly verdict: Verdict;
  readonly summary: Bilingual;
  readonly isPrivate: boolean;
}

/** Puts findings into the published shape: every offset one into a decoded source. */
export function comparisonOf(findings: Findings): Comparison {
  const { options, anonymised, published } = findings;
  const own = sideOf(anonymised.document, anonymised.normalised);
  const others = published.map(({ document, normalised }) => sideOf(document, normalised));
  const firstIds = firstIdsOf(findings);
  const pairs = published.map((_, against) => ({
    anonymised: own,
    published: others[against],
    against,
    firstIds: { anonymised: 1, published: firstIds[against] },
  }));
  return {
    schema: "duizhao.compare/1",
    tool: { name: "duizhao", version },
    options,
    documents: { anonymised: documentSummary(anonymised), published: published.map(documentSummary) },
    maskStyle: [
      ...maskStyleOf(anonymised, "anonymised", null),
      ...published.flatMap((findingsOfOne, number) => maskStyleOf(findingsOfOne, "published", number)),
    ],
    placeholders: [
      ...placeholderResults(anonymised.resolutions, { own, sources: others, published: null, firstId: 1 }),
      ...published.flatMap(({ resolutions }, number) =>
        placeholderResults(resolutions, {
          own: others[number],
          sources: [own],
          published: number,
          firstId: firstIds[number],
        }),
      ),
    ],
    segments: published.flatMap(({ segments }, against) => segmentResults(segments, pairs[against])),
    silentEdits: published.flatMap(({ silentEdits }, against) =>
      silentEdits.map((edit) => silentEditResult(edit, pairs[against])),
    ),
    reuse: reuseOf(findings, own, others),
    warnings: [anonymised, ...published].flatMap(({ document }) => document.warnings).concat(warningsOf(findings)),
  };
}

/** Placeholders are numbered through: the anonymised text's first, then those of each published text. */
function firstIdsOf({ anonymised, published }: Findings): number[] {
  let next = 1 + anonymised.resolutions.length;
  return published.map(({ resolutions }) => {
    const first = next;
    next += resolutions.length;
    return first;
  });
}

function maskStyleOf({ maskStyle }: TextFindings, document: Role, published: number | null): Comparison["maskStyle"] {
  return maskStyle.map((row) => ({ document, published, ...row }));
}

function documentSummary({ document, figures }: TextFindings): DocumentSummary {
  return {
    ...document.origin,
    characters: figures.characters,
    ...(document.title === null ? {} : { title: document.title }),
    ...(document.date === null ? {} : { date: document.date }),
  };
}

function reuseOf(findings: Findings, own: Side, others: readonly Side[]): Reuse {
  const { anonymised, published, sentences, verdict, summary } = findings;
  return {
    anonymised: anonymised.figures,
    published: published.map(({ figures }) => figures),
    longestRun: longestRunOf(findings, own, others),
    sentences: sentences.map((sentence) => ({
      anonymised: own.ofText(sentence.anonymised),
      published:
        sentence.published === null
          ? null
          : { document: sentence.against, ...others[sentence.against].ofText(sentence.published) },
      share: sentence.share,
    })),
    verdict,
    verdicts: published.map((findingsOfOne) => findingsOfOne.verdict),
    summary,
  };
}

function longestRunOf({ published }: Findings, own: Side, others: readonly Side[]): Reuse["longestRun"] {
  const lengths = published.map(({ longestRun }) => longestRun?.length ?? 0);
  const document = lengths.indexOf(Math.max(...lengths));
  const longest = published[document].longestRun;
  if (longest === null) return null;
  const { left, right, length } = longest;
  return {
    characters: length,
    anonymised: own.ofUnits(span(left, left + length)),
    published: { document, ...others[document].ofUnits(span(right, right + length)) },
  };
}

const APPROXIMATE: Bilingual = {
  zh: "文本过长或过于重复，比对未能穷尽：可能有相同文字未被找到。",
  en: "The texts are too long or too repetitive to compare exhaustively: some shared text may not have been found.",
};
const PRIVATE: Bilingual = {
  zh: "文本像裁判文书或个人材料：人名和证件、电话号码系依法隐去，不列为原文（可用 --persons 解除）；公开稿原有的文字照旧显示。",
  en: "This looks like a court judgment or a private record: persons, and the numbers of their papers and telephones, are masked for a reason and are not resolved (--persons lifts that). What the published text says is shown as it stands there.",
};

function warningsOf({ published, isPrivate, options }: Findings): Warning[] {
  const warnings: Warning[] = [];
  if (published.some(({ isApproximate }) => isApproximate))
    warnings.push({ code: "approximate", message: APPROXIMATE });
  if (isPrivate && !options.persons) warnings.push({ code: "private", message: PRIVATE });
  return warnings;
}
