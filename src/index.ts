/**
 * duizhao as a library: `compare` with its stages, `scan`, `find`, and the reports of all. Nothing in it needs more than a
 * browser has; what reads files is in `duizhao/node`.
 */
export { compare, type Background, type ComparisonSettings } from "./compare.js";
export { backgroundOf } from "./background/background-of.js";
export { groupPairs } from "./find-pairs/group-pairs.js";
export type { FoundPair, PairGroup, PairsSummary } from "./answer/pairs.js";
export { find, type FindSettings, type Found, type ReadText } from "./find.js";
export type { Candidate, CandidateRequest, Candidates, Corpus, CorpusDocument, CorpusStatus } from "./corpus/corpus.js";
export { MemoryCorpus, type HeldText } from "./corpus/in-memory/memory-corpus.js";
export { fingerprintText } from "./index-files/fingerprint-text.js";
export { align, type Alignment } from "./align/align.js";
export type { Passage } from "./align/passages.js";
export type { Run } from "./align/run.js";
export { wildcardOf, type Wildcard } from "./align/wildcard.js";
export { findPlaceholders } from "./placeholders/find-placeholders.js";
export { maskStyle } from "./placeholders/mask-style.js";
export type { Kind } from "./answer/kind.js";
export type { MaskStyleRow } from "./answer/mask-style.js";
export type { Placeholder } from "./placeholders/placeholder.js";
export { documentFromBytes, type BytesOrigin } from "./read/document-from-bytes.js";
export { documentFromText } from "./read/document-from-text.js";
export type { Compared, ComparisonOptions } from "./report/compare/compared.js";
export type * from "./answer/comparison.js";
export { renderComparisonCsv } from "./report/compare/csv.js";
export { renderComparisonHtml } from "./report/compare/html/html.js";
export { renderComparisonJson } from "./report/compare/json.js";
export { renderComparisonMarkdown } from "./report/compare/markdown.js";
export { renderComparisonPatch } from "./report/compare/patch.js";
export { renderComparisonText } from "./report/compare/text/text.js";
export type { Resolution } from "./resolve/resolution.js";
export { resolve } from "./resolve/resolve.js";
export { loadKnowledge, type Knowledge } from "./clues/knowledge.js";
export { openScanCsv } from "./report/scan/csv.js";
export type { EngineName } from "./report/scan/engines.js";
export { openScanHtml } from "./report/scan/html/html.js";
export { openScanJson } from "./report/scan/json.js";
export { openScanMarkdown } from "./report/scan/markdown.js";
export {
  rowOf,
  type ScanEnd,
  type ScanHead,
  type ScanRendering,
  type ScanReportOptions,
  type ScanRow,
  type ScannedText,
} from "./report/scan/rendering.js";
export type { PartWriter, ReportOptions } from "./report/shared/format.js";
export { renderFindCsv } from "./report/find/csv.js";
export type { FoundReport } from "./report/find/found-report.js";
export { renderFindHtml } from "./report/find/html/html.js";
export { renderFindJson } from "./report/find/json.js";
export { renderFindMarkdown } from "./report/find/markdown.js";
export { renderFindText } from "./report/find/text/text.js";
export type * from "./answer/find.js";
export type * from "./answer/scan.js";
export { openScanText } from "./report/scan/text/text.js";
export { scan, type ScanSettings } from "./scan.js";
export type { AskKnown } from "./clues/choose-phrases.js";
export { renderTemplatesCsv } from "./report/templates/csv.js";
export { renderTemplatesHtml } from "./report/templates/html/html.js";
export { renderTemplatesJson } from "./report/templates/json.js";
export { renderTemplatesMarkdown } from "./report/templates/markdown.js";
export type { TemplatesReport, TemplatesReportOptions } from "./report/templates/templates-report.js";
export { renderTemplatesText } from "./report/templates/text/text.js";
export type * from "./answer/templates.js";
export type * from "./answer/saved-templates.js";
export { againstTemplates } from "./against-templates.js";
export { savedTemplatesOf } from "./assemble/saved-templates-of.js";
export { templates, type TemplatesProgress, type TemplatesSettings } from "./templates.js";
export { segmentsOf, type UnitSegment } from "./reuse/segments.js";
export {
  toSource,
  toText,
  type Block,
  type Document,
  type Format,
  type Origin,
  type Piece,
  type Warning,
} from "./text/document.js";
export type { Bilingual, Language } from "./text/language.js";
export type { LeftOut, LeftOutReason } from "./text/left-out.js";
export { normalise, type NormalisedText, type VariantTable } from "./text/normalise.js";
export { sentencesOf } from "./text/sentences.js";
export { span, type Space, type Span } from "./text/span.js";
export { loadVariants } from "./text/variants.js";
export { Trouble } from "./text/trouble.js";
export { version } from "./version.js";
export type { TaggedWord } from "./words/tagged-word.js";
