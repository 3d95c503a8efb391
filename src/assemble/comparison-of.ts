import type { Alignment } from "../align/align.js";
import type { CompareOptions, Comparison, Reuse, Role, StoreSummary } from "../answer/comparison.js";
import type { MaskedText } from "../placeholders/masked-text.js";
import type { Resolutions } from "../resolve/resolve-all.js";
import type { MeasuredReuse } from "../reuse/measure-reuse.js";
import type { MeasuredStock } from "../reuse/measure-stock.js";
import type { Document, Warning } from "../text/document.js";
import type { Bilingual } from "../text/language.js";
import { span } from "../text/span.js";
import { inOrderOfWeight } from "../text/warning-order.js";
import { version } from "../version.js";
import { documentSummary } from "./document-summary.js";
import { Lists } from "./lists.js";
import { placeholderResults } from "./placeholder-results.js";
import { segmentResults, silentEditResult } from "./segment-results.js";
import { sideOf, type Side } from "./side.js";

/** All that the stages found, in offsets of their own. */
export interface Findings {
  readonly options: CompareOptions;
  readonly own: MaskedText;
  readonly others: readonly MaskedText[];
  readonly alignments: readonly Alignment[];
  readonly resolutions: Resolutions;
  readonly reuse: MeasuredReuse;
  readonly withholdPersons: boolean;
  /** What an index says; absent where none was asked. */
  readonly background?: { readonly store: StoreSummary; readonly stock: MeasuredStock };
}

/** Puts findings into the published shape: every offset one into a decoded source. */
export function comparisonOf(findings: Findings): Comparison {
  const { options, own, others, reuse, background } = findings;
  const sides = { anonymised: sideOf(own), published: others.map(sideOf) };
  const firstIds = firstIdsOf(findings);
  const lists = new Lists();
  const pairs = sides.published.map((published, against) => ({
    anonymised: sides.anonymised,
    published,
    against,
    firstIds: { anonymised: 1, published: firstIds[against] },
  }));
  return {
    schema: "duizhao.compare/1",
    tool: { name: "duizhao", version },
    options,
    ...(background === undefined ? {} : { store: background.store }),
    documents: {
      anonymised: documentSummary(own.document, reuse.figures.characters),
      published: others.map((other, at) => documentSummary(other.document, reuse.ofEach[at].figures.characters)),
    },
    maskStyle: [
      ...maskStyleOf(own, "anonymised", null),
      ...others.flatMap((other, number) => maskStyleOf(other, "published", number)),
    ],
    placeholders: allPlaceholders(findings, sides, { firstIds, lists }),
    segments: reuse.ofEach.flatMap(({ segments }, against) =>
      segmentResults(segments, pairs[against], background?.stock.inSegments[against]),
    ),
    silentEdits: lists
      .first(reuse.silentEdits, { zh: "暗改", en: "silent edits" })
      .map((edit) => silentEditResult(edit, pairs[edit.against])),
    reuse: withStock(reuseOf(reuse, sides, lists), background?.stock),
    warnings: inOrderOfWeight([own, ...others].flatMap(({ document }) => document.warnings)).concat(
      lists.warnings(own.document.origin.path),
      warningsOf(findings),
    ),
  };
}

interface Sides {
  readonly anonymised: Side;
  readonly published: readonly Side[];
}

/** Placeholders are numbered through: the anonymised text's first, then those of each published text. */
function firstIdsOf({ resolutions: { anonymised, published } }: Findings): number[] {
  let next = 1 + anonymised.length;
  return published.map(({ length }) => {
    const first = next;
    next += length;
    return first;
  });
}

function allPlaceholders(
  { resolutions, reuse: { notes } }: Findings,
  { anonymised, published }: Sides,
  { firstIds, lists }: { readonly firstIds: readonly number[]; readonly lists: Lists },
): Comparison["placeholders"] {
  return [
    ...placeholderResults(resolutions.anonymised, {
      own: anonymised,
      sources: published,
      published: null,
      firstId: 1,
      notes: notes.anonymised,
      lists,
    }),
    ...resolutions.published.flatMap((ofOne, number) =>
      placeholderResults(ofOne, {
        own: published[number],
        sources: [anonymised],
        published: number,
        firstId: firstIds[number],
        notes: notes.published[number],
        lists,
      }),
    ),
  ];
}

