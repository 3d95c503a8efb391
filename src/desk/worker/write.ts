import type { Comparison, PlaceholderResult } from "../../answer/comparison.js";
import {
  COMPARISON_FILES,
  COMPARISON_FORMATS,
  type ComparisonFileName,
  type ComparisonFormatName,
} from "../../report/compare/formats.js";
import { restored } from "../../report/compare/restored.js";
import { FILE_WIDTH } from "../../report/shared/file-width.js";
import type { Parts } from "../../report/shared/parts.js";
import { SCAN_FORMATS } from "../../report/scan/formats.js";
import { TEMPLATES_FORMATS } from "../../report/templates/formats.js";
import type { Compared } from "../../report/compare/compared.js";
import type { Language } from "../../text/language.js";
import { Trouble } from "../../text/trouble.js";
import { comparedOf } from "./compared.js";
import { judgedHtml } from "./judged-html.js";
import type { Request } from "./messages.js";
import { scannedParts } from "./scanned-parts.js";
import type { Tell } from "./tell.js";
import { loadBuiltInWords } from "./words.js";
import { templatesFor } from "./templates-for.js";

type ToWrite = Extract<Request, { readonly kind: "write" }>;

/** Writes an answer as the command writes it into a file. */
export async function write(request: ToWrite, tell: Tell): Promise<Blob> {
  const parts = await partsOf(request, tell);
  return new Blob(Array.from(parts as Iterable<BlobPart>), { type: "application/octet-stream" });
}

async function partsOf(
  { asked, format, language, values, said }: ToWrite,
  tell: Tell,
): Promise<Parts | Iterable<Uint8Array>> {
  const options = { language, width: FILE_WIDTH, color: false };
  switch (asked.kind) {
    case "compare": {
      const compared = await comparedOf(asked, tell);
      tell("render", 0, 1);
      if (format === "restored") {
        return restored(compared.anonymised, withValues(compared.comparison, values), "none").parts;
      }
      if (format === "judged") return [judgedHtml(compared, { language, words: await loadBuiltInWords() }, said)];
      if (format === "tracked") return trackedParts(asked.anonymised.content, compared, language);
      if (format in COMPARISON_FILES) {
        const bytesOf = await COMPARISON_FILES[format as ComparisonFileName].loadBytes();
        return bytesOf(compared, { language });
      }
      const { words, load } = COMPARISON_FORMATS[format as ComparisonFormatName];
      const render = await load();
      return render(compared, words === "wanted" ? { ...options, words: await loadBuiltInWords() } : options);
    }
    case "scan":
      if (format in SCAN_FORMATS) return scannedParts(asked, format as keyof typeof SCAN_FORMATS, language, tell);
      break;
    case "templates":
      if (format in TEMPLATES_FORMATS) {
        const report = await templatesFor(asked, tell);
        return (await TEMPLATES_FORMATS[format as keyof typeof TEMPLATES_FORMATS].load())(report, options);
      }
  }
  throw new Trouble(null, { zh: "没有这种格式", en: "there is no such format" });
}

/** As the command restores into a Word file: that of the anonymised text as it was, where it is one. */
async function trackedParts(
  content: Blob,
  { anonymised, comparison }: Compared,
  language: Language,
): Promise<Iterable<Uint8Array>> {
  const { restoredDocx } = await import("../../report/compare/restored-docx.js");
  const { format, entry } = anonymised.origin;
  const isWord = format === "docx" && entry === undefined;
  const bytes = isWord ? new Uint8Array(await content.arrayBuffer()) : null;
  return restoredDocx(anonymised, comparison, { bytes, language }).parts;
}

/** The comparison with what the reader says, for the restored text alone: in the reports, evidence stays as it is. */
function withValues(comparison: Comparison, values: ToWrite["values"]): Comparison {
  const placeholders = comparison.placeholders.map((placeholder): PlaceholderResult => {
    const said = values[placeholder.id];
    if (said === undefined) return placeholder;
    const { evidence, alternatives, ...rest } = placeholder;
    return said === null
      ? { ...rest, basis: "none", value: null, confidence: 0, reason: "withheld", rule: null, evidence, alternatives }
      : { ...rest, basis: "direct", value: said, confidence: 1, reason: null, rule: null, evidence, alternatives };
  });
  return { ...comparison, placeholders };
}
