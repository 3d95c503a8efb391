/**
 * duizhao as a library: `compare` and its stages, with nothing in them that a browser does not have.
 * Reading files is in `duizhao/node`.
 */
export { compare, type ComparisonSettings } from "./compare.js";
export { align, type Alignment } from "./align/align.js";
export type { Passage } from "./align/passages.js";
export type { Run } from "./align/run.js";
export { wildcardOf, type Wildcard } from "./align/wildcard.js";
export { findPlaceholders } from "./placeholders/find-placeholders.js";
export { maskStyle } from "./placeholders/mask-style.js";
export type { Kind, MaskStyleRow, Placeholder } from "./placeholders/placeholder.js";
export { documentFromBytes } from "./read/document-from-bytes.js";
export { documentFromText } from "./read/document-from-text.js";
export type { Compared } from "./report/compared.js";
export type * from "./report/comparison.js";
export { renderCsv } from "./report/csv.js";
export { renderHtml } from "./report/html/html.js";
export { renderJson } from "./report/json.js";
export { renderMarkdown } from "./report/markdown.js";
export { renderPatch } from "./report/patch.js";
export { renderText } from "./report/text.js";
export { resolve, type Resolution } from "./resolve/resolve.js";
export { loadKnowledge, type Knowledge } from "./clues/knowledge.js";
export { scanCsv } from "./report/scan/csv.js";
export { scanHtml } from "./report/scan/html/html.js";
export { scanJson } from "./report/scan/json.js";
export { scanMarkdown } from "./report/scan/markdown.js";
export {
  rowOf,
  type ScanEnd,
  type ScanHead,
  type ScanRendering,
  type ScanRow,
  type ScannedText,
} from "./report/scan/rendering.js";
export type * from "./report/scan/scan.js";
export { scanText, type ScanTextOptions } from "./report/scan/text.js";
export { scan, type ScanSettings } from "./scan.js";
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
export { normalise, type NormalisedText, type VariantTable } from "./text/normalise.js";
export { sentencesOf } from "./text/sentences.js";
export { span, type Space, type Span } from "./text/span.js";
export { loadVariants } from "./text/variants.js";
export { Trouble } from "./text/trouble.js";
export { version } from "./version.js";