function maskStyleOf({ maskStyle }: MaskedText, document: Role, published: number | null): Comparison["maskStyle"] {
  return maskStyle.map((row) => ({ document, published, ...row }));
}

function reuseOf(reuse: MeasuredReuse, sides: Sides, lists: Lists): Reuse {
  const { figures, ofEach, sentences, verdict, summary } = reuse;
  return {
    anonymised: figures,
    published: ofEach.map((ofOne) => ofOne.figures),
    longestRun: longestRunOf(reuse, sides),
    sentences: lists
      .first(sentences, { zh: "句子", en: "sentences" })
      .map(({ anonymised, published, against, share }) => ({
        anonymised: sides.anonymised.ofText(anonymised),
        published: published === null ? null : { document: against, ...sides.published[against].ofText(published) },
        share,
      })),
    verdict,
    verdicts: ofEach.map((ofOne) => ofOne.verdict),
    summary,
  };
}

function withStock(reuse: Reuse, stock: MeasuredStock | undefined): Reuse {
  if (stock === undefined) return reuse;
  return {
    ...reuse,
    anonymised: { ...reuse.anonymised, stock: stock.anonymised },
    published: reuse.published.map((figures, at) => ({ ...figures, stock: stock.published[at] })),
  };
}

function longestRunOf({ ofEach }: MeasuredReuse, { anonymised, published }: Sides): Reuse["longestRun"] {
  const lengths = ofEach.map(({ longestRun }) => longestRun?.length ?? 0);
  const document = lengths.indexOf(Math.max(...lengths));
  const longest = ofEach[document].longestRun;
  if (longest === null) return null;
  const { left, right, length } = longest;
  return {
    characters: length,
    anonymised: anonymised.ofUnits(span(left, left + length)),
    published: { document, ...published[document].ofUnits(span(right, right + length)) },
  };
}

export const APPROXIMATE: Bilingual = {
  zh: "文本过长或过于重复，比对未能穷尽：可能有相同文字未被找到。",
  en: "The texts are too long or too repetitive to compare exhaustively. The comparison may have missed some shared text.",
};
export const PRIVATE: Bilingual = {
  zh: "文本像裁判文书或私人档案：遮盖人名和证件、电话号码自有理由，不予还原（可用 --persons 解除）；公开稿原有的文字照旧显示。",
  en: "This looks like a court judgment or a private record. Its people, and the numbers of their papers and telephones, are masked for a reason and are not resolved (--persons lifts that). Reports show the published text unchanged.",
};

function cutShort({ document, cutAt }: MaskedText): Warning[] {
  if (cutAt === null) return [];
  const most = cutAt.toLocaleString("en");
  const warning: Warning = {
    code: "cut-short",
    path: document.origin.path,
    message: {
      zh: `文中像占位符的符号超过${most}处：只看前${most}处，其后的按文字比对`,
      en: `more than ${most} signs that may be placeholders: the first ${most} were looked at, the others count as text`,
    },
  };
  return [warning];
}

function warningsOf({ own, others, alignments, withholdPersons }: Findings): Warning[] {
  const warnings = [own, ...others].flatMap(cutShort);
  warnings.push(...sameTexts(others.map(({ document }) => document)));
  if (alignments.some(({ approximate }) => approximate)) warnings.push({ code: "approximate", message: APPROXIMATE });
  if (withholdPersons) warnings.push({ code: "private", message: PRIVATE });
  return warnings;
}

/** A warning for each published text that is one before it. */
function sameTexts(documents: readonly Document[]): Warning[] {
  const texts = documents.map(({ text }) => text);
  return documents.flatMap(({ text, origin: { path } }, at) => {
    const first = texts.indexOf(text);
    if (first === at) return [];
    const message = {
      zh: `与第${first + 1}份公开稿内容相同：只算一份，不互相印证`,
      en: `the same as published text ${first + 1}: they count as one and do not confirm each other`,
    };
    return [{ code: "same-text", path, message }];
  });
}
